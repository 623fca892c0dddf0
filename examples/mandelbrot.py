"""Draws the Mandelbrot set with a pool of threads: a task is a band of lines of the picture.

usage: mandelbrot.py [--workers N] [--seconds S] [--width N]
"""

import argparse

from speedup import add_options, compare

LIMIT = 200
BAND = 12


def line(y, width, height):
    counts = []
    ci = 2.4 * y / height - 1.2
    for x in range(width):
        cr = 3.2 * x / width - 2.2
        zr = zi = 0.0
        n = 0
        while n < LIMIT:
            zr2 = zr * zr
            zi2 = zi * zi
            if zr2 + zi2 > 4.0:
                break
            zi = 2.0 * zr * zi + ci
            zr = zr2 - zi2 + cr
            n += 1
        counts.append(n)
    return counts


def band(first, last, width, height):
    return [line(y, width, height) for y in range(first, last)]


def draw(pool, width, height):
    tasks = [pool.submit(band, first, min(first + BAND, height), width, height) for first in range(0, height, BAND)]
    return [row for task in tasks for row in task.result()]


def show(picture):
    shades = " .:-=+*#%@"
    rows = len(picture)
    columns = len(picture[0])
    for y in range(0, rows, max(1, rows // 12)):
        print("".join(shades[picture[y][x] * 9 // LIMIT] for x in range(0, columns, max(1, columns // 40))))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    add_options(parser, seconds=20)
    parser.add_argument("--width", type=int, default=640)
    options = parser.parse_args()

    width = options.width
    height = width * 3 // 4
    picture, times = compare(lambda pool: draw(pool, width, height), options)
    show(picture)
    print(f"mandelbrot {width}x{height}: {sum(map(sum, picture))} steps")
    print(times)


if __name__ == "__main__":
    main()
