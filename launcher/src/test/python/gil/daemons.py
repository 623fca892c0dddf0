"""Ends while daemon threads compute and wait."""

import threading


def compute():
    while True:
        pass


for work in compute, compute, threading.Lock().acquire, threading.Event().wait:
    threading.Thread(target=work, daemon=True).start()
print("end")
