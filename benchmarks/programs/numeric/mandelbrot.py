"""The Mandelbrot set with plain floats: how long each point of a square stays near the origin."""

SIZE = 370
SMALL = 10
RESULT = 2638307
SMALL_RESULT = 2149

LIMIT = 60


def steps(real, imaginary):
    x = y = 0.0
    for step in range(LIMIT):
        xx = x * x
        yy = y * y
        if xx + yy > 4.0:
            return step
        y = 2.0 * x * y + imaginary
        x = xx - yy + real
    return LIMIT


def run(size):
    """The steps of all points together."""
    total = 0
    for row in range(size):
        imaginary = 2.5 * row / size - 1.25
        for column in range(size):
            total += steps(2.5 * column / size - 2.0, imaginary)
    return total
