"""All threads read attributes of one object and call its methods."""

from team import share, together

SIZE = 3_000_000
SMALL = 100
RESULT = 1526966952
SMALL_RESULT = 15850


class Settings:
    def __init__(self):
        self.factor = 3
        self.offset = 5
        self.modulus = 1009

    def scaled(self, value):
        return (value * self.factor + self.offset) % self.modulus


def read(index, threads, size, settings, private):
    if private:
        settings = Settings()
    total = 0
    for number in share(index, threads, size):
        total += settings.scaled(number) + settings.offset
    return total


def read_all(threads, size, private):
    return sum(together(threads, read, threads, size, Settings(), private))


def run(threads, size):
    """Calls a method that reads three attributes `size` times."""
    return read_all(threads, size, private=False)
