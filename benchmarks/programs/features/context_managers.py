"""`with`: classes, generator-based managers, several at once, and ones that swallow exceptions."""

from contextlib import contextmanager, suppress

SIZE = 140_000
SMALL = 100
RESULT = (2, 35000, 0, 0, 1106000)
SMALL_RESULT = (2, 25, 0, 0, 790)


class Tracker:
    def __init__(self):
        self.depth = 0
        self.deepest = 0
        self.failures = 0

    def __enter__(self):
        self.depth += 1
        self.deepest = max(self.deepest, self.depth)
        return self

    def __exit__(self, kind, error, trace):
        self.depth -= 1
        if kind is ZeroDivisionError:
            self.failures += 1
            return True
        return False


@contextmanager
def added(items, item):
    items.append(item)
    try:
        yield len(items)
    finally:
        items.pop()


def run(size):
    tracker = Tracker()
    items = []
    total = 0
    for number in range(size):
        with tracker, tracker as same:
            total += same.depth
        with added(items, number) as count:
            total += count
        with tracker:
            total += 10 // (number % 4)
        with suppress(KeyError):
            total += {1: 2}[number % 5]
    return tracker.deepest, tracker.failures, tracker.depth, len(items), total
