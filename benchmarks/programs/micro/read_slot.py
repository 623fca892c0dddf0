"""Reads and stores attributes that are slots."""

from team import repeat

SIZE = 8_000_000
SMALL = 300
RESULT = 8000000
SMALL_RESULT = 300


class Point:
    __slots__ = ("x", "y")

    def __init__(self):
        self.x = 1
        self.y = 0


def work(count):
    point = Point()
    for _ in range(count):
        point.y += point.x
    return point.y


def run(threads, size):
    return repeat(threads, size, work)
