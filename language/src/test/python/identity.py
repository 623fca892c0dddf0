"""Which strings are one object."""
import sys


def same(x, y):
    return x is y, id(x) == id(y)


name = "xyzpdq"
other = name[:3] + name[3:]
print(same(name, "xyzpdq"), same(name, other), same(name, sys.intern(other)), same(name, name[:]), same(str(name), name))
print(same("".join(["a"]), "a"), same("", name[:0]), same(same.__name__, "same"), same(*[k for k in globals() if k == "name"], "name"))
text = "some text, not a name" + str(len(name))
copy = text[:5] + text[5:]
print(same(text, copy), same(sys.intern(text), text), same(sys.intern(copy), text), sys.intern(copy) == copy)


def f(a, *, b=None):
    pass


for arguments in ((1, 2), (1, 2, 3)):
    for keywords in ({}, {"b": 1}):
        try:
            f(*arguments, **keywords)
        except TypeError as e:
            print(e)
