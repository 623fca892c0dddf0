"""A module of the package: under the same lock."""

import declared


def increment():
    n = declared.counter
    for _ in range(20):
        pass
    declared.counter = n + 1
