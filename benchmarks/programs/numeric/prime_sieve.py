"""The sieve of Eratosthenes over a list of flags, one flag at a time."""

SIZE = 4_000_000
SMALL = 1000
RESULT = 283146
SMALL_RESULT = 168


def run(size):
    """How many primes there are below `size`."""
    prime = [True] * size
    prime[0] = prime[1] = False
    number = 2
    while number * number < size:
        if prime[number]:
            multiple = number * number
            while multiple < size:
                prime[multiple] = False
                multiple += number
        number += 1
    count = 0
    for flag in prime:
        if flag:
            count += 1
    return count
