"""Reads and stores a variable of an enclosing function."""

from team import repeat

SIZE = 8_000_000
SMALL = 300
RESULT = 8000000
SMALL_RESULT = 300


def work(count):
    total = 0

    def increase():
        nonlocal total
        total += 1

    for _ in range(count):
        increase()
    return total


def run(threads, size):
    return repeat(threads, size, work)
