"""Digits of pi from a spigot of big integers."""

SIZE = 4_000
SMALL = 20
RESULT = ('7211166039', 18197)
SMALL_RESULT = ('5897932384', 97)


def digits(count):
    """Keeps the linear map that is left of the series, and takes a digit out as soon as it is certain."""
    numerator, offset, denominator = 1, 0, 1
    term = 0
    found = []
    while len(found) < count:
        term += 1
        odd = 2 * term + 1
        offset = (2 * numerator + offset) * odd
        numerator *= term
        denominator *= odd
        if numerator > offset:
            continue
        low = (3 * numerator + offset) // denominator
        high = (4 * numerator + offset) // denominator
        if low == high:
            found.append(low)
            offset = 10 * (offset - denominator * low)
            numerator *= 10
    return found


def run(size):
    """The last ten digits and the sum of all."""
    found = digits(size)
    return "".join(map(str, found[-10:])), sum(found)
