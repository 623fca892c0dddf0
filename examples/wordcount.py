"""Counts the words in all files of the standard library's top folder with a pool of threads.

usage: wordcount.py [--workers N] [--rounds N] [FOLDER]
"""

import argparse
import os
import re
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

WORD = re.compile(r"[A-Za-z_]\w*")


def count_words(path):
    text = path.read_text(encoding="utf-8")
    return Counter(WORD.findall(text))


def count_all(workers, files, rounds):
    best = None
    with ThreadPoolExecutor(workers) as pool:
        for _ in range(rounds):
            start = time.perf_counter()
            total = Counter()
            for counts in pool.map(count_words, files):
                total.update(counts)
            elapsed = time.perf_counter() - start
            best = elapsed if best is None else min(best, elapsed)
    return best, total


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 2)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("folder", nargs="?", default=os.path.dirname(os.__file__))
    options = parser.parse_args()

    files = sorted(Path(options.folder).glob("*.py"))
    alone, first = count_all(1, files, options.rounds)
    together, second = count_all(options.workers, files, options.rounds)
    assert first == second
    print(f"wordcount: {first.total()} words, {len(first)} different, in {len(files)} files")
    for word, count in first.most_common(10):
        print(f"{count:8} {word}")
    print(f"1 worker {alone:.3f} s, {options.workers} workers {together:.3f} s, speed-up {alone / together:.2f}")


if __name__ == "__main__":
    main()
