"""Reads an attribute of a class, through the class and through an object."""

from team import repeat

SIZE = 8_000_000
SMALL = 300
RESULT = 32000000
SMALL_RESULT = 1200


class Settings:
    step = 2


def work(count):
    settings = Settings()
    total = 0
    for _ in range(count):
        total += Settings.step + settings.step
    return total


def run(threads, size):
    return repeat(threads, size, work)
