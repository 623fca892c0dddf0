"""Prints, for some values of PYTHONHASHSEED, the seed and the hashes of some words."""
import os
import subprocess
import sys

code = r'''
words = ["", "a", "abc", "abcdefg", "abcdefgh", "a longer text than that", "h\u00e9llo", "\u4e2d\u6587", "\U0001f600x"]
print(*map(hash, words))
'''
for seed in (0, 1, 42, 4294967295):
    env = dict(os.environ, PYTHONHASHSEED=str(seed))
    print(seed, subprocess.run([sys.executable, "-c", code], env=env, check=True, capture_output=True, text=True).stdout.strip())
