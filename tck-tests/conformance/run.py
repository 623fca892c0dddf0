"""Runs CPython's own test files, each in a process of its own, and compares the methods that pass with those that should.

files.txt       what is run: tier, file, number of methods that CPython finds, and `fast` if every build runs it
passing/T*.txt  what must pass: one method a line, sorted; --update adds lines, only people take lines away
exceptions.txt  `flaky METHOD reason`: passes or not by luck, so it is run but may fail
                `hangs METHOD reason`: never ends on PyFT, so it is not run and counts as an error

Ends with status 1 if a method fails that should pass. A file with such a method is run a second time, alone: what passes
then is reported, but is no failure. `tools/conformance --help` tells the options.
"""

import argparse
import concurrent.futures
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
FILES = HERE / "files.txt"
EXCEPTIONS = HERE / "exceptions.txt"
PASSING = HERE / "passing"

KINDS = {"pass": "passed", "fail": "failed", "error": "error", "skip": "skipped"}
RANKS = {kind: rank for rank, kind in enumerate(("pass", "skip", "fail", "error"))}
FIXTURE = re.compile(r"(?:setUp|tearDown)(?:Class|Module) \((?:test\.)?(.+)\)")


@dataclass
class TestFile:
    """A line of files.txt."""

    tier: str
    name: str
    methods: int
    fast: bool

    @staticmethod
    def parse(line):
        tier, name, *rest = line.split()
        return TestFile(tier, name, int(next(iter(rest), 0)), "fast" in rest)

    def owns(self, method):
        """A module's own doctests are called like the module."""
        return method == self.name or method.startswith(self.name + ".")

    def line(self):
        return f"{self.tier} {self.name} {self.methods}" + (" fast" if self.fast else "")


@dataclass
class Outcome:
    """What one run of a test file has shown."""

    file: TestFile
    found: set[str] = field(default_factory=set)
    # Methods, and the few other things that can fail: name -> (kind, reason)
    results: dict[str, tuple[str, str]] = field(default_factory=dict)
    seconds: float = 0

    def add(self, kind, name, reason):
        if name not in self.results or RANKS[kind] > RANKS[self.results[name][0]]:
            self.results[name] = kind, reason

    def passes(self, method):
        return self.results.get(method, ("error", ""))[0] == "pass"

    def counts(self):
        """The number of methods of each kind. Methods that the subject does not even find are errors, or skipped."""
        counts = dict.fromkeys(KINDS, 0)
        for name in self.found:
            counts[self.results[name][0]] += 1
        missing = max(0, self.file.methods - len(self.found))
        kind = self.results.get(f"import {self.file.name}", ("error", ""))[0]
        counts[kind] += missing
        return counts


class Subject:
    """The interpreter that is tested."""

    def __init__(self, command, output, limit):
        self._command = command
        self._output = output
        self._limit = limit
        self._running = set()
        self._stopped = False
        self._lock = threading.Lock()

    def run(self, file):
        """Runs one file; ends within the limit and leaves no process behind."""
        results = self._output / f"{file.name}.results"
        results.unlink(missing_ok=True)
        folder = tempfile.mkdtemp(prefix="conformance-")
        start = time.monotonic()
        try:
            with open(self._output / f"{file.name}.log", "wb") as log:
                end = self._execute(file, results, log, folder)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        return read_results(file, results, end, time.monotonic() - start)

    def stop(self):
        """Ends what is running, and refuses to run more."""
        with self._lock:
            self._stopped = True
            for process in self._running:
                kill_group(process)

    def _execute(self, file, results, log, folder):
        with self._lock:
            if self._stopped:
                return "stopped"
            process = subprocess.Popen(
                [*self._command, HERE / "driver.py", results, EXCEPTIONS, file.name],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                cwd=folder,
                env=environment(folder),
                start_new_session=True,
            )
            self._running.add(process)
        try:
            status = process.wait(self._limit)
            return f"exit status {status}" if status else ""
        except subprocess.TimeoutExpired:
            return f"no end within {self._limit} s"
        finally:
            kill_group(process)
            process.wait()
            with self._lock:
                self._running.remove(process)


def kill_group(process):
    """A process that is its session's leader, with what it has started."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass


def environment(folder):
    """Ours without what would change the subject: the runner itself may run on another Python."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("PYTHON") and name not in ("LD_LIBRARY_PATH", "FORCE_COLOR", "NO_COLOR", "COLUMNS")
    }
    return kept | {
        "LC_ALL": "C.UTF-8",
        "PYFT_NO_BUILD": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
        "TMPDIR": folder,
    }


def read_results(file, path, end, seconds):
    """The outcome of a process that has ended, or was ended, for the reason `end` (empty: as it should)."""
    outcome = Outcome(file, seconds=seconds)
    last = f"import {file.name}"
    fixtures = []
    for line in path.read_text("utf-8").splitlines() if path.exists() else ():
        kind, name, *reason = line.split("\t")
        if kind == "found":
            outcome.found.add(name)
        elif kind == "start":
            last = name
        else:
            outcome.add(kind, name, reason[0])
            if fixture := FIXTURE.fullmatch(name):
                fixtures.append((fixture[1] + ".", kind, reason[0]))
    if end:
        outcome.add("error", last, end)
    for method in outcome.found - outcome.results.keys():
        causes = [cause for cause in fixtures if method.startswith(cause[0])]
        _, kind, reason = causes[0] if causes else ("", "error", "not run" + (f": {end}" if end else ""))
        outcome.add(kind, method, reason)
    return outcome


def read_names(path):
    return set(path.read_text("utf-8").split()) if path.exists() else set()


def read_flaky():
    fields = [line.split() for line in EXCEPTIONS.read_text("utf-8").splitlines()]
    return {line[1] for line in fields if line and line[0] == "flaky"}


class Expectations:
    """The methods that must pass, by tier."""

    def __init__(self):
        self._passing = {path.stem: read_names(path) for path in PASSING.glob("T*.txt")}
        self._flaky = read_flaky()

    def regressions(self, outcome):
        expected = self._passing.get(outcome.file.tier, ())
        return sorted(
            name
            for name in expected
            if outcome.file.owns(name) and name not in self._flaky and not outcome.passes(name)
        )

    def add(self, outcome):
        """Adds the methods that pass, in the file too."""
        names = self._passing.setdefault(outcome.file.tier, set())
        names |= {name for name in outcome.found if outcome.passes(name)} - self._flaky
        PASSING.mkdir(exist_ok=True)
        write_lines(PASSING / f"{outcome.file.tier}.txt", sorted(names))


def table(outcomes):
    """The result as text: a line a file, then the tiers, then all."""
    columns = ("methods", "passed", "failed", "error", "skipped", "share", "seconds")
    yield f"{'':30}" + "".join(f"{column:>9}" for column in columns)
    for outcome in outcomes:
        yield row(f"{outcome.file.tier} {outcome.file.name}", [outcome])
    for tier in sorted({outcome.file.tier for outcome in outcomes}):
        yield row(tier, [outcome for outcome in outcomes if outcome.file.tier == tier])
    yield row("all", outcomes)


def row(title, outcomes):
    counts = {kind: sum(outcome.counts()[kind] for outcome in outcomes) for kind in KINDS}
    run = sum(counts.values()) - counts["skip"]
    share = f"{100 * counts['pass'] / run:.1f} %" if run else "-"
    seconds = sum(outcome.seconds for outcome in outcomes)
    numbers = [sum(counts.values()), *counts.values(), share, f"{seconds:.1f}"]
    return f"{title:30}" + "".join(f"{number:>9}" for number in numbers)


def failures(outcomes):
    for outcome in outcomes:
        for name, (kind, reason) in sorted(outcome.results.items()):
            if kind in ("fail", "error"):
                yield f"{kind}\t{name}\t{reason}"


def write_lines(path, lines):
    path.write_text("".join(f"{line}\n" for line in lines), "utf-8")


def run_all(subject, files, jobs):
    """Yields the outcomes as they come."""
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        futures = [pool.submit(subject.run, file) for file in files]
        try:
            for future in concurrent.futures.as_completed(futures):
                outcome = future.result()
                print(row(f"{outcome.file.tier} {outcome.file.name}", [outcome]), flush=True)
                yield outcome
        except BaseException:
            subject.stop()
            raise


def check(subject, expectations, outcomes):
    """Reports methods that should pass and do not, and returns how many they are."""
    bad = 0
    for outcome in outcomes:
        suspects = expectations.regressions(outcome)
        if not suspects:
            continue
        print(f"{outcome.file.name}: {len(suspects)} method(s) that should pass did not; once more")
        again = subject.run(outcome.file)
        for name in suspects:
            kind, reason = outcome.results.get(name, ("error", "not found"))
            if again.passes(name):
                print(f"UNSTABLE\t{name}\tpasses the second time; before: {reason}")
            else:
                kind, reason = again.results.get(name, (kind, reason))
                print(f"REGRESSION\t{name}\t{kind}: {reason}")
                bad += 1
    return bad


def compare(free, free_outcomes, locked, locked_outcomes):
    """Reports methods that pass in one mode only, a second time too, and returns how many they are."""
    different = 0
    flaky = read_flaky()
    for one, other in zip(free_outcomes, locked_outcomes, strict=True):
        suspects = differences(one, other) - flaky
        if suspects:
            suspects &= differences(free.run(one.file), locked.run(one.file))
        for name in sorted(suspects):
            (kind, reason), mode = (
                (other.results.get(name, ("error", "not found")), "under a global lock")
                if one.passes(name)
                else (one.results.get(name, ("error", "not found")), "free-threaded")
            )
            print(f"DIFFERENT\t{name}\t{mode} {kind}: {reason}")
        different += len(suspects)
    return different


def differences(one, other):
    """The methods that pass in one outcome and fail in the other; one that is skipped has nothing to say."""
    return {
        name
        for name in one.found | other.found
        if one.passes(name) != other.passes(name)
        and "skip" not in (one.results.get(name, ("",))[0], other.results.get(name, ("",))[0])
    }


def count(files, outcomes, all_files):
    """Writes the numbers of methods into files.txt."""
    found = {outcome.file.name: len(outcome.found) for outcome in outcomes}
    for file in files:
        file.methods = found[file.name]
    write_lines(FILES, (file.line() for file in all_files))


def options():
    parser = argparse.ArgumentParser(prog="tools/conformance", description="Runs CPython's test files.")
    parser.add_argument("names", nargs="*", metavar="FILE", help="only these, such as test_int; else all of files.txt")
    parser.add_argument("--fast", action="store_true", help="only the files that every build runs")
    parser.add_argument("--tier", help="only the files of this tier")
    parser.add_argument("--jobs", type=int, default=2, help="processes at a time (2)")
    parser.add_argument("--timeout", type=int, default=300, help="seconds for a file (300)")
    parser.add_argument("--python", default=str(ROOT / "pyft"), help="the interpreter with its options (./pyft)")
    parser.add_argument("--output", type=Path, help="folder for results (target/conformance/ and the interpreter's name)")
    parser.add_argument("--update", action="store_true", help="note what passes now as what must pass")
    parser.add_argument("--modes", action="store_true", help="run free-threaded and with -X gil=1, and compare")
    parser.add_argument("--count", action="store_true", help="note how many methods there are: for the reference only")
    return parser.parse_args()


def report(outcomes, output):
    """Writes the results into the folder, and prints their sum."""
    write_lines(output / "table.txt", table(outcomes))
    write_lines(output / "failures.txt", failures(outcomes))
    print("", *list(table(outcomes))[len(outcomes) + 1 :], sep="\n")
    print(f"the whole table, the failures and the logs are in {output}")


def select(chosen, all_files):
    unknown = set(chosen.names) - {file.name for file in all_files}
    if unknown:
        sys.exit(f"not in {FILES}: {' '.join(sorted(unknown))}")
    return [
        file
        for file in all_files
        if (not chosen.names or file.name in chosen.names)
        and (not chosen.fast or file.fast)
        and (not chosen.tier or file.tier == chosen.tier)
    ]


def main():
    chosen = options()
    # SIGINT too: what the shell lets a background job ignore would be ignored by the tests as well.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.default_int_handler)
    all_files = [TestFile.parse(line) for line in FILES.read_text("utf-8").splitlines()]
    files = select(chosen, all_files)
    command = shlex.split(chosen.python)
    # Absolute, because the subject runs in a folder of its own.
    command[0] = os.path.abspath(shutil.which(command[0]) or command[0])
    output = chosen.output or ROOT / "target" / "conformance" / Path(command[0]).name
    output.mkdir(parents=True, exist_ok=True)

    subject = Subject(command, output.resolve(), chosen.timeout)
    expectations = Expectations()
    if chosen.modes:
        folder = output / "gil"
        folder.mkdir(exist_ok=True)
        locked = Subject([*command, "-X", "gil=1"], folder.resolve(), chosen.timeout)
        results = []
        for mode, where in ((subject, output), (locked, folder)):
            outcomes = sorted(run_all(mode, files, chosen.jobs), key=lambda outcome: files.index(outcome.file))
            report(outcomes, where)
            results += [mode, outcomes]
        return 1 if compare(*results) else 0
    outcomes = []
    for outcome in run_all(subject, files, chosen.jobs):
        outcomes.append(outcome)
        if chosen.update:
            expectations.add(outcome)
    outcomes.sort(key=lambda outcome: files.index(outcome.file))
    report(outcomes, output)

    if chosen.count:
        count(files, outcomes, all_files)
        return 0
    if chosen.update:
        return 0
    return 1 if check(subject, expectations, outcomes) else 0


if __name__ == "__main__":
    sys.exit(main())
