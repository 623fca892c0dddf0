"""Methods and operators of tuple."""
from collections import namedtuple


def show(function, /, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__, e)


show(tuple)
show(tuple, "abc")
show(tuple, [1, 2])
show(tuple, 3)
show(tuple, 1, 2)
show(tuple, iterable=())
t = (1, 2.5, "a", None)
print(tuple(t) is t, t[:] is t, t + () is t, () + t is t, t * 1 is t)
for i in (0, -1, 3, 4, -5, True, 2**70, "a", 1.5, None):
    show(t.__getitem__, i)
for start in (None, 0, 1, -2, 9):
    for stop in (None, 0, 3, -1, 9):
        for step in (None, 1, 2, -1, -2):
            print(t[start:stop:step])
show(t.__getitem__, slice(0, 1, 0))
for value in (1, 2.5, "a", None, 5, True):
    print(value in t, t.count(value))
    show(t.index, value)
show(t.index, 1, 1)
show(t.index, "a", -2, 100)
show(t.index, "a", "x")
show(lambda: t + (5,))
show(lambda: t + [5])
show(lambda: t * 2)
show(lambda: 2 * (1,))
show(lambda: t * -1)
show(lambda: t * 1.0)
show(lambda: t * 2**70)
print((), (1,), (1, 2), ((),), ((1,), [2]))
a = []
t = (a, 1)
a.append(t)
print(t, a)
for x in [(), (1,), (1, 2), (1, 3), (2,), (1.0,), ("a",)]:
    row = []
    for y in [(), (1,), (1, 2), (1, 3), (2,), (1.0,), ("a",)]:
        row.append((x == y, x != y))
        for op in ("__lt__", "__le__", "__gt__", "__ge__"):
            try:
                row.append(getattr(x, op)(y))
            except TypeError as e:
                row.append(str(e))
    print(row)
print((1,) == [1], (1,).__eq__([1]))
for x in [(), (1,), (1, 2, 3), (0,), (-1,), ((1, 2), (3,)), (1.5, True), tuple(range(100)), (2**70,)]:
    print(hash(x))
show(hash, ([],))
print(hash((1, 2)) == hash((1.0, 2.0)), {(1, 2): 3}[1, 2])
show((1, 2).__getnewargs__)
print(tuple[int, ...], len((1, 2)), list(iter((1, 2))), list(reversed((1, 2))))


class Sub(tuple):
    def __new__(cls, *items):
        return super().__new__(cls, items)

    def total(self):
        return sum(self)


s = Sub(1, 2, 3)
s.attribute = 5
print(s, type(s), s.total(), s.attribute, type(s[:]), type(s + ()), type(s * 1), s == (1, 2, 3), hash(s) == hash((1, 2, 3)), type(tuple(s)))
Point = namedtuple("Point", "x y", defaults=[7])
p = Point(1)
print(p, p.x, p.y, p._replace(x=3), p._asdict(), Point._make([4, 5]), p == (1, 7), isinstance(p, tuple))
x, y = p
print(x, y, [*p], {**p._asdict()})
show(Point)
show(Point, 1, 2, 3)
try:
    p.x = 5
except AttributeError as e:
    print(e)
try:
    (1, 2)[0] = 3
except TypeError as e:
    print(e)
match (1, (2, 3)):
    case (a, (b, *c)):
        print(a, b, c)
