"""range and slice."""


def show(function, /, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__, e)


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


show(range)
show(range, 1, 2, 3, 4)
show(range, 1, 2, 0)
show(range, 2**70, 2**71, 0)
show(range, "a")
show(range, 1.0)
show(range, stop=1)
show(range, Index(3))
show(range, True)
big = 2**63
ranges = [range(0), range(5), range(2, 8), range(2, 8, 3), range(8, 2, -3), range(5, 2), range(-5, 5, 4), range(big - 2, big + 2), range(-big, big), range(-big, big - 1),
          range(-big, big - 1, big - 1), range(big - 1, -big - 1, -1), range(0, 10**30, 10**29), range(10**30, 0, -(10**29)), range(0, 10, 10**30), range(big - 5, big - 1), range(-big, -big + 3),
          range(0, -big - 1, -big)]
for r in ranges:
    print(r, r.start, r.stop, r.step, bool(r))
    show(len, r)
    show(hash, r)
    if r.step > 10**10 or abs(r.stop - r.start) < 100:
        print(list(r), list(reversed(r)))
    for i in (0, 1, -1, 3, -4, big, -big - 1, 10**40, "a"):
        show(r.__getitem__, i)
    for s in (slice(None), slice(1, None), slice(None, None, -1), slice(None, None, 2), slice(-2, None), slice(10**40), slice(5, 1, -2), slice(0, 0)):
        print(r[s])
    for value in (0, 2, 5, -3, big - 1, -big, big + 1, 10**29, True):
        print(value in r, r.count(value))
        show(r.index, value)
    print(r.__reduce__())
print(2.0 in range(5), range(5).count(2.0), range(5).index(2.0), "a" in range(3), Index(2) in range(5))
show(range(5).index, 2.5)
show(range(5).index, 7)
for a in ranges:
    print([a == b for b in ranges], [a != b for b in ranges])
print(range(0) == range(2, 1), range(1, 2, 5) == range(1, 3, 7), range(3) == [0, 1, 2], hash(range(0)) == hash(range(5, 2)))
show(lambda: range(3) < range(4))
show(range(3).__getitem__, slice(0, 1, 0))
show(range(3).__getitem__, 1.0)
try:
    range(3).start = 5
except AttributeError as e:
    print(type(e).__name__)

show(slice)
show(slice, 1, 2, 3, 4)
show(slice, stop=1)
for s in (slice(3), slice(1, 2), slice(None, "a", []), slice(-5, 100, -2), slice(10**30, -(10**30), 10**28)):
    print(s, s.start, s.stop, s.step, s.__reduce__())
    for n in (0, 5, 10**20):
        show(s.indices, n)
show(slice(1).indices, -1)
show(slice(1).indices, "a")
show(slice(1, 2, 0).indices, 5)
show(slice(1.5).indices, 5)
show(slice(Index(1), Index(4), Index(2)).indices, 10)
print(slice(1, 2) == slice(1, 2), slice(1, 2) != slice(1, 2, 1), slice(1, 2) < slice(1, 3), slice(1, 2) == (1, 2, None))
show(lambda: slice(1) < 3)
show(lambda: slice(1) < slice("a"))
print(hash(slice(1, 2, 3)), hash(slice(None)) == hash(slice(None)), {slice(1, 2): 5}[slice(1, 2)])
show(hash, slice([]))
try:
    slice(1).start = 5
except AttributeError as e:
    print(type(e).__name__)
try:
    class Sub(slice):
        pass
except TypeError as e:
    print(e)
