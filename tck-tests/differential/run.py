"""Generates small programs and compares, byte for byte, what PyFT and CPython print for each.

The same seed gives the same program, so `tools/differential --seed N --programs 1` repeats one. Ends with status 1 if there is a
difference. A difference is shown with the chunk of the program that printed it and the chunks that this one builds on;
target/differential/differences.txt has all of them.
"""

import argparse
import ast
import difflib
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from statements import Statements
from values import Values

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
CHUNKS = 30
BATCH = 50
SHOWN = 10


def program(seed):
    """The program of this seed: a list of chunks."""
    statements = Statements(Values(random.Random(seed)))
    chunks = []
    while len(chunks) < CHUNKS:
        chunk = "\n".join(statements.random.choice(statements.kinds)())
        ast.parse(chunk)
        chunks.append(chunk)
    return chunks


def outputs(command, programs, limit):
    """Runs the programs (seed -> chunks) and returns their outputs; a program that does not end has None."""
    done = {}
    todo = dict(programs)
    while todo:
        lines = run_batch(command, list(todo.items())[:BATCH], limit)
        for seed, *result in lines:
            done[seed] = result[0] if result else None
            todo.pop(seed, None)
        if not lines:
            sys.exit(f"{command} does not start")
    return done


def run_batch(command, programs, limit):
    """The lines that one process has written before it ended, or was ended."""
    with tempfile.TemporaryDirectory(prefix="differential-") as folder:
        given, results = Path(folder, "programs.json"), Path(folder, "results.json")
        given.write_text(json.dumps(programs), "ascii")
        process = subprocess.Popen(
            [command, "-B", HERE / "batch.py", given, results],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            cwd=folder,
            env=environment(),
            start_new_session=True,
        )
        try:
            process.wait(limit)
        except subprocess.TimeoutExpired:
            print(f"no end within {limit} s", file=sys.stderr)
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
        lines = results.read_text("ascii").splitlines(keepends=True) if results.exists() else []
        return [json.loads(line) for line in lines if line.endswith("\n")]


def environment():
    """Ours without what would change an interpreter: this script itself may run on another Python."""
    dropped = ("LD_LIBRARY_PATH",)
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON") and name not in dropped}
    return kept | {"LC_ALL": "C.UTF-8", "PYFT_NO_BUILD": "1", "PYTHONHASHSEED": "0"}


def names(chunk):
    return {node.id for node in ast.walk(ast.parse(chunk)) if isinstance(node, ast.Name)} - {"show", "attempt", "keep"}


def bound(chunk):
    return {
        node.id if isinstance(node, ast.Name) else node.name
        for node in ast.walk(ast.parse(chunk))
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)) or isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }


def needed(chunks, number):
    """The numbers of the earlier chunks that bind what this chunk uses."""
    wanted = names(chunks[number]) - bound(chunks[number])
    found = []
    for earlier in range(number - 1, -1, -1):
        if bound(chunks[earlier]) & wanted:
            wanted |= names(chunks[earlier]) - bound(chunks[earlier])
            found.insert(0, earlier)
    return found


def differences(seed, chunks, expected, actual):
    """Describes what differs, a paragraph for each chunk."""
    if actual is None:
        yield f"=== seed {seed}: does not end\n"
        return
    for number, chunk in enumerate(chunks):
        if expected[number] == actual[number]:
            continue
        earlier = "".join(chunks[index] + "\n" for index in needed(chunks, number))
        lines = difflib.unified_diff(expected[number].splitlines(), actual[number].splitlines(), "CPython", "PyFT", "", "", 0, "")
        yield f"=== seed {seed}, chunk {number}\n{earlier}{chunk}\n" + "\n".join(line for line in lines if not line.startswith("@@")) + "\n"


def options():
    parser = argparse.ArgumentParser(prog="tools/differential", description="Compares generated programs with CPython.")
    parser.add_argument("--programs", type=int, default=500, help="how many (500)")
    parser.add_argument("--seed", type=int, default=1, help="seed of the first one (1); the next ones count up")
    parser.add_argument("--timeout", type=int, default=120, help=f"seconds for {BATCH} programs (120)")
    parser.add_argument("--python", default=str(ROOT / "pyft"), help="the interpreter to test (./pyft)")
    parser.add_argument("--show", action="store_true", help="only print the programs")
    return parser.parse_args()


def main():
    chosen = options()
    programs = {seed: program(seed) for seed in range(chosen.seed, chosen.seed + chosen.programs)}
    if chosen.show:
        print("\n\n".join("\n".join(chunks) for chunks in programs.values()))
        return 0
    expected = outputs(str(ROOT / "tools" / "oracle"), programs, chosen.timeout)
    if stuck := [seed for seed, result in expected.items() if result is None]:
        sys.exit(f"CPython itself does not end with {stuck}: mend the generator")
    actual = outputs(chosen.python, programs, chosen.timeout)
    found = {seed: list(differences(seed, chunks, expected[seed], actual[seed])) for seed, chunks in programs.items()}
    found = {seed: paragraphs for seed, paragraphs in found.items() if paragraphs}
    report = ROOT / "target" / "differential" / "differences.txt"
    report.parent.mkdir(parents=True, exist_ok=True)
    report.write_text("\n".join(text for paragraphs in found.values() for text in paragraphs), "utf-8", "backslashreplace")
    for paragraphs in list(found.values())[:SHOWN]:
        print(paragraphs[0].encode("utf-8", "backslashreplace").decode())
    print(f"{len(found)} of {len(programs)} programs differ" + (f", see {report}" if found else ""))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
