"""A module that is run with -X gil-modules=alpha,beta. It and alpha call each other."""

import alpha

counter = 0


def increment():
    global counter
    n = counter
    for _ in range(20):
        pass
    counter = n + 1


def there_and_back(depth):
    """Calls alpha, which calls back."""
    increment()
    if depth:
        alpha.call(there_and_back, depth - 1)
    increment()


def call(function, *arguments):
    return function(*arguments)
