"""Prints, for each file of Lib/test named below, the short strings in it that look like source, and what CPython says.

One line for each: the source in UTF-8 as hexadecimal digits, a tab, "ok" or the error's class, text and place.
"""

import ast
import doctest
import os
import textwrap
import warnings

warnings.simplefilter("ignore")

FILES = """
    test_syntax test_unpack test_unpack_ex test_genexps test_exceptions test_eof test_fstring test_tstring test_patma
    test_named_expressions test_positional_only_arg test_keywordonlyarg test_grammar test_type_params test_except_star
    test_string_literals test_coroutines test_codeop test_unicode_identifiers test_int_literal
""".split()


def candidates():
    folder = os.path.join(os.path.dirname(os.__file__), "test")
    for name in FILES:
        with open(os.path.join(folder, name + ".py"), encoding="utf-8") as file:
            tree = ast.parse(file.read())
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                if ">>> " in node.value:
                    for example in doctest.DocTestParser().get_examples(node.value):
                        yield example.source
                elif len(node.value) < 3000:
                    yield node.value
                    yield textwrap.dedent(node.value)


def verdict(source):
    try:
        compile(source, "<source>", "exec", ast.PyCF_ONLY_AST)
        return "ok"
    except SyntaxError as e:
        if "future feature" in e.msg or e.msg == "not a chance":
            return None  # not the parser's
        return "|".join(map(str, (type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)))
    except Exception:
        return None


seen = set()
for source in candidates():
    if source in seen or "\0" in source:
        continue
    seen.add(source)
    try:
        digits = source.encode().hex()
    except UnicodeError:
        continue
    result = verdict(source)
    if result is not None:
        print(digits, result.replace("\n", "\\n").replace("\t", "\\t"), sep="\t")
