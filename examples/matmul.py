"""Multiplies two matrices with a pool of threads: every task reads the same two lists.

usage: matmul.py [--workers N] [--size N] [--seconds S]
"""

import argparse
import os
import time
from concurrent.futures import ThreadPoolExecutor


def make_matrix(rows, columns, seed):
    values = []
    state = seed
    for _ in range(rows * columns):
        state = (state * 1103515245 + 12345) % 2147483648
        values.append(state / 2147483648 - 0.5)
    return values


def multiply_rows(a, b, result, size, first, last):
    for i in range(first, last):
        base = i * size
        for j in range(size):
            total = 0.0
            k = j
            for x in range(base, base + size):
                total += a[x] * b[k]
                k += size
            result[base + j] = total


def multiply(pool, workers, a, b, size):
    result = [0.0] * (size * size)
    chunk = max(1, size // (workers * 4))
    tasks = [
        pool.submit(multiply_rows, a, b, result, size, first, min(first + chunk, size))
        for first in range(0, size, chunk)
    ]
    for task in tasks:
        task.result()
    return result


def best_time(workers, a, b, size, seconds):
    best = None
    with ThreadPoolExecutor(workers) as pool:
        end = time.perf_counter() + seconds
        while best is None or time.perf_counter() < end:
            start = time.perf_counter()
            result = multiply(pool, workers, a, b, size)
            elapsed = time.perf_counter() - start
            best = elapsed if best is None else min(best, elapsed)
    return best, result


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 2)
    parser.add_argument("--size", type=int, default=200)
    parser.add_argument("--seconds", type=float, default=6.0, help="how long to repeat, once for each number of workers")
    options = parser.parse_args()

    size = options.size
    a = make_matrix(size, size, 1)
    b = make_matrix(size, size, 2)
    alone, first = best_time(1, a, b, size, options.seconds)
    together, second = best_time(options.workers, a, b, size, options.seconds)
    assert first == second
    print(f"matmul {size}x{size}: trace {sum(first[i * size + i] for i in range(size)):.9f}")
    print(f"1 worker {alone:.3f} s, {options.workers} workers {together:.3f} s, speed-up {alone / together:.2f}")


if __name__ == "__main__":
    main()
