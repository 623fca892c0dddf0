"""heapq: comparisons that change the heap."""
import heapq


class Changing:
    def __init__(self, value, change):
        self.value = value
        self.change = change

    def __lt__(self, other):
        self.change()
        return self.value < other.value


def attempt(name, *args):
    heap = []
    for change in (lambda: heap.clear(), lambda: heap.append(None), lambda: heap.pop(), lambda: None):
        heap[:] = [Changing(i, change) for i in range(20)]
        try:
            result = getattr(heapq, name)(heap, *(Changing(arg, change) for arg in args))
            print(name, getattr(result, "value", result))
        except Exception as error:
            print(name, type(error).__name__, error)


for suffix in ("", "_max"):
    attempt("heapify" + suffix)
    attempt("heappush" + suffix, 5)
    attempt("heappop" + suffix)
    attempt("heapreplace" + suffix, 5)
    attempt("heappushpop" + suffix, 5)
