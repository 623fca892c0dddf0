"""Threads on one list: nothing is lost, and only the exceptions of the list's methods are seen."""
import threading

THREADS = 4
COUNT = 3000


def run(function):
    problems = []

    def body(number):
        try:
            function(number)
        except Exception as e:
            problems.append(repr(e))

    threads = [threading.Thread(target=body, args=(k,)) for k in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(function.__name__, problems)


# Appended by all, in the order of each thread, whatever the kind of the elements
for make in (int, float, str, lambda n: [n]):
    target = []

    def append(k):
        for i in range(COUNT):
            target.append(make(k * COUNT + i))

    run(append)
    numbers = [x[0] if type(x) is list else int(x) for x in target]
    print(len(target), len(set(numbers)) == len(target))
    for k in range(THREADS):
        own = [n for n in numbers if n // COUNT == k]
        print(own == sorted(own))

# Everything is popped once
target = list(range(THREADS * COUNT))
taken = [[] for _ in range(THREADS)]


def pop(k):
    for i in range(COUNT):
        taken[k].append(target.pop() if i % 2 else target.pop(0))


run(pop)
print(target, sorted(sum(taken, [])) == list(range(THREADS * COUNT)))

# Each thread its own element
target = [0] * THREADS


def store(k):
    for i in range(COUNT):
        target[k] += 1


run(store)
print(target)

# extend with a list is one step
target = []


def extend(k):
    part = [k] * 5
    for i in range(COUNT // 5):
        target.extend(part) if i % 2 else target.__iadd__(part)


run(extend)
print(len(target), all(len(set(target[i:i + 5])) == 1 for i in range(0, len(target), 5)))

# remove takes out one equal element a call
target = [1, 2] * (THREADS * COUNT // 10)


def remove(k):
    for i in range(COUNT // 10):
        target.remove(1)


run(remove)
print(len(target), set(target))

# A reader never finds a hole
target = []
done = False


def grow(k):
    global done
    if k == 0:
        for i in range(1, COUNT * 4):
            target.append(i)
        done = True
    else:
        while not done:
            n = len(target)
            assert n == 0 or target[n - 1] == n
            assert n == 0 or target[-1] >= n
            last = 0
            for x in target:
                assert x == last + 1
                last = x
                if x > 50:
                    break


run(grow)

# Anything goes, but for errors of the interpreter
target = list(range(100))


def anything(k):
    for i in range(COUNT):
        try:
            target.append(i)
            target.insert(3, str(i) if i % 50 == 0 else i)
            target[i % 7] = i
            del target[2]
            target[5:7] = [1, 2]
            target[::9] = target[::9]
            target.pop(1)
            target.index(target[1])
            target.count(5)
            target.copy().extend(target)
            list(zip(target[:5], enumerate(target[:5])))
            if i % 100 == 0:
                target.reverse()
                target.sort(key=str)
            if i % 500 == 0:
                target.clear()
                target.extend(range(50))
            repr(target[:3])
            target == target[:]
        except (IndexError, ValueError):
            pass


run(anything)
