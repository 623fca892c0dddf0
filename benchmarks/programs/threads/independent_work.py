"""Threads that share nothing: each adds up its part of an integral."""

from team import share, together

SIZE = 3_000_000
SMALL = 1000
RESULT = 3.141592654
SMALL_RESULT = 3.141592737


def part(index, threads, size):
    total = 0.0
    for number in share(index, threads, size):
        x = (number + 0.5) / size
        total += 4.0 / (1.0 + x * x)
    return total


def run(threads, size):
    """Pi, by `size` rectangles below a curve."""
    return round(sum(together(threads, part, threads, size)) / size, 9)
