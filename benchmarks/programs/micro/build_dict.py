"""Makes short dicts."""

from team import repeat

SIZE = 3_000_000
SMALL = 300
RESULT = 15000000
SMALL_RESULT = 1500


def work(count):
    total = 0
    for number in range(count):
        values = {"a": number, "b": 2}
        values["c"] = 3
        total += values["b"] + values["c"]
    return total


def run(threads, size):
    return repeat(threads, size, work)
