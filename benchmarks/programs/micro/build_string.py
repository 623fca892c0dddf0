"""Makes texts."""

from team import repeat

SIZE = 2_500_000
SMALL = 300
RESULT = 10000000
SMALL_RESULT = 1200


def work(count):
    total = 0
    for number in range(count):
        text = f"<{number & 7}>"
        total += len(text + "!")
    return total


def run(threads, size):
    return repeat(threads, size, work)
