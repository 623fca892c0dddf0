package org.pyft.modules.signal;

import org.pyft.PyContext;
import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.modules.posix.Errno;
import org.pyft.modules.posix.ErrnoException;
import org.pyft.modules.posix.FileDescriptors;
import org.pyft.modules.time.Timestamps;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.set.PySet;
import org.pyft.objects.str.Str;
import org.pyft.objects.structseq.StructSequence;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

import java.io.IOException;

/** {@code _signal}. */
@BuiltinModule("_signal")
public final class SignalModule {
    private static final PyType ITIMER_ERROR =
            PyType.builtin("signal.ItimerError", null, ExceptionTypes.OS_ERROR);
    private static final StructSequence SIGINFO =
            StructSequence.define(
                    "signal.struct_siginfo",
                    7,
                    "si_signo",
                    "si_code",
                    "si_errno",
                    "si_pid",
                    "si_uid",
                    "si_status",
                    "si_band");
    private static final String CONSTANTS =
            "NSIG 65 SIG_DFL 0 SIG_IGN 1 SIG_BLOCK 0 SIG_UNBLOCK 1 SIG_SETMASK 2 ITIMER_REAL 0 ITIMER_VIRTUAL 1 ITIMER_PROF 2 "
                    + "SIGCLD 17 SIGIOT 6 SIGPOLL 29 SIGRTMIN 34 SIGRTMAX 64";
    private static final int BLOCK = 0;
    private static final int UNBLOCK = 1;
    private static final int SET_MASK = 2;

    private SignalModule() {}

    static void init(PyModule module) {
        String[] constants = CONSTANTS.split(" ");
        for (int i = 0; i < constants.length; i += 2) {
            module.put(constants[i], Long.valueOf(constants[i + 1]));
        }
        String[] names = SignalNames.names();
        for (int i = 0; i < names.length; i++) {
            module.put("SIG" + names[i], i + 1L);
        }
        module.addType(ITIMER_ERROR);
        module.put("itimer_error", ITIMER_ERROR);
        module.addType(SIGINFO.type());
        Signals.get().setInitialHandler(SignalNames.SIGINT, module.get("default_int_handler"));
    }

    private static void requireMainThread(String function) {
        if (Thread.currentThread() != PyContext.get().threads().mainThread()) {
            throw PyErr.valueError(
                    "%s only works in main thread of the main interpreter", function);
        }
    }

    @Builtin("default_int_handler(signalnum, frame, /)")
    static Object defaultIntHandler(int signal, Object frame) {
        throw PyErr.create(ExceptionTypes.KEYBOARD_INTERRUPT);
    }

    @Builtin("signal(signalnum, handler, /)")
    static Object signal(int signal, Object handler) {
        requireMainThread("signal");
        Signals.checkRange(signal);
        Object set = handler;
        if (!Py.isCallable(handler)) {
            Object number = handler == PyNone.NONE ? null : Py.indexOrNull(handler);
            if (Signals.DEFAULT.equals(number)) {
                set = Signals.DEFAULT;
            } else if (Signals.IGNORE.equals(number)) {
                set = Signals.IGNORE;
            } else {
                throw PyErr.typeError(
                        "signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object");
            }
        }
        if (signal == SignalNames.SIGKILL || signal == SignalNames.SIGSTOP) {
            throw Errno.error(Errno.EINVAL);
        }
        return Signals.get().setHandler(signal, set);
    }

    @Builtin("getsignal(signalnum, /)")
    static Object getSignal(int signal) {
        Signals.checkRange(signal);
        return Signals.get().handler(signal);
    }

    @Builtin("siginterrupt(signalnum, flag, /)")
    static void sigInterrupt(int signal, boolean flag) {
        Signals.checkRange(signal);
    }

    @Builtin("raise_signal(signalnum, /)")
    static void raiseSignal(int signal) {
        if (signal < 0 || signal >= SignalNames.COUNT) {
            throw Errno.error(Errno.EINVAL);
        }
        Signals.get().raise(signal);
    }

    @Builtin("strsignal(signalnum, /)")
    static Object strSignal(int signal) {
        Signals.checkRange(signal);
        String text = SignalNames.text(signal);
        return text == null ? PyNone.NONE : Str.of(text);
    }

    @Builtin("valid_signals()")
    static Object validSignals() {
        return set(-1L);
    }

    private static Object set(long bits) {
        PySet result = (PySet) Py.call(PySet.TYPE);
        for (int signal = 1; signal < SignalNames.COUNT; signal++) {
            if ((bits & 1L << (signal - 1)) != 0 && SignalNames.isValid(signal)) {
                Py.callMethod(result, "add", (long) signal);
            }
        }
        return result;
    }

    private static long bits(Object signals) {
        long bits = 0;
        for (Object item : Py.toArray(signals)) {
            long signal = Py.asLong(item);
            if (signal < 1 || signal >= SignalNames.COUNT) {
                throw PyErr.valueError("signal number %s out of range [1; 64]", signal);
            }
            bits |= 1L << (signal - 1);
        }
        return bits;
    }

    @Builtin("pthread_sigmask(how, mask, /)")
    static Object setMask(int how, Object mask) {
        long bits = bits(mask);
        Signals signals = Signals.get();
        long now = signals.mask();
        return set(
                signals.setMask(
                        switch (how) {
                            case BLOCK -> now | bits;
                            case UNBLOCK -> now & ~bits;
                            case SET_MASK -> bits;
                            default -> throw Errno.error(Errno.EINVAL);
                        }));
    }

    @Builtin("sigpending()")
    static Object pending() {
        return set(Signals.get().pendingMask());
    }

    @Builtin("pthread_kill(thread_id, signalnum, /)")
    static void threadKill(long thread, int signal) {
        if (signal < 0 || signal >= SignalNames.COUNT) {
            throw Errno.error(Errno.EINVAL);
        }
        Signals.get().raise(signal);
    }

    @Builtin("pause()")
    static void pause() {
        try {
            Signals.get().pause();
        } catch (IOException e) {
            throw Errno.error(e);
        }
    }

    @Builtin("sigwait(sigset, /)")
    static long await(Object signals) {
        return await(bits(signals), -1);
    }

    private static int await(long bits, long nanos) {
        try {
            return Signals.get().await(bits, nanos);
        } catch (IOException e) {
            throw Errno.error(e);
        }
    }

    @Builtin("sigwaitinfo(sigset, /)")
    static Object awaitInfo(Object signals) {
        return info(await(bits(signals), -1));
    }

    @Builtin("sigtimedwait(sigset, timeout, /)")
    static Object awaitInfo(Object signals, Object timeout) {
        long nanos = Timestamps.toNanoseconds(timeout);
        if (nanos < 0) {
            throw PyErr.valueError("timeout must be non-negative");
        }
        int signal = await(bits(signals), nanos);
        return signal == 0 ? PyNone.NONE : info(signal);
    }

    private static Object info(int signal) {
        return SIGINFO.create((long) signal, 0L, 0L, ProcessHandle.current().pid(), 0L, 0L, 0L);
    }

    @Builtin("set_wakeup_fd(fd, /, *, warn_on_full_buffer=True)")
    static long setWakeup(int fd, boolean warn) {
        requireMainThread("set_wakeup_fd");
        if (fd != -1) {
            try {
                if (!FileDescriptors.get().file(fd).isNonBlocking()) {
                    throw PyErr.valueError("the fd %s must be in non-blocking mode", fd);
                }
            } catch (ErrnoException e) {
                throw Errno.error(e);
            }
        }
        return Signals.get().setWakeup(fd);
    }

    // Timers
    // --------------------------------------------------------------------------------------------------------------

    private static PyException timerError() {
        return PyErr.raised(
                Py.call(ITIMER_ERROR, (long) Errno.EINVAL, Str.of(Errno.text(Errno.EINVAL))));
    }

    @Builtin("setitimer(which, seconds, interval=0.0, /)")
    static Object setTimer(int which, Object seconds, Object interval) {
        long delay = Timestamps.toNanoseconds(seconds);
        long period = interval == null ? 0 : Timestamps.toNanoseconds(interval);
        if (which < 0 || which > 2 || delay < 0 || period < 0) {
            throw timerError();
        }
        return state(IntervalTimers.get().set(which, delay, period));
    }

    @Builtin("getitimer(which, /)")
    static Object getTimer(int which) {
        if (which < 0 || which > 2) {
            throw timerError();
        }
        return state(IntervalTimers.get().state(which));
    }

    private static Object state(long[] nanos) {
        return PyTuple.of(nanos[0] / 1e9, nanos[1] / 1e9);
    }

    @Builtin("alarm(seconds, /)")
    static long alarm(int seconds) {
        long[] before = IntervalTimers.get().set(0, seconds * 1_000_000_000L, 0);
        return (before[0] + 999_999_999L) / 1_000_000_000L;
    }
}
