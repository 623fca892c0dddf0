"""What the thread programs have in common: so many threads that do the same with a share of the work each."""

from threading import Thread


def together(threads, work, *arguments):
    """Calls work(index, *arguments) in each of `threads` new threads; returns the results in the order of the indices."""
    results = [None] * threads
    failures = []

    def member(index):
        try:
            results[index] = work(index, *arguments)
        except BaseException as failure:
            failures.append(failure)

    team = [Thread(target=member, args=(index,)) for index in range(threads)]
    for thread in team:
        thread.start()
    for thread in team:
        thread.join()
    if failures:
        raise failures[0]
    return results


def share(index, threads, size):
    """The part of range(size) that falls to the thread of this index."""
    return range(size * index // threads, size * (index + 1) // threads)


def repeat(threads, size, work):
    """Calls work(count) in each thread, the counts adding up to `size`; returns the sum of the results."""
    return sum(together(threads, lambda index: work(len(share(index, threads, size)))))
