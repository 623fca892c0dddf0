"""Measures the benchmark programs side by side on several Pythons; see README.md in this folder.

    tools/benchmark [PROGRAM or GROUP…] [options]

Each process' figures are written as soon as it has ended, one JSON line each, so an aborted run loses nothing; `--report FILE` makes the tables
of such a file. A program that fails on an interpreter, gives a wrong value or does not end is shown as such.
"""

import argparse
import datetime
import json
import os
import platform
import sys
from pathlib import Path

import charts
import report
from catalogue import programs
from interpreters import BASELINE, ROOT, chosen
from process import measure

SHORT_SECONDS = 2.0
DOCUMENTS = ROOT / "docs" / "benchmarks"


def parse(arguments):
    parser = argparse.ArgumentParser(prog="tools/benchmark", description=__doc__.split("\n\n")[0])
    parser.add_argument("programs", nargs="*", metavar="PROGRAM", help="names of programs or groups; all if there are none")
    parser.add_argument("--on", default="", metavar="NAMES", help="known interpreters, separated by commas; all if not given")
    parser.add_argument("--interpreter", action="append", default=[], metavar="NAME=COMMAND", help="one more interpreter")
    parser.add_argument("--seconds", type=float, default=30.0, help="time in process, for each number of threads")
    parser.add_argument("--processes", type=int, default=3, help="fresh processes for each program and interpreter")
    parser.add_argument("--threads", default="", help="numbers of threads, separated by commas; 1, 2, 4, … up to the processors")
    parser.add_argument("--limit", type=float, default=180.0, help="seconds that a process may take beyond its time")
    parser.add_argument("--no-short", action="store_true", help="leave out the runs of two seconds from process start")
    parser.add_argument("--output", type=Path, default=ROOT / "target" / "benchmarks", help="folder of the results")
    parser.add_argument("--report", type=Path, metavar="FILE", help="measure nothing: tables and pictures of these JSON lines")
    parser.add_argument("--docs", action="store_true", help=f"write the pictures into {DOCUMENTS.relative_to(ROOT)} too")
    parser.add_argument("--list", action="store_true", help="name the programs and end")
    options = parser.parse_args(arguments)
    try:
        options.chosen = programs(options.programs)
        options.interpreters = chosen([name for name in options.on.split(",") if name], options.interpreter)
        options.threads = numbers_of_threads(options.threads)
    except ValueError as error:
        parser.error(str(error))
    return options


def numbers_of_threads(text):
    """Always with 1, which the speed-up is against."""
    if text:
        numbers = {int(number) for number in text.split(",")}
        if min(numbers) < 1:
            raise ValueError("--threads: there is at least one thread")
        return sorted(numbers | {1})
    most = os.cpu_count() or 1
    return sorted({1, most} | {1 << bit for bit in range(most.bit_length()) if 1 << bit <= most})


def machine():
    name = platform.processor() or platform.machine()
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
        name = next(line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        pass
    return f"{name}, {os.cpu_count()} processors, {platform.system()} {platform.release()}"


class Session:
    """One run: the records made so far, each in the file as soon as it is there."""

    def __init__(self, options):
        self.options = options
        self.records = []
        self.interpreters = []
        self.about = {
            "date": datetime.datetime.now().isoformat(" ", "minutes"),
            "machine": machine(),
            "options": {"seconds": options.seconds, "processes": options.processes, "threads": options.threads},
            "interpreters": {},
        }
        options.output.mkdir(parents=True, exist_ok=True)
        self.lines = open(options.output / "results.jsonl", "w", encoding="utf-8")

    def probe(self):
        for interpreter in self.options.interpreters:
            reason = interpreter.probe()
            if reason is None:
                self.interpreters.append(interpreter)
                self.about["interpreters"][interpreter.name] = interpreter.about
                print(f"{interpreter.name}: {interpreter.about['version']}", flush=True)
            else:
                self.about["interpreters"][interpreter.name] = {"reason": reason}
                print(f"{interpreter.name}: not measured, {reason}", flush=True)
        self.write({"about": self.about})

    def write(self, line):
        self.lines.write(json.dumps(line) + "\n")
        self.lines.flush()

    def run(self):
        for program in self.options.chosen:
            for number in range(self.options.processes):
                for interpreter in self.interpreters:
                    self.warm(program, interpreter, number)
                for interpreter in self.interpreters if not self.options.no_short else []:
                    self.short(program, interpreter, number)

    def threads(self, program):
        return self.options.threads if program.uses_threads else [1]

    def warm(self, program, interpreter, number):
        threads = self.threads(program)
        options = ["--seconds", str(self.options.seconds), "--threads", ",".join(map(str, threads))]
        limit = self.options.seconds * len(threads) + self.options.limit
        self.keep("warm", program, interpreter, number, measure(interpreter, program, limit, *options))

    def short(self, program, interpreter, number):
        """As many iterations as take the baseline two seconds, with the largest number of threads."""
        most = str(self.threads(program)[-1])
        times = [r["threads"][most]["peak"] for r in self.records if self.is_baseline(r, program) and most in r["threads"]]
        if not times:
            return
        count = max(1, round(SHORT_SECONDS / times[-1]))
        options = ["--iterations", str(count), "--threads", most]
        self.keep("short", program, interpreter, number, measure(interpreter, program, self.options.limit, *options))

    @staticmethod
    def is_baseline(record, program):
        return record["kind"] == "warm" and record["interpreter"] == BASELINE and record["program"] == program.name

    def keep(self, kind, program, interpreter, number, result):
        about = {"program": program.name, "group": program.group, "interpreter": interpreter.name, "round": number, "kind": kind}
        record = report.figures_of({**about, **result})
        self.records.append(record)
        self.write(record)
        times = ", ".join(f"{n} thread(s) {figures['peak'] * 1000:.1f} ms" for n, figures in record["threads"].items())
        told = f"{record['seconds']:.1f} s in all" if kind == "short" else times
        print(f"{program.group}/{program.name} {interpreter.name} {kind}: {told if record['status'] == 'ok' else record['status']}", flush=True)


def read(path):
    """The records of a file of JSON lines, and what was measured; a last line that is cut off counts as absent."""
    about, records = None, []
    for line in path.read_text("utf-8").splitlines():
        try:
            entry = json.loads(line)
        except ValueError:
            continue
        if "about" in entry:
            about = entry["about"]
        else:
            records.append(entry)
    if about is None:
        sys.exit(f"{path} is no file of results")
    return about, records


def finish(about, records, options):
    """Writes and prints the tables, and draws the pictures."""
    summary = report.summary(records)
    text = report.markdown(summary, about)
    options.output.mkdir(parents=True, exist_ok=True)
    (options.output / "results.json").write_text(json.dumps({"about": about, "programs": summary}, indent=1) + "\n", "utf-8")
    (options.output / "results.md").write_text(text, "utf-8")
    for folder in [options.output, DOCUMENTS] if options.docs else [options.output]:
        folder.mkdir(parents=True, exist_ok=True)
        for name, picture in charts.pictures(summary).items():
            (folder / name).write_text(picture, "utf-8")
    print(text)
    print(f"written to {options.output}")


def main(arguments):
    options = parse(arguments)
    if options.list:
        for program in options.chosen:
            print(f"{program.group}/{program.name}")
        return 0
    if options.report:
        finish(*read(options.report), options)
        return 0
    session = Session(options)
    session.probe()
    if not session.interpreters:
        return 1
    try:
        session.run()
    except KeyboardInterrupt:
        print("interrupted; what has been measured:", file=sys.stderr)
    finish(session.about, session.records, options)
    return 1 if any(record["status"] != "ok" for record in session.records) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
