"""list.sort and sorted: order, stability, keys, and lists that change meanwhile."""


class Random:
    """The same numbers everywhere."""

    def __init__(self, seed):
        self.state = seed

    def randrange(self, n):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % n


def show(function, /, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


def check(items, **kwargs):
    a = items[:]
    a.sort(**kwargs)
    print(a)
    print(sorted(items, **kwargs) == a)


check([])
check([3])
check([3, 1, 2])
check([3, 1, 2], reverse=True)
check([2.5, -1.0, 7.25])
check([2.5, -1.0, 7.25], reverse=True)
check([0.0, -0.0, 0.0, -0.0])
check(["b", "a", "", "abc", "é", "\U0001f600", "\uffff"])
check([(1, "b"), (1, "a"), (0, "z")])
check([[2], [1, 5], [1]])
check([True, 3, False, 2.5])
check([2**70, -(2**70), 5])
check(["b", "A", "c"], key=str.lower)
check([3, -4, 1], key=abs)
check([3, -4, 1], key=abs, reverse=True)
check([1, 2, 3, 4, 5, 6], key=lambda x: x % 2)
check([1, 2, 3, 4, 5, 6], key=lambda x: x % 2, reverse=True)
check([1, 2, 3], key=None)
show([1, "a"].sort)
show([1, None].sort)
show([1, 2].sort, 5)
show([1, 2].sort, foo=5)
show([1, 2].sort, key=5)
show([2, 1].sort, reverse="yes")
nan = float("nan")
a = [3.0, nan, 1.0]
a.sort()
print(len(a))

r = Random(7)
for n in (5, 30, 100, 1000):
    for kind in range(4):
        items = [(r.randrange(n // 2 + 1), i) for i in range(n)]
        a = items[:]
        if kind == 0:
            a.sort(key=lambda t: t[0])
            print(a == sorted(items, key=lambda t: (t[0], t[1])))
        elif kind == 1:
            a.sort(key=lambda t: t[0], reverse=True)
            print(all(x[0] > y[0] or x[0] == y[0] and x[1] < y[1] for x, y in zip(a, a[1:])))
        elif kind == 2:
            a.sort()
            print(all(x <= y for x, y in zip(a, a[1:])))
        else:
            a.sort(key=lambda t: str(t[0]))
            print(all(str(x[0]) < str(y[0]) or str(x[0]) == str(y[0]) and x[1] < y[1] for x, y in zip(a, a[1:])))


# Only __lt__ is used
class Item:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        return self.value < other.value

    def __repr__(self):
        return f"<{self.value}>"


check([Item(3), Item(1), Item(2)], reverse=False)
print(sorted([Item(i * 7 % 50) for i in range(50)]))


# The list looks empty, and must not change
def spy(x):
    print(len(a), a)
    return x


a = [2, 1]
a.sort(key=spy)
print(a)


def changes(x):
    a.append(x)
    return x


a = [2, 1]
show(a.sort, key=changes)
print(a)


def fails(x):
    if x == 1:
        raise KeyError("key")
    return x


a = [2, 1, 3]
show(a.sort, key=fails)
print(a)


class Fails(Item):
    count = 0

    def __lt__(self, other):
        Fails.count += 1
        if Fails.count == 40:
            raise ZeroDivisionError("compare")
        return self.value < other.value


a = [Fails(i * 7 % 30) for i in range(30)]
show(a.sort)
print(sorted(x.value for x in a) == list(range(30)))


class Odd:
    def __lt__(self, other):
        return r.randrange(2) == 0


a = [Odd() for i in range(500)]
b = set(map(id, a))
a.sort()
print(len(a), set(map(id, a)) == b)


def nested(x):
    a.sort()
    a.clear()
    a.reverse()
    return -x


a = [1, 2, 3]
a.sort(key=nested)
print(a)


class Answer(Item):
    def __lt__(self, other):
        return [1] if self.value < other.value else []


print(sorted([Answer(3), Answer(1), Answer(2)]))


class Sub(list):
    pass


s = Sub([3, 1])
s.sort()
print(s, type(s), type(sorted(s)))
