"""The interpreter's end: what is registered with threading, then threads, then what is registered with atexit."""

import atexit
import sys
import threading
import time


def linger():
    main.join(0.3)
    print("thread ends")


def late():
    print("in atexit", threading.active_count())


main = threading.main_thread()
atexit.register(print, "atexit: registered first")
atexit.register(late)
threading._register_atexit(print, "before the threads are waited for")
threading.Thread(target=linger).start()
print("main ends")
sys.exit(3)
