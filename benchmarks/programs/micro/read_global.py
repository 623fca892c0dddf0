"""Reads globals."""

from team import repeat

SIZE = 8_000_000
SMALL = 300
RESULT = 24000000
SMALL_RESULT = 900

STEP = 2
BASE = 1


def work(count):
    total = 0
    for _ in range(count):
        total += STEP + BASE
    return total


def run(threads, size):
    return repeat(threads, size, work)
