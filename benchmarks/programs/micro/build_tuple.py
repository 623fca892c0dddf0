"""Makes tuples and takes them apart."""

from team import repeat

SIZE = 8_000_000
SMALL = 300
RESULT = 8000000
SMALL_RESULT = 300


def work(count):
    a, b = 0, 1
    for _ in range(count):
        pair = (b, a)
        b, a = pair
        a, b = a + 1, b
    return a


def run(threads, size):
    return repeat(threads, size, work)
