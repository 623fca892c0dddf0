"""Each thread counts words in a dict of its own; the dicts are merged at the end."""

from team import share, together

SIZE = 3_000_000
SMALL = 1000
RESULT = (301, 3000000, 9000)
SMALL_RESULT = (301, 1000, 3)

WORDS = [f"word{number * number % 601}" for number in range(1000)]


def count(index, threads, size):
    counts = {}
    for number in share(index, threads, size):
        word = WORDS[number % 1000]
        counts[word] = counts.get(word, 0) + 1
    return counts


def run(threads, size):
    merged = {}
    for counts in together(threads, count, threads, size):
        for word, number in counts.items():
            merged[word] = merged.get(word, 0) + number
    return len(merged), sum(merged.values()), merged["word1"]
