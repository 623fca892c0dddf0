"""A module of the package: under the same lock."""

import alpha


def increment():
    n = alpha.counter
    for _ in range(20):
        pass
    alpha.counter = n + 1
