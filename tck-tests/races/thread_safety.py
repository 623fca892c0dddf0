"""Writes docs/thread-safety.md: what PyFT guarantees when threads use one object, and the test that would notice if it did not hold.

usage: pyft thread_safety.py > docs/thread-safety.md

The rows of built-in types come from the declarations of their methods, through __pyft__.atomicity. Ends with status 1 and a line for each
row that no test covers.
"""

import array
import bisect
import collections
import hashlib
import heapq
import inspect
import io
import queue
import random
import sys
import zlib

import __pyft__
import nothing_lost
import pairs

HEAD = """# What threads may rely on

Written by `tck-tests/races/thread_safety.py`, from what the built-in methods declare; do not edit. Every row names the test that fails when it does not
hold: a *count* is a method of `tck-tests/races/nothing_lost.py` (threads add or take, nothing may be lost or doubled), a *race* a suite of
`tck-tests/races/pairs.py` (every two methods of the type against each other; no wrong exception, no contradiction), a *test* another one.

*Atomic* means that other threads see all of the operation or nothing, and that it is ordered with what they do to the same object. Operations that only
read take no lock; what they return is a value the object had. Comparisons of keys and items that are written in Python, and `key` functions, run
without a lock. With `-X gil=1` all of this holds too, and nothing more should be relied on than in CPython.

## The language

| operation | guarantee | test |
| --- | --- | --- |
"""

LANGUAGE = [
    ("`obj.attr`, `obj.attr = v`, `del obj.attr`", "atomic", "count `instance_attributes`, race `instance`"),
    ("attributes in `__slots__`", "atomic", "race `slots`"),
    ("`obj.__dict__` and changes through it", "one dict however many threads ask first; as `dict`", "count `instance_dict`, `instance_dict_is_one`"),
    ("attributes of classes, `__bases__`", "atomic", "count `class_attributes`, race `class`"),
    ("attributes, defaults and code of functions", "atomic, each by itself", "count `function_attributes`, race `function`"),
    ("load or store of a global, a cell or a local variable", "atomic", "count `globals`, `cells`"),
    ("`x += 1`, `obj.n += 1`, `L[i] += 1`, `D[k] += 1`", "not atomic: a load and a store", "needs a lock: count `lock_protected_counter`"),
    ("`L[i]`, `len(L)`, `D[k]`, `k in D`, `len(D)`, `x in S`", "atomic, without a lock", "count `list_of_changing_kind`, race `list`, `dict`, `set`"),
    ("`L.copy()`, `L + M`, `n * L`, `L[a:b]`", "atomic for each list", "race `list`"),
    ("iteration of a list", "never breaks; may miss or repeat what moves", "count `list_of_changing_kind`, race `list`"),
    ("iteration of a dict or set", "RuntimeError if its size changes", "race `dict`, `set`"),
    ("`next()` of a shared iterator", "never breaks; may repeat or miss an item", "race `list_iterator`, `dict_iterator`, `zip`, `enumerate`"),
    ("`next(itertools.count())`", "atomic: every number once", "count `count`"),
    ("`next()` of a shared generator", "ValueError while another thread runs it", "race `generator`"),
    ("`functools.lru_cache`", "atomic; the function may run twice for a key", "count `lru_cache`, race `lru_cache`"),
    ("`print` of one string", "one write", "count `print_lines`"),
    ("import of one module", "runs once; the other threads wait", "count `import_once`"),
    ("functions of a package with a lock (`__gil__ = True`, `-X gil-modules`)", "one thread at a time for the whole call, except while it waits", "test `package_locks.py`"),
]

TYPES = {
    "list": (list, ["list", "list_int", "list_settled", "list_settled_objects"]),
    "dict": (dict, ["dict", "dict_str"]),
    "set": (set, ["set"]),
    "bytearray": (bytearray, ["bytearray"]),
    "collections.deque": (collections.deque, ["deque", "deque_bounded"]),
    "collections.defaultdict": (collections.defaultdict, ["defaultdict"]),
    "collections.OrderedDict": (collections.OrderedDict, ["OrderedDict"]),
    "array.array": (array.array, ["array", "array_of_characters"]),
    "heapq": (heapq, ["heapq"]),
    "bisect": (bisect, ["bisect"]),
    "queue.SimpleQueue": (queue.SimpleQueue, ["SimpleQueue"]),
    "io.StringIO": (io.StringIO, ["StringIO"]),
    "io.BytesIO": (io.BytesIO, ["BytesIO"]),
    "random.Random": (random.Random, ["Random"]),
    "hashlib.sha256": (type(hashlib.sha256()), ["sha256"]),
    "hashlib.sha3_256": (type(hashlib.sha3_256()), ["sha3_256"]),
    "hashlib.shake_128": (type(hashlib.shake_128()), ["shake_128"]),
    "hashlib.blake2b": (type(hashlib.blake2b()), ["blake2b"]),
    "zlib.compressobj": (type(zlib.compressobj()), ["compressobj"]),
    "zlib.decompressobj": (type(zlib.decompressobj()), ["decompressobj"]),
}


def declared(owner):
    """The members that say something about threads, with what they say. Second names of a function are left out."""
    for name in dir(owner):
        member = inspect.getattr_static(owner, name)
        text = __pyft__.atomicity(member)
        if text and member.__name__ == name:
            yield name, text


def counts(text):
    """The names in a test column that should be counts or races, and are not."""
    for part in text.split("count ")[1:]:
        for name in part.split("race ")[0].split("`")[1::2]:
            if not hasattr(nothing_lost.Losses, name):
                yield f"count {name}"
    for part in text.split("race ")[1:]:
        for name in part.split("`")[1::2]:
            if name not in pairs.SUITES:
                yield f"race {name}"


def rows(owner, suites):
    """(method, guarantee, test); the test is empty where no race calls the method."""
    for name, text in declared(owner):
        raced = [suite for suite in suites if any(key.split(" ")[0] == name for key in pairs.SUITES[suite][1])]
        yield name, text, "race " + ", ".join(f"`{suite}`" for suite in raced) if raced else ""


def main():
    missing = [f"{operation}: {name}" for operation, _, test in LANGUAGE for name in counts(test)]
    page = [HEAD + "\n".join(f"| {' | '.join(row)} |" for row in LANGUAGE)]
    for title, (owner, suites) in TYPES.items():
        table = list(rows(owner, suites))
        missing += [f"{title}.{name}: no race" for name, _, test in table if not test]
        page.append(f"\n## {title}\n\n| method | guarantee | test |\n| --- | --- | --- |")
        page += [f"| `{name}` | {text} | {test} |" for name, text, test in table]
    print("\n".join(page))
    for line in missing:
        print(line, file=sys.stderr)
    sys.exit(1 if missing else 0)


if __name__ == "__main__":
    main()
