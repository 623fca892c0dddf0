# Methods of str: results and error texts.
class S(str):
    pass


class I:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class X:
    def __radd__(self, other):
        return ("radd", other)

    def __rmul__(self, other):
        return ("rmul", other)

    def __rmod__(self, other):
        return ("rmod", other)


def check(*expressions):
    for text in expressions:
        try:
            value = eval(text)
            shown = "%s %s" % (type(value).__name__, ascii(value))
        except Exception as e:
            shown = "%s: %s" % (type(e).__name__, e)
        print(ascii(text), "->", shown)


# Construction
check("str()", "str(1)", "str('a')", "str(b'abc')", "str(b'abc', 'ascii')", "str(b'\\xff', 'latin-1')", "str(b'\\xff', errors='replace')",
      "str('a', 'utf-8')", "str(1, 'utf-8')", "str(bytearray(b'x'), 'utf-8')", "str(memoryview(b'x'), 'utf-8')", "str(object='x')",
      "str(b'x', 1)", "str(b'x', encoding=None)", "str(foo=1)", "S('abc')", "S(b'x', 'utf-8')", "type(S('a') + 'b')", "S('a') == 'a'",
      "hash(S('abc')) == hash('abc')", "str(S('q'))", "type(str(S('q')))", "''.__len__()", 
      "'ab'.__getnewargs__()", "S('ab').__getnewargs__()", "hash('')")

# Indexing and slicing
check("'abc'[0]", "'abc'[-1]", "'abc'[3]", "'abc'[-4]", "'abc'[str('a')]", "'abc'[float(1)]", "'abc'[print()]", "'abc'[I(1)]", "'abc'[True]", "'abc'[10**30]", "'abc'[-10**30:10**30]",
      "'abcdef'[::2]", "'abcdef'[::-1]", "'abcdef'[4:1:-2]", "'abcdef'[1:I(3)]", "'abc'[::0]", "'abc'['a':]", "'h\\xe9\\u4e2d\\U0001f600x'[1:4]", "'h\\xe9\\u4e2d\\U0001f600x'[::-2]",
      "''[0]", "'abc'[:]", "'a\\ud800b'[1]", "list('a\\U0001f600\\ud83d')", "len('\\U0001f600')", "[*'abc']", "'abc'[1:2:3]")

# Operators
check("'a' + 'b'", "'a' + 1", "'a' + None", "'a' + b'b'", "1 + 'a'", "'a' + X()", "'a' * 3", "3 * 'ab'", "'a' * -1", "'a' * 'b'", "'a' * 1.5", "1.5 * 'a'", "'a' * I(2)", "'a' * X()", "'a' * None",
      "'a' * 10**30", "'' * (10**15)", "'a' in 'abc'", "'' in ''", "'d' in 'abc'", "1 in 'a'", "None in 'a'", "b'a' in 'a'", "'a' < 'b'", "'a' < 'ab'", "'\\uffff' < '\\U00010000'", "'a' < 1", "'a' == 1", "'a' != 1",
      "'a' >= 'a'", "'b' > 'a'", "'a' <= S('b')", "'a'.__eq__(1)", "'a'.__lt__(1)", "'a'.__add__(1)", "'a'.__mod__(1)", "'%s'.__rmod__('x')", "'x'.__rmod__('%s')", "'x'.__rmod__(1)")

# Case
check(*["%a.%s()" % (s, m) for m in ("lower", "upper", "title", "capitalize", "swapcase", "casefold", "islower", "isupper", "istitle")
        for s in ("", "hello World", "HELLO", "h\xe9LLO \xdf", "stra\xdfe", "\u01c5x", "\u0391\u03a3", "\u03a3", "\u0391\u03a3.", "\u0391.\u03a3\u0301", "\u0130I\u0131", "\ufb01n", "\u1f88", "\U00010400\U00010428", "it's o'clock", "1a A1", "\xb5\xff", "\ud800a")])

# Predicates
check(*["%a.%s()" % (s, m) for m in ("isalnum", "isalpha", "isascii", "isdecimal", "isdigit", "isnumeric", "isspace", "isprintable", "isidentifier")
        for s in ("", "abc", "a1", "123", "\xb2", "\u0663", "\xbd", "\u4e09", " \t\n", "\u2003", "a b", "_x", "1x", "x\u0301", "\u00aa", "\x00", "\ud800", "\u0378", "def")])

# Searching
check("'abcabc'.find('c')", "'abcabc'.find('c', 3)", "'abcabc'.find('c', -1)", "'abcabc'.find('c', 0, 2)", "'abcabc'.find('')", "'abc'.find('', 3)", "'abc'.find('', 4)", "'abc'.find('', 2, 1)",
      "'abc'.rfind('')", "'abc'.rfind('', 1, 2)", "'abcabc'.rfind('bc')", "'abcabc'.rfind('bc', 0, 5)", "'abcabc'.index('x')", "'abcabc'.rindex('x')", "'abcabc'.index('b', 2)", "'abc'.find(1)", "'abc'.find()", "'abc'.find('a', 'b')",
      "'abc'.find('a', None, None)", "'abc'.find('a', I(0), 10**30)", "'aaa'.count('a')", "'aaa'.count('aa')", "'aaa'.count('')", "'aaa'.count('', 1, 2)", "'aaa'.count('a', 1)", "'aaa'.count(1)", "'a\\u4e2da'.count('a')",
      "'abc'.startswith('ab')", "'abc'.startswith(('x', 'a'))", "'abc'.startswith('b', 1)", "'abc'.startswith('')", "'abc'.startswith('', 4)", "'abc'.startswith(1)", "'abc'.startswith(('a', 1))", "'abc'.startswith((1,))", "'abc'.startswith(['a'])",
      "'abc'.endswith('c')", "'abc'.endswith('b', 0, 2)", "'abc'.endswith(('x', 'bc'))", "'abc'.endswith(1)", "'abc'.endswith(('z', 1))", "'abc'.startswith()",
      "'abcb'.replace('b', 'xy')", "'abcb'.replace('b', 'xy', 1)", "'abcb'.replace('', '-')", "'abcb'.replace('', '-', 2)", "''.replace('', 'x')", "''.replace('', 'x', 0)", "'abc'.replace('b', '')", "'abcb'.replace('b', '\\u4e2d')", "'a\\u4e2db'.replace('\\u4e2d', 'x')",
      "'abc'.replace('b', 'x', count=1)", "'abc'.replace('b', 'x', -5)", "'abc'.replace(1, 'a')", "'abc'.replace('a', 1)", "'abc'.replace('a')", "'abc'.replace('abcd', 'x')", "'aXbX'.replace('X', 'YY', 1)",
      "'prefixed'.removeprefix('pre')", "'prefixed'.removeprefix('x')", "'prefixed'.removesuffix('ed')", "'prefixed'.removesuffix('')", "'a'.removeprefix(1)", "'a'.removesuffix(None)", "'a'.removeprefix()")

# Splitting and joining
check("' a  b c '.split()", "' a  b c '.split(None, 1)", "' a  b c '.split(None, 0)", "'a,b,,c'.split(',')", "'a,b,,c'.split(',', 1)", "'a,b'.split(',', 0)", "'a--b--c'.split('--')", "'a'.split('')", "'a b'.split(sep=' ', maxsplit=1)", "''.split()", "''.split(',')", "'a'.split(1)", "'a'.split(None, 'x')",
      "' a  b c '.rsplit()", "' a  b c '.rsplit(None, 1)", "'a,b,,c'.rsplit(',', 1)", "'a,b,c'.rsplit(',', 0)", "'a--b--c'.rsplit('--', 1)", "'a'.rsplit('')", "'a\\u2003b\\x1cc'.split()", "' a b '.rsplit(None, 0)", "'\\u4e2d a \\u4e2d'.split()", "'\\u4e2d,a'.split('\\u4e2d')",
      "'a\\nb\\r\\nc\\rd\\x0be\\x0cf\\x1cg\\x85h\\u2028i'.splitlines()", "'a\\nb\\r\\n'.splitlines(True)", "'a\\n\\nb'.splitlines(keepends=1)", "''.splitlines()", "'\\n'.splitlines()", "'a\\r'.splitlines(True)",
      "'a.b.c'.partition('.')", "'a.b.c'.rpartition('.')", "'abc'.partition('.')", "'abc'.rpartition('.')", "'abc'.partition('')", "'abc'.rpartition('')", "'abc'.partition(1)", "'abc'.rpartition(None)",
      "','.join(['a', 'b', 'c'])", "','.join('abc')", "''.join([])", "''.join(['x'])", "','.join(['a', 1])", "','.join([1])", "','.join(1)", "','.join(None)", "'\\u4e2d'.join(['a', 'b'])", "','.join(x for x in ('a', 'b'))", "','.join({'a': 1})", "','.join([S('a'), 'b'])", "type(''.join([S('a')]))", "','.join(('a', b'b'))")

# Stripping and padding
check("'  a b  '.strip()", "'  a b  '.lstrip()", "'  a b  '.rstrip()", "'xxaxx'.strip('x')", "'xyaxy'.strip('yx')", "'a'.strip('a')", "'a'.strip('')", "'a'.strip(None)", "'a'.strip(1)", "'a'.lstrip(1)", "'a'.rstrip(b'a')", "'\\u2003a\\x1f'.strip()", "'\\u4e2da\\u4e2d'.strip('\\u4e2d')",
      "'abc'.center(6)", "'abc'.center(7)", "'abcd'.center(7)", "'abc'.center(2)", "'abc'.center(6, '*')", "'abc'.ljust(6, '.')", "'abc'.rjust(6, '\\u4e2d')", "'abc'.center(6, 'ab')", "'abc'.center(6, 1)", "'abc'.ljust('a')", "'abc'.ljust(1.5)", "'abc'.ljust(I(5))", "'abc'.rjust(10**30)", "'abc'.center()",
      "'42'.zfill(5)", "'-42'.zfill(5)", "'+42'.zfill(5)", "'abc'.zfill(2)", "''.zfill(3)", "'\\u4e2d'.zfill(3)", "'a'.zfill('x')", "'+'.zfill(3)",
      "'a\\tb'.expandtabs()", "'a\\tb\\n\\tc'.expandtabs(4)", "'a\\tb'.expandtabs(0)", "'\\t'.expandtabs(-1)", "'a\\tb'.expandtabs(tabsize=2)", "'a\\tb'.expandtabs('x')", "'\\u4e2d\\tb'.expandtabs(4)")

# Translation
check("'abc'.translate({97: 'x', 98: None, 99: 0x4e2d})", "'abc'.translate({'a': 'x'})", "'abc'.translate({97: -1})", "'abc'.translate({97: 0x110000})", "'abc'.translate({97: 1.5})", "'abc'.translate(['x'] * 98)", "'abc'.translate('x' * 98)", "'abc'.translate(None)", "'abc'.translate({97: b'x'})",
      "str.maketrans({'a': 1, 98: 'x'})", "str.maketrans({'ab': 1})", "str.maketrans({1.5: 1})", "str.maketrans('ab', 'xy')", "str.maketrans('ab', 'xy', 'c')", "str.maketrans('ab', 'x')", "str.maketrans(1)", "str.maketrans(1, 'a')", "str.maketrans('a', 1)", "str.maketrans('a', 'b', 1)", "str.maketrans()", "'abc'.translate(str.maketrans('abc', 'xyz'))")

# repr and ascii
check(*["repr(%a)" % s for s in ("", "a'b", 'a"b', "a'\"b", "\\", "\t\n\r\x00\x7f\x80\xa0\xad\xe9", "\u0378\u200b\u2028\ue000\ud800", "\U0001f600\U000e0001")])
check(*["ascii(%a)" % s for s in ("\xe9\u4e2d\U0001f600\ud800", "it's")])

# Iterators
it = iter("ab\u4e2d")
print(type(it).__name__, type(iter("ab")).__name__, next(it), it.__length_hint__(), it.__reduce__()[1:], list(it), it.__length_hint__(), next(it, "end"))
it = iter("abc")
it.__setstate__(2)
print(list(it))
check("'abc'.nope", "str.lower(1)", "str.lower()", "'a'.lower(1)", "str.join(1, 2)", "'a'.encode(1)", "'a'.isalpha(1)", "str.__new__()", "str.__new__(int)", "str.__len__(1)")
