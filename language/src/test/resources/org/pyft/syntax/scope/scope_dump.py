"""Prints what CPython knows about scopes, for ScopeAnalyzerTest.

scope_dump.py library: of files of the library; scope_dump.py snippets: of the programs below.
For each program a line FILE or PROGRAM (in hex), then S lines (symbol tables), C lines (code objects), W lines (warnings).
An error takes the place of the lines of its kind.
"""
import ast
import _symtable
import glob
import os
import sys
import types
import warnings


def nested(head, levels, foot):
    return "\n".join(" " * i + head for i in range(levels)) + "\n" + " " * levels + "pass\n" + foot(levels)


def no_foot(levels):
    return ""


def finally_foot(levels):
    return "\n".join(" " * i + "finally: pass" for i in reversed(range(levels)))


SNIPPETS = [
    'async with a: nonlocal x',
    'def f():\n async with a: pass\n global f;f',
    'async for x in y: pass',
    'def f():\n async for x in y: pass',
    '[x async for x in y]',
    'def f(): [x async for x in y]',
    'def f(): (x async for x in y)',
    'await x',
    'def f(): await x',
    'class A: await x',
    'lambda: await x',
    'def f(): [await x for x in y]',
    '[await x for x in y]',
    '(await x for x in y)',
    'class A:\n yield 1',
    'yield x',
    'async def f(): yield from x',
    'async def f(): return 1; yield',
    'def f():\n await x\n nonlocal z',
    'async def f():\n [x for x in (yield from y)]',
    'class A(a=1,a=2): pass',
    'f(a=1,a=2)',
    'f(a=1)(b=1,b=2)',
    '[y:=x for x in z]',
    'def f(): [y:=x for x in z]',
    'lambda: (yield)',
    '(yield)',
    '(x): foo',
    'x.y: (yield)',
    'class A:\n x.y:(1)()',
    'x[0]: (1)()',
    'def f(x): x.y: (1)()',
    'try:\n return\nfinally: pass',
    'def f():\n try: return\n finally: assert (1,2)',
    'def f():\n try: pass\n finally: assert (1,2)',
    'def f():\n try:\n  if a: return\n  b=1\n finally: c=2',
    'def f():\n while a:\n  try: pass\n  finally: break',
    'def f():\n try: pass\n finally: return 1',
    'def f():\n try: pass\n finally:\n  while a: break\n  def g(): return 1',
    'def f():\n try: pass\n except* a: return',
    'while 1:\n try: pass\n except* a:\n  while 1: break\n  break',
    'try: pass\nexcept: pass\nexcept a: pass',
    '*a = 1',
    '*a, *b = 1',
    'print(*a)\n*a',
    'for *a in b: pass',
    'x = *a',
    'return *a',
    'def f(): return *a',
    'a[*b]',
    'a, b = *c',
    'match a:\n case _: pass\n case 1: pass',
    'match a:\n case x: pass\n case 1: pass',
    'match a:\n case x|1: pass',
    'match a:\n case _|1: pass',
    'match a:\n case [x]|[y]: pass',
    'match a:\n case [x,x]: pass',
    'match a:\n case {1:x,1.0:y}: pass',
    "match a:\n case {'a':x,'a':y}: pass",
    'match a:\n case C(a=1,a=2): pass',
    'match a:\n case [*a,*b]: pass',
    'match a:\n case {-1:x,-1:y}: pass',
    "match a:\n case {b'q\\'':x,b'q\\'':y}: pass",
    'match a:\n case {None:x,None:y}: pass',
    'match a:\n case {**x}: x=1',
    'match a:\n case {a.b:1,a.b:2}: pass',
    'match a:\n case {True:1,1:2}: pass',
    'match a:\n case {1+2j:1,1+2j:2}: pass',
    'match a:\n case {1e300:1,1e300:2}: pass',
    'match a:\n case (x as x): pass',
    'def f[T=int,U](): pass',
    'type A[*T=1,*U] = 3',
    'def f[T,T](): pass',
    'def f[T:(yield)](): pass',
    'class A[T=(x:=1)]: pass',
    'type A=(await x)',
    'def f(x:(y:=1)): pass',
    'class A[T]((x:=1)): pass',
    'class A[__classdict__:int]: pass',
    'class A[__classdict__]: pass',
    'def f[T:([x:=1 for y in z])](): pass',
    'type A=[x:=1 for y in z]',
    'def f[T](): nonlocal T',
    'class A:\n nonlocal x',
    'nonlocal x',
    'def f(): nonlocal x',
    'def f(x): global x',
    'def f(x): nonlocal x',
    'def f():\n x=1\n global x',
    'def f():\n x\n global x',
    'def f():\n x:int\n global x',
    'def f():\n global x\n x:int',
    'def f():\n def g():\n  global x\n  nonlocal x',
    'global x\nx:int',
    'x\nglobal x',
    'x: (y:=1)',
    'x: [y:=1 for z in w]',
    'def f(a,a): pass',
    'lambda a,a: 1',
    'def f(*a,a): pass',
    'def f(a):\n from x import *',
    'class A: from x import *',
    'f(__debug__=1)',
    '__debug__=1',
    'del __debug__',
    'a.__debug__=1',
    'del a.__debug__',
    'def __debug__(): pass',
    'class __debug__: pass',
    'def f(__debug__): pass',
    'import __debug__',
    'import a as __debug__',
    'from a import __debug__',
    'for __debug__ in x: pass',
    'with a as __debug__: pass',
    'try: pass\nexcept a as __debug__: pass',
    '(__debug__:=1)',
    'match x:\n case __debug__: pass',
    'match x:\n case C(__debug__=1): pass',
    'match x:\n case {**__debug__}: pass',
    'match x:\n case [*__debug__]: pass',
    '__debug__: int',
    '__debug__ += 1',
    'def f[__debug__](): pass',
    'type __debug__ = 1',
    '[1 for __debug__ in x]',
    'a.__debug__',
    'global __debug__',
    'a.__debug__: int',
    'def f(*, __debug__): pass',
    'class A(__debug__=1): pass',
    'from __future__ import braces',
    'from __future__ import foo',
    'x=1\nfrom __future__ import division',
    "'''d'''\nfrom __future__ import division\nfrom a import b\nfrom __future__ import annotations",
    'from __future__ import (division,\n nope)',
    'def f():\n from __future__ import division',
    "'a';'b'\nfrom __future__ import division",
    'import a; from __future__ import division',
    'x=1;from __future__ import nope',
    'from __future__ import *',
    'from .__future__ import nope',
    'from __future__ import division; from __future__ import nope',
    'class A:\n with a:\n  x:int\n y:int\n if z:\n  w:int',
    'def f():\n match a:\n  case [x, y] | [y, x] as z if q: w=1',
    'def f():\n try: a=1\n except b as c: d=1\n else: e=1\n finally: g=1',
    'def f():\n try: a=1\n except* b as c: d=1\n else: e=1\n finally: g=1',
    'def f(): [[x for x in y] for y in z if (w:=1)]',
    'def f(x): return [x for x in x], (lambda: x)',
    'class A:\n z=1\n [x for x in z if (lambda: x+z)]',
    'def f():\n class A:\n  __class__\n  [__class__ for x in y]\n  def m(self): __class__',
    'class A:\n def f(self): super().x\n [super().x for y in z]',
    'def f():\n def g():\n  nonlocal x\n  x=1\n x=2\n return g',
    'def f():\n global x\n def x(): pass\n class x: pass',
    '1()',
    '(1,2)()',
    '[1](2)',
    '{}()',
    '{1}()',
    "f''()",
    "f'{x}'(1)",
    "t'a'()",
    '(x for x in y)()',
    "'a'[1,2]",
    "'a'['b']",
    "[1,2]['a']",
    '[1,2][1.0]',
    '[1,2][True]',
    '(1,2)[lambda:1]',
    '1[2]',
    'None[1]',
    '...[1]',
    '1.0[1]',
    '{1}[1]',
    '(lambda:1)[1]',
    "f'{x}'[f'{y}']",
    '[x for x in y][1,2]',
    "t'x'[1]",
    'x is 1',
    '1 is x',
    "x is not 'a'",
    'x is ()',
    'x is None',
    'x is True',
    'x is -1',
    "x is b'a' is y",
    'a < 1 is b',
    'assert (1,2)',
    'assert ()',
    'assert (a,)',
    'assert 1',
    'break',
    'continue',
    'def f():\n for x in y:\n  def g(): break',
    'for x in y: pass\nelse: break',
    'while 1:\n class A: break',
    'for x in y:\n with a: continue',
    'def f():\n while 1:\n  try: continue\n  finally: x=1',
    'if a:\n async def f():\n  async with a as b: yield\n  return',
    'async def f():\n return [x async for x in y]',
    'async def f():\n [[x async for x in y] for z in w]',
    'async def f():\n def g(): [x async for x in y]',
    'async def f():\n return {await x: 1 for x in y}',
    'async def f(): (await x for x in y)',
    'async def f():\n lambda: await x',
    'def f[T](x: T, *a: *T) -> T: ...',
    'class A[T: (int, str) = int, *U = *tuple[int], **P = [int]](B[T], m=T): x: T',
    'type A[T] = [T for x in (lambda: T)]',
    'class C:\n type A[T: X] = Y\n def f[T](self, x: T = 1): pass',
    'class _C:\n def f(self): self.__x; __y = 1; __z__ = 2; import __a.b; global __g',
    'class __: __x=1',
    'class C[__T](__B): __T; x = __T',
    'class C[__T]((lambda: __B)): pass',
    'def f():\n from __future__ import annotations',
    'from __future__ import annotations\nclass A:\n x: B\n def f(self, a: __q): pass',
    'x: int\ndef f():\n x: y = 1\n z: (yield)',
    'def f():\n x: (yield)',
    'def f(): (x): int',
    'class A:\n global x\n x: int',
    'class A:\n nonlocal __class__',
    'def f():\n x = 1\n class A:\n  nonlocal x\n  x = 2',
    'def f():\n x=1\n class A:\n  global x\n  def g(self): x',
    'class A: (yield)',
    'lambda: [(yield) for x in y]',
    'def f(): {(yield): 1 for x in y}',
    'def f(): ((yield) for x in y)',
    'def f(): [x for x in (yield)]',
    '[x for x in (y := 1)]',
    '[x := 1 for x in y]',
    '[[x := 1 for z in y] for x in w]',
    '[1 for x in y for z in (w := 1)]',
    '[(x := 1) for y in z for x in w]',
    '[y for y in z if (q := 1) for q in w]',
    '[lambda: (x := 1) for x in y]',
    '[i for i in [j := 1]]',
    'class A: [x := 1 for y in z]',
    'class A:\n def f(self): [x := 1 for y in z]',
    'def f():\n global x\n [x := 1 for y in z]',
    'def f():\n [x := 1 for y in z]\n nonlocal x',
    'def f():\n (y for y in (x := z))',
    'x = 1\ndef f():\n global x, y; y = x; del x',
    'import a.b.c, d as e\nfrom . import *',
    'def f(*, a, b=1, **k): pass',
    'async def f():\n await x\n async for y in z: break\n else: pass\n yield 1',
    'def f(a, b):\n def g():\n  def h(): return a, b\n  a = 1',
    'def f():\n x\n del x',
    '*a, b = c\n[*d] = e\n(*f,) = g\nfor *h, i in j: pass',
    'a, *b, *c = 1',
    '[*a, *b] = c',
    'for (*a, *b) in c: pass',
    'with a as (*b, *c): pass',
    'with a as *b: pass',
    "{**a, 'b': 1}; [*a]; {*a}; (*a,); f(*a, **b)",
    'def f(*args: *Ts): pass',
    "print(f'{(x:=1)}{y!r:{z}}')",
    "match a:\n case {'x': 1, **r}: r\n case A(b=c, d=[e, *f]): c, e, f\n case 1 | 2 | (3 as g): pass",
    'match a:\n case (1 as x) | (2 as y): pass',
    'match a:\n case {**r} | [r]: pass',
    'match a:\n case x if y: pass\n case _: pass',
    'match a:\n case ([*_] | _): pass\n case 2: pass',
    'def f():\n for x in y: pass\n x = [a for a in b]\n return {k: v for k, v in x}, (lambda q=r: q)',
    "x='\xe9'; return 1",
    'def \U00010400b(): \uffdc=1; \U00010400=2; return lambda: (\uffdc, \U00010400)',
    'x is (1,2)',
    'x is (1,a)',
    'x is ((),)',
    'x is (-1,)',
    'x is 1+1',
    '() is x',
    'x is []',
    "x is f''",
    "x is f'a'",
    "x is 'a' 'b'",
    'x is (1 if 2 else 3)',
    "'%s' % (a,) is x",
    "'%s'%(a,)()",
    "(1,2)['a']",
    "()['a']",
    '()()',
    '((1,))[2.0]',
    '(1,)[()]',
    '[][()]',
    "'a'[(1,)]",
    '[1][(1,b)]',
    '{1}[()]',
    'def f():\n def g():\n  while 1:\n   try: pass\n   finally:\n    with a: break',
    'try: pass\nfinally:\n class A:\n  return',
    'for x in y:\n try: pass\n finally:\n  for z in w:\n   continue\n  else: break\n  continue',
    'for x in y:\n try: pass\n finally:\n  class A:\n   break',
    'x.y: 1()',
    'class A: x.y: 1()',
    'def f(): x.y: 1()',
    'x: 1()',
    'def f(): x: 1()',
    'def f():\n try:\n  if x: return 1\n  return 2\n finally: 1()',
    'def f():\n try: pass\n except: pass\n finally: 1()',
    'for x in y:\n try: continue\n finally:\n  1()',
    'if 0: 1()',
    'while 0: 1()',
    'def f(x=1()): 2()',
    '@1()\ndef f(x=2()): 3()',
    '1()(2())',
    'assert (1,2), 1()',
    'def f():\n return\n 1()',
    'lambda: 1()',
    'x = 1() + (lambda: 2())() + 3()',
    '[1() for x in 2() if 3()]',
    'type X = 1()',
    'class A[T:1()](2()): 3()',
    'with 1() as a[2()]: pass',
    'a[1()] = 2()',
    'a[1()] += 2()',
    'a[1()]: 3() = 2()',
    '{1(): 2(), **3()}',
    '{1():2() for x in 3()}',
    'match 1():\n case a if 2(): 3()',
    'x if 1() else y',
    "f'{1():{2()}}'",
    'try: 1()\nexcept 2(): 3()\nelse: 4()\nfinally: 5()',
    'try: 1()\nexcept* 2(): 3()\nelse: 4()\nfinally: 5()',
    'for x[1()] in 2(): pass',
    '1 < 2() is 3',
    'del a[1()]',
    '1()[2()]',
    'f(1(),*2(),k=3(),**4())',
    'def f(a:1(),*b:2(),c:3(),**d:4())->5():pass',
    'def f(a:1(),/,b:6(),*d:2(),c:3(),**e:4())->5():pass',
    'def f():\n try: pass\n except* a: return 1',
    'def f():\n try: pass\n except* a: return b',
    "match a:\n case {f'a': 1, x.y: 2}: pass",
    "match a:\n case f'a' | 1: pass",
    "match a:\n case 'a' t'b': pass",
    'def f():\n [0 for a in x]\n [a for b in y]',
    'def outer():\n a = 1\n def f():\n  [0 for a in x]\n  return [a for b in y]',
    'class C[T]:\n T = 1\n def m[U](x: (T for _ in y), z: T): pass',
    'x: (a for a in b)\ndef f(x: (lambda: q)): pass',
    'def f(format):\n def g(x: format): pass',
    nested("while a:", 21, no_foot),
    nested("while a:", 22, no_foot),
    nested("for a in b:", 22, no_foot),
    nested("with a:", 22, no_foot),
    nested("async def f():", 22, no_foot),
    nested("try:", 21, finally_foot),
    nested("try:", 22, finally_foot),
    nested("if a:", 30, no_foot),
    "def f():\n  yield\n  " + nested("while a:", 21, no_foot).replace("\n", "\n  "),
]


def error(e):
    return f"ERROR {e.msg} {e.lineno} {e.offset} {e.end_lineno} {e.end_offset}"


def symbols(table, indent, lines):
    lines.append(f"{indent}{table.type} {table.name} {table.lineno} {table.nested} {','.join(table.varnames)}")
    # Names without flags are free variables passed through: CPython adds them in no certain order.
    passed = sorted(name for name, flags in table.symbols.items() if not flags & 0xfff)
    for name in [name for name, flags in table.symbols.items() if flags & 0xfff] + passed:
        lines.append(f"{indent} {name} {table.symbols[name]:x}")
    for child in table.children:
        symbols(child, indent + "  ", lines)


def code(c, lines):
    flags = "G" if c.co_flags & 0x20 else "C" if c.co_flags & 0x80 else "A" if c.co_flags & 0x200 else "-"
    lines.append("|".join([c.co_name, c.co_qualname, *map(",".join, (c.co_varnames, c.co_cellvars, c.co_freevars)), flags]))
    for constant in c.co_consts:
        if isinstance(constant, types.CodeType):
            code(constant, lines)


def dump(source, head):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("ignore")
        try:
            ast.parse(source)
        except SyntaxError as e:
            if e.msg not in ("not a chance",) and not e.msg.startswith("future feature"):
                return
        print(head)
        lines = []
        try:
            symbols(_symtable.symtable(source, "f", "exec"), "", lines)
        except SyntaxError as e:
            lines = [error(e)]
        for line in lines:
            print("S", line)
        lines = []
        warnings.simplefilter("always")
        try:
            code(compile(source, "f", "exec", dont_inherit=True), lines)
        except SyntaxError as e:
            lines = [error(e)]
        for line in lines:
            print("C", line)
        # A finally clause is compiled several times: its warnings count once.
        for warning in dict.fromkeys((w.lineno, str(w.message)) for w in caught):
            if "escape" not in warning[1] and "invalid " not in warning[1]:
                print("W", *warning)


sys.stdout.reconfigure(encoding="utf-8")
if sys.argv[1] == "snippets":
    for snippet in SNIPPETS:
        dump(snippet, "PROGRAM " + snippet.encode().hex())
else:
    library = os.path.dirname(os.__file__)
    tests = ["scope", "listcomps", "named_expressions", "type_params", "type_aliases", "type_annotations", "patma",
             "coroutines", "asyncgen", "grammar", "generators", "super", "class", "except_star"]
    paths = sorted(glob.glob(library + "/*.py")) + sorted(glob.glob(library + "/asyncio/*.py"))
    paths += [f"{library}/test/test_{name}.py" for name in tests]
    for path in paths:
        with open(path, "rb") as file:
            dump(file.read(), "FILE " + path)
