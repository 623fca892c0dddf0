"""Packages that run under a lock of their own. Run with PyFT and -X gil-modules=alpha,beta."""

import asyncio
import sys
import threading
import time
import unittest
import warnings

import alpha
import alpha.part
import beta

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    import declared
    import declared.part

THREADS = 8
CALLS = 400


def run(work, threads=THREADS):
    """work(index) in each thread, all starting together; raises what a thread raises."""
    barrier = threading.Barrier(threads)
    errors = []

    def body(index):
        barrier.wait()
        try:
            work(index)
        except BaseException as error:
            errors.append(error)

    crew = [threading.Thread(target=body, args=(index,)) for index in range(threads)]
    for thread in crew:
        thread.start()
    for thread in crew:
        thread.join()
    if errors:
        raise errors[0]


class GuardTest(unittest.TestCase):
    """Nothing that is counted in a package is lost."""

    def check(self, module, *functions, calls=CALLS):
        module.counter = 0

        def work(index):
            function = functions[index % len(functions)]
            for _ in range(calls):
                function()

        run(work)
        self.assertEqual(module.counter, THREADS * calls)

    def test_functions(self):
        self.check(alpha, alpha.increment)

    def test_subpackage_has_the_same_lock(self):
        self.check(alpha, alpha.increment, alpha.part.increment)

    def test_package_that_declares_itself(self):
        self.check(declared, declared.increment, declared.part.increment)

    def test_closures_and_lambdas_that_escape(self):
        self.check(alpha, alpha.incrementing_closure(), alpha.incrementing_lambda)

    def test_generators_that_escape(self):
        self.check(alpha, *[alpha.incrementing_generator().__next__ for _ in range(THREADS)])

    def test_coroutines(self):
        alpha.counter = 0

        async def several():
            await asyncio.gather(*[alpha.incrementing_coroutine() for _ in range(50)])

        run(lambda index: asyncio.run(several()))
        self.assertEqual(alpha.counter, THREADS * 100)

    def test_bound_and_inherited_methods(self):
        class Inheriting(alpha.Counter):
            pass

        counter = Inheriting()
        increment = counter.increment

        def work(index):
            for _ in range(CALLS):
                increment()

        run(work)
        self.assertEqual(counter.value, THREADS * CALLS)

    def test_callbacks_go_out_and_come_back(self):
        self.check(alpha, lambda: alpha.call(lambda: alpha.call(alpha.increment)))

    def test_recursion(self):
        self.assertEqual(alpha.recurse(100), 100)

    def test_exceptions_give_the_lock_back(self):
        with self.assertRaises(ValueError):
            alpha.raising()
        run(lambda index: alpha.increment(), 2)


class OutsideTest(unittest.TestCase):
    def test_others_run_while_a_function_runs(self):
        released = []
        spinning = threading.Thread(target=alpha.spin_until, args=(released,))
        spinning.start()
        # Computes, and calls another package.
        for _ in range(1000):
            beta.increment()
        released.append(1)
        spinning.join()

    def test_waits_free_the_lock(self):
        start = time.monotonic()
        run(lambda index: alpha.sleep(0.2))
        self.assertLess(time.monotonic() - start, 1)

    def test_lock_of_the_program(self):
        lock = threading.Lock()
        alpha.counter = 0

        def work(index):
            for _ in range(100):
                if index % 2:
                    with lock:
                        alpha.increment()
                else:
                    alpha.call(locked_increment)

        def locked_increment():
            with lock:
                alpha.increment()

        run(work)
        self.assertEqual(alpha.counter, THREADS * 100)

    def test_fairness(self):
        counts = [0, 0]
        end = time.monotonic() + 1

        def work(index):
            while time.monotonic() < end:
                alpha.increment()
                counts[index] += 1

        run(work, 2)
        self.assertGreater(min(counts) / sum(counts), 0.2, counts)


class TwoPackagesTest(unittest.TestCase):
    def test_calls_in_both_directions(self):
        beta.counter = 0

        def work(index):
            for _ in range(100):
                if index % 2:
                    alpha.call(beta.there_and_back, 3)
                else:
                    beta.there_and_back(3)

        run(work)
        self.assertEqual(beta.counter, THREADS * 100 * 8)

    def test_both_are_held_during_a_call_from_one_to_the_other(self):
        count = [0]

        def increment():
            n = count[0]
            for _ in range(20):
                pass
            count[0] = n + 1

        def work(index):
            for _ in range(100):
                if index % 2:
                    alpha.call(beta.call, increment)
                else:
                    beta.call(alpha.call, increment)

        run(work)
        self.assertEqual(count[0], THREADS * 100)

    def test_calls_to_the_later_package_keep_the_lock(self):
        changes = []

        def work(index):
            for _ in range(100):
                if index % 2:
                    alpha.increment()
                else:
                    changes.append(alpha.increment_around(beta.increment))

        run(work)
        self.assertEqual(set(changes), {0})


class DeclarationTest(unittest.TestCase):
    def test_warning(self):
        [warning] = caught
        self.assertIs(warning.category, RuntimeWarning)
        self.assertEqual(warning.filename, declared.__file__)
        self.assertRegex(
            str(warning.message),
            r"^A global interpreter lock \(GIL\) has been enabled for 'declared', which has declared by __gil__ .*"
            r"run with PYTHON_GIL=0 or -Xgil=0\.$",
        )

    def test_there_is_no_global_lock(self):
        self.assertFalse(sys._is_gil_enabled())


if __name__ == "__main__":
    unittest.main()
