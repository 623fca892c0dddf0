"""Threads under a global lock.

Run with PyFT and -X gil=1. Whatever waits here waits for something that another thread does, so a wait that keeps the lock ends in the time limit.
"""

import _thread
import os
import queue
import select
import signal
import socket
import subprocess
import sys
import sysconfig
import threading
import time
import unittest

from __pyft__ import is_shared, is_sharing


def run(*works):
    """Runs the functions, each in a thread; raises what one raises."""
    errors = []

    def body(work):
        try:
            work()
        except BaseException as error:
            errors.append(error)

    crew = [threading.Thread(target=body, args=(work,)) for work in works]
    for thread in crew:
        thread.start()
    for thread in crew:
        thread.join()
    if errors:
        raise errors[0]


class IndicatorTest(unittest.TestCase):
    def test_the_build_is_free_threaded_and_the_lock_is_on(self):
        self.assertTrue(sys._is_gil_enabled())
        self.assertEqual(sys.flags.gil, 1)
        self.assertEqual(sysconfig.get_config_var("Py_GIL_DISABLED"), 1)
        self.assertEqual(sys.abiflags, "t")
        self.assertIn("free-threading build", sys.version)

    def test_nothing_is_shared(self):
        values = [[], {}, set(), bytearray(), threading.Lock(), IndicatorTest, self, lambda: None, sys]
        threading.Thread(target=values.append, args=(values,)).start()
        self.assertFalse(is_sharing())
        for value in values:
            self.assertFalse(is_shared(value), type(value))


class TurnTest(unittest.TestCase):
    def test_what_is_one_step_is_atomic(self):
        items, counts, names = [], dict.fromkeys(range(4), 0), set()

        def work(index):
            for i in range(5000):
                items.append(i)
                counts[index] += 1
                names.add((index, i))

        run(*[lambda index=index: work(index) for index in range(4)])
        self.assertEqual(len(items), 20000)
        self.assertEqual(counts, dict.fromkeys(range(4), 5000))
        self.assertEqual(len(names), 20000)

    def test_computing_threads_alternate(self):
        counts = [0, 0]
        turns = []
        end = time.monotonic() + 2

        def work(index):
            while time.monotonic() < end:
                counts[index] += 1
                if not turns or turns[-1] != index:
                    turns.append(index)

        run(lambda: work(0), lambda: work(1))
        self.assertGreater(min(counts) / sum(counts), 0.3, counts)
        self.assertGreater(len(turns), 20)

    def test_functions_without_loops_alternate(self):
        def fibonacci(n):
            seen.add(threading.get_ident())
            if len(seen) == 2:
                return 0
            return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)

        seen = set()
        run(lambda: fibonacci(40), lambda: fibonacci(40))
        self.assertEqual(len(seen), 2)

    def test_comprehensions_and_generators_alternate(self):
        def numbers():
            while not done:
                yield 1

        done = []
        run(lambda: sum(numbers()), lambda: done.append(1))
        done = []
        run(lambda: [0 for _ in iter(lambda: bool(done), True)], lambda: done.append(1))

    def test_short_turns(self):
        before = sys.getswitchinterval()
        sys.setswitchinterval(1e-5)
        try:
            lock, counts = threading.Lock(), [0]

            def work():
                for _ in range(300):
                    with lock:
                        counts[0] += 1

            run(*[work] * 8)
        finally:
            sys.setswitchinterval(before)
        self.assertEqual(counts, [2400])


class WaitTest(unittest.TestCase):
    def test_sleepers_sleep_together(self):
        start = time.monotonic()
        run(*[lambda: time.sleep(0.2)] * 8)
        self.assertLess(time.monotonic() - start, 1)

    def test_lock_held_by_another(self):
        lock = threading.Lock()
        lock.acquire()
        run(lock.acquire, lock.release)

    def test_condition(self):
        ready, condition = [], threading.Condition()

        def wait():
            with condition:
                condition.wait_for(lambda: ready)

        def notify():
            with condition:
                ready.append(1)
                condition.notify()

        run(wait, notify)

    def test_queues(self):
        for kind in queue.Queue, queue.SimpleQueue:
            with self.subTest(kind.__name__):
                there, back = kind(), kind()
                run(lambda: back.put(there.get()), lambda: (there.put(1), self.assertEqual(back.get(), 1)))

    def test_pipe(self):
        read, write = os.pipe()
        run(lambda: self.assertEqual(os.read(read, 1), b"x"), lambda: os.write(write, b"x"))
        run(lambda: select.select([read], [], []), lambda: os.write(write, b"x"))
        os.close(read)
        os.close(write)

    def test_socket(self):
        with socket.create_server(("127.0.0.1", 0)) as server:

            def serve():
                with server.accept()[0] as connection:
                    connection.sendall(connection.recv(10).upper())

            def ask():
                with socket.create_connection(server.getsockname()) as connection:
                    connection.sendall(b"ping")
                    self.assertEqual(connection.recv(10), b"PING")

            run(serve, ask)

    def test_child_process(self):
        child = subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
        run(child.wait, child.stdin.close)
        self.assertEqual(child.returncode, 0)

    def test_exception_in_a_wait(self):
        lock = threading.Lock()
        lock.acquire()
        for _ in range(3):
            with self.assertRaises(TimeoutError):
                with socket.create_server(("127.0.0.1", 0)) as server:
                    server.settimeout(0.01)
                    server.accept()
            self.assertFalse(lock.acquire(timeout=0.01))


class SignalTest(unittest.TestCase):
    """Handlers run on the main thread, and under the lock."""

    def setUp(self):
        self.stopped = False
        self.other = threading.Thread(target=self.compute)
        self.other.start()

    def compute(self):
        while not self.stopped:
            pass

    def tearDown(self):
        self.stopped = True
        self.other.join()

    def test_main_thread_computes(self):
        arrived = []
        signal.signal(signal.SIGALRM, lambda *_: arrived.append(threading.current_thread()))
        signal.setitimer(signal.ITIMER_REAL, 0.05)
        while not arrived:
            pass
        self.assertEqual(arrived, [threading.main_thread()])

    def test_interrupt_of_the_process(self):
        # A shell's background job begins with this signal ignored.
        signal.signal(signal.SIGINT, signal.default_int_handler)
        sender = subprocess.Popen(["sh", "-c", f"sleep 0.1; kill -INT {os.getpid()}"])
        with self.assertRaises(KeyboardInterrupt):
            while True:
                pass
        sender.wait()

    def test_main_thread_waits(self):
        lock = threading.Lock()
        lock.acquire()
        signal.signal(signal.SIGINT, signal.default_int_handler)
        threading.Timer(0.05, _thread.interrupt_main).start()
        with self.assertRaises(KeyboardInterrupt):
            lock.acquire()

    def test_wait_goes_on_after_the_handler(self):
        arrived = []

        def handler(*_):
            run(lambda: arrived.append(sum(range(1000))))

        signal.signal(signal.SIGALRM, handler)
        signal.setitimer(signal.ITIMER_REAL, 0.05)
        start = time.monotonic()
        time.sleep(0.3)
        self.assertGreaterEqual(time.monotonic() - start, 0.3)
        self.assertEqual(arrived, [499500])


if __name__ == "__main__":
    unittest.main()
