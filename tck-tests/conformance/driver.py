"""driver.py RESULTS EXCEPTIONS FILE: runs one of CPython's test files in this process and reports every method.

RESULTS gets a line the moment something happens, so that a killed process loses nothing that had finished:

    found METHOD                 once for each method, before the first one runs
    start METHOD                 a process that dies leaves this as the last line
    pass|fail|error|skip METHOD REASON

Fields are separated by tabs. A method that contains subtests has the worst of their results. What belongs to no method
(`import FILE`, a failing setUpClass) is reported under its own name. Methods that the file EXCEPTIONS
calls `hangs` are not run.

Runs on PyFT and on CPython alike, in a process set up as `python -m test` does it.
"""

import importlib.util
import os
import random
import sys
import traceback
import types
import unittest


RANKS = {"pass": 0, "skip": 1, "fail": 2, "error": 3}


class Report(unittest.TestResult):
    """Writes one line for each finished method."""

    def __init__(self, file):
        super().__init__()
        self._file = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        self._outcome = None

    def line(self, *fields):
        text = "\t".join(" ".join(field.split()) for field in fields) + "\n"
        os.write(self._file, text.encode("utf-8", "backslashreplace"))

    def startTest(self, test):
        super().startTest(test)
        self._outcome = None
        self.line("start", name_of(test))

    def stopTest(self, test):
        super().stopTest(test)
        kind, reason = self._outcome or ("error", "no result")
        self._outcome = None
        self.line(kind, name_of(test), reason)

    def addSuccess(self, test):
        self._add("pass", test, "")

    def addExpectedFailure(self, test, err):
        self._add("pass", test, "expected failure")

    def addUnexpectedSuccess(self, test):
        self._add("fail", test, "unexpected success")

    def addSkip(self, test, reason):
        self._add("skip", test, str(reason))

    def addFailure(self, test, err):
        self._add_exception("fail", test, err)

    def addError(self, test, err):
        self._add_exception("error", test, err)

    def addSubTest(self, test, subtest, err):
        if err is not None:
            kind = "fail" if issubclass(err[0], test.failureException) else "error"
            self._add_exception(kind, subtest, err)

    def _add_exception(self, kind, test, err):
        print(f"\n=== {kind}: {test}", self._exc_info_to_string(err, test), sep="\n", file=sys.__stderr__)
        self._add(kind, test, reason_of(err[1]))

    def _add(self, kind, test, reason):
        if not isinstance(test, unittest.TestCase):
            # A class or module whose set-up failed: there is no startTest and no stopTest.
            self.line(kind, name_of(test), reason)
        elif self._outcome is None or RANKS[kind] > RANKS[self._outcome[0]]:
            self._outcome = kind, reason


def reason_of(exception):
    """The last entry of the exception's report in one line; of a long one its beginning and its end."""
    text = " ".join(traceback.format_exception_only(type(exception), exception)[-1].split())
    return text if len(text) <= 300 else f"{text[:150]} … {text[-150:]}"


def name_of(test):
    return test.id().removeprefix("test.")


def methods(suite):
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            yield from methods(test)
        else:
            yield test


def without(suite, names):
    """The suite without the methods of these names; classes and modules keep their set-up."""
    kept = unittest.TestSuite()
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            kept.addTest(without(test, names))
        elif name_of(test) not in names:
            kept.addTest(test)
    return kept


def hanging(exceptions):
    with open(exceptions, encoding="utf-8") as lines:
        fields = [line.split() for line in lines]
    return {line[1] for line in fields if line and line[0] == "hangs"}


def set_up_process():
    """What libregrtest does before it runs a file: no resources, few words, the same seed each time."""
    from test import support
    from test.libregrtest.setup import setup_process

    setup_process()
    support.verbose = 0
    support.use_resources = {}
    random.seed(20260)


def stand_in(*arguments, **keywords):
    raise NotImplementedError("a function of CPython's test modules")


class StandInError(Exception):
    """A class of exceptions of a module that is missing."""


# What the classes of concurrent.futures that are about subinterpreters are defined with.
INTERPRETERS = {
    "_interpreters": {
        "InterpreterError": StandInError,
        "InterpreterNotFoundError": StandInError,
        "NotShareableError": StandInError,
        "is_shareable": stand_in,
    },
    "_interpqueues": {"QueueError": StandInError, "QueueNotFoundError": StandInError},
}

# CPython's own modules that a file imports, and takes names from, without asking whether they exist.
STAND_INS = {
    **{
        f"test_concurrent_futures.test_{part}": INTERPRETERS
        for part in ("as_completed", "future", "init", "shutdown", "thread_pool", "wait")
    },
    "test_free_threading.test_races": {"_testinternalcapi": {}},
    "test_free_threading.test_slots": {"_testcapi": {}},
    "test_class": {"_testinternalcapi": {"has_inline_values": stand_in}},
    "test_code": {"_testcapi": {"code_offset_to_line": stand_in, "config_get": lambda name: True}},
    "test_compileall": {"_testsinglephase": {}},
    "test_import": {"_testsinglephase": {}},
    "test_importlib": {"_testsinglephase": {}},
    "test_inspect": {"_pickle": {}},
    "test_monitoring": {"_testcapi": {}, "_testinternalcapi": {}},
    "test_pkgutil": {"_testsinglephase": {}},
    "test_pyclbr": {"_testsinglephase": {}},
}


def load_test(file):
    """The suite of a file; what stands in for missing modules is gone again before it runs."""
    missing = {
        name: contents
        for name, contents in STAND_INS.get(file, {}).items()
        if importlib.util.find_spec(name) is None
    }
    for name, contents in missing.items():
        sys.modules[name] = types.ModuleType(name)
        vars(sys.modules[name]).update(contents)
    try:
        loader = unittest.TestLoader()
        suite = loader.loadTestsFromModule(importlib.import_module("test." + file))
    finally:
        for name in missing:
            del sys.modules[name]
    for error in loader.errors:
        raise ImportError(error)
    return suite


def main(results, exceptions, file):
    # The test must not be able to import what happens to lie beside this script.
    del sys.path[0]
    report = Report(results)
    try:
        set_up_process()
        suite = load_test(file)
    except unittest.SkipTest as skipped:
        report.line("skip", f"import {file}", str(skipped))
        return
    except BaseException as failure:
        traceback.print_exc()
        report.line("error", f"import {file}", reason_of(failure))
        return
    for test in methods(suite):
        report.line("found", name_of(test))
    without(suite, hanging(exceptions)).run(report)


if __name__ == "__main__":
    main(*sys.argv[1:])
