"""Calls a function with positional arguments."""

from team import repeat

SIZE = 8_000_000
SMALL = 300
RESULT = 8000000
SMALL_RESULT = 300


def add(a, b):
    return a + b


def work(count):
    total = 0
    for _ in range(count):
        total = add(total, 1)
    return total


def run(threads, size):
    return repeat(threads, size, work)
