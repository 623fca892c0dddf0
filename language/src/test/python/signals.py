# signal: handlers, masks, timers and interrupted waits.
import signal, _signal, os, time, threading

# A shell's background job begins with this signal ignored.
signal.signal(signal.SIGINT, signal.default_int_handler)

def t(f, *a, **k):
    try:
        print(f.__name__, k, '->', f(*a, **k))
    except BaseException as e:
        print(f.__name__, k, type(e).__name__, type(e).__mro__[1].__name__, e)
h = lambda s, f: print('handler', s, f is not None)
t(_signal.signal, 0, h)
t(_signal.signal, 65, h)
t(_signal.signal, 9, h)
t(_signal.signal, 2, 5)
t(_signal.signal, 2, None)
t(_signal.getsignal, 0)
t(_signal.getsignal, 13)
t(_signal.getsignal, 9)
t(_signal.strsignal, 0)
t(_signal.strsignal, 65)
t(_signal.strsignal, 32)
t(_signal.raise_signal, 0)
t(_signal.raise_signal, 100)
t(_signal.siginterrupt, 0, 1)
t(_signal.set_wakeup_fd, 99)
t(_signal.set_wakeup_fd, -1)
t(_signal.set_wakeup_fd, 'a')
t(_signal.setitimer, 5, 1)
t(_signal.setitimer, 0, -1)
t(_signal.getitimer, 0)
t(_signal.getitimer, 9)
t(_signal.alarm, 0)
t(_signal.pthread_sigmask, 0, [2])
t(_signal.pthread_sigmask, 9, [2])
t(_signal.pthread_sigmask, 0, [99])
t(_signal.sigpending)
t(_signal.pthread_sigmask, 1, [2])
t(_signal.default_int_handler, 2, None)
t(_signal.sigtimedwait, [], 0.01)
t(_signal.sigwait, [99])
print(sorted(_signal.valid_signals()))
print([_signal.strsignal(i) for i in range(1, 65)])
signal.signal(signal.SIGUSR1, h)
os.kill(os.getpid(), signal.SIGUSR1)
signal.raise_signal(signal.SIGUSR1)
print(signal.getsignal(signal.SIGUSR1) is h)
signal.signal(signal.SIGALRM, h)
signal.setitimer(signal.ITIMER_REAL, 0.05)
time.sleep(0.2)
signal.alarm(0)
t(lambda: signal.raise_signal(signal.SIGINT))

def later():
    time.sleep(0.1)
    import _thread
    _thread.interrupt_main()
threading.Thread(target=later).start()
try:
    time.sleep(5)
except KeyboardInterrupt:
    print('KI in sleep')

def later():
    time.sleep(0.1)
    os.kill(os.getpid(), signal.SIGINT)
x = threading.Thread(target=later)
x.start()
l = threading.Lock()
l.acquire()
try:
    l.acquire()
except KeyboardInterrupt:
    print('KI in acquire')
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1])
signal.raise_signal(signal.SIGUSR1)
print(signal.sigpending())
signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGUSR1])
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1])
signal.raise_signal(signal.SIGUSR1)
print(signal.sigwait([signal.SIGUSR1]))

def g():
    t(_signal.signal, 2, None)
    t(_signal.set_wakeup_fd, -1)
x = threading.Thread(target=g)
x.start()
x.join()
r, w = os.pipe()
os.set_blocking(w, False)
signal.set_wakeup_fd(w)
signal.raise_signal(signal.SIGALRM)
print(os.read(r, 5))
signal.set_wakeup_fd(-1)
try:
    while True:
        signal.setitimer(signal.ITIMER_REAL, 0.05)

        def boom(s, f):
            raise ValueError('boom')
        signal.signal(signal.SIGALRM, boom)
        i = 0
        while True:
            i += 1
except ValueError as e:
    print(e)
print(signal.Signals.SIGINT, signal.getsignal(signal.SIGINT), signal.Handlers.SIG_DFL)
