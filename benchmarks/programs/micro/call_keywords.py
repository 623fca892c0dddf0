"""Calls a function with keywords and a default."""

from team import repeat

SIZE = 6_000_000
SMALL = 300
RESULT = 12000000
SMALL_RESULT = 600


def add(a, b=1, *, c):
    return a + b + c


def work(count):
    total = 0
    for _ in range(count):
        total = add(c=1, a=total)
    return total


def run(threads, size):
    return repeat(threads, size, work)
