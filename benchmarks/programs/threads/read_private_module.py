"""The twin of read_shared_module: each thread reads a module of its own."""

from read_shared_module import RESULT, SIZE, SMALL, SMALL_RESULT, read_all

__all__ = ["RESULT", "SIZE", "SMALL", "SMALL_RESULT", "run"]


def run(threads, size):
    return read_all(threads, size, private=True)
