"""Runs one measured process with a time limit and collects what it writes."""

import json
import os
import signal
import subprocess
import tempfile
import threading
import time
from pathlib import Path

import interpreters

MEASURE = str(Path(__file__).resolve().parent / "measure.py")


def measure(interpreter, program, limit, *options, environment=()):
    """One process from start to end: {"status", "iterations", "memory", "seconds"}; `environment` adds to what all processes see.

    The status is "ok", or says what went wrong: a wrong value, an exception, no end within the limit. Iterations are triples: number of
    threads, seconds from the start of the process to the start of the iteration, seconds that it took.
    """
    result = {"status": "ok", "iterations": [], "memory": None}
    with tempfile.TemporaryFile("w+", errors="replace") as errors:
        started = time.time()
        process = subprocess.Popen(
            [*interpreter.command, MEASURE, str(program.path), *options],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
            errors="replace",
            env={**interpreters.environment(), **dict(environment)},
            start_new_session=True,
        )
        overdue = threading.Event()

        def end():
            overdue.set()
            kill(process)

        timer = threading.Timer(limit, end)
        timer.start()
        try:
            for line in process.stdout:
                take(line, started, result)
            process.wait()
        finally:
            timer.cancel()
            kill(process)
        result["seconds"] = time.time() - started
        if overdue.is_set():
            result["status"] = f"no end within {limit:g} s"
        elif process.returncode and result["status"] == "ok":
            errors.seek(0)
            lines = errors.read().strip().splitlines()
            result["status"] = f"failed: {lines[-1][:160] if lines else f'status {process.returncode}'}"
        elif not result["iterations"] and result["status"] == "ok":
            result["status"] = "failed: it measured nothing"
    return result


def take(line, started, result):
    """Adds what a line tells; a line that is no record was printed by something else and tells nothing."""
    try:
        record = json.loads(line)
    except ValueError:
        return
    if not isinstance(record, dict):
        return
    if "wrong" in record:
        result["status"] = f"wrong value with {record['threads']} thread(s): {record['wrong']} instead of {record['expected']}"
    elif "seconds" in record:
        result["iterations"].append((record["threads"], record["began"] - started, record["seconds"]))
    elif "memory" in record:
        result["memory"] = record["memory"]


def kill(process):
    """Ends the process and what it has started, if it still runs."""
    if process.poll() is None:
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        process.wait()
