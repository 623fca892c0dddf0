"""Code read from the cache of a folder that has been moved names the new place."""

import importlib
import os
import sys
import tempfile

with tempfile.TemporaryDirectory() as top:
    first, second = os.path.join(top, "first"), os.path.join(top, "second")
    os.mkdir(first)
    with open(os.path.join(first, "moved.py"), "w") as file:
        file.write("class C:\n    def method(self):\n        return lambda: 1\n")
    old_flag, sys.dont_write_bytecode = sys.dont_write_bytecode, False
    sys.path.insert(0, first)
    moved = importlib.import_module("moved")
    print(os.path.relpath(moved.C.method.__code__.co_filename, top))
    os.rename(first, second)
    sys.path[0] = second
    del sys.modules["moved"]
    importlib.invalidate_caches()
    moved = importlib.import_module("moved")
    print(os.path.relpath(moved.C.method.__code__.co_filename, top))
    print(os.path.relpath(moved.C().method().__code__.co_filename, top))
    sys.dont_write_bytecode = old_flag
    del sys.path[0]
