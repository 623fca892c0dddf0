"""Methods and operators of list, with the texts of their errors."""


def show(function, /, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__, e)


# Construction
show(list)
show(list, "abc")
show(list, (1, 2.5, None))
show(list, range(3))
show(list, {1: 2})
show(list, 3)
show(list, 1, 2)
show(list, iterable=[])
a = [1, 2]
a.__init__([5])
print(a)
a.__init__()
print(a)
show([].__init__, 5)

# Items, all kinds of storage
for items in [[], [1, 2, 3], [1.5, -0.0, 2.5], ["a", None, 3], [True, 2], [2**70, 1], list(range(20))]:
    a = items[:]
    for i in [0, 1, -1, 2, -3, 5, -21, 2**70, True, None, "a", 1.0]:
        show(a.__getitem__, i)
    for value in [7, 7.5, "x"]:
        for i in [0, -1, 1, 50]:
            try:
                a[i] = value
            except IndexError as e:
                print(e)
        print(a)
    a = items[:]
    for i in [0, -1, 1, 50, "z"]:
        try:
            del a[i]
        except (IndexError, TypeError) as e:
            print(e)
        print(a)

# Slices
base = list(range(10))
for start in (None, 0, 2, -3, 12, -20, 2**70, -(2**70)):
    for stop in (None, 0, 5, -1, 30, -30, 2**65):
        for step in (None, 1, 2, -1, -3, 2**70, -(2**70)):
            s = slice(start, stop, step)
            print(base[s])
            b = base[:]
            del b[s]
            print(b)
            b = base[:]
            try:
                b[s] = "xy"
            except ValueError as e:
                print(e)
            print(b)
            b = base[:]
            n = len(base[s])
            b[s] = [0.5] * n
            print(b)
show(base.__getitem__, slice(0, 5, 0))
show(base.__getitem__, slice("a", 5))
show(base.__setitem__, slice(0, 1), 5)
show(base.__setitem__, slice(0, 9, 2), 5)
show(base.__setitem__, slice(0, 9, 2), [5])
show(base.__delitem__, slice(0, 9, 0))
a = [1, 2, 3]
a[1:1] = a
print(a)
a[:] = a
print(a)
a[::2] = a[1::2]
print(a)
a[:0] = (x for x in "gen")
print(a)

# Changing
a = []
for value in (1, 2, 3.5, "s", None):
    show(a.append, value)
    print(a)
show(a.append)
show(a.append, 1, 2)
for i in (0, 1, -1, 100, -100, "x", 2**70):
    show(a.insert, i, i)
    print(a)
show(a.insert, 1)
for i in (0, -1, 2, 100, "x", 2**70):
    show(a.pop, i)
    print(a)
show(a.pop)
show([].pop)
show([].pop, 0)
show(a.extend, [1, 2])
show(a.extend, "ab")
show(a.extend, {3: 4})
show(a.extend, (i for i in range(3)))
show(a.extend, 5)
show(a.extend, a)
print(a)
show(a.remove, "a")
show(a.remove, "nothing")
print(a)
show(a.reverse)
print(a)
show(a.copy)
show(a.clear)
print(a, a.copy() is not a)


def growing(target):
    for i in range(3):
        print(len(target))
        yield i


a = [0]
a.extend(growing(a))
print(a)
a += growing(a)
print(a)


class Broken:
    def __iter__(self):
        yield 1
        raise KeyError("stop")


a = []
show(a.extend, Broken())
print(a)


class Hint:
    def __init__(self, value):
        self.value = value

    def __iter__(self):
        return iter([1, 2])

    def __length_hint__(self):
        if isinstance(self.value, Exception):
            raise self.value
        return self.value


for value in (5, -1, "x", ValueError("bad"), TypeError("fine"), NotImplemented):
    show(list, Hint(value))

# Searching
a = [1, 2.0, "3", None, True, 2]
for value in (1, 2, "3", None, True, 1.0, 5, [], float("nan")):
    print(value in a, a.count(value))
    show(a.index, value)
show(a.index, 2, 2)
show(a.index, 2, -1)
show(a.index, 2, -100, 100)
show(a.index, 2, 0, 1)
show(a.index, 2, 2**70)
show(a.index, 2, -(2**70), 2**70)
show(a.index, 2, "a")
show(a.index, 2, None)
show(a.index)
nan = float("nan")
print(nan in [nan], [nan].index(nan), [nan] == [nan], [nan].count(nan))


class Shrinks:
    def __init__(self, target):
        self.target = target

    def __eq__(self, other):
        self.target.clear()
        return False


a = [1, 2, 3]
print(Shrinks(a) in a, a)
a = [1, 2, 3]
show(a.index, Shrinks(a))
a = [1, 2, 3]
print(a.count(Shrinks(a)))
a = [1, 2, 3]
show(a.remove, Shrinks(a))
a = [1, 2]
print(a == [Shrinks(a), 2])

# Operators
show(lambda: [1] + [2.5])
show(lambda: [] + [])
show(lambda: [1] + (2,))
show(lambda: [1] + 2)
show(lambda: [1, "a"] * 3)
show(lambda: 2 * [1, 2])
show(lambda: [1] * -1)
show(lambda: [1] * True)
show(lambda: [1] * 2.0)
show(lambda: [1] * "a")
show(lambda: [1] * [1])
show(lambda: [1] * 2**70)
show(lambda: [] * 2**40)
a = b = [1]
a += (2, 3)
a += "x"
a *= 2
print(a, a is b)
a *= 0
print(a, b)
try:
    a += 5
except TypeError as e:
    print(e)
try:
    a *= "z"
except TypeError as e:
    print(e)


class Reflected:
    def __radd__(self, other):
        return ("radd", other)

    def __rmul__(self, other):
        return ("rmul", other)

    def __index__(self):
        return 2


print([1] + Reflected(), [1] * Reflected(), Reflected().__rmul__(3))
a = [1]
a += Reflected()
print(a)


class Index:
    def __index__(self):
        return 3


print([1] * Index(), Index() * [2], [1, 2, 3, 4][Index()])

# Comparing
lists = [[], [1], [1, 2], [1, 3], [2], [1.0], ["a"], [[1]], [None]]
for x in lists:
    row = []
    for y in lists:
        row.append((x == y, x != y))
        for op in ("__lt__", "__le__", "__gt__", "__ge__"):
            try:
                row.append(getattr(x, op)(y))
            except TypeError as e:
                row.append(str(e))
    print(row)
print([1].__eq__((1,)), [1] == (1,), [1].__lt__(3))
show(lambda: [1] < (1,))
show(hash, [])

# Showing
print([], [1], [1, 2.5, "a", None, [2]], [True], repr([2**70]))
a = [1]
a.append(a)
print(a)
a.append((a, [a]))
print(a)


class Bad:
    def __repr__(self):
        raise ValueError("no repr")


b = [Bad()]
show(repr, b)
show(repr, b)

# Iterating while the list changes
a = [1, 2, 3]
for x in a:
    if x < 6:
        a.append(x + 3)
print(a)
a = [1, 2, 3, 4]
for x in a:
    a.remove(x)
print(a)
for x in reversed(a):
    a.clear()
print(a)


# Subclasses
class Sub(list):
    def __init__(self, *args, key=None):
        super().__init__(*args)
        self.key = key


s = Sub([1, 2], key=3)
s.append(4)
print(s, s.key, type(s), type(s[:]), type(s + s), type(s * 2), type(s.copy()), isinstance(s, list), len(s), s == [1, 2, 4])
s.other = 5
print(sorted(vars(s)))
print(list[int], list[int, str], list.__class_getitem__(int))
print([].__sizeof__() > 0)
print([1, 2] in [[1, 2]], [1, 2].__contains__(2), list.__len__([1]))
show(list.append, (), 1)
show(list.__len__, 5)
match [1, 2, 3]:
    case [first, *rest]:
        print(first, rest)
x, *y = [1, 2, 3]
print(x, y)
