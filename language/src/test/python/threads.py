# What `threading` and its neighbours promise, with threads that wait rather than race.
import _thread
import contextvars
import faulthandler
import io
import os
import queue
import signal
import sys
import tempfile
import threading
import time
import traceback
import warnings


def title(text):
    print("--", text)


title("names")
thread = threading.Thread(target=lambda: names.append(_thread._get_name()), name="worker")
names = []
thread.start()
thread.join()
print(names, thread.name)


def renamed():
    threading.current_thread().name = "new name"
    names.append(_thread._get_name())
    _thread.set_name("em\0bedded")
    names.append(_thread._get_name())


names.clear()
thread = threading.Thread(target=renamed)
thread.start()
thread.join()
print(names)

title("idents")
barrier = threading.Barrier(5)
threads = [threading.Thread(target=barrier.wait) for _ in range(4)]
for thread in threads:
    thread.start()
idents = {thread.ident for thread in threads} | {threading.get_ident()}
natives = {thread.native_id for thread in threads} | {threading.get_native_id()}
print(len(idents), len(natives), None in natives, threading.main_thread().ident in idents)
barrier.wait()
for thread in threads:
    thread.join()

title("locks")
lock = threading.RLock()
lock.acquire()
lock.acquire()
seen = []
thread = threading.Thread(target=lambda: seen.append(("count=2" in repr(lock), lock._recursion_count())))
thread.start()
thread.join()
print(seen, lock._recursion_count(), _thread.RLock(1).locked())
for arguments in (dict(blocking=False, timeout=1), dict(timeout=-5), dict(timeout=1e200), dict(timeout="x")):
    try:
        threading.Lock().acquire(**arguments)
    except (ValueError, OverflowError, TypeError) as error:
        print(type(error).__name__, error)

title("handles")
handle = _thread._ThreadHandle()
for action in (handle.join, handle._set_done):
    try:
        action()
    except RuntimeError as error:
        print(error)

title("stack size")
print(threading.stack_size(), threading.stack_size(1 << 20), threading.stack_size(0))
for size in (-1, 10):
    try:
        threading.stack_size(size)
    except ValueError as error:
        print(error)

title("excepthook")


def fail():
    raise ValueError("failed")


def hook(args):
    print(args.exc_type.__name__, args.exc_value, args.exc_traceback is not None, args.thread.name)


original, threading.excepthook = threading.excepthook, hook
thread = threading.Thread(target=fail, name="failing")
thread.start()
thread.join()
threading.excepthook = original
errors, sys.stderr = sys.stderr, io.StringIO()
thread = threading.Thread(target=sys.exit, name="exiting")
thread.start()
thread.join()
thread = threading.Thread(target=fail, name="failing")
thread.start()
thread.join()
text, sys.stderr = sys.stderr.getvalue(), errors
print(text.splitlines()[0], "|", text.splitlines()[-1])


def unraisable(args):
    print(args.err_msg.split(" at ")[0], args.object)
    reported.set()


sys.unraisablehook, before = unraisable, sys.unraisablehook
done, reported = threading.Event(), threading.Event()


def fail_later():
    try:
        raise ValueError("failed")
    finally:
        done.set()


_thread.start_new_thread(fail_later, ())
done.wait()
reported.wait()
sys.unraisablehook = before

title("contexts")
variable = contextvars.ContextVar("variable", default="default")
variable.set("caller's")
context = contextvars.Context()
context.run(variable.set, "given")
for given in (context, contextvars.copy_context()):
    values = []
    thread = threading.Thread(target=lambda: values.append(variable.get()), context=given)
    thread.start()
    thread.join()
    print(values)

title("stacks of other threads")


class Parked:
    def __init__(self):
        self.ready, self.stop = threading.Event(), threading.Event()
        self.thread = threading.Thread(target=self.run, name="parked")
        self.thread.start()
        self.ready.wait()

    def run(self):
        inner = [1, 2]
        try:
            raise KeyError("handled")
        except KeyError:
            self.hold(inner)

    def hold(self, items):
        local = {"of": "hold"}
        self.ready.set()
        self.stop.wait()

    def end(self):
        self.stop.set()
        self.thread.join()


parked = Parked()
frame = None
while frame is None or frame.f_code.co_name != "wait":
    frame = sys._current_frames()[parked.thread.ident]
while frame.f_code.co_name != "hold":
    frame = frame.f_back
print(frame.f_locals["local"], frame.f_locals["items"], frame.f_back.f_code.co_name, frame.f_back.f_locals["inner"])
print(sorted(frame.f_locals), frame.f_back.f_locals["inner"] is frame.f_locals["items"])
frame.f_locals["local"] = "replaced"
print(frame.f_locals["local"], frame.f_locals.get("missing"))
try:
    frame.clear()
except RuntimeError as error:
    print(error)
print(repr(sys._current_exceptions()[parked.thread.ident]), sys._current_exceptions()[threading.get_ident()])
print([entry.name for entry in traceback.extract_stack(frame)][-2:])
print(threading.get_ident() in sys._current_frames())

with tempfile.TemporaryFile() as file:
    faulthandler.dump_traceback(file)
    file.seek(0)
    dump = file.read().decode()
    print([line.rsplit(" in ")[-1] for line in dump.splitlines() if " in " in line][2:])
    print(dump.count("Thread 0x"), dump.count("Current thread 0x"), dump.endswith("in <module>\n"))
with tempfile.TemporaryFile() as file:
    faulthandler.dump_traceback_later(0.1, file=file)
    size, end = 0, time.monotonic() + 60
    while not size and time.monotonic() < end:
        size = os.fstat(file.fileno()).st_size
    faulthandler.cancel_dump_traceback_later()
    file.seek(0)
    print(file.readline())
parked.end()
print(frame.f_locals["local"])
for wrong in ("dump_traceback(-1)", "dump_traceback_later(0)", "register(0)", "register(11)", "unregister(10)"):
    try:
        print(eval("faulthandler." + wrong))
    except (ValueError, RuntimeError) as error:
        print(error)

title("a frame handed over while it runs")
handed = queue.Queue()
resumed = threading.Event()


def hand_over():
    local = ["before"]
    try:
        1 / 0
    except ZeroDivisionError as error:
        handed.put((sys._getframe(), error))
        later = ["after"]
        resumed.wait()


thread = threading.Thread(target=hand_over)
thread.start()
frame, error = handed.get()
while "later" not in frame.f_locals:
    time.sleep(0.01)
print(frame.f_locals["local"], frame.f_locals["later"], error.__traceback__.tb_frame is frame)
print(sorted(frame.f_locals), frame.f_lineno > 0)
resumed.set()
thread.join()
print(frame.f_locals["local"], frame.f_back.f_code.co_name)

title("tracing of all threads")
running, stop = threading.Event(), threading.Event()


def traced():
    pass


def keep_calling():
    running.set()
    while not stop.is_set():
        traced()
        time.sleep(0.001)


for install, get in (
    (threading.settrace_all_threads, threading.gettrace),
    (threading.setprofile_all_threads, threading.getprofile),
):
    running.clear()
    stop.clear()
    events = queue.Queue()

    def note(frame, event, argument):
        if frame.f_code is traced.__code__:
            events.put(event)

    thread = threading.Thread(target=keep_calling)
    thread.start()
    running.wait()
    install(note)
    print(get() is note, events.get(timeout=60))
    install(None)
    print(get())
    stop.set()
    thread.join()

title("thread-local data")


class Local(threading.local):
    def __init__(self, start):
        self.value = start


local = Local(1)
local.value = 2
values = []
thread = threading.Thread(target=lambda: values.append(local.value))
thread.start()
thread.join()
print(local.value, values)

title("many threads")
wake = threading.Event()
threads = [threading.Thread(target=wake.wait) for _ in range(1000)]
for thread in threads:
    thread.start()
print(threading.active_count())
wake.set()
for thread in threads:
    thread.join()
print(threading.active_count())

title("imports")
with tempfile.TemporaryDirectory() as folder:
    for name, text in {
        "slow": "import time; time.sleep(0.2); value = 1",
        "left": "import time; time.sleep(0.1); import right; name = 'left'",
        "right": "import time; time.sleep(0.1); import left; name = 'right'",
    }.items():
        with open(os.path.join(folder, name + ".py"), "w") as file:
            file.write(text)
    sys.path.insert(0, folder)
    found = []

    def load(name):
        found.append(sys.modules.get(name, None) or __import__(name))

    for names in (["slow"] * 20, ["left", "right"]):
        found.clear()
        threads = [threading.Thread(target=lambda name=name: found.append(__import__(name))) for name in names]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)
        print(len(found), sorted({module.__name__ for module in found}), any(thread.is_alive() for thread in threads))
    print(sys.modules["slow"].value, sys.modules["left"].name, sys.modules["right"].name)
    sys.path.remove(folder)

title("interruption")
signal.signal(signal.SIGINT, signal.default_int_handler)
try:
    _thread.interrupt_main()
    print("not here")
except KeyboardInterrupt:
    print("at once")

title("warnings")
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("first")
print(len(caught), caught[0].message)
