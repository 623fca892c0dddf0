"""A cache that forgets what was used least recently: a dict and a doubly linked list, and functools' own."""

from functools import lru_cache

SIZE = 400_000
SMALL = 300
RESULT = (166535, 166535, 68458035038)
SMALL_RESULT = (80, 80, 50704500)


class Entry:
    __slots__ = ("key", "value", "before", "after")

    def __init__(self, key, value):
        self.key = key
        self.value = value
        self.before = self.after = self


class Cache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.entries = {}
        self.root = Entry(None, None)
        self.hits = 0

    def get(self, key):
        entry = self.entries.get(key)
        if entry is None:
            return None
        self.hits += 1
        self.unlink(entry)
        self.link(entry)
        return entry.value

    def put(self, key, value):
        if len(self.entries) >= self.capacity:
            oldest = self.root.after
            self.unlink(oldest)
            del self.entries[oldest.key]
        entry = Entry(key, value)
        self.entries[key] = entry
        self.link(entry)

    def unlink(self, entry):
        entry.before.after = entry.after
        entry.after.before = entry.before

    def link(self, entry):
        """Puts the entry last, before the root."""
        root = self.root
        last = root.before
        entry.before = last
        entry.after = root
        last.after = entry
        root.before = entry


def run(size):
    """The hits of both caches."""
    cache = Cache(200)

    @lru_cache(maxsize=200)
    def squared(number):
        return number * number

    state = 5
    total = 0
    for _ in range(size):
        state = (state * 1103515245 + 12345) % 2147483648
        key = (state >> 10) % 150 if state & 256 else (state >> 10) % 1000
        value = cache.get(key)
        if value is None:
            value = key + 1
            cache.put(key, value)
        total += value + squared(key)
    return cache.hits, squared.cache_info().hits, total
