"""The fast Fourier transform of complex numbers, forth and back, iterative with bit-reversed order."""

from cmath import exp
from math import pi

SIZE = 16
SMALL = 4
RESULT = 217582.324665
SMALL_RESULT = 48.023306


def reorder(values):
    other = 0
    count = len(values)
    for index in range(1, count):
        bit = count >> 1
        while other & bit:
            other ^= bit
            bit >>= 1
        other |= bit
        if index < other:
            values[index], values[other] = values[other], values[index]


def transform(values, direction):
    reorder(values)
    count = len(values)
    length = 2
    while length <= count:
        turn = exp(direction * 2j * pi / length)
        half = length // 2
        for start in range(0, count, length):
            factor = 1 + 0j
            for index in range(start, start + half):
                low = values[index]
                high = values[index + half] * factor
                values[index] = low + high
                values[index + half] = low - high
                factor *= turn
        length *= 2


def run(size):
    """Transforms 2 ** size numbers and back; the sum of the absolute values, weighted, after a filter in between."""
    count = 1 << size
    values = [complex(index % 7, index % 3) for index in range(count)]
    transform(values, -1)
    for index in range(count // 4, count // 2):
        values[index] = 0j
    transform(values, 1)
    return round(sum(abs(value) for value in values) / count, 6)
