"""Reads a property."""

from team import repeat

SIZE = 8_000_000
SMALL = 300
RESULT = 32000000
SMALL_RESULT = 1200


class Square:
    def __init__(self, side):
        self.side = side

    @property
    def area(self):
        return self.side * self.side


def work(count):
    square = Square(2)
    total = 0
    for _ in range(count):
        total += square.area
    return total


def run(threads, size):
    return repeat(threads, size, work)
