"""sys.settrace, sys.setprofile and sys.monitoring: which events come, in which order."""
import sys

HERE = sys._getframe().f_code.co_filename


def tr(frame, event, arg):
    if frame.f_code.co_filename != HERE: return None
    print(event, frame.f_code.co_name, frame.f_lineno - frame.f_code.co_firstlineno, (arg if isinstance(arg, int) else '') if event == 'return' else '' if not arg else arg[0].__name__)
    return tr
def f(n):
    s = 0
    for i in range(n):
        s += i
    else:
        pass
    while s > 2:
        s -= 1
    if s == 5:
        return 1
    elif s == 2:
        s = 3
    try:
        1/0
    except TypeError:
        pass
    except ZeroDivisionError as e:
        s = 2
    finally:
        s += 1
    return s
def g():
    yield 1
    try:
        yield 2
    finally:
        pass
from contextlib import suppress
class CM:
    def __enter__(self): return self
    def __exit__(self, *a): return True
def h():
    with CM() as c:
        x = 1
    with CM():
        raise ValueError
    k = [i for i in range(3)]
    l = (lambda z:
        z + 1)
    l(1)
    match x:
        case 2:
            pass
        case 1:
            y = 3
    return x
sys.settrace(tr)
f(3)
list(g())
h()
sys.settrace(None)


def prof(frame, event, arg):
    if frame.f_code.co_filename == HERE and event in ("call", "return"):
        print("profile", event, frame.f_code.co_name)
def quiet(n):
    return n and quiet(n - 1)
sys.setprofile(prof)
quiet(2)
sys.setprofile(None)

def failing(frame, event, arg):
    if event == "line":
        raise KeyError("trace")
    return failing
sys.settrace(failing)
try:
    quiet(0)
except KeyError as e:
    print(e, sys.gettrace())

M = sys.monitoring
E = M.events
M.use_tool_id(2, "test")
for name in ("PY_START", "PY_RETURN", "PY_YIELD", "PY_RESUME", "LINE"):
    def report(code, *args, name=name):
        if code.co_filename == HERE:
            where = args[0] - code.co_firstlineno if name == "LINE" else args[1:]
            print(name, code.co_name, where)
    M.register_callback(2, getattr(E, name), report)
M.set_local_events(2, g.__code__, E.PY_START | E.PY_YIELD | E.PY_RESUME | E.PY_RETURN | E.LINE)
list(g())
M.set_local_events(2, g.__code__, 0)
list(g())
M.set_events(2, E.PY_START)
quiet(1)
M.free_tool_id(2)

import io
import pdb
output = io.StringIO()
debugger = pdb.Pdb(stdin=io.StringIO("p i, n\nn\np t\nb 1\nn\nn\np t\nc\n"), stdout=output)
def debugged(n):
    t = 5
    for i in range(n):
        debugger.set_trace()
        t += i
    return t
print(debugged(1))
print([line for line in output.getvalue().splitlines() if "tracing.py" not in line])

def lines(f, e, a):
    if f.f_code.co_filename == HERE:
        print(e, f.f_code.co_name, f.f_lineno - f.f_code.co_firstlineno)
    return lines
def classes():
    class C:
        "documentation"
        def __init__(self):
            super().__init__()
            self.x = 1
        y = 2
    class D:
        if classes:
            z = 1
    return C
sys.settrace(lines)
classes()
sys.settrace(None)

profiled = []
def profile(f, e, a):
    if f.f_code.co_filename == HERE:
        profiled.append((e, getattr(a, "__name__", None) if e.startswith("c_") else None))
def calls():
    len("abc")
    "abc".upper()
    sorted([2, 1], key=lambda x: -x)
    list(*["ab"])
    try:
        int.from_bytes("abc")
    except TypeError:
        pass
sys.setprofile(profile)
calls()
sys.setprofile(None)
print(profiled)

def hook(event, args):
    if event == "tracing.test":
        len(args)
sys.addaudithook(hook)
traced = []
sys.settrace(lambda f, e, a: traced.append((e, f.f_code.co_name)))
sys.audit("tracing.test", 1)
hook.__cantrace__ = True
sys.audit("tracing.test", 1)
sys.settrace(None)
print(traced)

def jump(wanted, value):
    def tell(f, e, a):
        if e == wanted:
            try:
                f.f_lineno = value
            except ValueError as error:
                print(wanted, error)
        return tell
    def target():
        x = 1
    sys.settrace(tell)
    target()
    sys.settrace(None)
for event in "call", "line", "return":
    for value in "x", 1.0, 1 << 40, -3, 100000:
        jump(event, value)
try:
    sys._getframe().f_lineno = 1
except ValueError as error:
    print(error)

told = []
M.use_tool_id(3, "calls")
for name in "CALL", "C_RETURN", "C_RAISE":
    M.register_callback(3, getattr(E, name), lambda code, offset, f, first, name=name: told.append((name, f.__name__, first)))
def called(x):
    return len(x)
def calling():
    called("ab")
    dict()
    try:
        "a".index("b")
    except ValueError:
        pass
M.set_local_events(3, calling.__code__, E.CALL | E.C_RETURN | E.C_RAISE)
calling()
M.set_local_events(3, calling.__code__, 0)
M.free_tool_id(3)
print([(name, f, "MISSING" if first is M.MISSING else first) for name, f, first in told])

M.use_tool_id(4, "checks")
for what in (lambda: M.set_events(4, E.C_RETURN), lambda: M.set_local_events(4, g.__code__, E.RAISE), lambda: M.set_events(4, -1),
             lambda: M.register_callback(4, 1 << 20, None), lambda: M.get_local_events(4, 1)):
    try:
        what()
    except (ValueError, TypeError) as error:
        print(error)
M.set_events(4, E.CALL | E.C_RETURN | E.C_RAISE)
print(M.get_events(4))
M.set_events(4, E.BRANCH)
print(M.get_events(4))
M.free_tool_id(4)
print(M.get_events(4))

def decorated():
    def wrap(f):
        return f
    def make(x):
        return wrap
    @make(1)
    @wrap
    def f(a=1):
        return a
    @wrap
    class C:
        x = 1
    @staticmethod
    def g(): pass
    return 1
sys.settrace(lines)
decorated()
sys.settrace(None)
