"""Calls built-in functions."""

from team import repeat

SIZE = 8_000_000
SMALL = 300
RESULT = 48000000
SMALL_RESULT = 1800


def work(count):
    total = 0
    text = "abc"
    for _ in range(count):
        total += len(text) + abs(-3)
    return total


def run(threads, size):
    return repeat(threads, size, work)
