"""Calls a method of an object of the thread's own."""

from team import repeat

SIZE = 8_000_000
SMALL = 300
RESULT = 8000000
SMALL_RESULT = 300


class Adder:
    def add(self, a, b):
        return a + b


def work(count):
    adder = Adder()
    total = 0
    for _ in range(count):
        total = adder.add(total, 1)
    return total


def run(threads, size):
    return repeat(threads, size, work)
