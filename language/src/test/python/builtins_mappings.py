"""Built-in names from other mappings than a dict; constructor signatures."""
import inspect
import itertools
import operator
import types


def attempt(source, namespace, mode="exec"):
    try:
        print(eval(compile(source, "test", mode), namespace))
    except Exception as e:
        print(type(e).__name__, e)


class Frozen(dict):
    def __setitem__(self, key, value):
        raise TypeError("frozen")


class Counting(dict):
    def __getitem__(self, key):
        print("asked for", key)
        return super().__getitem__(key)


proxy = types.MappingProxyType
attempt("superglobal", {"__builtins__": proxy({"superglobal": 1})}, "eval")
attempt("superglobal", {"__builtins__": proxy({})}, "eval")
attempt("superglobal", {"__builtins__": Counting(superglobal=2)}, "eval")
attempt("superglobal", {"__builtins__": 123}, "eval")
attempt("import foo.bar", {"__builtins__": proxy({})})
attempt("import foo.bar", {"__builtins__": proxy({"__import__": lambda *args: args[0]})})
attempt("class A: pass", {"__builtins__": {}})
attempt("class A: x = 1", {"__builtins__": {"__build_class__": lambda f, name, *bases, **kw: print(name, bases, kw)}})
attempt("x = 1", Frozen())
attempt("def f(): return name\nprint(f())", {"__builtins__": proxy({"name": "found", "print": print})})

for kind in (bool, complex, enumerate, filter, float, frozenset, list, map, object, reversed, set, tuple, zip, operator.attrgetter,
             operator.itemgetter, operator.methodcaller, itertools.accumulate, types.SimpleNamespace, type(None), int, str, dict):
    print(kind.__name__, kind.__text_signature__)
print(inspect.signature(operator.methodcaller), int.__itemsize__, tuple.__itemsize__, bytes.__itemsize__)

for arguments in (("A\0B", (), {}), ("A\udcdc", (), {}), ("A", (), {"__doc__": "\udcdc"})):
    try:
        type(*arguments)
    except ValueError as e:
        print(type(e).__name__, e)


def growing(array):
    array.clear()
    yield b"A"


array = bytearray(b",")
try:
    array.join(growing(array))
except BufferError as e:
    print(e, array)


def f(x: int): pass


print(inspect.signature(f.__annotate__), f.__annotate__.__code__.co_varnames)
f.__annotate__ = lambda format: 42
try:
    f.__annotations__
except TypeError as e:
    print(e)


class Annotated: pass


Annotated.__annotations__ = {"a": int}
print([name for name in Annotated.__dict__ if "annotations" in name])

import _datetime, datetime
print(_datetime.datetime is datetime.datetime, type(_datetime.datetime_CAPI), datetime.date(2024, 2, 29))
