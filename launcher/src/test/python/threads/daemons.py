"""Daemon threads do not keep the process alive, whatever they do."""

import os
import threading
import time


def spin():
    while True:
        pass


def read():
    os.read(os.pipe()[0], 1)


def hold(lock=threading.Lock()):
    with lock, lock:
        pass


for target in spin, read, hold, threading.Event().wait, lambda: time.sleep(1000):
    threading.Thread(target=target, daemon=True).start()
time.sleep(0.2)
print("main ends")
