"""Draws the Mandelbrot set with a pool of threads: a task is a band of lines of the picture.

usage: mandelbrot.py [--workers N] [--width N] [--seconds S]
"""

import argparse
import os
import time
from concurrent.futures import ThreadPoolExecutor

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


def draw(workers, width, height, seconds):
    best = None
    with ThreadPoolExecutor(workers) as pool:
        end = time.perf_counter() + seconds
        while best is None or time.perf_counter() < end:
            start = time.perf_counter()
            tasks = [
                pool.submit(band, first, min(first + BAND, height), width, height)
                for first in range(0, height, BAND)
            ]
            picture = [row for task in tasks for row in task.result()]
            elapsed = time.perf_counter() - start
            best = elapsed if best is None else min(best, elapsed)
    return best, picture


def show(picture):
    shades = " .:-=+*#%@"
    rows = len(picture)
    columns = len(picture[0])
    for y in range(0, rows, max(1, rows // 12)):
        print("".join(shades[picture[y][x] * 9 // LIMIT] for x in range(0, columns, max(1, columns // 40))))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 2)
    parser.add_argument("--width", type=int, default=640)
    parser.add_argument("--seconds", type=float, default=6.0, help="how long to repeat, once for each number of workers")
    options = parser.parse_args()

    width = options.width
    height = width * 3 // 4
    alone, first = draw(1, width, height, options.seconds)
    together, second = draw(options.workers, width, height, options.seconds)
    assert first == second
    show(first)
    print(f"mandelbrot {width}x{height}: {sum(map(sum, first))} steps")
    print(f"1 worker {alone:.3f} s, {options.workers} workers {together:.3f} s, speed-up {alone / together:.2f}")


if __name__ == "__main__":
    main()
