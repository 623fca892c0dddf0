"""All threads read variables and call functions of one module."""

from types import ModuleType

from team import share, together

SIZE = 3_000_000
SMALL = 100
RESULT = 1526966952
SMALL_RESULT = 15850

SOURCE = """
factor = 3
offset = 5

def scaled(value):
    return (value * factor + offset) % 1009
"""


def module():
    made = ModuleType("settings")
    exec(SOURCE, made.__dict__)
    return made


def read(index, threads, size, settings):
    total = 0
    for number in share(index, threads, size):
        total += settings.scaled(number) + settings.offset
    return total


def read_all(threads, size, private):
    """Modules are made once a process, as importing does, so that what is measured is reading."""
    while len(MODULES) < threads:
        MODULES.append(module())
    work = lambda index: read(index, threads, size, MODULES[index if private else 0])
    return sum(together(threads, work))


MODULES = []


def run(threads, size):
    """Calls a function that reads two globals `size` times."""
    return read_all(threads, size, private=False)
