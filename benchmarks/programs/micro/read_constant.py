"""Uses constants: numbers, texts and tuples."""

from team import repeat

SIZE = 8_000_000
SMALL = 300
RESULT = 48000000
SMALL_RESULT = 1800


def work(count):
    total = 0
    for number in range(count):
        pair = (2, "two")
        if number != "number" and pair is not None:
            total += len("text") + pair[0]
    return total


def run(threads, size):
    return repeat(threads, size, work)
