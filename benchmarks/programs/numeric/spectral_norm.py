"""The spectral norm of an infinite matrix's corner, by the power method."""

from math import sqrt

SIZE = 260
SMALL = 6
RESULT = 1.274223898
SMALL_RESULT = 1.265778615


def element(row, column):
    diagonal = row + column
    return 1.0 / (diagonal * (diagonal + 1) // 2 + row + 1)


def times(vector):
    indices = range(len(vector))
    return [sum(element(i, j) * vector[j] for j in indices) for i in indices]


def times_transposed(vector):
    indices = range(len(vector))
    return [sum(element(j, i) * vector[j] for j in indices) for i in indices]


def run(size):
    """The norm of the corner of `size` rows and columns."""
    u = [1.0] * size
    v = u
    for _ in range(10):
        v = times_transposed(times(u))
        u = times_transposed(times(v))
    squares = sum(b * b for b in v)
    return round(sqrt(sum(a * b for a, b in zip(u, v)) / squares), 9)
