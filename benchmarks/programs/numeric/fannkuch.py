"""Fannkuch: how many reversals of a prefix bring the 1 to the front, over all permutations of a small list."""

SIZE = 9
SMALL = 5
RESULT = (30, 8629)
SMALL_RESULT = (7, 11)


def flips(permutation):
    cards = permutation[:]
    count = 0
    first = cards[0]
    while first:
        cards[: first + 1] = cards[first::-1]
        count += 1
        first = cards[0]
    return count


def run(size):
    """The largest count and a checksum of all counts, permutations taken in rotation order."""
    permutation = list(range(size))
    turns = [0] * size
    largest = checksum = 0
    sign = 1
    while True:
        if permutation[0]:
            count = flips(permutation)
            largest = max(largest, count)
            checksum += sign * count
        sign = -sign
        place = 1
        while True:
            if place == size:
                return largest, checksum
            permutation.insert(place, permutation.pop(0))
            turns[place] += 1
            if turns[place] <= place:
                break
            turns[place] = 0
            place += 1
