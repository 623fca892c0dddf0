"""Counts primes with a pool of threads: a task sieves one segment.

usage: sieve.py [--workers N] [--seconds S] [--limit N]
"""

import argparse

from speedup import add_options, compare

SEGMENT = 250_000


def small_primes(limit):
    sieve = [True] * (limit + 1)
    primes = []
    for n in range(2, limit + 1):
        if sieve[n]:
            primes.append(n)
            for multiple in range(n * n, limit + 1, n):
                sieve[multiple] = False
    return primes


def count_segment(low, high, primes):
    """The number of primes p with low <= p < high."""
    sieve = [True] * (high - low)
    for prime in primes:
        if prime * prime >= high:
            break
        start = max(prime * prime, (low + prime - 1) // prime * prime)
        for multiple in range(start - low, high - low, prime):
            sieve[multiple] = False
    total = 0
    for flag in sieve:
        if flag:
            total += 1
    return total


def count(pool, limit, primes):
    segments = [(max(2, low), min(low + SEGMENT, limit)) for low in range(0, limit, SEGMENT)]
    tasks = [pool.submit(count_segment, low, high, primes) for low, high in segments]
    return sum(task.result() for task in tasks)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    add_options(parser, seconds=20)
    parser.add_argument("--limit", type=int, default=20_000_000)
    options = parser.parse_args()

    primes = small_primes(int(options.limit**0.5) + 1)
    total, times = compare(lambda pool: count(pool, options.limit, primes), options)
    print(f"sieve: {total} primes below {options.limit}")
    print(times)


if __name__ == "__main__":
    main()
