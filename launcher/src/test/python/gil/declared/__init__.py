"""A package that asks for a lock itself."""

__gil__ = True

counter = 0


def increment():
    global counter
    n = counter
    for _ in range(20):
        pass
    counter = n + 1
