# What comes out of built-in iterators, and of what collects items, when Python code below them ends or fails.
import itertools
from collections import OrderedDict


def stop(*_):
    raise StopIteration(7)


class Ended:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration(8)


def show(source):
    try:
        print(source, repr(eval(source)))
    except Exception as error:
        print(source, type(error).__name__, error)


for source in [
    "map(stop, [1])", "map(abs, Ended())", "filter(stop, [1])", "filter(None, Ended())", "zip(Ended())",
    "zip([1], Ended())", "zip(Ended(), [1], [2])", "enumerate(Ended())", "iter(stop, 1)", "iter(Ended())",
    "map(abs, map(stop, [1]))", "enumerate(filter(None, map(stop, [1])))",
    "itertools.chain(Ended())", "itertools.starmap(stop, [()])", "itertools.starmap(stop, Ended())",
    "itertools.takewhile(stop, [1])", "itertools.takewhile(abs, Ended())", "itertools.dropwhile(stop, [1])",
    "itertools.dropwhile(stop, Ended())", "itertools.filterfalse(stop, [1])", "itertools.filterfalse(None, Ended())",
    "itertools.islice(Ended(), 3)", "itertools.islice(Ended(), 2, 3)", "itertools.accumulate(Ended())",
    "itertools.compress(Ended(), [1])", "itertools.compress([1], Ended())", "itertools.cycle(Ended())",
    "itertools.groupby(Ended())", "itertools.groupby([1], stop)", "itertools.pairwise(Ended())",
    "itertools.batched(Ended(), 2)", "itertools.zip_longest(Ended())", "itertools.tee(Ended())[0]",
]:
    show(f"next({source})")
    show(f"({source}).__next__()")
    show(f"next({source}, 'none')")
    show(f"list({source})")


def delegate():
    for inner in (map(stop, [1]), Ended(), filter(stop, [1]), itertools.chain(Ended()), zip(Ended()), enumerate(Ended())):
        print("yield from", (yield from inner))


list(delegate())


def iterable(length, hint):
    class Items:
        def __init__(self):
            self.count = 0

        def __iter__(self):
            return self

        def __next__(self):
            self.count += 1
            if self.count > 3:
                raise StopIteration
            return self.count

    def answer(self):
        if isinstance(length, type):
            raise length("no length")
        return length

    setattr(Items, "__length_hint__" if hint else "__len__", answer)
    return Items


for length in (KeyError, TypeError, -1, "x", 2**70, NotImplemented, True):
    for hint in (False, True):
        Items = iterable(length, hint)
        print("-----", length, hint)
        for source in [
            "list(Items())", "tuple(Items())", "sorted(Items())", "bytes(Items())", "bytearray(Items())", "[*Items()]",
            "(*Items(),)", "{*Items()}", "[].extend(Items())", "bytearray().extend(Items())", "(lambda *a: a)(*Items())",
            "(lambda *a: a)(0, *Items())", "[0].__setitem__(slice(0, 0), Items())", "set(Items())", "sum(Items())",
        ]:
            show(source)

print("----- __reduce__ with other built-ins")
for namespace in ({}, {"iter": len}, {"iter": iter}):
    try:
        print(eval("x.__reduce__()", {"__builtins__": namespace, "x": iter([1, 2])}))
    except AttributeError as error:
        print("AttributeError", error)

print("----- unhashable keys")
d = OrderedDict({1: 2})
for source in ["d.__setitem__([], 1)", "d[[]]", "d.get([])", "d.pop([])", "d.pop([], 1)", "d.setdefault([])", "[] in d",
               "d.__delitem__([])", "d.move_to_end([])", "d.update([([], 1)])", "d.fromkeys([[]])", "OrderedDict([([], 1)])",
               "OrderedDict().move_to_end([])", "{}.__setitem__([], 1)", "{}.pop([])"]:
    show(source)
