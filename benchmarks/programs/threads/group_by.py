"""All threads sort records into groups, in one shared dict of lists."""

from team import share, together

SIZE = 2_000_000
SMALL = 1000
RESULT = (1000, 2000000, 2000506000)
SMALL_RESULT = (1000, 1000, 753)


def group(index, threads, size, groups):
    for number in share(index, threads, size):
        groups.setdefault(number * 7919 % 1000, []).append(number)


def run(threads, size):
    """How many groups there are, and the numbers in them; setdefault and append need no lock."""
    groups = {}
    together(threads, group, threads, size, groups)
    return len(groups), sum(map(len, groups.values())), sum(groups[7])
