"""Calls an object that has `__call__`."""

from team import repeat

SIZE = 4_000_000
SMALL = 300
RESULT = 4000000
SMALL_RESULT = 300


class Adder:
    def __call__(self, a):
        return a + 1


def work(count):
    adder = Adder()
    total = 0
    for _ in range(count):
        total = adder(total)
    return total


def run(threads, size):
    return repeat(threads, size, work)
