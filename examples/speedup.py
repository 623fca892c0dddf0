"""What the examples have in common: one worker against several."""

import os
import time
from concurrent.futures import ThreadPoolExecutor


def add_options(parser, seconds):
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 2)
    parser.add_argument("--seconds", type=float, default=seconds, help="how long to repeat; the best times count")


def compare(job, options):
    """Runs job(pool) with one worker and with several, in turns, so that warming up helps both alike.

    Returns what the job returns, which has to be the same each time, and a line that tells the best times.
    """
    best = [float("inf")] * 2
    result = None
    with ThreadPoolExecutor(1) as alone, ThreadPoolExecutor(options.workers) as together:
        end = time.perf_counter() + options.seconds
        while result is None or time.perf_counter() < end:
            for which, pool in enumerate([alone, together]):
                start = time.perf_counter()
                outcome = job(pool)
                best[which] = min(best[which], time.perf_counter() - start)
                assert result is None or outcome == result
                result = outcome
    times = f"1 worker {best[0]:.3f} s, {options.workers} workers {best[1]:.3f} s, speed-up {best[0] / best[1]:.2f}"
    return result, times
