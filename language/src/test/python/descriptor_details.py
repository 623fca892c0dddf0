"""Details of descriptors, operators and classes that CPython's own tests look at."""

import operator
import sys
import types
import warnings


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error)


class Slots:
    __slots__ = ("a",)


class Plain:
    pass


# Errors of attribute access
attempt(lambda: Slots().a)
attempt(Slots.a.__delete__, Slots())
for name in "__doc__", "__name__", "__qualname__", "__module__", "__bases__":
    attempt(delattr, Plain, name)
attempt(object.__setattr__, str, "foo", 1)
attempt(object.__delattr__, str, "foo")
plain = Plain()
plain.x = 1
del plain.__dict__
print(plain.__dict__)

# Members
print(property.fget, type(property.fget).__name__, complex.real, float.real, Slots.a)
attempt(setattr, property(), "fget", 1)
attempt(setattr, (lambda: 0), "__closure__", ())
attempt(setattr, slice(1), "start", 1)
attempt(setattr, 1j, "real", 1)
attempt(setattr, 1.5, "real", 1)


class OnlySet:
    def __set__(self, instance, value):
        instance.__dict__["hidden"] = value


class UsesOnlySet:
    hidden = OnlySet()


user = UsesOnlySet()
print(user.hidden is UsesOnlySet.__dict__["hidden"])
user.hidden = 5
print(user.hidden, [user.hidden for _ in range(3)])


# The callee is looked up before the arguments are evaluated
class Tracer:
    def __getattr__(self, name):
        print("attribute", name)
        return print


Tracer().method("argument", Tracer().other())
attempt(lambda: Plain().missing(print("not evaluated")))

# __class__ assignment compares what the instances hold
class A:
    __slots__ = ("a", "b")


class B:
    __slots__ = ("b", "a")


class C:
    __slots__ = ("a", "c")


a = A()
a.a = 1
a.__class__ = B
print(type(a).__name__, a.a)
attempt(setattr, a, "__class__", C)
attempt(setattr, Plain(), "__class__", A)


# property
class Documented(property):
    """Of the class."""


def undocumented():
    pass


print(property(undocumented).__doc__, Documented(undocumented).__doc__, Documented(doc="d").__doc__)
attempt(property().__set_name__, 1)


# staticmethod and classmethod
def annotated(x: int): ...


for kind in staticmethod, classmethod:
    wrapper = kind(annotated)
    attempt(delattr, wrapper, "__annotations__")
    print(wrapper.__annotations__, kind[int], wrapper.__qualname__ is annotated.__qualname__)
    del wrapper.__annotations__
    attempt(delattr, wrapper, "__annotations__")
print(str.maketrans.__qualname__, dict.fromkeys.__qualname__, [].append.__qualname__)

# Cells
cell = types.CellType
print(cell(2) < cell(3), cell() == cell(), cell(1) == cell(1.0), cell(True) > cell(), cell(1) == 1)
attempt(operator.lt, cell(1), 1)


# Operators
class Base(int):
    def __rpow__(self, other, mod=None):
        return "rpow", int(self), other, mod


print(pow(2, Base(3), 5), 2 ** Base(3))
attempt(int().__pow__)
attempt(int().__rpow__, 1, 2, 3)


class Broken:
    @property
    def __eq__(self):
        raise AttributeError("eq")

    __hash__ = None


print(Broken() == Broken())


class Index:
    def __index__(self):
        return True


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print([1, 2, 3][Index()])
    type("Odd", (), {1: 2})

    def generator():
        yield

    def function():
        pass

    function.__code__ = generator.__code__
    for warning in caught:
        print(warning.category.__name__, warning.message)


# A metaclass decides the MRO
class Stranger:
    value = 1


class Meta(type):
    def mro(cls):
        return cls, Stranger


class Follower(metaclass=Meta):
    pass


print(Follower.value)
Stranger.value = 2
print(Follower.value)


class ReadsCell(type):
    def mro(cls):
        return super().mro() + [] if True else None


class UsesCell(metaclass=ReadsCell):
    def get(self):
        return __class__


print(UsesCell().get() is UsesCell)

# Deep recursion inside built-in code
nested = []
nested.append(nested)
other = []
other.append(other)
try:
    operator.eq(nested, other)
except RecursionError:
    print("RecursionError")

print(type({1: 2}.keys() & frozenset([1])).__name__)
attempt(repr, types.GenericAlias(int, [1, str]))


# Iteration does not take a built-in __getitem__ for a sequence's
import re

attempt(iter, str | int)
attempt(iter, re.match("a", "a"))


# Deleting __dict__ is for instances of classes
import functools

partial = functools.partial(print)
partial.x = 1
attempt(partial.__delattr__, "__dict__")
partial.__setstate__((print, (), {}, None))
print(partial.__dict__, type.__type_params__, int.__type_params__)

from dataclasses import dataclass


@dataclass(slots=True)
class Slotted:
    a: int


attempt(lambda: Slotted(1).__weakref__)

error = ValueError()
error.__dict__ = {"x": 1}
print(error.x)
attempt(error.__delattr__, "__dict__")
attempt(setattr, error, "__dict__", 1)

def outer():
    __firstlineno__ = 1
    class C:
        nonlocal __firstlineno__
    return __firstlineno__ > 1, "__firstlineno__" in vars(C)
print(outer())
class CallsClassMethod(dict):
    __call__ = dict.__dict__["fromkeys"]
print(CallsClassMethod()([1, 2], 3), type(CallsClassMethod()([1])))
