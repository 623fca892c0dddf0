"""Multiplies two matrices with a pool of threads: every task reads the same two lists.

usage: matmul.py [--workers N] [--seconds S] [--size N]
"""

import argparse

from speedup import add_options, compare

ROWS = 25


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


def multiply(pool, a, b, size):
    result = [0.0] * (size * size)
    tasks = [pool.submit(multiply_rows, a, b, result, size, first, min(first + ROWS, size)) for first in range(0, size, ROWS)]
    for task in tasks:
        task.result()
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    add_options(parser, seconds=20)
    parser.add_argument("--size", type=int, default=200)
    options = parser.parse_args()

    size = options.size
    a = make_matrix(size, size, 1)
    b = make_matrix(size, size, 2)
    result, times = compare(lambda pool: multiply(pool, a, b, size), options)
    print(f"matmul {size}x{size}: trace {sum(result[i * size + i] for i in range(size)):.9f}")
    print(times)


if __name__ == "__main__":
    main()
