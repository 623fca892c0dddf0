"""batch.py PROGRAMS RESULTS: runs programs one after the other in this process, each in a namespace of its own.

PROGRAMS is a list in JSON, of programs [seed, [chunk, …]]. RESULTS gets one line of JSON a program, [seed, [output, …]], with one
output a chunk. A line with the seed alone says that the program has started. Runs on PyFT and on CPython alike.
"""

import io
import json
import re
import resource
import sys
import warnings

MODULES = "ast collections contextlib copy dataclasses enum functools itertools math operator pickle sys".split()
ADDRESS = re.compile(r" at 0x[0-9a-fA-F]+")
LONGEST = 1500
MEMORY = 2 << 30


def has_set(value, depth=4):
    if isinstance(value, (set, frozenset, type({}.keys()))):
        return True
    if depth and isinstance(value, dict):
        return any(has_set(item, depth - 1) for pair in value.items() for item in pair)
    return bool(depth) and isinstance(value, (list, tuple)) and any(has_set(item, depth - 1) for item in value)


def text_of(value):
    """The value's repr, but with the elements of sets sorted."""
    if not has_set(value):
        return repr(value)
    name = type(value).__name__
    if isinstance(value, dict):
        return name + "{" + ", ".join(f"{text_of(k)}: {text_of(v)}" for k, v in value.items()) + "}"
    items = [text_of(item) for item in value]
    if not isinstance(value, (list, tuple)):
        items.sort()
    return f"{name}({', '.join(items)})"


def describe(exception):
    """What a report shows of an exception, but for the traceback."""
    parts = []
    while exception is not None and len(parts) < 6:
        text = f"{type(exception).__name__}: {exception}"
        if notes := getattr(exception, "__notes__", None):
            text += f" notes {notes}"
        if isinstance(exception, BaseExceptionGroup):
            text += " [" + "; ".join(describe(member) for member in exception.exceptions) + "]"
        parts.append(text)
        if exception.__cause__ is not None:
            parts.append("from")
            exception = exception.__cause__
        elif exception.__suppress_context__:
            break
        else:
            exception = exception.__context__
    return " <- ".join(parts)


def show(*values):
    print(*(text_of(value) for value in values))


def attempt(function):
    try:
        show(function())
    except Exception as exception:
        print("!", describe(exception))


def keep(value, before):
    """The value as a variable's: of the type it should have, and not growing without limit."""
    if type(value) is not type(before):
        return before
    if type(value) is int:
        return value if value.bit_length() < 300 else value % 10**60
    if type(value) in (str, bytes, list, tuple):
        return value[:40]
    return value if type(value) in (float, bool) or len(value) < 40 else before


def run(chunk, namespace):
    output = io.StringIO()
    stdout, sys.stdout = sys.stdout, output
    try:
        exec(compile(chunk, "<program>", "exec"), namespace)
    except BaseException as exception:
        try:
            print("!!", describe(exception))
        except BaseException as second:
            print("!!! cannot describe:", type(exception).__name__, type(second).__name__)
    finally:
        sys.stdout = stdout
    text = ADDRESS.sub(" at 0x…", output.getvalue())
    return text if len(text) < LONGEST else f"{text[:LONGEST]}… {len(text)} {text[-50:]}"


def main(programs, results):
    warnings.simplefilter("ignore")
    if sys.implementation.name == "cpython":
        # A program that asks for too much must not take the machine with it; PyFT has the limit of its heap.
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    imported = {name: __import__(name) for name in MODULES}
    with open(programs, encoding="ascii") as file:
        todo = json.load(file)
    with open(results, "w", encoding="ascii") as file:
        for seed, chunks in todo:
            print(json.dumps([seed]), file=file, flush=True)
            namespace = {"__name__": "program", "show": show, "attempt": attempt, "keep": keep, **imported}
            print(json.dumps([seed, [run(chunk, namespace) for chunk in chunks]]), file=file, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
