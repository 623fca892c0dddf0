"""All threads read attributes of one class, call its class methods and make instances."""

from team import share, together

SIZE = 1_600_000
SMALL = 100
RESULT = 1612673960
SMALL_RESULT = 19800


def make_class():
    class Unit:
        factor = 3
        modulus = 1009

        def __init__(self, value):
            self.value = value

        @classmethod
        def scaled(cls, value):
            return value * cls.factor % cls.modulus

    return Unit


def read(index, threads, size, unit):
    total = 0
    for number in share(index, threads, size):
        total += unit.scaled(number) + unit(number).value % unit.modulus
    return total


def read_all(threads, size, private):
    """Classes are made once a process, as importing does, so that what is measured is reading."""
    while len(CLASSES) < threads:
        CLASSES.append(make_class())
    work = lambda index: read(index, threads, size, CLASSES[index if private else 0])
    return sum(together(threads, work))


CLASSES = []


def run(threads, size):
    """Calls a class method and makes an instance `size` times."""
    return read_all(threads, size, private=False)
