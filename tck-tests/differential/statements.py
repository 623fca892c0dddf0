"""Random chunks of a program: a few lines each, run one after the other in one namespace.

A chunk uses `show(value)` to print. What it raises is printed too, and the program goes on with the next chunk, so a chunk must
not rely on what an earlier one has bound unless it goes through Values.variables.
"""

EXCEPTIONS = "ValueError TypeError KeyError IndexError ZeroDivisionError AttributeError RuntimeError LookupError OSError".split()
OPERATORS = {"+": "add", "-": "sub", "*": "mul", "/": "truediv", "//": "floordiv", "%": "mod", "&": "and", "|": "or", "@": "matmul", "<<": "lshift"}


def indent(lines):
    return ["    " + line for line in lines]


class Statements:
    """Makes chunks; each method without an underscore is a kind of chunk."""

    def __init__(self, values):
        self.values = values
        self.random = values.random
        self._names = 0
        self.kinds = [getattr(self, name) for name in dir(type(self)) if not name.startswith("_") and callable(getattr(self, name))]

    def _name(self, prefix):
        self._names += 1
        return f"{prefix}{self._names}"

    def _exception(self):
        return f"{self.random.choice(EXCEPTIONS)}({self.values.pick('', '`text`', '1, 2', self.values.str_literal())})".replace("`", "'")

    # Values

    def assign(self):
        v = self.values
        kind = v.kind()
        name = self._name(kind[0])
        value = v.of(kind, 3)
        v.variables[kind].append(name)
        # Bound even if the expression raises, to something of the right type.
        return [f"{name} = {getattr(v, kind + '_literal')()}", f"{name} = keep({value}, {name})", f"show({name})"]

    def expression(self):
        return [f"show({self.values.any(4)})"]

    def several(self):
        return [f"attempt(lambda: {self.values.any(3)})" for _ in range(4)]

    def formatting(self):
        v = self.values
        return [f"attempt(lambda: {v.pick(v.format, v.percent, v.fstring)(1)})" for _ in range(5)]

    def numbers(self):
        v = self.values
        return [f"attempt(lambda: {v.of(v.pick('int', 'float'), 2)})" for _ in range(5)]

    def texts(self):
        v = self.values
        return [f"attempt(lambda: {v.of(v.pick('str', 'bytes'), 2)})" for _ in range(5)]

    def augmented(self):
        v = self.values
        kind = v.pick("int", "float", "str", "list", "tuple", "bytes", "set")
        name = self._name("u")
        operators = {"set": ("|=", "-=", "^="), "int": ("+=", "-=", "//=", "%=", "&=", "|=", "^=", "<<=", "**=", "@=")}
        operator = v.pick(*operators.get(kind, ("+=", "+=", "-=", "/=")))
        right = v.pick("2", "3") if operator in ("<<=", "**=") else v.operand(kind, 1)
        return [f"{name} = {v.of(kind, 1)}", f"w = {name}", f"{name} {operator} {right}", f"show({name}, w)"]

    def wrong_types(self):
        v = self.values
        operator = v.pick("+", "-", "/", "//", "%", "&", "|", "^", "@", "<", ">=", "in", "and", "is")
        a, b = v.any(0), v.any(0)
        if operator == "in" and "{" in b:
            b = "[" + a + "]"
        lines = [
            f"({a} {operator} {b})",
            f"len({a})",
            f"{a}[{b}]",
            f"{v.pick('int', 'float', 'str.upper', 'list', 'dict', 'tuple', 'complex', 'range', 'abs', 'ord', 'chr')}({a})",
            f"({a}).{v.pick('nope', 'append', 'upper', 'real', 'keys', '__len__')}",
            f"{v.pick('iter', 'next', 'reversed', 'hash', 'round', 'sum', 'min', 'max', 'sorted', 'enumerate')}({a}) and 1",
            f"({a})({b})",
            f"-{a}" if v.chance(0.5) else f"~({a})",
            f"{v.str_literal()}.{v.pick('join', 'split', 'find', 'replace', 'startswith', 'center', 'encode', 'strip', 'count')}({a})",
            f"[1, 2, 3].{v.pick('index', 'remove', 'insert', 'pop', 'extend', 'sort', 'append')}({a})",
            f"{{1: 2}}.{v.pick('update', 'pop', 'get', 'fromkeys', 'setdefault', 'popitem')}({a})",
            f"isinstance({a}, {b})",
            f"divmod({a}, {b})",
            f"pow({a}, {v.small()}, {b})",
            f"range({a}, {b})",
            f"getattr({a}, {b})",
        ]
        return [f"attempt(lambda: {line})" for line in self.random.sample(lines, 5) if "set" not in line]

    def conversions(self):
        v = self.values
        digits = "".join(self.random.choice("0123456789_abcxXeE.+- ") for _ in range(self.random.randint(1, 7)))
        text = v.pick(digits, digits.strip("abcdex"), str(self.random.randint(-(10**20), 10**20)), " 1_000 ", "infinity", "-nan", "1e400", "+.5", "0b12")
        return [
            f"attempt(lambda: int({text!r}))",
            f"attempt(lambda: float({text!r}))",
            f"attempt(lambda: complex({text!r}))",
            f"attempt(lambda: int({text!r}, {v.pick('0', '2', '16', '36', '3')}))",
            f"attempt(lambda: int({text.encode()!r}))",
            f"attempt(lambda: float.fromhex({text!r}))",
            f"attempt(lambda: ({v.of('float', 1)}).as_integer_ratio())",
            f"attempt(lambda: complex({v.of('float', 0)}, {v.of('float', 0)}) {v.pick('*', '+', '/', '-')} {v.pick('1j', '(2-3j)', '0j', '2')})",
        ]

    # Slices and containers

    def slices(self):
        v = self.values
        name = self._name("x")
        replacement = v.pick(v.of("list", 0), v.of("str", 0), v.of("int", 0), "()", "range(3)")
        change = v.pick(
            f"{name}[{v.slice()}] = {replacement}",
            f"del {name}[{v.slice()}]",
            f"{name}[{v.small()}] = {v.any(0)}",
            f"del {name}[{v.small()}]",
            f"{name}[{v.small()}] += {v.int_literal()}",
        )
        return [f"{name} = {v.pick('list', 'bytearray', 'collections.deque', 'list')}(range({self.random.randint(0, 9)}))", change, f"show({name}, {name}[{v.slice()}])"]

    def list_methods(self):
        v = self.values
        name = self._name("x")
        calls = [
            v.pick(
                f"{name}.append({v.any(1)})",
                f"{name}.extend({v.seq(1)})",
                f"{name}.insert({v.small()}, {v.any(0)})",
                f"{name}.pop({v.pick('', v.small())})",
                f"{name}.remove({v.any(0)})",
                f"{name}.index({v.any(0)}{v.pick('', ', ' + v.small())})",
                f"{name}.count({v.any(0)})",
                f"{name}.reverse()",
                f"{name}.sort({v.pick('', 'key=str', 'reverse=True', 'key=len', 'key=lambda x: (str(type(x)), repr(x))', 'None')})",
                f"{name}.copy()",
                f"{name}.__iadd__({v.seq(0)})",
                f"{name}.__contains__({v.any(0)})",
            )
            for _ in range(5)
        ]
        return [f"{name} = list({v.of('list', 1)})", *(f"attempt(lambda: {call})" for call in calls), f"show({name})"]

    def dict_methods(self):
        v = self.values
        name = self._name("x")
        calls = [
            v.pick(
                f"{name}.get({v.key()}{v.pick('', ', ' + v.any(0))})",
                f"{name}.pop({v.key()}{v.pick('', ', ' + v.any(0))})",
                f"{name}.setdefault({v.key()}, {v.any(0)})",
                f"{name}.update({v.pick(v.of('dict', 0), '[(1, 2), (3, 4)]', 'a=1', '[(1,)]', '[1]', v.any(0))})",
                f"{name}.popitem()",
                f"{name}.__setitem__({v.key()}, {v.any(0)})",
                f"{name}[{v.key()}]",
                f"{name}.__delitem__({v.key()})",
                f"list({name}.items())",
                f"{v.key()} in {name}",
                f"list(reversed({name}))",
                f"{name} == {v.of('dict', 0)}",
                f"[k for k in {name} if {name}.pop(k, None)]",
            )
            for _ in range(6)
        ]
        start = v.pick("", "collections.Counter", "")
        return [f"{name} = {start}({v.of('dict', 1)})", *(f"attempt(lambda: {call})" for call in calls), f"show({name})"]

    def set_methods(self):
        v = self.values
        name = self._name("x")
        calls = [
            v.pick(
                f"{name}.add({v.any(0)})",
                f"{name}.discard({v.any(0)})",
                f"{name}.remove({v.key()})",
                f"{name}.update({v.seq(0)}, {v.seq(0)})",
                f"{name}.{v.pick('issubset', 'issuperset', 'isdisjoint')}({v.seq(0)})",
                f"{name}.{v.pick('intersection_update', 'difference_update', 'symmetric_difference_update')}({v.seq(0)})",
                f"({name} {v.pick('<', '<=', '>', '==', '|', '&')} {v.operand('set', 0)})",
                f"len({name})",
            )
            for _ in range(5)
        ]
        return [f"{name} = set({v.seq(1)})", *(f"attempt(lambda: {call})" for call in calls), f"show({name})"]

    def bytearray_methods(self):
        v = self.values
        name = self._name("x")
        calls = [
            v.pick(
                f"{name}.append({v.of('int', 0)})",
                f"{name}.extend({v.seq(0)})",
                f"{name}.insert({v.small()}, {v.small()})",
                f"{name}.pop({v.pick('', v.small())})",
                f"{name}.remove({v.of('int', 0)})",
                f"{name}.find({v.operand('bytes', 0)})",
                f"{name}.replace({v.of('bytes', 0)}, b'-')",
                f"{name} + {v.operand('bytes', 0)}",
                f"{name}.decode({v.expand('$[~$codec~$codec, $errors]$')})",
                f"{name}.resize({v.small()})",
            )
            for _ in range(5)
        ]
        return [f"{name} = bytearray({v.of('bytes', 1)})", *(f"attempt(lambda: {call})" for call in calls), f"show({name})"]

    def unpacking(self):
        v = self.values
        target = v.pick("a, b", "a, *b", "*a, b", "a, (b, c)", "[a, *b, c]", "a, b, c", "*a, = b,", "(a), b", "a, (b, *c), d")
        source = v.seq(1)
        names = [name for name in "abcd" if name in target]
        return [f"{target.split(' = ')[0]} = {source}", f"show({', '.join(names)})"]

    def sorting(self):
        v = self.values
        items = ", ".join(f"({v.small()}, {v.str_literal()})" for _ in range(self.random.randint(2, 9)))
        key = v.pick("lambda p: p[0]", "lambda p: (-p[0], p[1])", "lambda p: len(p[1])", "operator.itemgetter(1)", "functools.cmp_to_key(lambda p, q: p[0] - q[0])", "None", "lambda p: p[2]")
        return [f"show(sorted([{items}], key={key}, reverse={v.bool_literal()}))", f"show(min([{items}], key={key}), max([{items}], key={key}))"]

    def comprehension(self):
        v = self.values
        first = v.pick(v.seq(1), f"range({self.random.randint(0, 9)})")
        condition = v.pick("", " if x", " if not x", f" if x != {v.any(0)}", " if isinstance(x, int) and x % 2")
        result = v.pick("x", "(x, str(x))", "x * 2", "[x for _ in range(2)]", "f'{x!s:>4}'", "lambda: x")
        name = self._name("x")
        if result.startswith("lambda"):
            return [f"{name} = [{result} for x in {first}{condition}]", f"show([f() for f in {name}])"]
        return [
            f"{name} = [{result} for x in {first}{condition}]",
            f"show({name})",
            f"show({{str(x): {result} for x in {first}{condition}}})",
            f"show(list({result} for x in {first}{condition}), [(i, x) for i, x in enumerate({first})])",
        ]

    # Functions

    def parameters(self):
        """A function with a random signature, called in several ways."""
        v = self.values
        name = self._name("f")
        positional = [v.pick("a", "a=1", "a, /", "a, b", "a, b=2", "a, b=2, /", "a, /, b", "a=0, b=1, c=2", "")]
        rest = v.pick("", "*args", "*, k", "*, k=5", "*args, k", "*args, k=None, **kw", "**kw", "*, k, m=3, **kw")
        signature = ", ".join(part for part in (*positional, rest) if part)
        calls = [
            f"{name}({v.pick('', '1', '1, 2', '1, 2, 3', '*[1, 2]', '*(), 7', '1, *range(3)')}"
            f"{v.pick('', ', k=1', ', a=2', ', b=3', ', k=1, m=2', ', **{`k`: 4}', ', z=0', ', **{1: 2}', ', k=1, **{`k`: 2}')})".replace("`", "'").replace("(, ", "(")
            for _ in range(5)
        ]
        return [
            f"def {name}({signature}):",
            "    return sorted(locals().items())",
            *(f"attempt(lambda: {call})" for call in calls),
            f"show({name}.__defaults__, {name}.__kwdefaults__, {name}.__code__.co_argcount, {name}.__code__.co_varnames)",
        ]

    def closure(self):
        v = self.values
        name = self._name("f")
        step = v.pick("n += 1", "n = n * 2 + d", "n -= d", "n, d = d, n", "del n", "n = [n]")
        return [
            f"def {name}(n, d=1):",
            "    def step():",
            f"        nonlocal n{v.pick('', ', d')}",
            f"        {step}",
            "        return n",
            "    def peek(f=lambda x: (x, n)):",
            "        return f(d)",
            "    return step, peek",
            f"step, peek = {name}({v.pick(v.int_literal(), v.float_literal())}, {v.small()})",
            "attempt(step), attempt(step), attempt(peek), attempt(step)",
            "show(step.__name__, step.__qualname__, step.__code__.co_freevars, len(step.__closure__))",
        ]

    def loop(self):
        v = self.values
        name = self._name("f")
        body = v.pick("total += x", "total = total * 3 - x", "total ^= x", "total = max(total, x)", "total -= x // 2", "total = (total << 1) % 1000003 + x", "total += x / 4", "total = x")
        test = v.pick("x % 3 == 1", "x > 5", "not x", "total < 0", "x == total", "False")
        return [
            f"def {name}(items, total={v.pick('0', '1', '0.5', '2**62', v.int_literal())}):",
            f"    for {v.pick('x', 'i, x')} in items:" if v.chance(0.1) else "    for x in items:",
            f"        if {test}:",
            f"            {v.pick('continue', 'break', 'total += 1', 'return x, total', 'raise ValueError(x)', 'pass')}",
            f"        {body}",
            "    else:",
            f"        {v.pick('total = -total', 'pass', 'return `else`, total')}".replace("`", "'"),
            "    return total",
            f"attempt(lambda: {name}(range({self.random.randint(0, 12)})))",
            f"attempt(lambda: {name}({v.of('list', 1)}))",
            f"attempt(lambda: {name}(range(60), {v.any(0)}))",
        ]

    def while_loop(self):
        v = self.values
        return [
            f"n, trace = {self.random.randint(1, 40)}, []",
            "while n:",
            f"    n = {v.pick('n // 2', 'n - 1', '(n * 7) % 31', 'n & (n - 1)')}",
            f"    if n % {self.random.randint(2, 5)} == 0:",
            f"        {v.pick('continue', 'break', 'trace.append(-n)')}",
            "    trace.append(n)",
            "    if len(trace) > 20: break",
            "else:",
            "    trace.append('end')",
            "show(n, trace)",
        ]

    def scopes(self):
        v = self.values
        return [
            f"g = {v.any(0)}",
            "def f():",
            f"    {v.pick('global g', 'pass', 'show(g)')}",
            f"    {v.pick('g = 1', 'del g', 'g += 1', 'show(g)', 'import math as g')}",
            f"    return {v.pick('g', '[g for g in range(3)], g', '(lambda: g)()', 'undefined_name', 'sorted(locals())')}.__class__.__name__",
            "attempt(f)",
            "show('g' in globals())",
            f"class C: {v.pick('g = 5; h = [g for _ in range(2)]', 'h = g', 'h = [x for x in (g, 1)]', 'g; g = 2', 'h = (lambda: g)()')}",
            "show(sorted(k for k in vars(C) if k in 'gh'))",
        ]

    def recursion(self):
        v = self.values
        name = self._name("f")
        return [
            f"@functools.{v.pick('cache', 'lru_cache(maxsize=4)')}",
            f"def {name}(n, k={self.random.randint(1, 3)}):",
            f"    return {v.pick('n', '1', '`x`', '[n]')} if n < 2 else {name}(n - 1) + {name}(n - 2)".replace("`", "'"),
            f"show({name}({self.random.randint(2, 12)}))",
            f"show({name}.cache_info())",
        ]

    def decorator(self):
        v = self.values
        return [
            "def logged(label):",
            "    def wrap(f):",
            f"        {v.pick('@functools.wraps(f)', '')}",
            "        def inner(*args, **kw):",
            "            show(label, f.__name__, args, kw)",
            f"            return {v.pick('f(*args, **kw)', 'f(args)', 'f(*args[1:])', '[f(a) for a in args]')}",
            "        return inner",
            "    return wrap",
            f"@logged({v.str_literal()})",
            f"{v.pick('@staticmethod', '@functools.lru_cache', '')}",
            "def g(a, b=2): return (a, b)",
            f"attempt(lambda: g({v.any(0)}))",
            f"attempt(lambda: g({v.any(0)}, b={v.any(0)}))",
            "show(g.__name__, hasattr(g, '__wrapped__'))",
        ]

    # Generators

    def generator(self):
        v = self.values
        name = self._name("f")
        use = v.pick("next(it)", "it.send(5)", "it.send(None)", "it.throw(ValueError('in'))", "it.close()", "list(it)", "it.throw(KeyError)", "next(it, 'end')")
        uses = [use, *(v.pick("next(it)", "it.send('s')", "it.throw(ValueError, 'x')", "it.close()", "list(it)") for _ in range(4))]
        return [
            f"def {name}(n):",
            f"    {v.pick('got = None', 'got = yield', 'got = yield n')}",
            "    try:",
            "        for i in range(n):",
            f"            {v.pick('got = yield i, got', 'yield i', 'got = (yield i) or got', f'yield from {v.seq(0)}', 'if i == 1: return i', 'got = yield from iter([i, got])')}",
            f"    except {v.pick('ValueError', 'GeneratorExit', 'Exception', '(KeyError, TypeError)')} as e:",
            f"        {v.pick('show(type(e).__name__, e.args)', 'yield repr(e)', 'raise', 'raise RuntimeError(`again`) from e', 'return 9')}".replace("`", "'"),
            "    finally:",
            "        show('finally', i if 'i' in locals() else None)",
            f"    return {v.any(0)}",
            f"it = {name}({self.random.randint(0, 4)})",
            *(f"attempt(lambda: {text})" for text in uses),
            # Dropped while suspended it would print whenever it is collected.
            "attempt(it.close)",
        ]

    def delegation(self):
        v = self.values
        return [
            "def inner(n):",
            "    total = 0",
            "    while True:",
            f"        try: x = yield total",
            f"        except {v.pick('ValueError', 'KeyError')}: x = {v.small()}",
            f"        if x is {v.pick('None', 'Ellipsis')}: return ('done', total)",
            "        total += x",
            "def outer():",
            f"    {v.pick('result = yield from inner(1)', 'result = [(yield from inner(1)), (yield 7)]', 'result = yield from (yield from inner(2))')}",
            "    yield result",
            "it = outer()",
            *(f"attempt(lambda: {v.pick('next(it)', 'it.send(3)', 'it.send(None)', 'it.send(...)', 'it.throw(ValueError)', 'it.throw(KeyError(1))', 'it.close()', 'it.gi_frame is None')})" for _ in range(6)),
        ]

    def coroutine(self):
        v = self.values
        return [
            "class Wait:",
            "    def __init__(self, x): self.x = x",
            "    def __await__(self):",
            f"        got = yield self.x",
            f"        {v.pick('return got', 'return (got, self.x)', 'raise ValueError(got)')}",
            "async def numbers(n):",
            "    for i in range(n):",
            "        await Wait(('in', i))",
            "        yield i",
            "async def main():",
            f"    {v.pick('return await Wait(1)', 'return [x async for x in numbers(3)]', 'return [await Wait(i) for i in range(2)]', 'await 5', 'async for x in numbers(2): show(x)', 'async with 3: pass', 'return [y for x in [1] async for y in numbers(x)]')}",
            "co = main()",
            *(f"attempt(lambda: {v.pick('co.send(None)', 'co.send(8)', 'co.send(None)', 'co.throw(ValueError(3))', 'co.close()')})" for _ in range(5)),
            "co.close()",
        ]

    # Exceptions

    def handling(self):
        v = self.values
        return [
            "def f():",
            "    try:",
            f"        {v.pick('raise ' + self._exception(), 'return ' + v.any(2), 'show(' + v.any(2) + ')', 'raise ' + v.any(0), 'int(`x`)', '{}[3]', '[][1]', 'None.x', 'undefined')}".replace("`", "'"),
            f"    except {v.pick(*EXCEPTIONS)} as e:",
            f"        {v.pick('return repr(e)', 'raise', 'raise ' + self._exception(), 'raise ' + self._exception() + ' from e', 'raise ' + self._exception() + ' from None', 'e.add_note(`n`); raise', 'show(e.args)', 'del e')}".replace("`", "'"),
            f"    except ({v.pick(*EXCEPTIONS)}, {v.pick(*EXCEPTIONS)}):",
            f"        {v.pick('pass', 'show(sys.exception())', 'raise TypeError(`t`)', 'return 1 / 0')}".replace("`", "'"),
            f"    except {v.pick('Exception', 'BaseException', '3', '(int, str)', 'ArithmeticError')}:",
            "        show('last')",
            "    else:",
            f"        {v.pick('show(`else`)', 'raise KeyError(`k`)', 'return 2')}".replace("`", "'"),
            "    finally:",
            f"        show('finally', sys.exception())" if v.chance(0.8) else "        raise OSError(2, 'finally')",
            "attempt(f)",
        ]

    def groups(self):
        v = self.values
        members = ", ".join(v.pick(self._exception(), f"ExceptionGroup('in', [{self._exception()}, {self._exception()}])") for _ in range(self.random.randint(1, 3)))
        return [
            "def f():",
            "    try:",
            f"        raise ExceptionGroup({v.str_literal()}, [{members}])",
            f"    except* {v.pick(*EXCEPTIONS)} as e:",
            f"        show(repr(e)); {v.pick('pass', 'raise', 'raise KeyError(1)', 'raise e')}",
            f"    except* ({v.pick(*EXCEPTIONS)}, {v.pick(*EXCEPTIONS)}) as e:",
            "        show(e.exceptions)",
            "    else: show('else')",
            "    finally: show('finally')",
            "attempt(f)",
            f"attempt(lambda: ExceptionGroup('m', [{members}]).split({v.pick(*EXCEPTIONS)}))",
            f"attempt(lambda: ExceptionGroup({v.pick('`a`', '1')}, {v.pick('[]', '[1]', '[KeyboardInterrupt()]', 'KeyError()')}))".replace("`", "'"),
        ]

    def exception_classes(self):
        v = self.values
        name = self._name("E")
        return [
            f"class {name}({v.pick(*EXCEPTIONS, 'Exception', 'StopIteration', 'UnicodeError', 'SyntaxError')}):",
            f"    {v.pick('pass', 'def __init__(self, *a): super().__init__(*a[:1]); self.extra = a', 'def __str__(self): return `<` + super().__str__() + `>`', 'code = 5', '__slots__ = ()')}".replace("`", "'"),
            f"e = {name}({v.pick('', '1', '`a`', '1, `b`', '(1, 2)', '2, `b`, `f`')})".replace("`", "'"),
            "show(e, repr(e), e.args, vars(e))",
            "def f():",
            f"    try: raise {v.pick('e', name, name + '(3)')}",
            f"    except {v.pick(*EXCEPTIONS, name)} as x: return x.args",
            "attempt(f)",
            f"attempt(lambda: {name}(**{{'q': 1}}))",
            f"attempt(lambda: [c.__name__ for c in {name}.__mro__])",
        ]

    def context_manager(self):
        v = self.values
        return [
            "class M:",
            "    def __init__(self, n): self.n = n",
            f"    def __enter__(self): show('enter', self.n); return {v.pick('self.n', 'self', '(1, 2)')}",
            "    def __exit__(self, t, e, tb):",
            "        show('exit', self.n, t and t.__name__, e)",
            f"        return {v.pick('True', 'False', 'None', '[1]', 'self.n > 1', 'int(`x`)')}".replace("`", "'"),
            "def f():",
            f"    with M(1) as a, M({self.random.randint(1, 3)}){v.pick('', ' as b', ' as (b, c)')}:",
            f"        {v.pick('raise ' + self._exception(), 'return a', 'show(a)', 'show(' + v.any(1) + ')')}".replace("show(a)", "show(type(a).__name__)").replace("return a", "return type(a).__name__"),
            "    return 'after'",
            "attempt(f)",
            "@contextlib.contextmanager",
            "def cm():",
            f"    try: yield {v.any(0)}",
            f"    except {v.pick(*EXCEPTIONS)} as e: show('caught', repr(e))",
            "    finally: show('cleanup')",
            "def g():",
            f"    with cm() as x: {v.pick('raise ' + self._exception(), 'show(x)')}",
            "attempt(g)",
        ]

    # Pattern matching

    def matching(self):
        v = self.values
        patterns = [
            "0", "-1", "1 | 2", "'abc'", "'a' | 'b'", "None", "True", "int(x)", "str() as x", "float()", "[]", "[x]", "[x, y]", "[x, *y]", "(x, *_, y)", "[[x, *_], y]",
            "{}", "{'a': x}", "{1: x, **y}", "{'a': int(x)} if x > 0", "[int(x), str(y)]", "bool()", "x if isinstance(x, int) and x > 5", "P(1, y)", "P(x=x, y=2)", "P()",
            "[P(x, _), *_]", "bytes()", "1.5", "2j", "tuple((x, y))", "dict() as x", "[1, 2, *x] | [*x, 1]", "int() | float() as x", "P(0, 0) | P(1, 1)",
        ]
        chosen = self.random.sample(patterns, 5)
        lines = ["def f(v, x=None, y=None):", "    match v:"]
        for number, pattern in enumerate(chosen):
            if " | " in pattern and "x" in pattern and pattern.count("x") != 2 and " as " not in pattern:
                continue
            lines += [f"        case {pattern}:", f"            return {number}, x, y"]
        lines += ["    return 'none'"]
        subjects = [v.any(1), v.any(0), "[1, 2, 3]", "(1, 'a')", "{'a': 3, 1: 2}", "P(1, 2)", "P(0, 0)", "[P(3, 4), 5]", "'abc'", "-1", "True", "10"]
        return [
            "class P:",
            f"    __match_args__ = {v.pick('(`x`, `y`)', '(`y`, `x`)', '(`x`,)', '[`x`]', '(`x`, 1)')}".replace("`", "'"),
            "    def __init__(self, x, y): self.x, self.y = x, y",
            "    def __repr__(self): return f'P({self.x}, {self.y})'",
            *lines,
            *(f"attempt(lambda: f({subject}))" for subject in self.random.sample(subjects, 6)),
        ]

    # Classes

    def operators(self):
        """Two related classes with some operator methods each."""
        v = self.values
        a, b = self._name("A"), self._name("B")
        lines = []
        for name, base in ((a, "object"), (b, v.pick("object", a))):
            lines += [f"class {name}({base}):", "    def __init__(self, n=1): self.n = n", f"    def __repr__(self): return f'{name}({{self.n}})'"]
            for operator in self.random.sample(list(OPERATORS), 4):
                method = v.pick("__", "__r", "__", "__i") + OPERATORS[operator] + "__"
                result = v.pick(f"type(self)(self.n + getattr(o, 'n', 10))", "NotImplemented", f"('{name}', '{method}', o)", "self", "None")
                lines.append(f"    def {method}(self, o): return {result}")
            for method in self.random.sample(("eq", "lt", "le", "gt", "ne"), 2):
                lines.append(f"    def __{method}__(self, o): return {v.pick('self.n == getattr(o, `n`, 0)', 'NotImplemented', '`' + method + '`', 'True')}".replace("`", "'"))
        x, y = v.pick(f"{a}(1)", f"{b}(2)"), v.pick(f"{b}(3)", f"{a}(4)", v.small())
        for _ in range(6):
            operator = v.pick(*OPERATORS, "==", "<", "<=", "!=", ">")
            lines.append(f"attempt(lambda: {x} {operator} {y})" if v.chance(0.5) else f"attempt(lambda: {y} {operator} {x})")
        operator = v.pick(*OPERATORS)
        return [*lines, f"z = {x}", f"z {operator}= {y}", "show(z)"]

    def protocols(self):
        v = self.values
        name = self._name("C")
        methods = {
            "len": v.pick("3", "'x'", "0", "True"),
            "bool": v.pick("True", "False", "1", "None"),
            "getitem": v.pick("i if i != 4 else [][9]", "[10, 20, 30][i]", "{'a': 1}[i]"),
            "contains": v.pick("i == 1", "[]", "'yes'", "1 / 0"),
            "iter": v.pick("iter([1, 2])", "self", "3", "iter('ab')", "(x for x in (7, 8))"),
            "next": v.pick("5 if self.more() else self.stop()", "self.stop()"),
            "call": v.pick("(i, a)", "self.nope", "a[0]"),
            "int": v.pick("7", "'s'", "2.5", "True"),
            "float": v.pick("1.5", "1", "'f'"),
            "index": v.pick("2", "-1", "'i'", "True", "10**30"),
            "hash": v.pick("5", "-1", "'h'", "2**65", "None"),
            "str": v.pick("'str'", "5", "None"),
            "repr": v.pick("'repr'", "b'x'", "'multi\\nline'"),
            "format": v.pick("f'<{i}>'", "3", "i * 2"),
            "neg": v.pick("'neg'", "NotImplemented"),
            "abs": "'abs'",
            "round": v.pick("('round', i)", "0"),
            "complex": v.pick("1j", "1"),
            "bytes": v.pick("b'by'", "'by'"),
            "reversed": v.pick("iter([9])", "4"),
            "length_hint": v.pick("4", "NotImplemented"),
            "divmod": "('divmod', i)",
            "pow": "('pow', i, a)",
        }
        lines = [f"class {name}:", "    left = 2", "    def more(self): self.left -= 1; return self.left >= 0", "    def stop(self): raise StopIteration"]
        if v.chance(0.7):
            methods.pop("repr")
            lines.append(f"    def __repr__(self): return '{name}()'")
        for method in self.random.sample(sorted(methods), 8):
            lines.append(f"    def __{method}__(self, i=None, *a): return {methods[method]}")
        uses = [
            "len(o)", "bool(o)", "o[0]", "o['a']", "1 in o", "5 not in o", "list(o)", "next(iter(o))", "o(1, 2)", "int(o)", "float(o)", "[1, 2, 3][o]", "hash(o) == hash(o)", "str(o)",
            "repr(o)", "f'{o:>5}'", "format(o)", "-o", "+o", "abs(o)", "round(o)", "round(o, 2)", "complex(o)", "bytes(o)", "list(reversed(o))", "range(o)", "'%d' % o", "'%s' % o",
            "{o: 1}[o]", "[*o]", "o[1:2]", "divmod(o, 3)", "pow(o, 2, 3)", "sum(o)", "min(o)", "'-'.join(o)", "dict(o)", "hex(o)", "chr(o)", "operator.index(o)", "math.floor(o)",
            "tuple(zip(o, o))", "(lambda *a: a)(*o)", "'abc' * o", "not o", "o or 1", "print(o)", "sorted(o)", "operator.length_hint(o)", "~o", "o.nope", "o[0:1] + 1",
        ]
        return [*lines, f"o = {name}()", *(f"attempt(lambda: {use})" for use in self.random.sample(uses, 8))]

    def inheritance(self):
        v = self.values
        names = [self._name("K") for _ in range(4)]
        lines = []
        bases = ["", f"({names[0]})", f"({names[0]})", f"({self.random.choice([f'{names[1]}, {names[2]}', f'{names[2]}, {names[1]}', f'{names[0]}, {names[1]}', names[2]])})"]
        for name, base in zip(names, bases):
            lines += [f"class {name}{base}:", f"    tag = {v.any(0)}"] if v.chance(0.6) else [f"class {name}{base}: pass"]
            if len(lines[-1]) < 60 and lines[-1].startswith("    "):
                call = v.pick("super().who()", "super(%s, self).who()" % name, "[]") if base else "[]"
                lines.append(f"    def who(self): return ['{name}'] + {call}")
                if v.chance(0.4):
                    lines += ["    @classmethod", f"    def make(cls, *a): return cls.__name__, a{v.pick('', ', super().make(*a)') if base else ''}"]
        last = names[3]
        return [
            *lines,
            f"attempt(lambda: [c.__name__ for c in {last}.__mro__])",
            f"attempt(lambda: {last}().who())",
            f"attempt(lambda: {last}.make(1))",
            f"attempt(lambda: {last}.tag)",
            f"attempt(lambda: {last}(1))",
            f"attempt(lambda: issubclass({last}, {names[1]}))",
            f"attempt(lambda: sorted(n for n in dir({last}) if not n.startswith('__')))",
        ]

    def attributes(self):
        v = self.values
        name = self._name("D")
        parts = self.random.sample(
            [
                ["    @property", "    def p(self): return self._p", "    @p.setter", "    def p(self, x): self._p = x * 2"],
                ["    @property", "    def q(self): return self.missing"],
                ["    def __getattr__(self, n): return f'got {n}'" if v.chance(0.5) else "    def __getattr__(self, n): raise AttributeError(n)"],
                ["    def __setattr__(self, n, x): show('set', n, x); object.__setattr__(self, n, x)"],
                ["    def __delattr__(self, n): show('del', n)"],
                ["    class_level = [1]"],
                ["    @functools.cached_property", "    def c(self): show('computed'); return 42"],
                ["    @staticmethod", "    def s(*a): return a"],
                ["    def __getattribute__(self, n): return (n if n.startswith('z') else object.__getattribute__(self, n))"],
                [f"    __slots__ = {v.pick('(`a`, `b`)', '`a`', '[`a`, `__dict__`]', '(`p`,)', '(`1x`,)')}".replace("`", "'")],
                ["    def __dir__(self): return ['b', 'a']"],
                ["    x: int = 3", "    y: 'str'"],
            ],
            4,
        )
        uses = [
            "o.p", "setattr(o, 'p', 4)", "o.p", "o.q", "o.missing", "delattr(o, 'a')", "setattr(o, 'a', 1)", "o.a", "o.c", "o.c", "o.s(1)", "o.zz", "vars(o)", "sorted(n for n in dir(o) if n[0] != '_')", "getattr(o, 'k', 'd')",
            "hasattr(o, 'p')", f"{name}.p", "delattr(o, 'p')", "o.class_level.append(2)", "o.class_level", "o.__class__.__name__", "setattr(o, 'new', 1)", "o.__slots__", f"{name}.__annotations__", "o.x",
        ]
        return [f"class {name}:", *(line for part in parts for line in part), f"o = {name}()", *(f"attempt(lambda: {use})" for use in self.random.sample(uses, 9))]

    def hooks(self):
        """Metaclasses, descriptors, __init_subclass__ and __set_name__."""
        v = self.values
        return [
            "class Field:",
            f"    def __set_name__(self, owner, name): self.name = name; {v.pick('pass', 'show(owner.__name__, name)', 'name.nope')}",
            f"    def __get__(self, o, t=None): return {v.pick('self.name', '(o is None, t.__name__)', 'o.__dict__[self.name]')}",
            f"    def __set__(self, o, x): {v.pick('o.__dict__[self.name] = x', 'raise AttributeError(self.name)')}" if v.chance(0.6) else "    kind = 'non-data'",
            "class Meta(type):",
            f"    def __new__(m, name, bases, ns, **kw): show(name, sorted(k for k in ns if k[0] != '_'), kw); return super().__new__(m, name, bases, {v.pick('ns', 'dict(ns)', 'ns | {`extra`: 1}', '[]')})".replace("`", "'"),
            f"    def __init__(c, *a, **kw): {v.pick('pass', 'super().__init__(*a)', 'c.made = True')}",
            f"    def {v.pick('__call__(c, *a): return (c.__name__, a)', '__getattr__(c, n): return n', '__len__(c): return 4', '__contains__(c, x): return True', '__instancecheck__(c, x): return x == 1')}",
            "class Base(metaclass=Meta):",
            "    f = Field()",
            f"    def __init_subclass__(cls, **kw): show('sub', cls.__name__, kw){v.pick('', '; super().__init_subclass__(**kw)')}",
            f"attempt(lambda: type('Sub', (Base,), {{'g': Field()}}{v.pick('', ', tag=1')}).__mro__[0].__name__)",
            f"attempt(lambda: Base.{v.pick('f', 'nope', 'made', 'extra', '__name__')})",
            "o = object.__new__(Base)",
            "attempt(lambda: o.f)",
            "attempt(lambda: setattr(o, 'f', 5))",
            "attempt(lambda: o.f)",
            f"attempt(lambda: {v.pick('len(Base)', '3 in Base', 'isinstance(1, Base)', 'Base(1)', 'Base.zzz')} and 1)",
        ]

    def builtin_subclass(self):
        v = self.values
        base = v.pick("int", "str", "list", "dict", "tuple", "float", "bytes", "set", "frozenset", "bytearray")
        name = self._name("S")
        argument = {"set": "[1]", "frozenset": "[1]", "bytearray": "b'ab'", "int": "5", "float": "2.5"}.get(base) or v.of(base, 0)
        extra = v.pick(
            "def __repr__(self): return 'R' + super().__repr__()",
            "def __add__(self, o): return type(self)(super().__add__(o))",
            "def __getitem__(self, i): return ('item', i) if i != 5 else [][i]",
            "def __eq__(self, o): return True",
            "def __new__(cls, *a): r = super().__new__(cls, *a); r.t = 1; return r",
            "def __init__(self, *a): self.a = a",
            "def __missing__(self, k): return ('missing', k)",
            "def __len__(self): return 99",
            "def __iter__(self): return iter('xyz')",
            "def __str__(self): return 'S'",
            "__slots__ = ()",
        )
        uses = [
            "repr(o)", "str(o)", "o + o", "o[0]", "o == 3", "len(o)", "list(o)", "type(o + o).__name__", "type(o[:1]).__name__", "vars(o)", "hash(o) == hash(o)", "o * 2", "bool(o)", "f'{o}'", "o.copy()", "-o",
            "o['k']", "sorted(o)", f"isinstance(o, {base})", f"{base}(o)", "type(o).__mro__[1].__name__", "'%s' % (o,)", "[*o]", "o | o", "o.upper()", "copy.copy(o)", "pickle.loads(pickle.dumps(3)) == o",
        ]
        return [f"class {name}({base}):", f"    {extra}", f"o = {name}({argument})", *(f"attempt(lambda: {use})" for use in self.random.sample(uses, 7))]

    def dataclass(self):
        v = self.values
        name = self._name("T")
        options = v.pick("", "(order=True)", "(frozen=True)", "(slots=True)", "(kw_only=True)", "(eq=False, repr=False)")
        return [
            f"@dataclasses.dataclass{options}",
            f"class {name}:",
            "    a: int",
            f"    b: {v.pick('str', 'list', 'int')} = {v.pick('5', '`b`', 'dataclasses.field(default_factory=list)', 'dataclasses.field(default=1, repr=False, compare=False)', '[]')}".replace("`", "'"),
            f"    {v.pick('def __post_init__(self): show(`post`, self.a)', 'c: int = 0', 'c: int')}".replace("`", "'"),
            f"x, y = {name}({v.pick('1', 'a=1', '1, 2')}), {name}({v.pick('1', '2', 'a=3')})",
            f"attempt(lambda: repr(x).split('.')[-1])" if "repr=False" not in options else "pass",
            "attempt(lambda: x == y)",
            "attempt(lambda: x < y)",
            "attempt(lambda: setattr(x, 'a', 9))",
            "attempt(lambda: dataclasses.asdict(x))",
            f"attempt(lambda: {name}())",
            f"attempt(lambda: hash(x) == hash({name}(1)))",
        ]

    def enumeration(self):
        v = self.values
        base = v.pick("Enum", "IntEnum", "Flag", "IntFlag", "StrEnum")
        a, b = ("'x'", "'y'") if base == "StrEnum" else ("1", v.pick("2", "4", "enum.auto()", "1"))
        return [
            f"class Colour(enum.{base}):",
            f"    A = {a}",
            f"    B = {b}",
            f"    {v.pick('C = enum.auto()', 'def f(self): return self.name', 'A = 3', 'pass')}",
            "attempt(lambda: (Colour.A, repr(Colour.B), str(Colour.A), Colour.B.value))",
            f"attempt(lambda: Colour({v.pick(a, '9', '`z`', 'Colour.B')}))".replace("`", "'"),
            f"attempt(lambda: Colour[{v.pick('`A`', '`Z`', '0')}])".replace("`", "'"),
            f"attempt(lambda: {v.pick('Colour.A | Colour.B', 'Colour.A < Colour.B', 'list(Colour)', 'Colour.A + 1', 'f`{Colour.A:>9}`', 'Colour.A in Colour', '~Colour.A', 'len(Colour)', 'Colour.Q')})".replace("`", "'"),
            "Colour.A = 5",
        ]

    def syntax(self):
        """Text that may not compile: the error's words and position."""
        v = self.values
        source = v.pick(
            "f(a=1, 2)", "x = = 3", "1 + ", "def f(:", "(1, 2", "for x in y", "a b", "return 1", "break", "lambda x=: 1", "f'{x'", "f'{}'", "'abc", "x = 5 = y", "1 = x", "f() = 1", "del f()",
            "def f(a, a): pass", "def f(a=1, b): pass", "f(**k, *a)", "[x for x in y z]", "{1: 2, 3}", "{**a for a in b}", "if x = 1: pass", "class C(: pass", "import a.b as", "from . import *",
            "nonlocal x", "def f(): global x; x: int", "async x", "await f()", "yield 1", "*a", "*a = 1", "a, b += 1", "x: int: str", "None = 1", "__debug__ = 1", "try: pass", "else: pass", "  x = 1",
            "if 1:\npass", "match x:\n case 1: pass\n case _ if: pass", "match x:\n case a | b: pass\n", "with a as 1: pass", "0777", "1__0", "0b12", "1.e", "1if 2else 3", "\"\\N{nope}\"", "b'é'", "x ? y", "$", "!",
            "f'{a!z}'", "print 1", "exec 'x'", "raise a, b", "except:", "a.1", "x = (yield)", "f(x for x in y, 1)", "def f(*): pass", "def f(*, **k): pass", "def f(/): pass", "lambda *: 0", "not", "a not b",
            "continue", "class C:\n return 1", "x = [1, 2", "}", "a = 'x' b'y'", "global x; x = 1", "def f(x):\n global x", "import *", "from x import", "@", "assert", "del", "a <> b", "`a`", "x++",
            "def f():\n  x\n y", "try:\n x\nfinally:\n y\nexcept: z", "f(a.b=1)", "f(True=1)", "f(a for a in b)(", "type X = ", "def f[T: (int, str), *Ts, **P](): pass", "a := 1", "(a := 1, b := 2)", "[*a, **b]",
        )
        return [
            f"source = {source!r}",
            "try: compile(source, 'text', 'exec'); show('compiles')",
            "except SyntaxError as e: show(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, e.text)",
        ]

    def evaluation(self):
        v = self.values
        return [f"attempt(lambda: eval({v.any(2)!r}))", f"exec({('q = ' + v.any(1) + chr(10) + 'show(q)')!r})", f"attempt(lambda: ast.unparse(ast.parse({v.any(2)!r})))"]

    def printing(self):
        v = self.values
        values = ", ".join(v.of(v.pick("int", "float", "str", "bytes", "bool"), 1) for _ in range(self.random.randint(0, 4)))
        option = v.pick("", "sep=''", "sep='-'", "end='!\\n'", "sep=None", "end=1", "sep=b''", "flush=True")
        return [f"print({', '.join(part for part in (values, option) if part)})"]
