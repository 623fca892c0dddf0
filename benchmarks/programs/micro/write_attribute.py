"""Stores attributes of an object of the thread's own."""

from team import repeat

SIZE = 8_000_000
SMALL = 300
RESULT = 8000000
SMALL_RESULT = 300


class Counter:
    def __init__(self):
        self.value = 0


def work(count):
    counter = Counter()
    for _ in range(count):
        counter.value += 1
    return counter.value


def run(threads, size):
    return repeat(threads, size, work)
