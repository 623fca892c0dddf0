"""The interpreters that can be measured, how each is started, and which of them run here."""

import json
import os
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BASELINE = "cpython"
START_LIMIT = 900  # the first start may build or fetch
PROBE = (
    "import json, sys; print(json.dumps({'implementation': sys.implementation.name, 'version': sys.version.replace(chr(10), ' '), "
    "'gil': getattr(sys, '_is_gil_enabled', lambda: True)()}))"
)


@dataclass
class Interpreter:
    name: str
    command: list
    gil: object = None  # what it has to say about its lock: True, False or None for either
    advice: str = ""  # how to get it
    about: dict = field(default_factory=dict)

    def probe(self):
        """Starts it once; returns why it cannot be measured, or None. Fills `about`."""
        if shutil.which(self.command[0]) is None:
            return f"{self.command[0]} is not installed" + (f" ({self.advice})" if self.advice else "")
        try:
            done = subprocess.run(
                [*self.command, "-c", PROBE], stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=START_LIMIT
            )
        except subprocess.TimeoutExpired:
            return f"does not start within {START_LIMIT} s"
        if done.returncode:
            return " ".join(done.stderr.split())[:200] or f"ends with status {done.returncode}"
        try:
            self.about = json.loads(done.stdout.splitlines()[-1])
        except (ValueError, IndexError):
            return f"prints {done.stdout[:80]!r} when asked for its version"
        if self.gil is not None and self.about["gil"] is not self.gil:
            return "runs with the global lock" if self.about["gil"] else "runs without the global lock"
        return None


def known():
    """In the order in which they are measured; the one that the others are compared with is first."""
    return [
        Interpreter(BASELINE, [str(ROOT / "tools" / "oracle")], advice="run ./pyft once"),
        Interpreter("pyft", [str(ROOT / "pyft")], gil=False),
        Interpreter("pyft-gil", [str(ROOT / "pyft"), "-X", "gil=1"], gil=True),
        Interpreter("graalpy", [str(ROOT / "tools" / "graalpy")]),
        Interpreter("pypy", ["pypy3"], advice="Debian and Ubuntu: apt-get install pypy3"),
    ]


def chosen(names, more):
    """The known interpreters of these names, all if there are none, and those given as NAME=COMMAND; the baseline always."""
    every = known()
    unknown = set(names) - {each.name for each in every}
    if unknown:
        raise ValueError(f"no such interpreter: {', '.join(sorted(unknown))}; give its command with --interpreter NAME=COMMAND")
    found = [each for each in every if not names or each.name in names or each.name == BASELINE]
    for text in more:
        name, equals, command = text.partition("=")
        if not equals or not command.strip():
            raise ValueError(f"--interpreter {text!r}: expected NAME=COMMAND")
        found.append(Interpreter(name, command.split()))
    return found


def environment():
    """What every measured process sees."""
    return {**os.environ, "PYFT_NO_BUILD": "1", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "0"}
