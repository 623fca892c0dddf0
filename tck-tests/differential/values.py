"""Random expressions of a wanted type, as source text.

An expression comes from a template, in which these stand for random parts:

    $int $str …    an expression of that type, now and then of another one; $int0 is a short one, $int_ is never of another type
    $any $seq $key any expression, something to iterate, a dict key (the first two also as $any0, $seq0)
    $small $width $slice $codec $errors $type $format $percent $fstring
    $[a~b~c]$      one of these, which may be templates themselves
"""

import re

from formats import FormatSpecs

PART = re.compile(r"\$(?:\[(.*?)\]\$|([a-z]+)([0_]?))")

INTS = (
    "0 1 -1 2 3 -3 7 10 -13 97 255 256 -1000 65537 2**31-1 -2**31 2**31 10**9 2**53+1 2**63-1 -2**63 2**63 -2**63-1 2**64 "
    "10**18 10**19 -10**25 0xdeadbeef 0b1011 0o777 1_000_000 123456789012345678901234567890"
).split()
FLOATS = (
    "0.0 -0.0 1.0 -1.5 0.1 0.5 2.5 3.14159 1e16 1e15 1e22 1e23 5e-324 1.7976931348623157e308 2.2250738585072014e-308 1e-5 "
    "0.0001 123456789.123 9007199254740993.0 -1e100 1/3 2/3 1e300*1e10 -1e300*1e10 0.30000000000000004 100.0"
).split()
COMPLEXES = "1j -2.5j (1+2j) (0.5-1j) (3-0j) complex(-0.0,1) complex(1e20,-1e-7)".split()
STRS = [
    ascii(text)
    for text in (
        "", "a", "abc", "Hello, World", "spam", "x y  z", "  pad ", "aXbXc", "aaaa", "12", " -7 ", "0x1f", "1e5", "nan", "3.25", "tab\there",
        "two\nlines\r\n", "it's", '"q"', "back\\slash", "caf\xe9", "stra\xdfe", "\u4e2d\u6587", "\U0001f600!", "\u0130I\u0131", "e\u0301",
        "\x00\x7f\x80", "\ud800", "\u01c5", "\u0660\u0661", "\xb2", "\u2028", "_id9", "class", "%d", "{}", "Title Case", "\u03a3\u03c2", "\ufb01x",
    )
]
BYTES = [
    repr(data)
    for data in (
        b"", b"a", b"abc", b"Hello", b"aXbXc", b"\x00\x01\xff", b"12", b"\xe9t\xe9", b"'", b"line\nline\r\n", b"0x1f", b"a\tb", b"\xf0\x9f\x98\x80", b"x y",
    )
]

CODECS = "'utf-8' 'ascii' 'latin-1' 'utf-16' 'utf-16-le' 'utf-32-be' 'cp1252' 'utf-7' 'nope'".split()
ERRORS = "'strict' 'ignore' 'replace' 'backslashreplace' 'surrogateescape' 'surrogatepass' 'xmlcharrefreplace' 'what'".split()
TYPES = "int float str bytes list tuple dict set bool complex bytearray frozenset range type(None) object".split()

OTHERS = "None ... NotImplemented {1} frozenset({2}) range(3) bytearray(b'x') 1j object int len".split()

PREDICATES = "isalpha~isdigit~isalnum~isspace~isupper~islower~istitle~isascii"
CASES = "upper~lower~title~swapcase~capitalize"

TEMPLATES = {
    "int": r"""
        ($int + $int)
        ($int - $int)
        (+$int_ * +$int_)
        ($int // $int)
        ($int % $int)
        ($int & $int)
        ($int | $int)
        ($int ^ $int)
        ($int << $shift)
        ($int >> $shift)
        ($int >> $small)
        ($int0 // $small)
        -$digit ** $small
        ($literal) ** $small
        pow($int, $digit, $int)
        pow($int, $small, $small)
        -($int)
        ~$int_
        abs($int)
        round($int, $small)
        divmod($int, $int)[$[0~1]$]
        ($int).bit_length()
        ($int).bit_count()
        int.from_bytes($bytes, $['big'~'little']$, signed=$bool0)
        int($str)
        int($str, $[0~2~8~10~16~36~1~37]$)
        int($float)
        round($float)
        len($seq)
        $str.find($str)
        $str.rfind($str, $small)
        $str.count($str0)
        $str.index($str0)
        $bytes.find($bytes)
        $bytes.count($bytes0, $small)
        ord($str)
        hash($[$int~$bool0~2.5~-0.0~1e22~1e300*1e10]$)
        sum($list)
        ($int if $bool else $int)
        ($int and $int)
        ($int or $int)
        max($int, $int)
        min($int, $int, key=lambda x: -x)
        $seq[$small]
        ($int).$[real~imag~numerator~denominator~conjugate()~__index__()]$
        math.gcd($int, $int)
        math.lcm($int0, $int0)
        math.isqrt($int)
        math.comb($digit, $small)
        math.factorial($small)
        math.$[floor~ceil~trunc]$($float)
        operator.$[add~sub~floordiv~mod~and_~xor]$($int, $int)
    """,
    "float": r"""
        ($float + $float)
        ($float - $int)
        ($float * $float_)
        (+$int_ * $float_)
        ($float / $float)
        ($int / $int)
        ($float // $float)
        ($float % $int)
        ($int % $float)
        -($float)
        abs($float)
        round($float, $small)
        divmod($float, $int)[$[0~1]$]
        float($str)
        float($int)
        float.fromhex(($float0).hex())
        min($float, $int)
        max($int, $float)
        math.$[sqrt~fabs]$($float)
        math.fsum([$float, $float0, $float0])
        math.copysign($float, $int)
        math.fmod($float, $float)
        math.$[modf~frexp]$($float)[0]
        math.ldexp($float, $small)
        math.nextafter($float, $float)
        sum([$float, $int, $float0])
        ($float if $bool else $int)
        ($float).$[real~imag~conjugate()~__trunc__()]$
    """,
    "str": r"""
        ($str + $str)
        ($str_ * $small)
        $str[$slice]
        $str[$small]
        $str.$[CASES~casefold]$()
        $str.$[strip~lstrip~rstrip]$($[~$str]$)
        $str.replace($str, $str0$[~, $small]$)
        $str.$[center~ljust~rjust]$($width$[~, '*'~, $str0]$)
        $str.zfill($width)
        $str.expandtabs($[~$width]$)
        $str_.join($list)
        $str.join(str(x) for x in $seq)
        $str.$[removeprefix~removesuffix]$($str)
        $str.translate({97: 'Z', 98: None, 0x20: $int0})
        $str_.translate(str.maketrans($str0, $str0))
        $str.$[partition~rpartition]$($str)[$small]
        $str.$[split~rsplit]$($[~$str0~None, $small~$str0, $small]$)[$small]
        str($[$int~$float~$str~$bytes~$bool]$)
        repr($[$int~$float~$str~$bytes~$tuple]$)
        ascii($str)
        chr($[$int~$code]$)
        $[hex~oct~bin]$($int)
        ($float).hex()
        $bytes_.decode($[~$codec~$codec, $errors]$)
        $bytes_.hex($[~':'~'-', $small~'ab'~b'_', $small]$)
        $format
        $percent
        $fstring
        ($str if $bool else $str)
        min($str, $str)
        max($seq, key=str)
        type($any).__name__
        str($bytes, $codec)
        sys.intern($str)
    """,
    "bytes": r"""
        ($bytes + $bytes)
        ($bytes_ * $small)
        $bytes[$slice]
        $bytes.$[CASES]$()
        $bytes.$[strip~lstrip~rstrip]$($[~$bytes]$)
        $bytes.replace($bytes, $bytes0)
        $bytes.$[center~ljust~rjust]$($width$[~, b'*']$)
        $bytes.zfill($width)
        $bytes_.join([$bytes, $bytes0])
        $bytes.$[partition~rpartition]$($bytes)[$small]
        $bytes.$[removeprefix~removesuffix]$($bytes)
        $bytes.translate(None, $bytes)
        $bytes.expandtabs($[~$width]$)
        bytes($[$list~$small~$bytes~$str, $codec]$)
        bytes(bytearray($bytes))
        bytes(memoryview($bytes)[$slice])
        bytes.fromhex($['00ff'~'0'~'zz'~' 1a 2B'~$str0]$)
        $str_.encode($[~$codec~$codec, $errors]$)
        ($int).to_bytes($digit, $['big'~'little']$, signed=$bool0)
        ($int).to_bytes()
        b'%$[s~d~x~5a~c~r]$' % ($any0,)
    """,
    "bool": r"""
        ($int $compare $int)
        ($int $compare $float)
        ($str $compare $str)
        ($bytes $compare $bytes)
        ($list $compare $list)
        ($tuple $compare $tuple)
        ($set $compare $set)
        ($dict == $dict)
        ($any == $any)
        ($int < $float $compare $int)
        (not $any)
        ($any0 $[in~not in]$ $seq)
        bool($any)
        isinstance($any, ($type, $type))
        $str.$[PREDICATES~isidentifier~isprintable~isdecimal~isnumeric]$()
        $bytes.$[PREDICATES]$()
        $str.$[startswith~endswith]$($[$str0~('a', 'A')]$, $small)
        $bytes.$[startswith~endswith]$($[$bytes0~(b'a', b'A')]$)
        $[any~all]$($seq)
        ($float).is_integer()
        math.$[isnan~isinf~isfinite]$($float)
        math.isclose($float, $int)
        callable($any0)
        hasattr($any0, $['real'~'upper'~'append'~'__len__'~'keys']$)
        issubclass($type, $type)
        operator.$[contains~eq~lt]$($seq, $any0)
    """,
    "list": r"""
        ($list + $list)
        ($list_ * $small)
        $list[$slice]
        sorted($seq$[~, reverse=True~, key=str~, key=repr, reverse=True]$)
        list($seq)
        list(reversed($seq))
        list(range($small, $small, $small))
        list(range($int0, $int0, $literal)[:9])
        list(enumerate($seq, $small))
        list(zip($seq, $seq0$[~, strict=True]$))
        list(map($[str~len~abs~lambda x: x + x~lambda x: -x]$, $seq))
        list(map($[operator.add~max~lambda *a: a]$, $seq, $seq0))
        list(filter($[None~bool~lambda x: x > 0]$, $seq))
        $str.$[split~rsplit]$($[~$str0~None, $small~$str0, $small]$)
        $str.splitlines($[~$bool0]$)
        $bytes.$[split~rsplit]$($[~$bytes0~None, $small]$)
        [x for x in $seq if $[x~not x~x != 1~x in $seq0]$]
        [(x, y) for x in $seq0 for y in $[range(2)~$seq0]$]
        [$int0, *$seq]
        list($dict.$[items~keys~values]$())
        [y := $int0, y + 1]
        list(itertools.$[chain~zip_longest~product]$($seq0, $str0))[:8]
        list(itertools.$[accumulate~pairwise]$($seq0))
        list(itertools.$[combinations~permutations]$($seq0, 2))[:8]
        list(itertools.batched($seq0, $small))
        [list(g) for k, g in itertools.groupby($seq0)]
        list(divmod($int, $int))
        copy.copy($list)
        [*map(type, $list)][$small].__name__.split('t')
    """,
    "tuple": r"""
        ($tuple + $tuple)
        ($tuple_ * $small)
        $tuple[$slice]
        tuple($seq)
        divmod($int, $int)
        divmod($float, $int)
        ($float).as_integer_ratio()
        $str.partition($str0)
        (*$seq, $any0)
        slice($small, $small, $small).indices($small)
        math.$[modf~frexp]$($float)
        tuple(x for x in $seq)
    """,
    "dict": r"""
        ($dict | $dict)
        {**$dict, $key: $any0}
        dict(zip($seq0, $seq0))
        dict($[~$dict, ]$a=$any0, b=$any0)
        dict($list0)
        {k: $int0 for k in $seq0}
        dict.fromkeys($seq, $any0)
        {v: k for k, v in $dict.items()}
        dict(sorted($dict.items(), key=repr))
        dict(collections.Counter($seq0))
        dict(enumerate($seq0))
    """,
    "set": r"""
        ($set $[|~&~-~^]$ $set)
        $set.$[union~intersection~difference~symmetric_difference]$($seq0)
        set($seq)
        {x for x in $seq}
        set($dict.keys() $[|~&~-]$ $set)
        {*$seq0, $key}
        set(frozenset($seq0))
    """,
}
TEMPLATES = {
    kind: [line.strip().replace("CASES", CASES).replace("PREDICATES", PREDICATES) for line in lines.strip().splitlines()]
    for kind, lines in TEMPLATES.items()
}


class Values:
    """Makes expressions out of literals, operators, methods and the program's own variables."""

    KINDS = tuple(TEMPLATES)

    def __init__(self, random):
        self.random = random
        self.formats = FormatSpecs(random)
        self.variables = {kind: [] for kind in self.KINDS}

    # Choices

    def pick(self, *alternatives):
        return self.random.choice(alternatives)

    def chance(self, share):
        return self.random.random() < share

    def kind(self):
        """A type whose text does not depend on hash codes, so no set."""
        return self.random.choices(self.KINDS[:-1], (9, 5, 9, 4, 2, 6, 4, 4))[0]

    # Expressions

    def expand(self, template, depth=1):
        """The template with random parts."""
        return PART.sub(lambda part: self._part(part, depth), template)

    def _part(self, part, depth):
        choices, name, mark = part.groups()
        if choices is not None:
            return self.expand(self.random.choice(choices.split("~")), depth)
        depth = 0 if mark == "0" else depth
        if name in self.KINDS:
            text = self.of(name, depth) if mark == "_" else self.operand(name, depth)
            # A number would swallow the dot of a method call.
            return f"({text})" if text[-1].isdigit() and part.string.startswith(".", part.end()) else text
        return getattr(self, name)(depth)

    def of(self, kind, depth=1):
        """An expression that usually has this type."""
        if self.variables[kind] and self.chance(0.45):
            return self.random.choice(self.variables[kind])
        if depth <= 0:
            return getattr(self, kind + "_literal")()
        return self.expand(self.random.choice(TEMPLATES[kind]), depth - 1)

    def operand(self, kind, depth=1):
        """The same, but now and then of a type that does not fit."""
        return self.of(self.kind() if self.chance(0.04) else kind, depth)

    def any(self, depth=1):
        return self.random.choice(OTHERS) if self.chance(0.05) else self.of(self.kind(), depth)

    def seq(self, depth=1):
        """Something to iterate; never a set, whose order nobody promises."""
        return self.operand(self.pick("list", "tuple", "str", "list", "bytes", "dict"), depth)

    def key(self, depth=0):
        return self.operand(self.pick("int", "str", "bool", "float", "tuple"), 0)

    # Literals

    def int_literal(self):
        return self.random.choice(INTS) if self.chance(0.7) else str(self.random.randint(-300, 300))

    def float_literal(self):
        return self.random.choice(FLOATS) if self.chance(0.7) else repr(round(self.random.uniform(-1e4, 1e4), 4))

    def str_literal(self):
        return self.random.choice(STRS)

    def bytes_literal(self):
        return self.random.choice(BYTES)

    def bool_literal(self):
        return self.pick("True", "False")

    def list_literal(self):
        kind = self.pick("int", "float", "str", "bool", self.kind())
        items = [self.of(self.kind() if self.chance(0.1) else kind, 0) for _ in range(self.random.randint(0, 5))]
        return "[" + ", ".join(items) + "]"

    def tuple_literal(self):
        items = [self.of(self.kind() if self.chance(0.3) else "int", 0) for _ in range(self.random.randint(0, 4))]
        return "(" + "".join(item + ", " for item in items) + ")"

    def dict_literal(self):
        pairs = [f"{self.key()}: {self.of(self.kind(), 0)}" for _ in range(self.random.randint(0, 4))]
        return "{" + ", ".join(pairs) + "}"

    def set_literal(self):
        items = [self.of(self.pick("int", "str", "bool"), 0) for _ in range(self.random.randint(1, 5))]
        return "{" + ", ".join(items) + "}"

    # Other parts of templates; all take the depth, which few need

    def literal(self, depth=0):
        return self.int_literal()

    def small(self, depth=0):
        return str(self.random.randint(-4, 9))

    def digit(self, depth=0):
        return str(self.random.randint(0, 12))

    def shift(self, depth=0):
        return str(self.random.randint(0, 130))

    def width(self, depth=0):
        return str(self.random.randint(-1, 12))

    def code(self, depth=0):
        return str(self.random.randint(-1, 0x110000))

    def slice(self, depth=0):
        return self.expand("$[~$small~$small]$:$[~$small~$small]$$[~:~:$small]$")

    def codec(self, depth=0):
        return self.random.choice(CODECS)

    def errors(self, depth=0):
        return self.random.choice(ERRORS)

    def type(self, depth=0):
        return self.random.choice(TYPES)

    def compare(self, depth=0):
        return self.pick("<", "<=", ">", ">=", "==", "!=")

    # Formatting

    def format(self, depth=1):
        kind = self.pick("int", "float", "str", "bool")
        spec = self.formats.spec(kind)
        value = self.operand(kind, depth)
        return self.pick(
            f"format({value}, {spec!r})",
            f"{'{:' + spec + '}'!r}.format({value})",
            f"{'{0:' + spec + '}|{1!r}|{0!s:>5}'!r}.format({value}, {self.of('str', 0)})",
            f"{'{a[0]}{a!r}{b.real}'!r}.format(a={self.of('str', 0)}, b={value})",
            f"{self.pick('{} {}', '{0} {}', '{', '}', '{!x}', '{:d}', '{a}', '{0.foo}', '{0[x]}', '{{}}{}')!r}.format({value})",
        )

    def percent(self, depth=1):
        parts, values = [], []
        for _ in range(self.random.randint(1, 3)):
            conversion, kinds = self.formats.percent()
            parts.append(conversion + self.pick("", " ", "|"))
            values += [self.operand(kind, depth) if kind != "width" else self.width() for kind in kinds]
        if self.chance(0.05):
            values.pop() if values and self.chance(0.5) else values.append("1")
        quoted = repr("".join(parts))
        if self.chance(0.12):
            return f"(b{quoted} % ({''.join(value + ', ' for value in values)})).decode('latin-1')"
        return f"({quoted} % ({''.join(value + ', ' for value in values)}))"

    def fstring(self, depth=1):
        kind = self.pick("int", "float", "str")
        value = self.of(kind, depth)
        spec = self.formats.spec(kind)
        return self.pick(
            f"f'{{({value}):{spec}}}'",
            f"f'<{{({value})!r:>{{{self.width()}}}}}>'",
            f"f'{{ ({value}) = }}|{{{self.of('int', 0)}:{{{self.width()}}}d}}'",
            f"f'{{{self.of('float', 0)}:.{{{self.small()}}}f}}{{{{}}}}'",
            f"f'{{[x for x in {self.seq(0)}]}} {{lambda_ if (lambda_ := 0) else 1:{{{self.width()}}}}}'",
        )
