"""Makes short lists."""

from team import repeat

SIZE = 3_000_000
SMALL = 300
RESULT = 15000000
SMALL_RESULT = 1500


def work(count):
    total = 0
    for number in range(count):
        values = [number, 1, 2]
        values.append(3)
        total += len(values) + values[1]
    return total


def run(threads, size):
    return repeat(threads, size, work)
