"""Runs one program again and again in this process and writes what it sees, one JSON line an iteration.

    python measure.py PROGRAM [--seconds S] [--iterations N] [--threads 1,2] [--small]

It runs in every interpreter that is measured, so it keeps to what Python 3.9 has. The programs of the folders `threads` and `micro` are run
with each number of threads in turn, so that all of them see the same machine. Ends with status 1 if a value is wrong.
"""

import argparse
import importlib.util
import json
import os
import sys
import time


def load(path):
    """The program as a module. Its helpers are found after the library, so that no name of theirs hides a module."""
    folder = os.path.dirname(os.path.abspath(path))
    for place in (folder, os.path.dirname(folder)):
        if place not in sys.path:
            sys.path.append(place)
    name = os.path.splitext(os.path.basename(path))[0]
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def uses_threads(path):
    return os.path.basename(os.path.dirname(os.path.abspath(path))) in ("threads", "micro")


def peak_memory():
    """The largest resident size of this process in kilobytes, or None where nothing tells it."""
    try:
        with open("/proc/self/status") as status:
            for line in status:
                if line.startswith("VmHWM:"):
                    return int(line.split()[1])
    except OSError:
        pass
    try:
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    except ImportError:
        return None


def write(**values):
    sys.stdout.write(json.dumps(values) + "\n")
    sys.stdout.flush()


def iterate(program, arguments, expected, **about):
    """Runs the program once and writes when it began and how long it took."""
    began = time.time()
    start = time.perf_counter()
    value = program.run(*arguments)
    seconds = time.perf_counter() - start
    if value != expected:
        write(wrong=repr(value)[:200], expected=repr(expected)[:200], **about)
        sys.exit(1)
    write(began=began, seconds=seconds, **about)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--seconds", type=float, default=0.0)
    parser.add_argument("--iterations", type=int, default=1)
    parser.add_argument("--threads", default="1")
    parser.add_argument("--small", action="store_true")
    options = parser.parse_args()
    program = load(options.program)
    size, expected = program.SIZE, program.RESULT
    if options.small:
        size, expected = program.SMALL, program.SMALL_RESULT
    threads = [int(number) for number in options.threads.split(",")] if uses_threads(options.program) else [1]
    end = time.perf_counter() + options.seconds * len(threads)
    done = 0
    while done < options.iterations or time.perf_counter() < end:
        for number in threads:
            arguments = (number, size) if uses_threads(options.program) else (size,)
            iterate(program, arguments, expected, threads=number)
        done += 1
    write(memory=peak_memory())


if __name__ == "__main__":
    main()
