"""Results and error texts in which generated programs once differed from CPython."""

import collections


def attempt(function, *args):
    try:
        print(repr(function(*args)))
    except Exception as e:
        print(repr(e))


# Operators

def in_place(a, b, text):
    names = {"a": a, "b": b}
    exec(text, names)
    return names["a"]


for a, b in ((1, None), (1.5, 2), ("a", "b"), (2, 3), ("a", 3), (True, 2.5), (1, [])):
    for text in ("a += b", "a ^= b", "a @= b", "a /= b", "a *= b"):
        attempt(in_place, a, b, text)
for arguments in ((1, 2, 3.0), ([], 1, 1.5), ([], 1, 1j), (1.0, 2, 3), (2, 3, "a"), (2, None, 3)):
    attempt(pow, *arguments)
print(sum([1e16, 0b1011, 123456789.123]), sum([0.1, 1, 0.2, 2, 0.3]), sum([1e100, 1, -1e100]), sum([1, 0.1, 10**30, 0.3]))


# Attributes

class Fallback:
    __slots__ = ("p",)

    def __getattr__(self, name):
        return "got " + name


class Slotted:
    __slots__ = ("p",)


class OwnDelete(Slotted):
    __slots__ = ()

    def __delattr__(self, name):
        pass


print(Fallback().p, dir(Fallback())[:2])
attempt(lambda: Slotted().p)
attempt(delattr, Slotted(), "p")
attempt(delattr, Slotted(), "z")
attempt(setattr, Slotted(), "z", 1)
attempt(setattr, OwnDelete(), "z", 1)


# Iteration

class NoIterator:
    def __iter__(self):
        return 3


class Raises:
    def __iter__(self):
        raise TypeError("x")


for value in NoIterator(), Raises(), 3:
    attempt(lambda: 1 in value)
    attempt("".join, value)
    attempt(b"".join, value)
attempt(bytes, NoIterator())


def returning(value):
    yield 1
    return value


for use in list, tuple, sum, lambda g: [x for x in g]:
    generator = returning("result")
    print(use(generator))
    attempt(next, generator)
generator = returning("result")
next(generator)
attempt(next, generator)
attempt(next, generator)


# Hashing and dict displays

class BadHash:
    def __hash__(self):
        return None


BadHash.__module__ = "m"
for value in BadHash(), []:
    for function in (
        lambda: {value: 1},
        lambda: {value},
        lambda: value in {},
        lambda: collections.Counter([value]),
        lambda: {(1, value): 2},
    ):
        attempt(function)


def seen(value):
    print(value, end=" ")
    return value


for text in (
    "{seen(1): seen(2), []: seen(3), seen(4): seen(5)}",
    "{" + "".join(f"seen({i}): 0, " for i in range(15)) + "[]: seen(98)}",
    "{" + "".join(f"seen({i}): 0, " for i in range(15)) + "[]: seen(98), seen(99): 0}",
    "{" + "".join(f"seen({i}): 0, " for i in range(15)) + "[]: seen(98), seen(99): 0, seen(100): 0}",
    "{" + "".join(f"seen({i}): 0, " for i in range(20)) + "[]: seen(98), seen(99): 0}",
    "{**seen({}), []: 1, seen(2): 3, **seen({4: 4})}",
):
    attempt(eval, text)


# Text and bytes

for data in b"", bytearray():
    attempt(data.decode, "nope")
    attempt(str, data, "nope")
for codec in "utf-32-be", "utf-16", "utf-8", "ascii", "utf-7", "cp1252":
    attempt(b"\xff\xfe\x81".decode, codec, "xmlcharrefreplace")
for text in "stra\xdfe", "ab \xe9", "0":
    attempt(bytes.fromhex, text)
for index, value in (6, "a"), (6, 300), ("a", "b"), (0, "a"):
    attempt(bytearray(2).__setitem__, index, value)
for text in "1_", "_1", "1__2", "1_2j", "x_y", "1_j", "", "xx", "1+_2j":
    attempt(complex, text)
attempt(complex, BadHash())
attempt(complex, 1, BadHash())


# Exceptions

class OwnInit(OSError):
    def __init__(self, *args):
        super().__init__(*args[:1])


class EmptyInit(OSError):
    def __init__(self, *args):
        pass


class OwnNew(OSError):
    def __new__(cls, *args):
        return super().__new__(cls, *args[:2])


for cls in OwnInit, EmptyInit, OwnNew:
    e = cls(1, "b", "f")
    print(e, repr(e), e.args, e.errno, e.strerror, e.filename)
attempt(ExceptionGroup, 1, [])
for info in "b", ("a",), ("a", 1, 2), [], ("a", 1, 2, 3, 4), range(8):
    attempt(SyntaxError, "m", info)
for source in "x = [1, 2", "f() = 1", "1 +", "if 1:\npass", "'abc", "def f(a, a): pass", "a ? b", "f'{a!z}'", "return":
    try:
        compile(source, "text", "exec")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


class ReprOfBytes:
    def __repr__(self):
        return b"x"


attempt(str, ReprOfBytes())
attempt(repr, ReprOfBytes())

print("----- too many arguments")
for source in ["str(1, 2, 3, 4)", "str(b'a', 'ascii', 'strict', object=1)", "str(b'a', object=b'b')", "str(x=1)",
               "str(b'a', 'ascii', encoding='x')", "str(b'a', 'ascii', 'strict', 1, 2)", "bytes(1, 2, 3, 4)",
               "int(1, 2, 3)", "int(1, base=2, x=3)", "int('5', 3, base=3)", "sum([], 1, start=1)", "sum([], 1, x=1)",
               "enumerate([], 1, start=2)", "bytes(b'', 'a', 'b', x=1)"]:
    try:
        print(source, eval(source))
    except TypeError as error:
        print(source, error)
