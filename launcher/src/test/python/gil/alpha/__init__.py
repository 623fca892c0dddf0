"""A package that is not safe for threads, and says nothing about it: it is run with -X gil-modules=alpha."""

import time

counter = 0


def increment():
    global counter
    n = counter
    for _ in range(20):
        pass
    counter = n + 1


def incrementing_closure():
    def closure():
        global counter
        n = counter
        for _ in range(20):
            pass
        counter = n + 1

    return closure


incrementing_lambda = lambda: globals().__setitem__("counter", (counter, sum(range(20)))[0] + 1)


def incrementing_generator():
    global counter
    while True:
        n = counter
        for _ in range(20):
            pass
        counter = n + 1
        yield


async def incrementing_coroutine():
    increment()
    await Pause()
    increment()


class Pause:
    def __await__(self):
        yield


class Counter:
    def __init__(self):
        self.value = 0

    def increment(self):
        n = self.value
        for _ in range(20):
            pass
        self.value = n + 1


def call(function, *arguments):
    """Calls out."""
    return function(*arguments)


def recurse(depth):
    return recurse(depth - 1) + 1 if depth else 0


def raising():
    raise ValueError


def spin_until(condition):
    while not condition:
        pass


def sleep(seconds):
    time.sleep(seconds)


def increment_around(function):
    """What happens to the counter while the function runs; the function may be of another package with a lock."""
    before = counter
    function()
    return counter - before
