"""Counts the words in all files of the standard library's top folder with a pool of threads.

usage: wordcount.py [--workers N] [--seconds S] [FOLDER]
"""

import argparse
import os
import re
from collections import Counter
from pathlib import Path

from speedup import add_options, compare

WORD = re.compile(r"[A-Za-z_]\w*")


def count_words(path):
    text = path.read_text(encoding="utf-8")
    return Counter(WORD.findall(text))


def count_all(pool, files):
    total = Counter()
    for counts in pool.map(count_words, files):
        total.update(counts)
    return total


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    add_options(parser, seconds=20)
    parser.add_argument("folder", nargs="?", default=os.path.dirname(os.__file__))
    options = parser.parse_args()

    files = sorted(Path(options.folder).glob("*.py"))
    total, times = compare(lambda pool: count_all(pool, files), options)
    print(f"wordcount: {total.total()} words, {len(total)} different, in {len(files)} files")
    for word, count in total.most_common(10):
        print(f"{count:8} {word}")
    print(times)


if __name__ == "__main__":
    main()
