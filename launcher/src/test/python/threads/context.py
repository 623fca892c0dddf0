"""What threads inherit, and whether warnings filters belong to a context."""

import contextvars
import sys
import threading
import warnings

variable = contextvars.ContextVar("variable", default="default")
variable.set("caller's")


def in_thread(function):
    result = []
    thread = threading.Thread(target=lambda: result.append(function()))
    thread.start()
    thread.join()
    return result[0]


print(sys.flags.thread_inherit_context, sys.flags.context_aware_warnings)
print(in_thread(variable.get))
entered, left = threading.Event(), threading.Event()


def catch():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        entered.set()
        left.wait()


thread = threading.Thread(target=catch)
thread.start()
entered.wait()
try:
    warnings.warn("seen only by its own context")
    print("not an error")
except UserWarning:
    print("an error")
left.set()
thread.join()
