"""What a SyntaxError carries, and the misspelt keywords that traceback finds with it."""
import traceback

for source in ("for x im n:\n  pass\n", "[\n123 fur x\nin range(3)\nif x\n]\n", "x = 1\nwhle True:\n pass", "fur a in b:\n  x\n",
               "a b\n", "def f(:\n x\n", "z = f\"\"\"\nabc\n", "z = '''\nabc\n", "z = 'abc\n", "1a\n", b"# coding=latin\n(a\xb5",
               "return\n", b"# coding: nonsense\n"):
    try:
        compile(source, "f", "exec")
    except SyntaxError as e:
        print(e, e._metadata, repr(e.text))
        print("".join(traceback.format_exception_only(e)))

import ast
for source in "1 +", "'\\U'", "return":
    try:
        1 / 0
    except ZeroDivisionError:
        try:
            compile(source, "f", "exec")
        except SyntaxError as error:
            print(repr(error.__context__))
try:
    1 / 0
except ZeroDivisionError:
    try:
        open("/no/such/file")
    except OSError as error:
        print(repr(error.__context__))
for source in "Truᵉ", "def Truᵉ(): pass", "x.Noneᵉ", "f(Falſe=1)":
    try:
        print(type(ast.parse(source)))
    except ValueError as error:
        print(error)
text = "x = 1\ndef f(a, b=2): return a\n"
code = compile(text, "a", "exec")
same = compile(ast.parse(text), "b", "exec")
other = compile(text.replace("2", "3"), "a", "exec")
print(code == same, hash(code) == hash(same), code == other, code == code.replace(co_name="g"))

class Writer:
    def __init__(self):
        self.written = []
    def write(self, text):
        self.written.append(text)
writer = Writer()
print(1, "b", sep="-", file=writer)
print(file=writer)
print(writer.written)

def shown(source, mode, **options):
    try:
        print(mode, ast.dump(ast.parse(source, mode=mode, **options)))
    except SyntaxError as error:
        print(mode, error.msg, error.lineno, error.offset, repr(error.text), error.end_lineno, error.end_offset)
for mode in "exec", "eval", "single", "func_type":
    for source in "1 1", "(", "a = = b", "x\n  y", "\\":
        shown(source, mode)
for source in "(int, *str, **Any) -> float", "(int, *str, *Any) -> x", "(**int, **str) -> f", "(a,) -> b", "() -> int":
    shown(source, "func_type")
shown("a = 0x1_0", "exec", feature_version=(3, 5))
for source in b"#1\n#2\xa4", b"x = '\xa4'\ny\n", b"\xef\xbb\xbf#1\n#coding:iso-8859-15\n", b"\xef\xbb\xbf#coding:iso-8859-15":
    shown(source, "exec")
