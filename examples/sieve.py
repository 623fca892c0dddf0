"""Counts primes with a pool of threads: a task sieves one segment.

usage: sieve.py [--workers N] [--limit N] [--seconds S]
"""

import argparse
import os
import time
from concurrent.futures import ThreadPoolExecutor

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


def count(workers, limit, primes, seconds):
    segments = [(max(2, low), min(low + SEGMENT, limit)) for low in range(0, limit, SEGMENT)]
    best = None
    with ThreadPoolExecutor(workers) as pool:
        end = time.perf_counter() + seconds
        while best is None or time.perf_counter() < end:
            start = time.perf_counter()
            tasks = [pool.submit(count_segment, low, high, primes) for low, high in segments]
            total = sum(task.result() for task in tasks)
            elapsed = time.perf_counter() - start
            best = elapsed if best is None else min(best, elapsed)
    return best, total


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 2)
    parser.add_argument("--limit", type=int, default=20_000_000)
    parser.add_argument("--seconds", type=float, default=6.0, help="how long to repeat, once for each number of workers")
    options = parser.parse_args()

    primes = small_primes(int(options.limit**0.5) + 1)
    alone, first = count(1, options.limit, primes, options.seconds)
    together, second = count(options.workers, options.limit, primes, options.seconds)
    assert first == second
    print(f"sieve: {first} primes below {options.limit}")
    print(f"1 worker {alone:.3f} s, {options.workers} workers {together:.3f} s, speed-up {alone / together:.2f}")


if __name__ == "__main__":
    main()
