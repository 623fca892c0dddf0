"""Several threads change one object; afterwards nothing may be lost, and nothing may be there twice.

usage: nothing_lost.py [--repeats N] [--threads N] [--items N]

Every operation here is one that CPython documents as atomic.
"""

import argparse
import array
import bisect
import collections
import functools
import heapq
import importlib
import importlib.machinery
import io
import itertools
import queue
import random
import sys
import threading
import weakref


class Bag:
    pass


def run(threads, work):
    """work(index) in each thread, all starting together; raises what a thread raised."""
    barrier = threading.Barrier(threads)
    errors = []
    ended = []

    def body(index):
        barrier.wait()
        try:
            work(index)
        except BaseException as error:
            errors.append(error)
        ended.append(index)

    crew = [threading.Thread(target=body, args=(index,)) for index in range(threads)]
    for thread in crew:
        thread.start()
    for thread in crew:
        thread.join()
    if errors:
        raise errors[0]
    assert len(ended) == threads, "a thread died of something that is no Python exception"


class Losses:
    """One check a method: the threads' work, then what must hold."""

    def __init__(self, threads, items):
        self.threads = threads
        self.items = items
        self.total = threads * items

    def adding(self, add):
        """Every thread adds items of its own."""
        run(self.threads, lambda index: [add(index * self.items + i) for i in range(self.items)])

    def taking(self, take, empty):
        """Every thread takes until there is nothing left; returns all that was taken."""
        taken = [[] for _ in range(self.threads)]

        def work(index):
            try:
                while True:
                    taken[index].append(take())
            except empty:
                pass

        run(self.threads, work)
        return sorted(itertools.chain(*taken))

    def everything(self, found):
        found = sorted(found)
        assert found == list(range(self.total)), f"{len(found)} instead of {self.total}, {len(set(found))} different"

    def list_append(self):
        items = []
        self.adding(items.append)
        self.everything(items)

    def list_insert(self):
        items = []
        self.adding(lambda i: items.insert(0, i))
        self.everything(items)

    def list_extend(self):
        items = []
        self.adding(lambda i: items.extend([i]))
        self.everything(items)

    def list_in_place_add(self):
        items = []

        def add(i):
            nonlocal items
            items += (i,)

        self.adding(add)
        self.everything(items)

    def list_slice_store(self):
        items = []
        self.adding(lambda i: items.__setitem__(slice(0, 0), [i]))
        self.everything(items)

    def list_of_changing_kind(self):
        items = []
        contents = [1, 2], [1.5], [None, "a"], []

        def work(index):
            for i in range(self.items * 200):
                if index % 2:
                    items[:] = contents[i % 4]
                else:
                    try:
                        assert items[0] in (1, 1.5, None)
                    except IndexError:
                        pass
                    for item in items:
                        assert item in (1, 2, 1.5, None, "a")

        run(self.threads, work)

    def list_pop(self):
        items = list(range(self.total))
        self.everything(self.taking(items.pop, IndexError))

    def list_pop_first(self):
        items = list(range(self.total))
        self.everything(self.taking(lambda: items.pop(0), IndexError))

    def list_slots(self):
        items = [None] * self.total
        self.adding(lambda i: items.__setitem__(i, i))
        self.everything(items)

    def list_slots_of_a_growing_list(self):
        """A store must not go to the storage that an append has just replaced."""
        items = [None] * self.total

        def work(index):
            for i in range(self.items):
                items[index * self.items + i] = index * self.items + i
                if i == self.items // 2 and index % 2:
                    items.append(self.total + index // 2)

        run(self.threads, work)
        assert sorted(items) == list(range(self.total + self.threads // 2)), items

    def list_insort(self):
        items = []
        lock = threading.Lock()

        def add(i):
            with lock:
                bisect.insort(items, i)

        self.adding(add)
        assert items == sorted(items)
        self.everything(items)

    def list_heap(self):
        items = []
        lock = threading.Lock()

        def add(i):
            with lock:
                heapq.heappush(items, i)

        self.adding(add)
        self.everything(items)

    def dict_store(self):
        items = {}
        self.adding(lambda i: items.__setitem__(i, i))
        self.everything(items.values())

    def dict_store_str(self):
        items = {}
        self.adding(lambda i: items.__setitem__(str(i), i))
        self.everything(items.values())

    def dict_setdefault(self):
        items = {}
        winners = [items.setdefault] * 1
        seen = [[None] * self.items for _ in range(self.threads)]

        def work(index):
            for i in range(self.items):
                seen[index][i] = winners[0](i, (index, i))

        run(self.threads, work)
        assert all(row == seen[0] for row in seen), "threads disagree about who came first"
        assert len(items) == self.items

    def dict_update(self):
        items = {}
        self.adding(lambda i: items.update({i: i}))
        self.everything(items)

    def dict_pop(self):
        items = dict.fromkeys(range(self.total))

        def work(index):
            for i in range(self.total):
                if items.pop(i, self) is not self:
                    taken[index].append(i)

        taken = [[] for _ in range(self.threads)]
        run(self.threads, work)
        self.everything(itertools.chain(*taken))

    def dict_popitem(self):
        items = dict.fromkeys(range(self.total))
        self.everything(self.taking(lambda: items.popitem()[0], KeyError))

    def dict_churn(self):
        items = {}

        def add(i):
            items[i] = i
            items[-1 - i] = i
            del items[-1 - i]

        self.adding(add)
        self.everything(items)

    def ordered_dict(self):
        items = collections.OrderedDict()
        self.adding(lambda i: items.__setitem__(i, i))
        self.everything(items)

    def ordered_dict_popitem(self):
        items = collections.OrderedDict.fromkeys(range(self.total))
        self.everything(self.taking(lambda: items.popitem(last=False)[0], KeyError))

    def defaultdict(self):
        items = collections.defaultdict(list)
        for i in range(10):
            items[i]
        self.adding(lambda i: items[i % 10].append(i))
        self.everything(itertools.chain(*items.values()))

    def set_add(self):
        items = set()
        self.adding(items.add)
        self.everything(items)

    def set_update(self):
        items = set()
        self.adding(lambda i: items.update([i]))
        self.everything(items)

    def set_or(self):
        items = set()
        self.adding(lambda i: items.__ior__({i}))
        self.everything(items)

    def set_xor(self):
        items = set()
        self.adding(lambda i: items.__ixor__({i}))
        self.everything(items)

    def set_pop(self):
        items = set(range(self.total))
        self.everything(self.taking(items.pop, KeyError))

    def deque_append(self):
        items = collections.deque()
        self.adding(lambda i: items.append(i) if i % 2 else items.appendleft(i))
        self.everything(items)

    def deque_pop(self):
        items = collections.deque(range(self.total))
        self.everything(self.taking(items.popleft, IndexError))

    def bytearray_append(self):
        items = bytearray()
        self.adding(lambda i: items.append(i % 256))
        assert sorted(items) == sorted(i % 256 for i in range(self.total))

    def bytearray_extend(self):
        items = bytearray()
        self.adding(lambda i: items.extend(b"ab"))
        assert items == b"ab" * self.total

    def bytearray_pop(self):
        items = bytearray(i % 256 for i in range(self.total))
        assert self.taking(items.pop, IndexError) == sorted(i % 256 for i in range(self.total))

    def array_append(self):
        items = array.array("q")
        self.adding(items.append)
        self.everything(items)

    def instance_attributes(self):
        bag = Bag()
        self.adding(lambda i: setattr(bag, f"a{i}", i))
        self.everything(vars(bag).values())

    def instance_dict(self):
        bag = Bag()
        self.adding(lambda i: bag.__dict__.__setitem__(f"a{i}", i))
        self.everything(vars(bag).values())

    def instance_dict_is_one(self):
        bags = [Bag() for _ in range(self.items)]
        seen = [[] for _ in range(self.threads)]
        run(self.threads, lambda index: seen[index].extend(id(bag.__dict__) for bag in bags))
        assert all(row == seen[0] for row in seen), "an instance had two dicts"

    def class_attributes(self):
        kind = type("Kind", (), {})
        count = min(self.items, 20)
        run(self.threads, lambda index: [setattr(kind, f"a{index}_{i}", i) for i in range(count)])
        assert sum(name.startswith("a") for name in vars(kind)) == self.threads * count

    def subclasses(self):
        base = type("Base", (), {})
        count = min(self.items, 20)
        kept = [[] for _ in range(self.threads)]
        run(self.threads, lambda index: [kept[index].append(type("Sub", (base,), {})) for _ in range(count)])
        assert len(base.__subclasses__()) == self.threads * count

    def globals(self):
        names = {}
        code = compile("globals()[f'g{i}'] = i", "global", "exec")
        self.adding(lambda i: exec(code, names, {"i": i}) or names.__setitem__(f"g{i}", i))
        self.everything(value for name, value in names.items() if name.startswith("g"))

    def cells(self):
        """Each thread has a cell of its own in one closure, and reads the others'."""
        count = self.items * 20
        def maker():
            a = b = 0

            def first():
                nonlocal a
                for i in range(count):
                    a = i
                    assert b in range(count)

            def second():
                nonlocal b
                for i in range(count):
                    b = i
                    assert a in range(count)

            return first, second, lambda: (a, b)

        first, second, both = maker()
        run(2, lambda index: (first, second)[index]())
        assert both() == (count - 1, count - 1)

    def function_attributes(self):
        def function():
            pass

        self.adding(lambda i: setattr(function, f"a{i}", i))
        self.everything(vars(function).values())

    def count(self):
        counter = itertools.count()
        taken = [[] for _ in range(self.threads)]
        run(self.threads, lambda index: taken[index].extend(next(counter) for _ in range(self.items)))
        self.everything(itertools.chain(*taken))

    def print_lines(self):
        out = io.TextIOWrapper(io.BytesIO(), "utf-8")
        self.adding(lambda i: print(i, file=out))
        out.flush()
        self.everything(int(line) for line in out.buffer.getvalue().splitlines())

    def import_once(self):
        runs = []

        class Finder:
            """Finds one module, which counts how often it is run."""

            @staticmethod
            def find_spec(name, path, target=None):
                return importlib.machinery.ModuleSpec(name, Finder) if name == "counted" else None

            @staticmethod
            def create_module(spec):
                return None

            @staticmethod
            def exec_module(module):
                runs.append(1)
                module.done = True

        sys.meta_path.append(Finder)
        try:
            found = []
            run(self.threads, lambda index: found.append(importlib.import_module("counted").done))
        finally:
            sys.meta_path.remove(Finder)
            sys.modules.pop("counted", None)
        assert runs == [1] and found == [True] * self.threads, (runs, found)

    def lock_protected_counter(self):
        lock = threading.Lock()
        total = 0

        def add(_):
            nonlocal total
            with lock:
                total += 1

        self.adding(add)
        assert total == self.total, total

    def queue(self):
        items = queue.Queue()
        self.adding(items.put)
        self.everything(self.taking(items.get_nowait, queue.Empty))

    def simple_queue(self):
        items = queue.SimpleQueue()
        self.adding(items.put)
        self.everything(self.taking(items.get_nowait, queue.Empty))

    def string_io(self):
        text = io.StringIO()
        self.adding(lambda i: text.write(f"{i}\n"))
        self.everything(map(int, text.getvalue().split()))

    def bytes_io(self):
        data = io.BytesIO()
        self.adding(lambda i: data.write(b"%d\n" % i))
        self.everything(map(int, data.getvalue().split()))

    def lru_cache(self):
        cached = functools.lru_cache(maxsize=None)(lambda n: n)
        self.adding(lambda i: cached(i))
        info = cached.cache_info()
        assert info.hits + info.misses == self.total and info.currsize == self.total, info

    def weak_value_dictionary(self):
        kept = [Bag() for _ in range(self.total)]
        items = weakref.WeakValueDictionary()
        self.adding(lambda i: items.__setitem__(i, kept[i]))
        self.everything(items.keys())

    def random(self):
        source = random.Random(1)
        taken = [[] for _ in range(self.threads)]
        run(self.threads, lambda index: taken[index].extend(source.getrandbits(64) for _ in range(self.items)))
        expected = random.Random(1)
        assert sorted(itertools.chain(*taken)) == sorted(expected.getrandbits(64) for _ in range(self.total))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--repeats", type=int, default=1000)
    parser.add_argument("--threads", type=int, default=8)
    parser.add_argument("--items", type=int, default=50, help="items of one thread")
    parser.add_argument("checks", nargs="*", metavar="CHECK")
    options = parser.parse_args()

    helpers = {"adding", "taking", "everything"}
    checks = options.checks or [name for name in vars(Losses) if not name.startswith("_") and name not in helpers]
    failures = collections.Counter()
    for _ in range(options.repeats):
        for name in checks:
            try:
                getattr(Losses(options.threads, options.items), name)()
            except Exception as error:
                failures[f"{name}: {type(error).__name__}: {error}"] += 1
    print(f"{options.repeats} repeats of {len(checks)} checks with {options.threads} threads, {failures.total()} losses")
    for failure, count in failures.most_common(50):
        print(f"{count:6} {failure}")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
