"""Prints cases for the matcher: code list, text, operation and what the reference finds.

One case a line, fields separated by blanks:
    flags groups code text operation pos endpos result pattern
Lists are numbers joined by commas; a result is a list of matches joined by ";", each "lastindex:start,end,start,end,...",
"-" for no match.
"""
import random
import re
import sys
import warnings
from re import _compiler, _parser

warnings.simplefilter("ignore")
seed, count = int(sys.argv[1]), int(sys.argv[2])
rnd = random.Random(seed)

HAND = [
    (r"", 0, "abc"), (r"a*", 0, "baac"), (r"\b", 0, "ab cd"), (r"\B", 0, ""), (r"\B", 0, "ab"), (r"\b", 0, ""),
    (r"(a?)*", 0, "aab"), (r"(a?)*+", 0, "aab"), (r"(?:a?)*y", 0, "aay"), (r"(?:a?)*?y", 0, "aay"), (r"(?:a?){3}", 0, "a"),
    (r"(?:(a)|b)*", 0, "abab"), (r"(?:(a)|(b))*", 0, "abab"), (r"(?:(a)|b)*?c", 0, "abc"), (r"((a)|b)*", 0, "ab"),
    (r"(a)?b(?(1)c|d)", 0, "abc bd abd"), (r"(a)?b(?(1)c)", 0, "abc bd abd"), (r"(?:(a)|(b)|(c))+\3", 0, "abcc"),
    (r"(.*)\1", 0, "abab"), (r"(?i)(ab)\1", 0, "abAB"), (r"(?i)(\u00e9)\1", 0, "\u00e9\u00c9"), (r"(?i)ß", 0, "ß\u1e9eSS"),
    (r"(?i)[\u0430-\u044f]+", 0, "\u0410\u0411\u0430"), (r"(?i)\u0131", 0, "iI\u0130\u0131"), (r"(?i)i", 0, "iI\u0130\u0131"),
    (r"(?i)[\U00010400-\U00010410]+", 0, "\U00010428\U00010400\U00010411"), (r"(?i)k", 0, "kK\u212a"), (r"(?i)s", 0, "sS\u017f"),
    (r"(?i)[^k]", 0, "kK\u212a"), (r"(?i)\u03c3", 0, "\u03c3\u03c2\u03a3"), (r"(?ia)k", 0, "kK\u212a"), (r"[\u4e00-\u9fff]+", 0, "ab\u4e2d\u6587c"),
    (r"[a\u0416\u4e2d\u0500\u0600x]+", 0, "zz\u0416\u4e2dax\u0601"), (r"[^\u0416\u4e2d\u0500\u0600x\u0010]+", 0, "zz\u0416\u4e2dax\u0601"),
    (r"\w+", 0, "h\u00e9llo w\u00f6rld \u0661\u0662 \u2160 \u00b2"), (r"\d+", 0, "12 \u0661\u0662 \u00b2"), (r"\s+", 0, "a \t\x1c\u2003\u00a0b"),
    (r"(?a:\w+)", 0, "h\u00e9llo"), (r"(?<=a)b", 0, "ab b"), (r"(?<!a)b", 0, "ab b"), (r"(?<=(a))b", 0, "ab b"), (r"(?<!^)b", 0, "bb"),
    (r"(?=(a+))a*b\1", 0, "baaabac"), (r"(?=(a+))", 0, "baaabac"), (r"(?!(a))b", 0, "ab"), (r"(?:(?!(a)b).)*", 0, "aaab"),
    (r"(?>a+)ab", 0, "aaab"), (r"(?>a+)b", 0, "aaab"), (r"(?>(a)|b)*c", 0, "abac"), (r"(?>(?:(a)|(b))+)", 0, "abab"), (r"a++b", 0, "aab"),
    (r"a++a", 0, "aaa"), (r"a?+a", 0, "a"), (r"(?:ab)++c", 0, "ababc"), (r"(?:ab){1,2}+ab", 0, "ababab"), (r"(?:a|ab)*+b", 0, "aab"),
    (r"(?:a|b){2,4}?c", 0, "ababc"), (r"a{2,3}?", 0, "aaaaa"), (r".*?b", 0, "aab\nab"), (r"(?s).*?b", 0, "aa\nb"), (r"a.*c", 0, "abcbcd"),
    (r"^a", re.M, "a\na\nb"), (r"a$", re.M, "a\na\nb"), (r"a$", 0, "ba\n"), (r"a\Z", 0, "ba\n"), (r"\Aa", 0, "aa"), (r"$", 0, "a\n"),
    (r"$", re.M, "a\n"), (r"^", re.M, "a\n"), (r"(?m)^\s*$", 0, "\n \n\na"), (r"x*", 0, "axb"), (r"x*?", 0, "axb"), (r"|a", 0, "ab"), (r"a|", 0, "ab"),
    (r"abc", 0, "ababcabc"), (r"aab", 0, "aaaab"), (r"(abc)d", 0, "abcabcd"), (r"abc|abd|x", 0, "zabdxabc"), (r"(a|ab)(c|bcd)(d*)", 0, "abcd"),
    (r"((a{4})*){2}", 0, "aaaaaaaaaaaa"), (r"(?:(?:a*)*)*b", 0, "aaab"), (r"(a*)*", 0, "aaa"), (r"(a*)+", 0, "b"), (r"(?:a*?)*?b", 0, "aab"),
    (r"(?P<x>a)(?P<y>b)?", 0, "ab a"), (r"(a(b)?)+", 0, "aba"), (r"(?:a(b)?)+?$", 0, "aba"), (r"(x|y)*?z\1", 0, "xyzy"), (r"([ab]*?)(?=(b)?)c", 0, "abc"),
    (r"[\s\S]", 0, "a\n"), (r"[^\s\S]", 0, "a\n"), (r"(?!)", 0, "a"), (r"(?:)", 0, "a"), (r"(?:){5}", 0, "a"), (r"(?:a|(?=b)){1,5}", 0, "aab"),
    (rb"\w+", 0, b"h\xe9llo w"), (rb"(?i)[a-z]+", 0, b"aB\xe9"), (rb"(?L)\w+", 0, b"aB\xe9"), (rb"(?Li)[a-c]+x", 0, b"aBX"), (rb"(?Li)a(b)\1", 0, b"ABb"),
    (rb"(?Li)[^a]", 0, b"aAb"), (rb"[\x80-\xff]+", 0, b"a\x80\xffb"), (rb"\bfoo\b", 0, b"a foo b"), (rb"(?L)\bfoo\B", 0, b"a foox b"),
]

TEXT = "aaabbbcAB1_ \n"
WIDE = TEXT + "\u00e9\u00c9\u0130\u0131\u017f\u212aK\u00df\u0430\u0410\u4e2d\U00010400\U00010428\u03c3\u03c2\u03a3\u00a0\u0661\u00b2"


def atom(depth, groups, wide):
    r = rnd.random()
    if r < 0.38 or depth <= 0:
        return rnd.choice("aabbcAB1" + ("\u00e9\u00c9\u0131ksS\u0430\u4e2d\U00010400\u03c3" if wide else ""))
    if r < 0.50:
        return rnd.choice([".", r"\w", r"\W", r"\d", r"\s", r"\S", "[ab]", "[^a]", "[a-c1]", "[^\\n]", r"[\d_a]", r"[^\Wb]"] +
                          (["[\u00e0-\u00ff]", "[a\u0430\u4e2d\u0500\u03c3x]", "[\U00010400-\U00010410]", "[^\u0430-\u044f]"] if wide else []))
    if r < 0.56:
        return rnd.choice(["^", "$", r"\b", r"\B", r"\A", r"\Z"])
    if r < 0.60 and groups[0]:
        return rf"(?:\{rnd.randint(1, groups[0])})"
    if r < 0.63 and groups[0]:
        n = rnd.randint(1, groups[0])
        return f"(?({n}){seq(depth - 1, groups, wide)}|{seq(depth - 1, groups, wide)})" if rnd.random() < 0.6 else f"(?({n}){seq(depth - 1, groups, wide)})"
    if r < 0.78:
        inner = alt(depth - 1, groups, wide)
        groups[0] += 1
        return f"({inner})" if groups[0] < 9 else f"(?:{inner})"
    if r < 0.88:
        return f"(?:{alt(depth - 1, groups, wide)})"
    if r < 0.91:
        return f"(?>{alt(depth - 1, groups, wide)})"
    if r < 0.94:
        return f"(?={alt(depth - 1, groups, wide)})"
    if r < 0.96:
        return f"(?!{alt(depth - 1, groups, wide)})"
    return rnd.choice(["(?<=a)", "(?<!a)", "(?<=ab)", "(?<!b)", "(?<=[ab]c)", "(?<=^)"])


def piece(depth, groups, wide):
    a = atom(depth, groups, wide)
    if rnd.random() < 0.4 and a[0] not in "^$" and a not in (r"\b", r"\B", r"\A", r"\Z"):
        a += rnd.choice(["*", "+", "?", "{2}", "{1,2}", "{0,3}", "{2,}", "{,2}"]) + rnd.choice(["", "", "", "?", "?", "+"])
    return a


def seq(depth, groups, wide):
    return "".join(piece(depth, groups, wide) for _ in range(rnd.choice((1, 1, 2, 2, 3, 4))))


def alt(depth, groups, wide):
    return "|".join(seq(depth, groups, wide) for _ in range(rnd.choice((1, 1, 1, 2, 2, 3))))


def match(m):
    spans = [x for g in range(m.re.groups + 1) for x in m.span(g)]
    return f"{m.lastindex or -1}:" + ",".join(map(str, spans))


def emit(pattern, flags, text):
    try:
        p = _parser.parse(pattern, flags)
        code = _compiler._code(p, flags)
        compiled = re.compile(pattern, flags)
    except (re.error, ValueError, OverflowError):
        return
    pos, endpos = 0, len(text)
    if rnd.random() < 0.2:
        pos, endpos = rnd.randint(0, len(text)), rnd.randint(0, len(text))
    for op in ("match", "fullmatch", "search", "finditer", "scanmatch"):
        try:
            if op == "finditer":
                found = list(compiled.finditer(text, pos, endpos))
            elif op == "scanmatch":
                found = []
                scanner = compiled.scanner(text, pos, endpos)
                while m := scanner.match():
                    found.append(m)
            else:
                m = getattr(compiled, op)(text, pos, endpos)
                found = [m] if m else []
            result = ";".join(map(match, found)) or "-"
        except SystemError:
            continue
        points = ",".join(str(c if isinstance(c, int) else ord(c)) for c in text) or "-"
        print(compiled.flags, compiled.groups, ",".join(str(int(c)) for c in code), points, op, pos, endpos, result, ascii(pattern))


def main():
    for case in HAND:
        emit(*case)
    for i in range(count):
        wide = rnd.random() < 0.3
        asbytes = not wide and rnd.random() < 0.2
        pattern = alt(rnd.choice((1, 2, 2, 3)), [0], wide)
        flags = 0
        for f in (re.I, re.M, re.S):
            if rnd.random() < (0.35 if f == re.I else 0.2):
                flags |= f
        text = "".join(rnd.choice(WIDE if wide else TEXT) for _ in range(rnd.randint(0, 12)))
        if asbytes:
            if rnd.random() < 0.3:
                flags |= re.L
            emit(pattern.encode(), flags, text.encode())
        else:
            if rnd.random() < 0.2:
                flags |= re.A
            emit(pattern, flags, text)


main()
