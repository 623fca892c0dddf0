"""Sorts records by several keys: functions, tuples, reversed, stable after one another."""

from operator import attrgetter, itemgetter

SIZE = 75_000
SMALL = 50
RESULT = ['name258502', 'name487325', 'name13812', (33, 'name335865'), 'name99298']
SMALL_RESULT = ['name23091', 'name154286', 'name420161', (86, 'name294626'), 'name294626']


class Person:
    def __init__(self, name, age, city):
        self.name = name
        self.age = age
        self.city = city


def people(size):
    state = 99
    for _ in range(size):
        state = (state * 1103515245 + 12345) % 2147483648
        yield Person(f"name{state >> 12}", (state >> 8) % 90, f"city{(state >> 5) % 40}")


def run(size):
    """Names at fixed places after each sort."""
    crowd = list(people(size))
    seen = []
    crowd.sort(key=lambda person: person.name)
    seen.append(crowd[size // 3].name)
    crowd.sort(key=attrgetter("age"), reverse=True)
    seen.append(crowd[size // 3].name)
    crowd.sort(key=lambda person: (person.city, -person.age, person.name))
    seen.append(crowd[size // 3].name)
    pairs = sorted(((person.age, person.name) for person in crowd), key=itemgetter(1, 0))
    seen.append(pairs[size // 2])
    seen.append(max(crowd, key=lambda person: (person.age, person.name)).name)
    return seen
