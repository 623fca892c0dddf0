"""One thread makes jobs, the others take them from a bounded queue and work on each for a while."""

from queue import Queue

from team import together

SIZE = 50_000
SMALL = 50
RESULT = 12749961
SMALL_RESULT = 12692


def job(number):
    total = 0
    for step in range(100):
        total += (number + step) * step % 7
    return total


def produce(size, threads, queue):
    for number in range(size):
        queue.put(number)
    for _ in range(threads):
        queue.put(None)


def consume(queue):
    total = 0
    while (number := queue.get()) is not None:
        total += job(number)
    return total


def run(threads, size):
    """`threads` consumers and one more thread that produces."""
    queue = Queue(64)
    work = lambda index: consume(queue) if index else produce(size, threads, queue) or 0
    return sum(together(threads + 1, work))
