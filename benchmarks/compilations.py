"""Runs each program on PyFT with the compiler's log on and says what went wrong in it.

    tools/oracle -B benchmarks/compilations.py [PROGRAM or GROUP…] [--seconds S]

A program fails the check if a function could not be compiled, or one was deoptimized or invalidated so often that it cannot have settled. Ends with
status 1 if there is such a program.
"""

import argparse
import os
import re
import sys
import tempfile
from collections import Counter
from pathlib import Path

from catalogue import programs
from interpreters import known
from process import measure

OFTEN = 5  # a function may be wrong about its types a few times before it settles
LIMIT = 180.0
EVENT = re.compile(r"\[engine\] opt (done|failed|deopt|inval\.) +engine=\d+ +id=(\d+) +(.*?) +\|?(?:Tier|UTC|\|| {3})")


def events(log):
    """Event -> how often it happened to each function, known by number and name: different functions may have one name."""
    counts = {"done": Counter(), "failed": Counter(), "deopt": Counter(), "inval.": Counter()}
    for line in log.splitlines():
        match = EVENT.match(line)
        if match:
            counts[match[1]][match[2], match[3].strip()] += 1
    return counts


def faults(counts):
    """What must not be, one text each."""
    found = [f"{name} could not be compiled" for (_, name) in counts["failed"]]
    for (number, name), times in (counts["deopt"] + counts["inval."]).most_common():
        if times >= OFTEN:
            found.append(f"{name} was given up {times} times")
    return found


def check(pyft, program, seconds):
    """The events of a program in a process of its own, and its status."""
    with tempfile.TemporaryDirectory(prefix="compilations-") as folder:
        log = Path(folder, "compilations.log")
        options = [
            os.environ.get("PYFT_JAVA_OPTS", ""),
            "-Dpolyglot.engine.TraceCompilation=true",
            "-Dpolyglot.engine.CompilationFailureAction=Print",
            f"-Dpolyglot.log.file={log}",
        ]
        more = {"PYFT_JAVA_OPTS": " ".join(options)}
        threads = "1,2" if program.uses_threads else "1"
        result = measure(pyft, program, seconds * 2 + LIMIT, "--seconds", str(seconds), "--threads", threads, environment=more)
        text = log.read_text("utf-8", "replace") if log.exists() else ""
    return result["status"], events(text)


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("programs", nargs="*", metavar="PROGRAM")
    parser.add_argument("--seconds", type=float, default=10.0, help="time in process, for each number of threads")
    options = parser.parse_args(arguments)
    pyft = next(interpreter for interpreter in known() if interpreter.name == "pyft")
    failed = 0
    for program in programs(options.programs):
        status, counts = check(pyft, program, options.seconds)
        problems = ([] if status == "ok" else [status]) + faults(counts)
        numbers = ", ".join(f"{sum(each.values())} {event.rstrip('.')}" for event, each in counts.items())
        print(f"{program.group}/{program.name}: {numbers}{''.join(f'; {problem}' for problem in problems)}", flush=True)
        failed += bool(problems)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
