"""Makes objects."""

from team import repeat

SIZE = 3_000_000
SMALL = 300
RESULT = 6000000
SMALL_RESULT = 600


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


def work(count):
    total = 0
    for number in range(count):
        point = Point(number, 2)
        total += point.y
    return total


def run(threads, size):
    return repeat(threads, size, work)
