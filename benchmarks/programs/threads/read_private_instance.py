"""The twin of read_shared_instance: each thread reads an object of its own."""

from read_shared_instance import RESULT, SIZE, SMALL, SMALL_RESULT, read_all

__all__ = ["RESULT", "SIZE", "SMALL", "SMALL_RESULT", "run"]


def run(threads, size):
    return read_all(threads, size, private=True)
