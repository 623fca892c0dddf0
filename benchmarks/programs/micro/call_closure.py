"""Calls a function made by another one."""

from team import repeat

SIZE = 8_000_000
SMALL = 300
RESULT = 16000000
SMALL_RESULT = 600


def adder(by):
    def add(value):
        return value + by

    return add


def work(count):
    add = adder(2)
    total = 0
    for _ in range(count):
        total = add(total)
    return total


def run(threads, size):
    return repeat(threads, size, work)
