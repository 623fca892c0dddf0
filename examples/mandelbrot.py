"""Draws the Mandelbrot set with a pool of threads: a task is one line of the picture.

usage: mandelbrot.py [--workers N] [--width N] [--rounds N]
"""

import argparse
import os
import time
from concurrent.futures import ThreadPoolExecutor

LIMIT = 200


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


def draw(workers, width, height, rounds):
    best = None
    with ThreadPoolExecutor(workers) as pool:
        for _ in range(rounds):
            start = time.perf_counter()
            picture = list(pool.map(lambda y: line(y, width, height), range(height)))
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
    parser.add_argument("--width", type=int, default=360)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()

    width = options.width
    height = width * 3 // 4
    alone, first = draw(1, width, height, options.rounds)
    together, second = draw(options.workers, width, height, options.rounds)
    assert first == second
    show(first)
    print(f"mandelbrot {width}x{height}: {sum(map(sum, first))} steps")
    print(f"1 worker {alone:.3f} s, {options.workers} workers {together:.3f} s, speed-up {alone / together:.2f}")


if __name__ == "__main__":
    main()
