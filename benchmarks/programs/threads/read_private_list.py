"""The twin of read_shared_list: each thread reads a copy of its own."""

from read_shared_list import RESULT, SIZE, SMALL, SMALL_RESULT, read_all

__all__ = ["RESULT", "SIZE", "SMALL", "SMALL_RESULT", "run"]


def run(threads, size):
    return read_all(threads, size, private=True)
