"""All threads increase one counter under one lock."""

from threading import Lock

from team import share, together

SIZE = 2_500_000
SMALL = 1000
RESULT = 3750000
SMALL_RESULT = 1500


class Counter:
    def __init__(self):
        self.lock = Lock()
        self.value = 0

    def increase(self, by):
        with self.lock:
            self.value += by


def count(index, threads, size, counter):
    for number in share(index, threads, size):
        counter.increase(number & 3)


def run(threads, size):
    counter = Counter()
    together(threads, count, threads, size, counter)
    return counter.value
