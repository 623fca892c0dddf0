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
