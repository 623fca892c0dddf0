"""All threads store into one list, each into places of its own."""

from team import share, together

SIZE = 10_000_000
SMALL = 1000
RESULT = 59985000
SMALL_RESULT = 49995000

PLACES = 10_000


def write(index, threads, size, slots):
    places = share(index, threads, PLACES)
    rounds = size // PLACES or 1
    for turn in range(rounds):
        for place in places:
            slots[place] = place + turn


def run(threads, size):
    """Fills a list of 10,000 places so often that there are `size` stores."""
    slots = [0] * PLACES
    together(threads, write, threads, size, slots)
    return sum(slots)
