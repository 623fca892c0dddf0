"""Counts words in a dict, then takes the most frequent ones."""

SIZE = 70
SMALL = 1
RESULT = (1599, [('ne', 175560), ('ka', 175490), ('lo', 174790)])
SMALL_RESULT = (1599, [('ne', 2508), ('ka', 2507), ('lo', 2497)])

SYLLABLES = ["ka", "lo", "mi", "ne", "ru", "sta", "ve", "zo"]


def text(words):
    """Words of up to four syllables, short ones far more often, as in a natural text."""
    state = 7
    made = []
    for _ in range(words):
        state = (state * 1103515245 + 12345) % 2147483648
        number = state >> 8
        word = ""
        for _ in range(1 + min(3, number % 16 // 4)):
            word += SYLLABLES[number % 8]
            number //= 7
        made.append(word)
    return " ".join(made)


TEXT = text(40_000)


def run(size):
    """How many different words there are and the three most frequent ones, in the text read `size` times."""
    counts = {}
    for _ in range(size):
        for word in TEXT.split():
            if word in counts:
                counts[word] += 1
            else:
                counts[word] = 1
    best = sorted(counts, key=lambda word: (-counts[word], word))[:3]
    return len(counts), [(word, counts[word]) for word in best]
