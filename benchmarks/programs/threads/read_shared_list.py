"""All threads read the elements of one list."""

from team import share, together

SIZE = 7_000
SMALL = 4
RESULT = 6996496500
SMALL_RESULT = 3996042


def read(index, threads, size, values, private):
    if private:
        values = list(values)
    total = 0
    for start in share(index, threads, size):
        for place in range(len(values)):
            total += values[place]
        total += values[start % len(values)]
        for value in values:
            total += value
    return total


def read_all(threads, size, private):
    values = [number * 7 % 1000 for number in range(1000)]
    return sum(together(threads, read, threads, size, values, private))


def run(threads, size):
    """Reads the whole list `size` times, by index and by iteration."""
    return read_all(threads, size, private=False)
