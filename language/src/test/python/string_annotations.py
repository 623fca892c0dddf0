"""Annotations under "from __future__ import annotations" are given by a function, which decorators carry on."""
from __future__ import annotations

import annotationlib
import functools
import inspect
import symtable
import types


def f(a: unknown.thing[1], *args: *Ts, b: "text" = 1, **kw: 2 if False else 3) -> list[int]: pass


class C:
    x: int

    def m(self, y: C, __private: int): pass

    def generic[T](self, t: T) -> T: pass


def plain(): pass


@functools.wraps(f)
def wrapper(*args): pass


for g in f, C.m, C.generic, wrapper:
    print(type(g.__annotate__), g.__annotations__)
    print(inspect.signature(g.__annotate__), g.__annotate__(1), g.__annotate__.__qualname__)
    for form in annotationlib.Format:
        try:
            print(form, annotationlib.get_annotations(g, format=form))
        except Exception as e:
            print(form, type(e).__name__, e)
print(C.__annotations__, C.__annotate__, plain.__annotate__, plain.__annotations__, type.__type_params__)
table = symtable.symtable("from __future__ import annotations\ndef f(x: int) -> y: pass", "s", "exec")
print([(child.get_name(), child.get_type()) for child in table.get_children()])
f.__annotations__ = {"a": 1}
print(f.__annotate__, f.__annotations__)


def prefixed(x: u"some" + b"u"): pass


print(prefixed.__annotations__)
for name in bytearray(b"a"), memoryview(b"a"), b"a", [1]:
    try:
        print(compile("1", name, "exec").co_filename)
    except TypeError as e:
        print(e)


def powers(x: a**b, y: (a**b)**c**-d, z: -a**b, w: (-a)**b, u: t"{a    +  b!r:>{a+b}}", **v: (await_**m) @ f"{a**b!r:>{x}}"): pass


print(powers.__annotations__)
