"""Reads an attribute of a module."""

import math

from team import repeat

SIZE = 8_000_000
SMALL = 300
RESULT = 8000000
SMALL_RESULT = 300


def work(count):
    total = 0
    for _ in range(count):
        total += math.pi > 3
    return total


def run(threads, size):
    return repeat(threads, size, work)
