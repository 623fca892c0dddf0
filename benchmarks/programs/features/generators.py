"""Generators: a pipeline of filters, a recursive walk with `yield from`, and values sent in."""

SIZE = 600_000
SMALL = 200
RESULT = (80765572, 2812462500, 499)
SMALL_RESULT = (29638, 300, 484)


def numbers(count):
    value = 1
    for _ in range(count):
        value = value * 1103515245 % 2147483647
        yield value % 1000


def above(limit, source):
    for value in source:
        if value > limit:
            yield value


def in_pairs(source):
    iterator = iter(source)
    for first in iterator:
        yield first, next(iterator, 0)


def walk(tree):
    if tree is not None:
        left, value, right = tree
        yield from walk(left)
        yield value
        yield from walk(right)


def balanced(low, high):
    if low >= high:
        return None
    middle = (low + high) // 2
    return balanced(low, middle), middle, balanced(middle + 1, high)


def running_mean():
    total = count = 0
    mean = None
    while True:
        total += yield mean
        count += 1
        mean = total // count


def run(size):
    piped = sum(abs(a - b) for a, b in in_pairs(above(100, numbers(size))))
    walked = sum(value for value in walk(balanced(0, size // 8)))
    mean = running_mean()
    next(mean)
    last = 0
    for value in numbers(size // 2):
        last = mean.send(value)
    return piped, walked, last
