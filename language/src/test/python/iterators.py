"""The iterators of sequences and of functions, enumerate, zip, map, filter, reversed."""
import copy
import operator
import pickle


def show(function, /, *args, **kwargs):
    try:
        result = function(*args, **kwargs)
        text = repr(result)
        print(text if " at 0x" not in text else type(result).__name__)
    except Exception as e:
        print(type(e).__name__, e)


class Items:
    """Only __getitem__."""

    def __init__(self, *items):
        self.items = items

    def __getitem__(self, index):
        return self.items[index]


class Sized(Items):
    def __len__(self):
        return len(self.items)


makers = [lambda: iter([1, "a", 2.5]), lambda: reversed([1, "a", 2.5]), lambda: iter((1, 2)), lambda: iter(range(2, 11, 4)), lambda: reversed(range(4)), lambda: iter(range(10**30, 10**30 + 3)),
          lambda: reversed(range(10**30, 10**30 + 3)), lambda: iter([]), lambda: reversed("abc"), lambda: reversed((1, 2)), lambda: enumerate("ab"), lambda: enumerate("ab", 2**63 - 2),
          lambda: enumerate([5], start=-3), lambda: zip(), lambda: zip([1, 2], "ab"), lambda: zip([1, 2], "abc"), lambda: zip([1, 2], "ab", strict=True), lambda: map(str, [1, 2]),
          lambda: map(operator.add, [1, 2], [3, 4, 5]), lambda: map(operator.add, [1, 2], [3, 4], strict=True), lambda: filter(None, [0, 1, "", "a"]), lambda: filter(str.isdigit, "a1b2"),
          lambda: filter(bool, [0, 2])]
for make in makers:
    it = make()
    print(type(it).__name__, iter(it) is it, list(make()))
    while True:
        print(operator.length_hint(it, 99))
        copied = copy.copy(it)
        print([list(copied) for _ in range(2)])
        it = make() if copied is it else it
        pickled = pickle.loads(pickle.dumps(it))
        print(type(pickled).__name__, type(pickled) is type(it))
        function, args, *state = it.__reduce__()
        print(function.__name__, len(args), state)
        break
    it = make()
    count = 0
    while True:
        try:
            print(next(it), operator.length_hint(it, 99))
        except StopIteration:
            break
        restored = pickle.loads(pickle.dumps(it))
        print(list(restored))
        count += 1
    print(count, list(it), next(it, "end"), operator.length_hint(it, 99))
    show(lambda: [list(x) if hasattr(x, "__next__") else x for x in it.__reduce__()[1]])

it = iter(Items(1, 2))
print(type(it).__name__, next(it), list(it), list(it))
it = iter(Sized(1, 2, 3))
print(operator.length_hint(it), next(it), operator.length_hint(it), list(reversed(Sized(1, 2, 3))))
show(reversed, Items(1))
show(reversed, {1})
show(reversed, 5)
show(reversed)
show(reversed, [], [])
show(reversed, sequence=[])


class Reversible:
    def __reversed__(self):
        return iter("rev")


class NotReversible(list):
    __reversed__ = None


print(list(reversed(Reversible())), list(reversed({1: 2, 3: 4})))
show(reversed, NotReversible())

it = iter([3, 2, 1, 0].pop, 0)
print(type(it).__name__)
numbers = [3, 2, 1, 0]
it = iter(lambda: numbers.pop(0), 1)
print(list(it), list(it), numbers)
show(iter, 1, 2)
show(iter, 1)


def stops():
    raise StopIteration


print(list(iter(stops, 1)))
print(list(map(lambda x: x if x < 2 else stops(), range(5))))

for state in (0, 1, 2, 50, -1):
    for make in (lambda: iter([1, 2, 3]), lambda: reversed([1, 2, 3]), lambda: iter((1, 2, 3)), lambda: iter(range(3)), lambda: iter(range(10**30, 10**30 + 3)), lambda: reversed("abc"),
                 lambda: iter(Items(1, 2, 3))):
        it = make()
        it.__setstate__(state)
        print(list(it))
it = zip([1], [1, 2])
it.__setstate__(True)
show(list, it)

# Lists that change
a = [1, 2, 3]
it = iter(a)
next(it)
a.clear()
print(list(it))
a.append(5)
print(list(it))
a = [1, 2, 3]
it = reversed(a)
a.pop()
print(operator.length_hint(it), list(it))
a = [1, 2]
it = iter(a)
list(it)
a.append(3)
print(list(it))

show(lambda: list(zip([1], [], strict=True)))
show(lambda: list(zip([], [1], strict=True)))
show(lambda: list(zip([1], [1], [], strict=True)))
show(lambda: list(zip([], [], [1], strict=True)))
show(lambda: list(zip([1], [1], [1], [1, 2], strict=True)))
show(lambda: list(map(max, [1], [1, 2], strict=True)))
show(lambda: list(map(max, [1], [], strict=True)))
show(zip, 1)
show(zip, [], 2)
show(zip, foo=1)
show(map)
show(map, 1)
show(map, 1, 2)
show(lambda: list(map(1, [1])))
show(map, 1, [], foo=2)
show(filter)
show(filter, None, 1)
show(filter, function=None, iterable=[])
show(lambda: list(filter(1, [1])))
show(enumerate, 1)
show(enumerate, [], "a")
show(enumerate, [], 1.5)
show(lambda: list(enumerate(start=2, iterable=[5])))
print(enumerate[int])


class Counted(enumerate):
    def __next__(self):
        index, value = super().__next__()
        return index * 10, value


print(list(Counted("ab")), type(Counted("a")).__name__)


class Pairs(zip):
    pass


p = Pairs([1], [2])
p.attribute = 3
print(list(p), p.attribute, type(p).__name__, type(pickle.loads(pickle.dumps(zip([1])))).__name__)
try:
    class Sub(type(iter([]))):
        pass
except TypeError as e:
    print(e)


class Unstable:
    """An iterator that goes on after its end."""

    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n % 2 == 0:
            raise StopIteration
        return self.n


it = map(str, Unstable())
print(list(it), list(it))
it = zip(Unstable())
print(list(it), list(it))
it = enumerate(Unstable())
print(list(it), list(it))
