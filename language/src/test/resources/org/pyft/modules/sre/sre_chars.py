"""Prints, for every code point with a property, its number, iscased, tolower, and the \\w \\d \\s classes (as bits)."""
import _sre
import re

w, d, s = (re.compile(p).match for p in (r"\w", r"\d", r"\s"))
for c in range(0x110000):
    ch = chr(c)
    bits = (1 if w(ch) else 0) | (2 if d(ch) else 0) | (4 if s(ch) else 0)
    row = int(_sre.unicode_iscased(c)), _sre.unicode_tolower(c), int(_sre.ascii_iscased(c)), _sre.ascii_tolower(c), bits
    if row != (0, c, 0, c, 0):
        print(c, *row)
