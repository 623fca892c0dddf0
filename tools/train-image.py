"""What PyFT does while the image's cache is recorded: start-up, the usual imports, and hot code of many kinds.

The cache keeps the classes that are used here and the profiles of the Java methods that run, those of the compiler above all, so this
has to load what programs load and to keep the compiler busy for a while.
"""

import argparse
import ast
import collections
import contextlib
import dataclasses
import functools
import importlib
import io
import itertools
import json
import os
import re
import runpy
import sys
import tempfile
import time
import traceback
import typing
from concurrent.futures import ThreadPoolExecutor

EXAMPLES = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "examples")


@dataclasses.dataclass(order=True)
class Account:
    name: str
    balance: int = 0

    def pay(self, amount):
        if amount < 0:
            raise ValueError(f"negative amount: {amount!r}")
        self.balance += amount
        return self


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def numbers(limit):
    a, b = 0, 1
    while a < limit:
        yield a
        a, b = b, a + b


def containers(count):
    words = collections.defaultdict(list)
    for i in range(count):
        words[f"k{i % 97}"].append(i * 0.5)
    ordered = sorted(words.items(), key=lambda item: (-len(item[1]), item[0]))
    return {key: sum(values) for key, values in ordered if values}, {len(key) for key in words}


def classes(count):
    accounts = [Account(f"a{i % 13}") for i in range(count)]
    for i, account in enumerate(accounts):
        try:
            account.pay(i % 7 - 1)
        except ValueError as error:
            account.name = str(error)
    return max(accounts)


def texts(count):
    pattern = re.compile(r"(?P<key>\w+)\s*=\s*(?P<value>[^;]*);?")
    found = 0
    for i in range(count):
        line = "; ".join(f"name{k} = {k * i:>8.3f}" for k in range(5))
        found += sum(len(match["value"].strip()) for match in pattern.finditer(line))
        found += len(line.upper().replace("NAME", "n").split(";"))
    return found


def documents(count):
    value = {"list": [1, 2.5, None, True], "text": "x" * 20, "nested": {str(i): i for i in range(20)}}
    for _ in range(count):
        value = json.loads(json.dumps(value, sort_keys=True))
    return value


def matches(count):
    total = 0
    for i in range(count):
        match (i % 3, i):
            case (0, n):
                total += n
            case (1, int(n)) if n % 2:
                total -= n
            case _:
                pass
    return total


def trees(count):
    source = "def f(a, b=1, *c, **d):\n    return [x + a for x in c if x] or {**d}\n"
    for _ in range(count):
        compile(ast.parse(source), "<training>", "exec")


def busy(seconds):
    """Runs everything again and again, so that all of it gets compiled, in the last tier too."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        fib(18)
        sum(itertools.islice(numbers(10**9), 40))
        containers(2000)
        classes(1000)
        texts(100)
        documents(20)
        matches(3000)
        trees(20)
        functools.reduce(lambda a, b: a ^ b, range(2000))


def example(name, *arguments):
    sys.argv = [name, *arguments]
    sys.path[0] = EXAMPLES
    with contextlib.redirect_stdout(io.StringIO()):
        runpy.run_path(os.path.join(EXAMPLES, name), run_name="__main__")


def main():
    seconds = float(sys.argv[1])
    busy(seconds)
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(fib, [15, 16, 17]))
    example("matmul.py", "--size", "60", "--seconds", str(seconds / 4))
    example("mandelbrot.py", "--width", "160", "--seconds", str(seconds / 4))
    example("lint.py", "--seconds", "0", os.path.dirname(json.__file__))
    with tempfile.TemporaryDirectory() as folder, open(os.path.join(folder, "file"), "w+") as file:
        try:
            raise OSError("shown")
        except OSError:
            traceback.print_exc(file=file)
    typing.get_type_hints(Account)
    argparse.ArgumentParser().format_help()
    importlib.import_module("subprocess")


if __name__ == "__main__":
    main()
