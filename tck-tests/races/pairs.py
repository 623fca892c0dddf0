"""Runs every pair of methods of each mutable built-in on one shared object from several threads.

usage: pairs.py [--seconds S] [--threads N] [--calls N] [--seed N] [TYPE ...]

Each pair gets a fresh object; half of the threads call one method, half the other, with random arguments. A thread may only see the
exceptions that the type is allowed to raise; afterwards the object must be consistent with itself. Whatever else happens is a failure: another
exception, a thread that does not end, an object that contradicts itself, and above all a Java exception, which ends the process.
"""

import argparse
import array
import bisect
import collections
import copy
import faulthandler
import functools
import hashlib
import heapq
import io
import itertools
import queue
import random
import sys
import threading
import time
import types
import zlib

HANG_SECONDS = 60


class Bag:
    """An instance with attributes, and without."""


class Slotted:
    __slots__ = ("a", "b", "c")


def number(rng):
    return rng.choice([rng.randrange(8), rng.randrange(8) * 0.5, str(rng.randrange(8)), None, (1, rng.randrange(3))])


def key(rng):
    return rng.choice([rng.randrange(12), str(rng.randrange(12)), (rng.randrange(3),), 2.5])


def small(rng):
    return rng.randrange(-2, 6)


def bytes_value(rng):
    return rng.randrange(256)


def name(rng):
    return rng.choice("abcdefgh")


def drain(iterator):
    return list(itertools.islice(iterator, 50))


def consistent_sequence(items):
    size = len(items)
    copied = list(items)
    assert len(copied) == size, f"len() says {size}, iteration {len(copied)}"
    assert size == 0 or copied[-1] is items[-1] or copied[-1] == items[-1], "the last item differs"
    repr(items)


def consistent_mapping(mapping):
    size = len(mapping)
    items = list(mapping.items())
    assert len(items) == size, f"len() says {size}, iteration {len(items)}"
    assert len({k for k, _ in items}) == size, "a key is there twice"
    for k, v in items:
        assert mapping[k] is v or mapping[k] == v, f"{k!r} is lost"
    repr(mapping)


def consistent_set(values):
    size = len(values)
    items = list(values)
    assert len(items) == size, f"len() says {size}, iteration {len(items)}"
    assert len({*items}) == size, "an item is there twice"
    for item in items:
        assert item in values, f"{item!r} is lost"
    repr(values)


def consistent_instance(instance):
    for attribute in "abcdefgh":
        if hasattr(instance, attribute):
            getattr(instance, attribute)


def anything(value):
    repr(value)


LIST = {
    "append": lambda o, r: o.append(number(r)),
    "extend": lambda o, r: o.extend([number(r)] * r.randrange(4)),
    "extend (itself)": lambda o, r: o.extend(o) if len(o) < 50 else o.clear(),
    "extend (iterator)": lambda o, r: o.extend(iter((1, 2))),
    "insert": lambda o, r: o.insert(small(r), number(r)),
    "pop": lambda o, r: o.pop(),
    "pop (index)": lambda o, r: o.pop(small(r)),
    "remove": lambda o, r: o.remove(number(r)),
    "clear": lambda o, r: o.clear(),
    "reverse": lambda o, r: o.reverse(),
    "sort": lambda o, r: o.sort(key=repr),
    "copy": lambda o, r: consistent_sequence(o.copy()),
    "index": lambda o, r: o.index(number(r)),
    "count": lambda o, r: o.count(number(r)),
    "__getitem__": lambda o, r: o[small(r)],
    "__setitem__": lambda o, r: o.__setitem__(small(r), number(r)),
    "__delitem__": lambda o, r: o.__delitem__(small(r)),
    "__getitem__ (slice)": lambda o, r: consistent_sequence(o[small(r) : small(r)]),
    "__getitem__ (step)": lambda o, r: consistent_sequence(o[::2]),
    "__setitem__ (slice)": lambda o, r: o.__setitem__(slice(small(r), small(r)), [number(r)] * r.randrange(3)),
    "__delitem__ (slice)": lambda o, r: o.__delitem__(slice(small(r), small(r))),
    "__contains__": lambda o, r: number(r) in o,
    "__iter__": lambda o, r: drain(iter(o)),
    "__reversed__": lambda o, r: drain(reversed(o)),
    "__add__": lambda o, r: consistent_sequence(o + o),
    "__mul__": lambda o, r: consistent_sequence(o * 2),
    "__imul__": lambda o, r: o.__imul__(2) if len(o) < 50 else o.clear(),
    "__eq__": lambda o, r: o == o.copy(),
    "__repr__": lambda o, r: repr(o),
    "__iadd__": lambda o, r: o.__iadd__([number(r)]),
    "__delitem__ (all)": lambda o, r: o.__delitem__(slice(None)),
}
DICT = {
    "__setitem__": lambda o, r: o.__setitem__(key(r), number(r)),
    "__getitem__": lambda o, r: o[key(r)],
    "get": lambda o, r: o.get(key(r), 1),
    "__delitem__": lambda o, r: o.__delitem__(key(r)),
    "pop": lambda o, r: o.pop(key(r), None),
    "popitem": lambda o, r: o.popitem(),
    "setdefault": lambda o, r: o.setdefault(key(r), number(r)),
    "update": lambda o, r: o.update({key(r): 1, key(r): 2}),
    "update (itself)": lambda o, r: o.update(o),
    "__ior__": lambda o, r: o.__ior__({key(r): 3}),
    "__or__": lambda o, r: consistent_mapping(o | {key(r): 3}),
    "clear": lambda o, r: o.clear(),
    "copy": lambda o, r: consistent_mapping(o.copy()),
    "keys": lambda o, r: list(o.keys()),
    "items": lambda o, r: drain(iter(o.items())),
    "values": lambda o, r: drain(iter(o.values())),
    "__reversed__": lambda o, r: drain(reversed(o)),
    "__contains__": lambda o, r: key(r) in o,
    "__len__": lambda o, r: len(o),
    "__eq__": lambda o, r: o == {1: 2},
    "__repr__": lambda o, r: repr(o),
    "keys (&)": lambda o, r: o.keys() & {1, 2},
}
DEFAULT = DICT | {"__missing__": lambda o, r: o.__missing__(key(r))}
ORDERED = DICT | {
    "move_to_end": lambda o, r: o.move_to_end(key(r), last=r.random() < 0.5),
    "popitem (first)": lambda o, r: o.popitem(last=False),
}
SET = {
    "add": lambda o, r: o.add(key(r)),
    "discard": lambda o, r: o.discard(key(r)),
    "remove": lambda o, r: o.remove(key(r)),
    "pop": lambda o, r: o.pop(),
    "clear": lambda o, r: o.clear(),
    "__contains__": lambda o, r: key(r) in o,
    "copy": lambda o, r: consistent_set(o.copy()),
    "update": lambda o, r: o.update([key(r), key(r)]),
    "__ior__": lambda o, r: o.__ior__({key(r), key(r)}),
    "__iand__": lambda o, r: o.__iand__({key(r) for _ in range(9)}),
    "__ixor__": lambda o, r: o.__ixor__({key(r), key(r)}),
    "__isub__": lambda o, r: o.__isub__({key(r), key(r)}),
    "symmetric_difference_update (itself)": lambda o, r: o.symmetric_difference_update(o),
    "__or__": lambda o, r: consistent_set(o | {key(r)}),
    "__and__": lambda o, r: consistent_set(o & {key(r), key(r)}),
    "__sub__": lambda o, r: consistent_set(o - {key(r)}),
    "__le__": lambda o, r: o <= {key(r)},
    "__iter__": lambda o, r: drain(iter(o)),
    "__eq__": lambda o, r: o == {1, 2},
    "__repr__": lambda o, r: repr(o),
    "intersection_update": lambda o, r: o.intersection_update([key(r) for _ in range(9)]),
    "difference_update": lambda o, r: o.difference_update([key(r), key(r)]),
    "symmetric_difference_update": lambda o, r: o.symmetric_difference_update([key(r), key(r)]),
}
DEQUE = {
    "append": lambda o, r: o.append(number(r)),
    "appendleft": lambda o, r: o.appendleft(number(r)),
    "pop": lambda o, r: o.pop(),
    "popleft": lambda o, r: o.popleft(),
    "extend": lambda o, r: o.extend([1, 2]) if len(o) < 60 else o.clear(),
    "extendleft": lambda o, r: o.extendleft([1, 2]) if len(o) < 60 else o.clear(),
    "rotate": lambda o, r: o.rotate(small(r)),
    "clear": lambda o, r: o.clear(),
    "remove": lambda o, r: o.remove(number(r)),
    "insert": lambda o, r: o.insert(small(r), 1),
    "index": lambda o, r: o.index(number(r)),
    "__getitem__": lambda o, r: o[small(r)],
    "__setitem__": lambda o, r: o.__setitem__(small(r), 1),
    "__delitem__": lambda o, r: o.__delitem__(small(r)),
    "copy": lambda o, r: consistent_sequence(o.copy()),
    "reverse": lambda o, r: o.reverse(),
    "__iter__": lambda o, r: drain(iter(o)),
    "__repr__": lambda o, r: repr(o),
    "__iadd__": lambda o, r: o.__iadd__([1, 2]) if len(o) < 60 else o.clear(),
    "__imul__": lambda o, r: o.__imul__(2) if len(o) < 60 else o.clear(),
}
BYTEARRAY = {
    "append": lambda o, r: o.append(bytes_value(r)),
    "extend": lambda o, r: o.extend(b"abc"),
    "insert": lambda o, r: o.insert(small(r), 1),
    "pop": lambda o, r: o.pop(),
    "remove": lambda o, r: o.remove(97),
    "clear": lambda o, r: o.clear(),
    "reverse": lambda o, r: o.reverse(),
    "__getitem__": lambda o, r: o[small(r)],
    "__setitem__": lambda o, r: o.__setitem__(small(r), bytes_value(r)),
    "__getitem__ (slice)": lambda o, r: o[small(r) : small(r)],
    "__setitem__ (slice)": lambda o, r: o.__setitem__(slice(small(r), small(r)), b"xy"),
    "__delitem__": lambda o, r: o.__delitem__(small(r)),
    "__add__": lambda o, r: o + b"z",
    "__iadd__": lambda o, r: o.__iadd__(b"zz") if len(o) < 60 else o.clear(),
    "find": lambda o, r: o.find(b"a"),
    "replace": lambda o, r: o.replace(b"a", b"bb"),
    "split": lambda o, r: o.split(b"a"),
    "decode": lambda o, r: o.decode("latin-1"),
    "memoryview": lambda o, r: memoryview(o).release(),
    "__iter__": lambda o, r: drain(iter(o)),
    "__repr__": lambda o, r: repr(o),
    "__imul__": lambda o, r: o.__imul__(2) if len(o) < 60 else o.clear(),
    "resize": lambda o, r: o.resize(r.randrange(9)),
}
ARRAY = {
    "append": lambda o, r: o.append(small(r)),
    "extend": lambda o, r: o.extend([1, 2]) if len(o) < 60 else o.__delitem__(slice(0, None)),
    "insert": lambda o, r: o.insert(small(r), 1),
    "pop": lambda o, r: o.pop(),
    "remove": lambda o, r: o.remove(small(r)),
    "reverse": lambda o, r: o.reverse(),
    "__getitem__": lambda o, r: o[small(r)],
    "__setitem__": lambda o, r: o.__setitem__(small(r), small(r)),
    "__delitem__": lambda o, r: o.__delitem__(small(r)),
    "__getitem__ (slice)": lambda o, r: o[small(r) : small(r)],
    "tobytes": lambda o, r: o.tobytes(),
    "tolist": lambda o, r: o.tolist(),
    "index": lambda o, r: o.index(small(r)),
    "__iter__": lambda o, r: drain(iter(o)),
    "__repr__": lambda o, r: repr(o),
    "__iadd__": lambda o, r: o.__iadd__(array.array("l", [1])) if len(o) < 60 else o.clear(),
    "__imul__": lambda o, r: o.__imul__(2) if len(o) < 60 else o.clear(),
    "byteswap": lambda o, r: o.byteswap(),
    "clear": lambda o, r: o.clear(),
    "fromlist": lambda o, r: o.fromlist([1, 2]) if len(o) < 60 else o.clear(),
    "frombytes": lambda o, r: o.frombytes(b"12345678") if len(o) < 60 else o.clear(),
    "fromfile": lambda o, r: o.fromfile(io.BytesIO(b"12345678"), 1) if len(o) < 60 else o.clear(),
}
INSTANCE = {
    "set": lambda o, r: setattr(o, name(r), number(r)),
    "get": lambda o, r: getattr(o, name(r), None),
    "delete": lambda o, r: delattr(o, name(r)),
    "dict_set": lambda o, r: o.__dict__.__setitem__(name(r), number(r)),
    "dict_pop": lambda o, r: o.__dict__.pop(name(r), None),
    "dict_clear": lambda o, r: o.__dict__.clear(),
    "dict_replace": lambda o, r: setattr(o, "__dict__", {"a": 1}),
    "vars": lambda o, r: dict(vars(o)),
    "dir": lambda o, r: dir(o),
    "copy": lambda o, r: copy.copy(o),
}
SLOTTED = {
    "set": lambda o, r: setattr(o, r.choice("abc"), number(r)),
    "get": lambda o, r: getattr(o, r.choice("abc"), None),
    "delete": lambda o, r: delattr(o, r.choice("abc")),
    "copy": lambda o, r: copy.copy(o),
}
CLASS = {
    "set": lambda o, r: setattr(o, name(r), number(r)),
    "get": lambda o, r: getattr(o, name(r), None),
    "get_instance": lambda o, r: getattr(o(), name(r), None),
    "delete": lambda o, r: delattr(o, name(r)),
    "method": lambda o, r: setattr(o, "__len__", lambda self: 3),
    "length": lambda o, r: len(o()),
    "bases": lambda o, r: setattr(o, "__bases__", r.choice([(Bag,), (Base,), (Base, Bag)])),
    "subclass": lambda o, r: type("Sub", (o,), {}),
    "subclasses": lambda o, r: o.__subclasses__(),
    "mro": lambda o, r: o.__mro__,
    "isinstance": lambda o, r: isinstance(o(), Base),
}
FUNCTION = {
    "attribute": lambda o, r: setattr(o, name(r), number(r)),
    "defaults": lambda o, r: setattr(o, "__defaults__", r.choice([None, (1,), (2, 3)])),
    "kwdefaults": lambda o, r: setattr(o, "__kwdefaults__", r.choice([None, {"c": 4}])),
    "code": lambda o, r: setattr(o, "__code__", r.choice(CODES)),
    "name": lambda o, r: setattr(o, "__name__", name(r)),
    "call": lambda o, r: o(1, 2, c=3),
    "call_short": lambda o, r: o(1),
    "repr": lambda o, r: repr(o),
}
ITERATOR = {
    "next": lambda o, r: next(o),
    "next_default": lambda o, r: next(o, None),
    "some": lambda o, r: list(itertools.islice(o, 3)),
    "length_hint": lambda o, r: o.__length_hint__() if hasattr(o, "__length_hint__") else 0,
    "copy": lambda o, r: type(o),
}
GENERATOR = ITERATOR | {
    "send": lambda o, r: o.send(None),
    "throw": lambda o, r: o.throw(ValueError),
    "close": lambda o, r: o.close(),
    "frame": lambda o, r: o.gi_frame,
}
STRING_IO = {
    "write": lambda o, r: o.write("abc"),
    "read": lambda o, r: o.read(2),
    "readline": lambda o, r: o.readline(),
    "seek": lambda o, r: o.seek(r.randrange(5)),
    "tell": lambda o, r: o.tell(),
    "truncate": lambda o, r: o.truncate(r.randrange(5)),
    "getvalue": lambda o, r: o.getvalue(),
}
BYTES_IO = STRING_IO | {
    "write": lambda o, r: o.write(b"abc"),
    "getbuffer": lambda o, r: o.getbuffer().release(),
}
CACHE = {
    "call": lambda o, r: o(r.randrange(12)),
    "info": lambda o, r: o.cache_info(),
    "clear": lambda o, r: o.cache_clear(),
}
RANDOM = {
    "random": lambda o, r: o.random(),
    "getrandbits": lambda o, r: o.getrandbits(40),
    "shuffle": lambda o, r: o.shuffle([1, 2, 3]),
    "seed": lambda o, r: o.seed(3),
    "setstate": lambda o, r: o.setstate(o.getstate()),
}
HEAP = {
    "heappush": lambda o, r: heapq.heappush(o, small(r)),
    "heappop": lambda o, r: heapq.heappop(o),
    "heapreplace": lambda o, r: heapq.heapreplace(o, small(r)),
    "heappushpop": lambda o, r: heapq.heappushpop(o, small(r)),
    "heapify": lambda o, r: heapq.heapify(o),
    "heappush_max": lambda o, r: heapq.heappush_max(o, small(r)),
    "heappop_max": lambda o, r: heapq.heappop_max(o),
    "heapreplace_max": lambda o, r: heapq.heapreplace_max(o, small(r)),
    "heappushpop_max": lambda o, r: heapq.heappushpop_max(o, small(r)),
    "heapify_max": lambda o, r: heapq.heapify_max(o),
    "nsmallest": lambda o, r: heapq.nsmallest(2, o),
}
BISECT = {
    "insort_left": lambda o, r: bisect.insort_left(o, small(r)) if len(o) < 60 else o.clear(),
    "insort_right": lambda o, r: bisect.insort_right(o, small(r)) if len(o) < 60 else o.clear(),
    "bisect_left": lambda o, r: bisect.bisect_left(o, small(r)),
    "pop": lambda o, r: o.pop(),
}
SIMPLE_QUEUE = {
    "put": lambda o, r: o.put(number(r)),
    "put_nowait": lambda o, r: o.put_nowait(number(r)),
    "get": lambda o, r: o.get(timeout=0.001),
    "get_nowait": lambda o, r: o.get_nowait(),
    "empty": lambda o, r: o.empty(),
    "qsize": lambda o, r: o.qsize(),
}
HASH = {
    "update": lambda o, r: o.update(b"abc"),
    "digest": lambda o, r: o.hexdigest(r.randrange(9)) if o.name.startswith("shake") else o.hexdigest(),
    "copy": lambda o, r: o.copy().update(b"d"),
}
COMPRESS = {
    "compress": lambda o, r: o.compress(b"abc" * r.randrange(9)),
    "flush": lambda o, r: o.flush(zlib.Z_SYNC_FLUSH),
}
COMPRESSED = zlib.compress(b"abc" * 100)
DECOMPRESS = {
    "decompress": lambda o, r: o.decompress(COMPRESSED[: r.randrange(9)]),
    "flush": lambda o, r: o.flush(),
}


class Base:
    def __len__(self):
        return 1


def three(a=0, b=0, *, c=0):
    return a, b, c


def other(a=0, b=0, *, c=0):
    return c, b, a


CODES = [three.__code__, other.__code__]


def new_class():
    return type("C", (Base,), {"a": 1})


def new_function():
    return types.FunctionType(three.__code__, globals(), "three", (0, 0))


def new_generator():
    return (x for x in range(30))


def new_cache():
    return functools.lru_cache(maxsize=5)(lambda n: n * n)


RACY = (IndexError, KeyError, ValueError, RuntimeError, AttributeError)
SUITES = {
    "list": (lambda: [1, 2.5, "3", None], LIST, (*RACY, TypeError), consistent_sequence),
    "list_int": (lambda: [1, 2, 3], LIST, (*RACY, TypeError), consistent_sequence),
    "list_settled": (lambda: [*range(12)], LIST, (*RACY, TypeError), consistent_sequence),
    "list_settled_objects": (lambda: [*"abcdefghijkl"], LIST, (*RACY, TypeError), consistent_sequence),
    "dict": (lambda: {1: 2, "a": None}, DICT, RACY, consistent_mapping),
    "dict_str": (lambda: {"1": 1, "2": 2}, DICT, RACY, consistent_mapping),
    "defaultdict": (lambda: collections.defaultdict(list, a=1), DEFAULT, RACY, consistent_mapping),
    "OrderedDict": (lambda: collections.OrderedDict(a=1, b=2), ORDERED, RACY, consistent_mapping),
    "Counter": (lambda: collections.Counter("abc"), {k: v for k, v in DICT.items() if "update" not in k and k not in ("__ior__", "__or__")}, (*RACY, TypeError), consistent_mapping),
    "set": (lambda: {1, "a", 2.5}, SET, RACY, consistent_set),
    "deque": (lambda: collections.deque([1, 2, 3]), DEQUE, RACY, consistent_sequence),
    "deque_bounded": (lambda: collections.deque([1, 2, 3], 5), DEQUE, RACY, consistent_sequence),
    "bytearray": (lambda: bytearray(b"abc"), BYTEARRAY, (*RACY, BufferError), consistent_sequence),
    "array_of_characters": (lambda: array.array("w", "abc"), {"fromunicode": lambda o, r: o.fromunicode("de"), "tounicode": lambda o, r: o.tounicode(), "pop": lambda o, r: o.pop()}, RACY, anything),
    "array": (lambda: array.array("l", [1, 2, 3]), ARRAY, (*RACY, BufferError), consistent_sequence),
    "instance": (Bag, INSTANCE, RACY, consistent_instance),
    "slots": (Slotted, SLOTTED, RACY, consistent_instance),
    "class": (new_class, CLASS, (*RACY, TypeError), anything),
    "function": (new_function, FUNCTION, (*RACY, TypeError), anything),
    "list_iterator": (lambda: iter([*range(40)]), ITERATOR, (StopIteration,), anything),
    "dict_iterator": (lambda: iter({i: i for i in range(40)}.items()), ITERATOR, (StopIteration, RuntimeError), anything),
    "zip": (lambda: zip(range(40), [*range(40)]), ITERATOR, (StopIteration,), anything),
    "enumerate": (lambda: enumerate([*range(40)]), ITERATOR, (StopIteration,), anything),
    "count": (itertools.count, ITERATOR, (), anything),
    "cycle": (lambda: itertools.cycle([1, 2, 3]), ITERATOR, (StopIteration,), anything),
    "chain": (lambda: itertools.chain([1, 2], range(30)), ITERATOR, (StopIteration,), anything),
    "islice": (lambda: itertools.islice([*range(40)], 1, 30, 2), ITERATOR, (StopIteration,), anything),
    "tee": (lambda: itertools.tee([*range(40)])[0], ITERATOR, (StopIteration, RuntimeError), anything),
    "groupby": (lambda: itertools.groupby([1, 1, 2, 2, 3, 3] * 5), ITERATOR, (StopIteration,), anything),
    "permutations": (lambda: itertools.permutations(range(4)), ITERATOR, (StopIteration,), anything),
    "product": (lambda: itertools.product(range(5), "abc"), ITERATOR, (StopIteration,), anything),
    "generator": (new_generator, GENERATOR, (StopIteration, ValueError, RuntimeError), anything),
    "StringIO": (lambda: io.StringIO("one\ntwo\n"), STRING_IO, (ValueError,), anything),
    "BytesIO": (lambda: io.BytesIO(b"one\ntwo\n"), BYTES_IO, (ValueError, BufferError), anything),
    "lru_cache": (new_cache, CACHE, (), anything),
    "Random": (lambda: random.Random(1), RANDOM, (), anything),
    "heapq": (lambda: [1, 2, 3, 4], HEAP, (IndexError, RuntimeError), consistent_sequence),
    "bisect": (lambda: [1, 2, 3], BISECT, (IndexError,), consistent_sequence),
    "SimpleQueue": (queue.SimpleQueue, SIMPLE_QUEUE, (queue.Empty,), anything),
    "sha256": (hashlib.sha256, HASH, (), anything),
    "sha3_256": (hashlib.sha3_256, HASH, (), anything),
    "shake_128": (hashlib.shake_128, HASH, (), anything),
    "blake2b": (hashlib.blake2b, HASH, (), anything),
    "compressobj": (zlib.compressobj, COMPRESS, (zlib.error, ValueError), anything),
    "decompressobj": (zlib.decompressobj, DECOMPRESS, (zlib.error, ValueError), anything),
}


class Pair:
    """One object, two methods, the threads that call them."""

    def __init__(self, suite, first, second, seed):
        make, methods, self.allowed, self.check = SUITES[suite]
        self.title = f"{suite}: {first} against {second}, seed {seed}"
        self.calls = [methods[first], methods[second]]
        self.object = make()
        self.seed = seed
        self.failures = []

    def run(self, index, count):
        rng = random.Random(self.seed * 31 + index)
        call = self.calls[index % 2]
        for _ in range(count):
            try:
                call(self.object, rng)
            except self.allowed:
                pass
            except BaseException as error:
                self.failures.append(f"{type(error).__name__}: {error}")
                return

    def finish(self):
        try:
            self.check(self.object)
        except BaseException as error:
            self.failures.append(f"afterwards {type(error).__name__}: {error}")
        return [f"{self.title}: {failure}" for failure in self.failures]


class Crew:
    """Threads that run one pair after the other, all starting together."""

    def __init__(self, size, calls):
        self.barrier = threading.Barrier(size + 1, timeout=HANG_SECONDS)
        self.calls = calls
        self.pair = None
        self.threads = [threading.Thread(target=self.work, args=(index,), daemon=True) for index in range(size)]
        for thread in self.threads:
            thread.start()

    def work(self, index):
        while True:
            self.barrier.wait()
            if self.pair is None:
                return
            self.pair.run(index, self.calls)
            self.barrier.wait()

    def run(self, pair):
        self.pair = pair
        self.barrier.wait()
        self.barrier.wait()
        return pair.finish()

    def end(self):
        self.pair = None
        self.barrier.wait()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=60, help="how long to go on; at least one round is made")
    parser.add_argument("--threads", type=int, default=4)
    parser.add_argument("--calls", type=int, default=30, help="calls a thread makes on one object")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("types", nargs="*", metavar="TYPE", help=", ".join(SUITES))
    options = parser.parse_args()
    faulthandler.enable()

    pairs = [
        (suite, first, second)
        for suite in options.types or SUITES
        for first, second in itertools.combinations_with_replacement(SUITES[suite][1], 2)
    ]
    crew = Crew(options.threads, options.calls)
    end = time.monotonic() + options.seconds
    failures = []
    done = 0
    for round_number in itertools.count(options.seed):
        for suite, first, second in pairs:
            try:
                failures += crew.run(Pair(suite, first, second, round_number))
            except threading.BrokenBarrierError:
                print(f"a thread did not end within {HANG_SECONDS} s: {suite}: {first} against {second}", flush=True)
                faulthandler.dump_traceback()
                sys.exit(3)
            done += 1
        if time.monotonic() > end:
            break
    crew.end()
    print(f"{done} runs of {len(pairs)} pairs, {len(failures)} failures")
    for failure, count in collections.Counter(failures).most_common(200):
        print(f"{count:6} {failure}")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
