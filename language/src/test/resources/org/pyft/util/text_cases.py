"""Prints cases for the text utilities, one a line: the kind, then fields separated by tabs, the expected result last.

Strings are code points joined by commas (- for none); floats are the hexadecimal of their bits; an expected exception is
"!TypeName message".
"""
import math
import random
import struct
import sys

seed, count = int(sys.argv[1]), int(sys.argv[2])
rnd = random.Random(seed)
out = sys.stdout.write


def text(s):
    return ",".join(str(ord(c)) for c in s) or "-"


def bits(x):
    return struct.pack(">d", x).hex()


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return e


def shown(r, f=text):
    return f"!{type(r).__name__} {text(str(r))}" if isinstance(r, Exception) else f(r)


def case(*fields):
    out("\t".join(map(str, fields)) + "\n")


SPECIAL = [0.0, -0.0, 1.0, -1.0, 0.1, 1e16, 1e15, 9999999999999998.0, 1e-4, 1e-5, 0.00012345, 1e22, 1e23, 5e-324, 1.5e-323, 2.2250738585072014e-308,
           1.7976931348623157e308, math.inf, -math.inf, math.nan, 0.5, 1.5, 2.5, 0.125, 1e7, 1e-3, 123456789.0, 2e-44, 2.0**-44, 2.0**70, 9.5, 99.95,
           0.05, 0.15, 0.25, 0.35, 1000000.0, 999999.5, 0.045, 1e100, 4.35, 2.675, 1e21, 123456.0, 1234567.0]
SPECIAL += [2.0**i for i in range(-1074, 1024, 7)]


def number():
    r = rnd.random()
    if r < 0.15:
        return rnd.choice(SPECIAL)
    if r < 0.35:
        return struct.unpack(">d", rnd.randbytes(8))[0]
    if r < 0.5:
        return round(rnd.uniform(-1000, 1000), rnd.randint(0, 4))
    if r < 0.6:
        return rnd.randint(-10**6, 10**6) / 2 ** rnd.randint(0, 12)
    if r < 0.7:
        return float(f"{rnd.randint(1, 99)}e{rnd.randint(-323, 305)}")
    if r < 0.8:
        return struct.unpack(">d", rnd.randint(1, 5000).to_bytes(8, "big"))[0]
    return rnd.uniform(-1, 1) * 10 ** rnd.randint(-8, 20)


def spec():
    s = ""
    if rnd.random() < 0.4:
        s += rnd.choice(["<", ">", "=", "^", "*<", "0>", "0=", "x^", "\u00e9=", "\U0001f600^", "0<"])
    if rnd.random() < 0.3:
        s += rnd.choice("+- ")
    if rnd.random() < 0.12:
        s += "z"
    if rnd.random() < 0.2:
        s += "#"
    if rnd.random() < 0.3:
        s += "0"
    if rnd.random() < 0.5:
        s += str(rnd.randint(1, 30))
    if rnd.random() < 0.35:
        s += rnd.choice([",", "_", ",", "_", ",_", "_,", ",,", "__"])
    if rnd.random() < 0.4:
        s += "." + (str(rnd.randint(0, 20)) if rnd.random() < 0.9 else "")
        if rnd.random() < 0.25:
            s += rnd.choice([",", "_", "_", ",", "_,", ",,"])
    if rnd.random() < 0.8:
        s += rnd.choice("eEfFgGn%dddbcoxXsfg" if rnd.random() < 0.95 else "Zé,\x01_r")
    if rnd.random() < 0.02:
        s += rnd.choice("dxé ")
    return s


FLOATS = ["", " ", "1", " 1.5 ", "1_0.5_0", "1__0", "_1", "1_", "1_.5", "1._5", "1e1_0", "1_e10", "1e_1", "+1", "--1", "inf", "-Infinity", "+INF", "nan", "-nan",
          "infinit", "in_f", "0x10", "1d", "1f", "1.", ".5", ".", "e5", "1e", "1e+", "\u0661.\u0665", "\u00a01\u2003", "\x1c1", "1 2", "1e400", "-1e-400", "\u00b2", "١e٢",
          "1,5", "\ud800", "NaN ", "1\n", "\t1", "0_0", "00.00", "1e5.", "1.5.2", "𝟙"]
INTS = ["", "0", "00", "0_0", "01", "1_000", "1__0", "_1", "1_", "0x1f", "0X_1F", "0x", "0b101", "0o17", "0b2", "-0x1", "- 1", "+5", " 5 ", "\u0665", "0\u0665", "z", "Zz", "1e5", "1.0",
        "9223372036854775807", "9223372036854775808", "-9223372036854775808", "0b_1", "0_b1", "0x1_f", "\x1c5", "\x1f5", "--1", "+", "12345678901234567890", "ffffffffffffffff",
        "1" * 4300, "1" * 4301, "1_" * 4299 + "1", "f" * 5000, "9" * 700]
HEX = ["0x1p3", "1.8", "0x.8p-1", " -inf ", "nan", "infinity", "0x1p1024", "0x1.fffffffffffff8p1023", "0x1.fffffffffffff7ffp1023", "0x1p-1075", "0x1.0000001p-1075", "0x", "",
       "0xp1", "0x1p", "x1", "1_0", "0x1.p1", "-0x0p0", "0x1p99999999999999999999", "0x0p99999999999999999999", "0x1p-99999999999999999999", "+nan", "0X1", "1p2", "0x1 p2", "0x1p1x",
       ".", "0x.", "0x1..2", "-0x1.8p+0001", "0x1p+", "\u0661", "0x123456789abcdef123", "0x1.00000000000008p0", "0x1.00000000000018p0", "0x0.0000000000000000000001p88"]


def percent():
    conversion = lambda: "%" + "".join(rnd.choice("-+ #0") for _ in range(rnd.choice((0, 0, 1, 1, 2)))) + rnd.choice(["", "", "5", "12", "*"]) + \
        rnd.choice(["", "", "", ".", ".0", ".3", ".10", ".*"]) + rnd.choice(["", "", "", "l", "h"]) + rnd.choice("diuoxXeEfFgGcrsa" if rnd.random() < 0.97 else "z%bq\x01\u00e9")
    f = "".join(rnd.choice([conversion(), conversion(), "ab", "%%", "\u00e9"]) for _ in range(rnd.randint(1, 3)))
    if rnd.random() < 0.05:
        f += rnd.choice(["%", "%5", "%.", "%l", "%(a", "%*"])
    args = []
    for c in f.replace("%%", ""):
        if c in "diuoxX":
            args.append(rnd.choice([0, 1, -1, 255, -255, 10**6, 2**70, -2**65]))
        elif c in "eEfFgG":
            args.append(number())
        elif c in "rsa":
            args.append(rnd.choice(["", "abc", "h\u00e9llo w", "\U0001f600x"]))
        elif c == "c":
            args.append(rnd.choice([65, 233, 0x1f600]))
        elif c == "*":
            args.append(rnd.randint(-12, 12))
    if rnd.random() < 0.05:
        args = args[:-1] if rnd.random() < 0.5 else args + [1]
    return f, args


def argument(a):
    return "s" + text(a) if isinstance(a, str) else "i" + str(a) if isinstance(a, int) else "f" + bits(a)


def hashes():
    for v in [0, 1, -1, -2, 2**61 - 1, 2**61, -2**61 + 1, -2**61, 2**63 - 1, -2**63] + [rnd.randint(-2**63, 2**63 - 1) for _ in range(200)]:
        case("hashint", v, hash(v))
    for _ in range(200):
        v = rnd.randint(-2**200, 2**200)
        case("hashint", v, hash(v))
    for v in SPECIAL + [number() for _ in range(500)]:
        if v == v:
            case("hashfloat", bits(v), hash(v))
            w = number()
            if w == w:
                case("hashcomplex", bits(v), bits(w), hash(complex(v, w)))
    for _ in range(200):
        t = [rnd.choice([0, 1, -1, 5, 10**30, rnd.getrandbits(60)]) for _ in range(rnd.randint(0, 9))]
        case("hashtuple", ",".join(str(hash(x)) for x in t) or "-", hash(tuple(t)))
        case("hashset", ",".join(str(hash(x)) for x in set(t)) or "-", hash(frozenset(t)))
    from fractions import Fraction
    for _ in range(100):
        f = Fraction(rnd.randint(-10**20, 10**20), rnd.choice([rnd.randint(1, 10**20), 2**61 - 1]))
        case("hashfraction", f.numerator, f.denominator, hash(f))


def main():
    for v in SPECIAL + [number() for _ in range(4 * count)]:
        case("repr", bits(v), text(repr(v)))
        case("hex", bits(v), text(v.hex()))
    for _ in range(2 * count):
        s = rnd.choice([repr(number()), f"{rnd.getrandbits(rnd.randint(1, 200))}e{rnd.randint(-340, 320)}", f"{number():.25e}"])
        case("float", text(s), bits(float(s)))
    for s in FLOATS:
        case("float", text(s), shown(attempt(float, s), bits))
    for s in HEX:
        case("fromhex", text(s), shown(attempt(float.fromhex, s), bits))
    for s in INTS:
        for base in (10, 0, 2, 8, 16, 36, 3):
            case("int", text(s), base, shown(attempt(int, s, base), hex))
    for _ in range(count // 10):
        v = rnd.getrandbits(rnd.choice((20, 62, 64, 70, 3000, 13000))) * rnd.choice((1, -1))
        case("str", hex(v), text(str(v)))
        case("int", text(str(v)), 10, hex(v))
        case("digits", hex(v), text(bin(v)), text(oct(v)), text(hex(v)))
    for v in (10**4300 - 1, 10**4300, -10**4300, -10**4300 + 1, 10**5000):
        case("str", hex(v), shown(attempt(str, v)))
    for _ in range(10 * count):
        s = spec()
        if "s" in s:
            v = rnd.choice(["", "abc", "h\u00e9llo w", "\U0001f600xy"])
            case("formatstr", text(s), text(v), shown(attempt(format, v, s)))
        elif rnd.random() < 0.3:
            v = rnd.choice([0, 1, -1, 65, 1234, -1234567, 10**15, 2**63, -2**70, 1114112, rnd.getrandbits(30)])
            case("formatint", text(s), v, shown(attempt(format, v, s)))
        elif rnd.random() < 0.2:
            a, b = number(), number()
            case("formatcomplex", text(s), bits(a), bits(b), shown(attempt(format, complex(a, b), s)))
        else:
            v = number()
            case("formatfloat", text(s), bits(v), shown(attempt(format, v, s)))
        if rnd.random() < 0.05:
            case("formatstr", text(s), text("ab"), shown(attempt(format, "ab", s)))
    for _ in range(5 * count):
        f, args = percent()
        case("percent", text(f), " ".join(map(argument, args)) or "-", shown(attempt(lambda: f % tuple(args))))
    hashes()


main()
