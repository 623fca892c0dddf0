"""Small random histories of atomic operations must be linearizable (Herlihy and Wing, 1990).

usage: linearizable.py [--seconds S] [--threads N] [--operations N] [--seed N] [TYPE ...]

Threads run a few operations each on one object. Each operation is noted with its result, and with when it began and ended. Then an order of
all operations is looked for in which each gives, on an object of its own, the result that was noted, and in which no operation comes before one
that had ended when it began. A history without such an order is printed.
"""

import argparse
import collections
import itertools
import random
import sys
import threading
import time

BATCH = 50


class Operation:
    """What one thread did, and saw."""

    def __init__(self, name, arguments):
        self.name = name
        self.arguments = arguments
        self.result = self.begin = self.end = None

    def apply(self, target):
        try:
            return repr(METHODS[self.name](target, *self.arguments))
        except (IndexError, KeyError, ValueError) as error:
            return type(error).__name__

    def run(self, target, clock):
        self.begin = next(clock)
        self.result = self.apply(target)
        self.end = next(clock)

    def __str__(self):
        return f"{self.begin:3}–{self.end:<3} {self.name}{self.arguments} = {self.result}"


METHODS = {
    "append": lambda o, x: o.append(x),
    "appendleft": lambda o, x: o.appendleft(x),
    "insert": lambda o, x: o.insert(0, x),
    "extend": lambda o, x: o.extend([x, x + 10]),
    "pop": lambda o, _: o.pop(),
    "pop_first": lambda o, _: o.pop(0),
    "popleft": lambda o, _: o.popleft(),
    "rotate": lambda o, _: o.rotate(),
    "store": lambda o, x: o.__setitem__(0, x),
    "load": lambda o, _: o[0],
    "store_at": lambda o, x: o.__setitem__(x % 9, x),
    "load_at": lambda o, x: o[x % 9],
    "delete": lambda o, _: o.__delitem__(0),
    "remove": lambda o, x: o.remove(x),
    "reverse": lambda o, _: o.reverse(),
    "clear": lambda o, _: o.clear(),
    "length": lambda o, _: len(o),
    "copy": lambda o, _: o.copy(),
    "double": lambda o, _: o.__imul__(2) is None,
    "store_slice": lambda o, x: o.__setitem__(slice(0, 1), [x, x]),
    "store_key": lambda o, x: o.__setitem__(x % 3, x),
    "load_key": lambda o, x: o[x % 3],
    "get_key": lambda o, x: o.get(x % 3),
    "delete_key": lambda o, x: o.__delitem__(x % 3),
    "pop_key": lambda o, x: o.pop(x % 3, None),
    "setdefault": lambda o, x: o.setdefault(x % 3, x),
    "popitem": lambda o, _: o.popitem(),
    "update": lambda o, x: o.update({x % 3: x, x % 3 + 1: x}),
    "contains": lambda o, x: x % 3 in o,
    "move_to_end": lambda o, x: o.move_to_end(x % 3),
    "add": lambda o, x: o.add(x % 5),
    "discard": lambda o, x: o.discard(x % 5),
    "remove_item": lambda o, x: o.remove(x % 5),
    "contains_item": lambda o, x: x % 5 in o,
    "update_set": lambda o, x: o.update({x % 5, (x + 1) % 5}),
    "intersect": lambda o, x: o.intersection_update({x % 5, (x + 1) % 5, (x + 2) % 5}),
    "subtract": lambda o, x: o.difference_update({x % 5, (x + 1) % 5}),
    "toggle": lambda o, x: o.symmetric_difference_update({x % 5, (x + 1) % 5}),
    "sorted_copy": lambda o, _: sorted(o.copy()),
}
SEQUENCE = ["append", "extend", "pop", "store", "load", "delete", "reverse", "clear", "length", "copy", "insert", "remove"]
LIST = SEQUENCE + ["pop_first", "double", "store_slice"]
SETTLED = ["store_at", "load_at", "store_at", "load_at", "copy", "append", "pop", "reverse", "length"]
MAPPING = ["store_key", "load_key", "get_key", "delete_key", "pop_key", "setdefault", "popitem", "contains", "clear", "length", "copy"]
SET = ["add", "discard", "remove_item", "contains_item", "clear", "length", "sorted_copy"]
# Several items at once are one step for those who change or copy; a reader, which takes no lock, may see some of them.
MERGES = ["store_key", "delete_key", "pop_key", "popitem", "clear", "copy", "update"]
SET_MERGES = ["add", "clear", "sorted_copy", "update_set", "intersect", "toggle"]
TYPES = {
    "list": (lambda: [1, 2], LIST),
    "list_of_anything": (lambda: ["a", 2], LIST),
    "settled_list": (lambda: [0] * 9, SETTLED),
    "settled_list_of_anything": (lambda: [None] * 9, SETTLED),
    "deque": (lambda: collections.deque([1, 2]), [name for name in SEQUENCE if name != "extend"] + ["appendleft", "popleft", "rotate"]),
    "bytearray": (lambda: bytearray([1, 2]), [name for name in LIST if name != "store_slice"]),
    "dict": (lambda: {1: 1}, MAPPING),
    "dict_merges": (lambda: {1: 1}, MERGES),
    "OrderedDict": (lambda: collections.OrderedDict({1: 1}), MAPPING + ["move_to_end"]),
    "set": (lambda: {1, 2}, SET),
    "set_merges": (lambda: {1, 2}, SET_MERGES),
}


def is_linearizable(make, threads, final):
    """Depth first: which thread's next operation comes next. States that were seen before are not tried again."""
    seen = set()

    def search(done, prefix):
        state = shown(replay(make, prefix))
        if (done, state) in seen:
            return False
        seen.add((done, state))
        left = [(index, operations[position]) for index, (operations, position) in enumerate(zip(threads, done)) if position < len(operations)]
        if not left:
            return state == final
        earliest_end = min(operation.end for _, operation in left)
        for index, operation in left:
            if operation.begin < earliest_end and operation.apply(replay(make, prefix)) == operation.result:
                position = (*done[:index], done[index] + 1, *done[index + 1 :])
                if search(position, [*prefix, operation]):
                    return True
        return False

    return search((0,) * len(threads), [])


def shown(target):
    """A text that is the same for equal objects: a set has no order."""
    return repr(sorted(target) if isinstance(target, set) else target)


def replay(make, operations):
    target = make()
    for operation in operations:
        operation.apply(target)
    return target


class Batch:
    """Histories that the same threads make one after the other, beginning each together."""

    def __init__(self, make, names, threads, length, rng):
        self.make = make
        self.clock = itertools.count()
        self.targets = [make() for _ in range(BATCH)]
        self.arrived = [[] for _ in range(BATCH)]
        self.histories = [
            [[Operation(rng.choice(names), (rng.randrange(20),)) for _ in range(length)] for _ in range(threads)] for _ in range(BATCH)
        ]

    def work(self, index):
        for target, arrived, history in zip(self.targets, self.arrived, self.histories):
            arrived.append(index)
            while len(arrived) < len(history):
                pass
            for operation in history[index]:
                operation.run(target, self.clock)

    def run(self):
        """The histories that nothing explains, as text."""
        threads = [threading.Thread(target=self.work, args=(index,)) for index in range(len(self.histories[0]))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        for target, history in zip(self.targets, self.histories):
            if not all(operation.end for operations in history for operation in operations):
                yield "a thread died of something that is no Python exception"
            elif not is_linearizable(self.make, history, shown(target)):
                yield "\n\n".join("\n".join(map(str, operations)) for operations in history) + f"\n\nfinally {target!r}\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=60, help="how long to go on; each type has at least one batch")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--operations", type=int, default=5, help="of one thread")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("types", nargs="*", metavar="TYPE", help=", ".join(TYPES))
    options = parser.parse_args()
    rng = random.Random(options.seed)
    end = time.monotonic() + options.seconds
    done = failures = 0
    while not done or time.monotonic() < end:
        for name in options.types or TYPES:
            for history in Batch(*TYPES[name], options.threads, options.operations, rng).run():
                failures += 1
                print(f"{name}: not linearizable\n{history}", flush=True)
            done += BATCH
    print(f"{done} histories, {failures} not linearizable")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
