"""Runs every program once with its small size and compares the values: that the programs do not rot.

    python check.py [PROGRAM…]

Prints a line for each program whose value is wrong or that fails; ends with status 1 if there is one. Thread programs run with two threads.
"""

import sys
import traceback
from pathlib import Path

from measure import load, uses_threads

HERE = Path(__file__).resolve().parent


def fault(path):
    """What is wrong with a program, or None."""
    try:
        program = load(str(path))
        value = program.run(2, program.SMALL) if uses_threads(str(path)) else program.run(program.SMALL)
    except Exception:
        return traceback.format_exc()
    if value != program.SMALL_RESULT:
        return f"{value!r} instead of {program.SMALL_RESULT!r}"
    return None


def main(names):
    checked = failed = 0
    for path in sorted(HERE.glob("programs/*/*.py")):
        if names and path.stem not in names:
            continue
        checked += 1
        problem = fault(path)
        if problem:
            failed += 1
            print(f"{path.parent.name}/{path.stem}: {problem}", flush=True)
    print(f"{checked} programs, {failed} failed")
    return 1 if failed or not checked else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
