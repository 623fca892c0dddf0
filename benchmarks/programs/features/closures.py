"""Closures: counters, composed functions, a decorator, and functions kept in a table."""

SIZE = 350_000
SMALL = 100
RESULT = (350001, 1050003, 443, 350000)
SMALL_RESULT = (101, 303, 33, 100)


def counter(step):
    count = 0

    def increase():
        nonlocal count
        count += step
        return count

    return increase


def compose(*functions):
    def composed(value):
        for function in functions:
            value = function(value)
        return value

    return composed


def remembering(function):
    calls = []

    def wrapped(*args, **kwargs):
        calls.append(1)
        return function(*args, **kwargs)

    wrapped.calls = calls
    return wrapped


@remembering
def scaled(value, factor=1):
    return value * factor


def adders(count):
    return [lambda value, by=by: value + by for by in range(count)]


def run(size):
    ones, threes = counter(1), counter(3)
    twist = compose(lambda v: v + 1, lambda v: v * 2, lambda v: v % 1009)
    scaled.calls.clear()
    table = adders(4)
    value = 0
    for number in range(size):
        ones()
        value = twist(value + threes() % 5)
        value = scaled(value, factor=3) % 1013
        value = table[number & 3](value)
        make = counter(number)
        make()
        value += make() & 1
    return ones(), threes(), value, len(scaled.calls)
