# Codecs: names, errors, handlers, the functions of _codecs.
import _codecs


def check(*expressions):
    for text in expressions:
        try:
            value = eval(text, globals())
            shown = "%s %s" % (type(value).__name__, ascii(value))
        except Exception as e:
            shown = "%s: %s" % (type(e).__name__, e)
            if isinstance(e, (UnicodeEncodeError, UnicodeDecodeError)):
                shown += " %s %s" % (e.args, (e.encoding, e.object, e.start, e.end, e.reason))
        print(ascii(text), "->", ascii(shown))


handlers = "strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace", "surrogateescape", "surrogatepass", "nope"
texts = "", "abc", "h\xe9", "\u4e2d\u6587", "\U0001f600", "a\ud800b", "\udc80\udcff", "\ud83d\ude00x", "a\xe9\u4e2d\ud800\U0001f600\x00"
codecs = "utf-8", "ascii", "latin-1", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "utf-7"
for codec in codecs:
    name = codec.replace("-", "_")
    if name in ("ascii", "latin_1", "utf_8", "utf_16", "utf_32"):
        check(*["%a.encode(%a, %a)" % (t, codec, h) for t in texts for h in handlers])
    if name == "utf_7":
        check(*["_codecs.utf_7_encode(%a)" % t for t in texts])
    else:
        check(*["_codecs.%s_encode(%a, %a)" % (name, t, h) for t in texts for h in handlers])

bad = (b"", b"abc", b"\xc3\xa9", b"\xff", b"a\x80b", b"\xc3", b"\xe4\xb8", b"\xe4\xb8\xad", b"\xe4b", b"\xed\xa0\x80", b"\xf0\x9f\x98\x80", b"\xf0\x9f\x98", b"\xf0\x80\x80\x80", b"\xf4\x90\x80\x80", b"\xf5\x80", b"\xe0\x80\x80", b"\xc0\x80", b"\xf0\x9fA", b"\xf0\x9f\x98A", b"\xe4\xb8A\xff\xfe", b"\xc3\xa9\xed\xb2\x80z",
       b"a\x00b\x00", b"\xff\xfea\x00", b"\xfe\xff\x00a", b"a", b"a\x00b", b"\x00\xd8", b"\x00\xd8a\x00", b"\x00\xdca\x00", b"=\xd8\x00\xde", b"a\x00\x00\x00", b"\xff\xfe\x00\x00a\x00\x00\x00", b"\x00\x00\xfe\xff\x00\x00\x00a", b"\x00\x00\x11\x00", b"\x00\xd8\x00\x00", b"a\x00\x00", b"+AGEAYg-", b"+2D3eAA-", b"+AG", b"+AGE", b"a+-b", b"+!", b"\x80", b"+2D0-", b"+AGEx~", b"+AP//", b"+IKwt-x")
for codec in codecs:
    name = codec.replace("-", "_")
    hs = ("strict",) if name == "ascii" and 0 else handlers[:4] + handlers[6:]
    if name in ("ascii", "latin_1"):
        check(*["_codecs.%s_decode(%a, %a)" % (name, b, h) for b in bad for h in hs])
    else:
        check(*["_codecs.%s_decode(%a, %a, %s)" % (name, b, h, f) for b in bad for h in hs for f in (True, False)])
check(*["_codecs.utf_16_ex_decode(%a, 'strict', %d, True)" % (b, o) for b in (b"\xff\xfea\x00", b"\xfe\xff\x00a", b"a\x00") for o in (-1, 0, 1)])
check(*["_codecs.utf_32_ex_decode(%a, 'strict', %d, True)" % (b, o) for b in (b"\xff\xfe\x00\x00a\x00\x00\x00", b"a\x00\x00\x00") for o in (-1, 0, 1)])
check("_codecs.utf_16_encode('a', None, 1)", "_codecs.utf_16_encode('a', None, -1)", "_codecs.utf_8_encode(1)", "_codecs.utf_8_decode('a')", "_codecs.utf_8_decode(b'a', 1)", "_codecs.utf_8_decode(bytearray(b'a'))", "_codecs.utf_8_decode(memoryview(b'abc')[::2])", "_codecs.utf_8_decode()", "_codecs.latin_1_decode(1)", "_codecs.readbuffer_encode('a\\xe9')", "_codecs.readbuffer_encode(b'a')", "_codecs.readbuffer_encode(1)")

escapes = b"abc", b"\\n\\t\\r\\a\\b\\f\\v\\\\\\'\\\"", b"\\x41\\xe9", b"\\u4e2d", b"\\U0001f600", b"\\101\\0\\7", b"\\N{LATIN SMALL LETTER A}", b"\\N{latin small letter a with acute}", b"\\N{nope}", b"\\N", b"\\N{", b"\\N{}", b"\\N{abc", b"\\x4", b"\\x", b"\\u4e2", b"\\U0001f60", b"\\U00110000", b"\\", b"a\\\nb", b"\xe9", b"\\ud800", b"\\xzz", b"\\u12\xff"
check(*["_codecs.unicode_escape_decode(%a, %a, %s)" % (b, h, f) for b in escapes for h in ("strict", "replace", "ignore", "backslashreplace") for f in (True, False)])
check(*["_codecs.raw_unicode_escape_decode(%a, %a, %s)" % (b, h, f) for b in escapes for h in ("strict", "replace") for f in (True, False)])
check(*["_codecs.escape_decode(%a, %a)" % (b, h) for b in escapes if b[:2] not in (b"\\N", b"\\u", b"\\U") for h in ("strict", "replace", "ignore", "nope")])
check(*["_codecs.unicode_escape_encode(%a)" % t for t in texts + ("\\\t\n\r\x7f\x80'\"",)], *["_codecs.raw_unicode_escape_encode(%a)" % t for t in texts + ("\\u",)])
check("_codecs.escape_encode(b'a\\n\\\\\\'\\xff\\x00\"')", "_codecs.escape_encode('a')", "_codecs.escape_decode('a\\\\n')", "_codecs.unicode_escape_decode('\\xe9\\\\n')")

table = "\u4e2d" + "".join(map(chr, range(1, 65))) + "\ufffe"
check("_codecs.charmap_decode(b'\\x00A\\x41\\xff', 'strict', table)", "_codecs.charmap_decode(b'\\x00\\x42', 'replace', table)", "_codecs.charmap_decode(b'abc', 'strict', {97: 'x', 98: 0x4e2d, 99: ''})", "_codecs.charmap_decode(b'a', 'strict', {97: None})", "_codecs.charmap_decode(b'a', 'strict', {})", "_codecs.charmap_decode(b'a', 'ignore', {})", "_codecs.charmap_decode(b'a', 'strict', {97: -1})", "_codecs.charmap_decode(b'a', 'strict', {97: 0x110000})", "_codecs.charmap_decode(b'a', 'strict', {97: b'x'})", "_codecs.charmap_decode(b'a', 'strict', {97: 0xfffe})", "_codecs.charmap_decode(b'\\xff')", "_codecs.charmap_decode(b'a', 'strict', 5)",
      "_codecs.charmap_encode('abc', 'strict', {97: 120, 98: b'yy', 99: b''})", "_codecs.charmap_encode('a', 'strict', {})", "_codecs.charmap_encode('a\\u4e2d', 'replace', {97: 97, 63: 63})", "_codecs.charmap_encode('\\u4e2d', 'xmlcharrefreplace', {c: c for c in range(128)})", "_codecs.charmap_encode('\\u4e2d', 'xmlcharrefreplace', {})", "_codecs.charmap_encode('\\u4e2d\\u4e2e', 'backslashreplace', {c: c for c in range(128)})", "_codecs.charmap_encode('a', 'strict', {97: 256})", "_codecs.charmap_encode('a', 'strict', {97: 'x'})", "_codecs.charmap_encode('a', 'strict', {97: None})", "_codecs.charmap_encode('\\xff')", "_codecs.charmap_encode('\\u4e2d')",
      "_codecs.charmap_encode('\\u4e2d\\x01', 'strict', _codecs.charmap_build(table))", "_codecs.charmap_encode('\\u4e2f', 'strict', _codecs.charmap_build(table))", "_codecs.charmap_build(1)")


def handler(e):
    return ("[%d:%d]" % (e.start, e.end), e.end)


def back(e):
    return ("!", e.end - len(e.object) if e.end < len(e.object) else e.end)


def raw(e):
    return (b"\xfe\xff", e.end)


def other(e):
    e.object = b"replaced"
    return ("?", 0)


_codecs.register_error("test.handler", handler)
_codecs.register_error("test.back", back)
_codecs.register_error("test.raw", raw)
_codecs.register_error("test.other", other)
for i, result in enumerate([None, ("a",), ("a", "b"), (1, 2), ("a", 99), ("a", -99), ["a", 1], ("\u4e2d", 1)]):
    _codecs.register_error("test.bad%d" % i, lambda e, result=result: result)
check(*["%a.encode(%a, 'test.%s')" % (t, c, h) for c in ("ascii", "latin-1", "utf-8", "utf-16") for t in ("a\u4e2db", "\ud800\udc00a") for h in ("handler", "back", "raw", "bad0", "bad1", "bad2", "bad3", "bad4", "bad5", "bad6", "bad7")])
check(*["%a.decode(%a, 'test.%s')" % (t, c, h) for c in ("ascii", "utf-8", "utf-16") for t in (b"a\xffb", b"\xff") for h in ("handler", "back", "raw", "other", "bad0", "bad1", "bad2", "bad3", "bad4", "bad5", "bad6")])

for name in handlers:
    try:
        f = _codecs.lookup_error(name)
    except LookupError as e:
        print(e)
        continue
    print(f.__name__)
    for error in (UnicodeEncodeError("ascii", "a\u4e2d\ud800\udc80b", 1, 4, "why"), UnicodeEncodeError("utf-8", "\udc80\udcff", 0, 2, "why"), UnicodeDecodeError("utf-8", b"a\xed\xa0\x80b", 1, 2, "why"), UnicodeDecodeError("ascii", b"a\x80\xff", 1, 3, "why"), UnicodeTranslateError("a\u4e2db", 1, 2, "why"), ValueError("x"), 5):
        try:
            print(ascii(f(error)))
        except Exception as e:
            print(type(e).__name__, ascii(str(e)))
check("_codecs.register_error('x', 1)", "_codecs.register_error(1, 1)", "_codecs._unregister_error('strict')", "_codecs._unregister_error('nothing')", "_codecs._unregister_error('test.raw')", "_codecs.lookup_error('test.raw')", "_codecs.register(1)", "_codecs.lookup(1)", "_codecs.charmap_build('abc').size() > 0")


def find(name):
    if name.startswith("zz_"):
        print("search", name)
        return None if name.endswith("none") else (1, 2, 3) if name.endswith("three") else (lambda s, e="strict": (s.upper() + e, len(s)), lambda b, e="strict": (b, e), None, None)


_codecs.register(find)
check("_codecs.lookup('ZZ- A')[2:]", "_codecs.lookup('zz_a')[2:]", "_codecs.lookup('zz three')", "_codecs.encode('q', 'zz_a')", "_codecs.encode('q', 'zz_a', 'E')", "_codecs.decode(5, 'zz_a')", "'q'.encode('zz_a')", "b'q'.decode('zz_a')")
print(UnicodeEncodeError("a", "b\u4e2d", 1, 2, "r"), UnicodeEncodeError("a", "bcd", 0, 2, "r"), UnicodeDecodeError("a", b"b", 0, 1, "r"), UnicodeDecodeError("a", b"bcd", 0, 2, "r"), UnicodeTranslateError("abc", 0, 1, "r"), UnicodeTranslateError("abc", 0, 2, "r"))
