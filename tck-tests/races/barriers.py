"""Mutation check of the sharing barriers: takes each one out in turn and sees whether the escape-point tests notice.

usage: barriers.py ROOT [FILE:LINE ...]

A barrier is a statement that calls Sharing.publish or one of its kin outside the package that defines them. For each, its source is
changed and compiled, escape_points.py is run with the closure checker on, and the source is put back. Prints one line a barrier; ends with status 1
if a barrier was not missed. Works on the sources of the checkout, so it wants them committed.
"""

import pathlib
import re
import subprocess
import sys
import time

BARRIER = re.compile(r"^\s*(?:org\.pyft\.sharing\.)?Sharing\.(?:barrier|publish\w*)\(.*\);$")
TIME_LIMIT = 300


def barriers(sources):
    """(file, line number) of each statement; the package `sharing` itself is what they call."""
    for path in sorted(sources.rglob("*.java")):
        if "sharing" not in path.parts:
            for number, line in enumerate(path.read_text().splitlines(), 1):
                if BARRIER.match(line):
                    yield path, number


class Checkout:
    def __init__(self, root):
        self.root = root
        self.sources = root / "language/src/main/java/org/pyft"
        self.tests = root / "launcher/src/test/python/sharing"

    def compile(self):
        subprocess.run([self.root / "tools/compile", "--quiet"], check=True)

    def tests_pass(self):
        """None if they pass, else what says that they do not."""
        command = [self.root / "pyft", "-X", "pyft.check-sharing", "escape_points.py", "-f"]
        try:
            run = subprocess.run(command, cwd=self.tests, capture_output=True, text=True, timeout=TIME_LIMIT)
        except subprocess.TimeoutExpired:
            return f"no end within {TIME_LIMIT} s"
        if run.returncode == 0:
            return None
        named = re.search(r"^(?:FAIL|ERROR): (\w+)", run.stderr, re.M)
        return named.group(1) if named else f"exit code {run.returncode}"

    def without(self, path, number):
        """What notices that the barrier is gone, or None."""
        text = path.read_text()
        lines = text.splitlines(keepends=True)
        lines[number - 1] = "\n"
        try:
            path.write_text("".join(lines))
            self.compile()
            return self.tests_pass()
        finally:
            path.write_text(text)


def main():
    checkout = Checkout(pathlib.Path(sys.argv[1]))
    chosen = set(sys.argv[2:])
    if subprocess.run(["git", "-C", checkout.root, "diff", "--quiet", "HEAD", "--", checkout.sources]).returncode:
        sys.exit("there are changes that are not committed")
    checkout.compile()
    failure = checkout.tests_pass()
    if failure:
        sys.exit(f"the tests fail already: {failure}")
    survivors = 0
    found = [(path, number, f"{path.relative_to(checkout.sources)}:{number}") for path, number in barriers(checkout.sources)]
    for path, number, title in found:
        if chosen and title not in chosen:
            continue
        start = time.monotonic()
        noticed = checkout.without(path, number)
        survivors += noticed is None
        print(f"{title:50} {noticed or 'NOT NOTICED'} ({time.monotonic() - start:.0f} s)", flush=True)
    checkout.compile()
    print(f"{survivors} not noticed")
    sys.exit(1 if survivors else 0)


if __name__ == "__main__":
    main()
