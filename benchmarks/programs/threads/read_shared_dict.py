"""All threads look keys up in one dict, strings and numbers."""

from team import share, together

SIZE = 15_000
SMALL = 4
RESULT = 38775444
SMALL_RESULT = 10340


def read(index, threads, size, table, names, private):
    if private:
        table = dict(table)
    total = 0
    for start in share(index, threads, size):
        for name in names:
            total += table[name]
        for number in range(1000, 1300):
            if number in table:
                total += table[number]
        total += table.get(start, 1)
    return total


def read_all(threads, size, private):
    names = [f"name{number}" for number in range(300)]
    table = {name: len(name) for name in names}
    table.update((number, number % 9) for number in range(1000, 1300, 2))
    return sum(together(threads, read, threads, size, table, tuple(names), private))


def run(threads, size):
    """Looks all keys up `size` times."""
    return read_all(threads, size, private=False)
