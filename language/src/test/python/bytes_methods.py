# Methods of bytes and bytearray: results and error texts.
class B(bytes):
    pass


class I:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class W:
    def __bytes__(self):
        return b"from __bytes__"


class Bad:
    def __bytes__(self):
        return "text"


def check(*expressions):
    for text in expressions:
        try:
            value = eval(text)
            shown = "%s %s" % (type(value).__name__, ascii(value))
        except Exception as e:
            shown = "%s: %s" % (type(e).__name__, e)
        print(ascii(text), "->", shown)


def each(*tails):
    for tail in tails:
        check("b'a,b,,c'" + tail, "bytearray(b'a,b,,c')" + tail)


for t in "bytes", "bytearray":
    check(*[t + "(%s)" % s for s in ("", "b'abc'", "3", "0", "-1", "2**70", "True", "[1, 2, 255]", "(1,)", "[256]", "[-1]", "['a']", "[1.5]", "'abc'", "'abc', 'utf-8'", "'\\xe9', 'latin-1'", "'\\xe9', 'ascii', 'replace'", "'\\xe9', 'ascii'", "b'a', 'utf-8'", "b'a', errors='x'", "1, 'a'", "'a', errors='strict'",
                                     "encoding='utf-8'", "errors='x'", "None", "1.5", "range(3)", "iter([1, 2])", "{1: 2}", "bytearray(b'xy')", "memoryview(b'xyz')[::2]", "W()", "Bad()", "I(2)", "I(-1)", "[I(65)]", "source=b'x'", "foo=1", "1, 2, 3, 4", "'a', 1", "object()", "[10**30]")])
    check(t + ".fromhex('00 ff 7F')", t + ".fromhex('0')", t + ".fromhex('0 0')", t + ".fromhex('xx')", t + ".fromhex('0g')", t + ".fromhex('a\\u4e2d')", t + ".fromhex(1)", t + ".fromhex(b'61')", t + ".fromhex('')", t + ".fromhex(' 61\\n62 ')", t + ".maketrans(b'ab', b'xy')[95:100]", t + ".maketrans(b'a', b'')", t + ".maketrans('a', b'b')")

check("B(b'abc')", "type(B(b'abc')[:2])", "type(B(b'abc')[:])", "type(bytes(B(b'x')))", "B(b'a') + b'b'", "type(B(b'a') + b'')", "hash(B(b'a')) == hash(b'a')", "b'a' == 'a'", "b'a' != 'a'", "b'a' == bytearray(b'a')", "b'a' < bytearray(b'b')", "b'a' < 'b'", "bytearray(b'a') == memoryview(b'a')", "b'a' == memoryview(b'a')", "b'ab' > b'a'",
      "b'\\xff' > b'a'", "hash(bytearray())", "hash(b'')", "str(b'a')", "repr(b'\\'')", "repr(b'\"\\'')", "repr(bytes(range(256)))", "repr(bytearray(b'\\'x\"'))", "b'%s' % b'x'", "b'abc'.__getnewargs__()", "b'abc'.__bytes__()", "type(B(b'x').__bytes__())", "type(b'x'.__buffer__(0))")

each("[0]", "[-1]", "[9]", "[1:3]", "[::-1]", "[::2]", "[str('a')]", "[print()]", "[I(1)]", "[10**30]", "[::0]", " + b'x'", " + bytearray(b'x')", " + 'x'", " + 1", " * 2", " * 0", " * -1", " * 'x'", " * 1.5", " * None", " * 10**30", " + memoryview(b'm')",
     ".find(b'b')", ".find(98)", ".find(b'')", ".find('b')", ".find(256)", ".find(-1)", ".find(b'c', 2, 5)", ".find(b'c', -1)", ".rfind(b',')", ".rfind(44, 0, 4)", ".index(b'x')", ".rindex(b'x')", ".index(97)", ".count(b',')", ".count(44)", ".count(b'')", ".count(b',', 2)", ".count('x')", ".find(1.5)", ".find(b'', 99)",
     ".startswith(b'a')", ".startswith((b'x', b'a,'))", ".startswith('a')", ".startswith((b'x', 'a'))", ".startswith(b'b', 2)", ".endswith(b'c')", ".endswith(bytearray(b'c'))", ".endswith(1)", ".endswith((b',c', b'x'), 2, 6)",
     ".replace(b',', b'--')", ".replace(b',', b'', 1)", ".replace(b'', b'.')", ".replace(b'', b'.', 2)", ".replace('a', b'b')", ".replace(b'a', 1)", ".replace(b'zz', b'b')", ".split()", ".split(b',')", ".split(b',', 1)", ".split(b'')", ".split(',')", ".split(None, 2)", ".rsplit(b',', 1)", ".rsplit(sep=b',', maxsplit=2)", ".split(sep=44)",
     ".partition(b',')", ".rpartition(b',')", ".partition(b'x')", ".rpartition(b'x')", ".partition(b'')", ".partition(',')", ".removeprefix(b'a,')", ".removesuffix(b'c')", ".removeprefix('a')", ".removesuffix(b'')", ".strip(b'ac')", ".lstrip(b'a,')", ".rstrip(b'c,')", ".strip()", ".strip('a')", ".strip(97)",
     ".center(12)", ".center(12, b'*')", ".ljust(9, b'.')", ".rjust(9, bytearray(b'.'))", ".center(12, '*')", ".center(12, b'ab')", ".ljust(9, 1)", ".rjust(9, None)", ".zfill(9)", ".center('x')", ".upper()", ".title()", ".capitalize()", ".swapcase()", ".isalnum()", ".isascii()", ".islower()", ".isupper()", ".istitle()", ".isspace()", ".isdigit()", ".isalpha()",
     ".hex()", ".hex(':')", ".hex(':', 2)", ".hex(b'-', -2)", ".hex('ab')", ".hex('\\u4e2d')", ".hex(1)", ".hex('')", ".hex(':', 0)", ".hex(sep='.', bytes_per_sep=3)", ".decode()", ".decode('ascii')", ".decode('utf-16')", ".decode('nope')", ".decode(1)", ".decode(errors='replace')",
     ".translate(None, b'a')", ".translate(bytes(range(256)))", ".translate(b'x')", ".translate('x')", ".translate(None, delete=b',')", ".translate(bytes(255 - i for i in range(256)), b',')", ".expandtabs()", ".splitlines()", ".join([])", ".join([b'1', bytearray(b'2'), memoryview(b'3')])", ".join(['x'])", ".join([1])", ".join(1)", ".join((b'q',))", ".join(x for x in [b'1'])",
     ".__contains__(b'a')", ".__contains__(97)", ".__contains__('a')", ".__contains__(256)", ".__contains__(None)", ".__len__()", ".__mod__(1)", ".__eq__(1)", ".__lt__(1)", ".__rmod__(b'x')", ".__rmul__(2)", ".nope")
check("b'a\\nb\\r\\nc\\rd\\x0be'.splitlines()", "b'a\\n\\n'.splitlines(True)", "b' a  b '.split()", "b' a  b '.split(None, 1)", "b' a  b '.rsplit(None, 1)", "b'\\ta\\t'.expandtabs(4)", "b'-5'.zfill(4)", "b'Ab Cd'.istitle()", "b'Hello World'.swapcase()", "b'hELLO wORLD9x'.title()", "b'it\\'s'.title()", "b' \\t\\n\\r\\x0b\\x0c'.isspace()", "b''.isascii()", "b''.isalpha()", "b'\\x85'.isspace()", "b'123'.isdigit()")

# Formatting
check(*["b%a %% %s" % (f, v) for f in ("%d", "%x", "%c", "%f", "%s", "%b", "%r", "%a", "%*d", "%(a)s") for v in ("1", "1.5", "'a'", "b'a'", "bytearray(b'ab')", "W()", "Bad()", "I(65)", "(1, 2)", "()", "{b'a': b'v'}", "256", "[1]", "memoryview(b'mv')", "2**70") if not (f in ("%r", "%a") and v in ("W()", "Bad()", "I(65)", "memoryview(b'mv')"))])
check("b'%5s|%-5s|' % (b'a', b'b')", "b'%.1s' % b'abc'", "bytearray(b'%d') % 5", "b'%z' % 1", "b'%'  % 1", "b'%s' % 'x'", "b'%a' % '\\u4e2d'", "b'%04x' % 255", "b'%s %s' % (b'a',)", "b'%%'  % ()", "b'x' % 1", "b'x' % {}")

# bytearray: changing
a = bytearray(b"abcdef")


def steps(*texts):
    for text in texts:
        try:
            exec(text, globals())
            print(text, "->", a)
        except Exception as e:
            print(text, "->", a, type(e).__name__ + ":", e)


steps("a.append(103)", "a.append(256)", "a.append('x')", "a.append(b'x')", "a.append(I(65))", "a.extend(b'12')", "a.extend([1, 2])", "a.extend([300])", "a.extend('x')", "a.extend(5)", "a.extend(a)", "a.clear()", "a += b'hello'", "a += 'x'", "a += [1]", "a *= 2", "a *= 'x'", "a *= 0", "a += b'abcdef'",
      "a[0] = 65", "a[-1] = 90", "a[0] = 256", "a[0] = -1", "a[0] = 'x'", "a[99] = 1", "a['x'] = 1", "a[1:3] = b'XYZ'", "a[1:4] = b''", "a[1:1] = [1, 2]", "a[:] = 'x'", "a[:] = 5", "a[::2] = b'__'", "a[::2] = b'xyzw'[:len(a[::2])]", "a[0:2] = a", "a[::-1] = a", "del a[0]", "del a[-1]", "del a[99]", "del a[1:3]", "del a[::2]", "del a['x']", "a[:] = b'0123456789'", "del a[1::3]", "del a[::-4]", "a[::3] = b''",
      "a[:] = b'abc'", "a.insert(0, 48)", "a.insert(99, 49)", "a.insert(-1, 50)", "a.insert(0, 'x')", "a.insert('x', 1)", "print(a.pop())", "print(a.pop(0))", "a.pop(99)", "a.pop('x')", "a.remove(97)", "a.remove(200)", "a.remove(b'a')", "a.reverse()", "print(a.copy() is a)", "a.resize(6)", "a.resize(2)", "a.resize(-1)", "a.clear()", "a.pop()", "a.resize(3)", "print(a.__reduce__())", "print(a.__reduce_ex__(3))", "print(a.__alloc__() > 0)",
      "m = memoryview(a)", "a.append(1)", "a.extend(b'')", "a.clear()", "a[:] = b'xyz'", "a[:] = b'xy'", "del a[0]", "a.pop()", "a *= 2", "a += b''", "a += b'1'", "a.resize(2)", "a.reverse()", "m.release()", "a.append(33)", "a.__init__(b'new')", "a.__init__()", "a.__init__(5)")
it = iter(b"abc")
print(type(it).__name__, next(it), it.__length_hint__(), it.__reduce__()[1:], list(it), next(it, None))
it = iter(bytearray(b"abc"))
print(type(it).__name__, next(it), it.__length_hint__(), it.__reduce__()[1:], list(it), next(it, None))
