"""Reads attributes of an object that all threads use."""

from team import repeat

SIZE = 8_000_000
SMALL = 300
RESULT = 24000000
SMALL_RESULT = 900


class Settings:
    def __init__(self):
        self.step = 2
        self.base = 1


SETTINGS = Settings()


def work(count):
    settings = SETTINGS
    total = 0
    for _ in range(count):
        total += settings.step + settings.base
    return total


def run(threads, size):
    return repeat(threads, size, work)
