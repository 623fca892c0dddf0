"""Dumps the trees and the syntax errors of the library's files, in the form of AstDumper.java.

For each file of Lib and Lib/test, or for each named after --full, one line goes out: its name, a tab, and either "ok" and
the digest of the dump (with --full the dump itself), or "error" and the text of the error.
"""

import ast
import hashlib
import os
import struct
import sys
import warnings

warnings.simplefilter("ignore")
sys.setrecursionlimit(20000)


def text(value):
    if all(" " <= c < "\x7f" and c not in '"\\' for c in value):
        return '"' + value + '"'
    return '"' + "".join(
        c if " " <= c < "\x7f" and c not in '"\\' else "\\%x;" % ord(c) for c in value) + '"'


def bits(value):
    return "%x" % struct.unpack(">Q", struct.pack(">d", value))


def constant(value):
    if value is None or value is True or value is False:
        return str(value)
    if value is ...:
        return "Ellipsis"
    if isinstance(value, str):
        return text(value)
    if isinstance(value, bytes):
        return "b:" + value.hex()
    if isinstance(value, int):
        return "i:%x" % value
    if isinstance(value, float):
        return "f:" + bits(value)
    return "c:" + bits(value.imag)


def dump(node):
    if isinstance(node, list):
        return "[" + ",".join(map(dump, node)) + "]"
    if node is None:
        return "None"
    if isinstance(node, str):
        return text(node)
    if isinstance(node, int):
        return str(node)
    name = type(node).__name__
    if isinstance(node, (ast.expr_context, ast.operator, ast.cmpop, ast.boolop, ast.unaryop)):
        return name
    if isinstance(node, (ast.Constant, ast.MatchSingleton)):
        fields = [constant(node.value)]
        if name == "Constant":
            fields.append(dump(node.kind))
    else:
        fields = [dump(getattr(node, f, None)) for f in node._fields]
    result = name + "(" + ",".join(fields) + ")"
    if node._attributes:
        result += "@%d:%d-%d:%d" % (node.lineno, node.col_offset, node.end_lineno, node.end_col_offset)
    return result


def files():
    if "--full" in sys.argv:
        yield from sys.argv[2:]
        return
    for folder, folders, names in os.walk(os.path.dirname(os.__file__)):
        folders[:] = sorted(f for f in folders if f not in ("site-packages", "__pycache__"))
        for name in sorted(names):
            if name.endswith(".py"):
                yield os.path.join(folder, name)


def main():
    full = "--full" in sys.argv
    for name in files():
        with open(name, "rb") as file:
            source = file.read()
        try:
            result = dump(ast.parse(source, name))
            if not full:
                result = hashlib.sha1(result.encode()).hexdigest()
            print(name, "ok", result, sep="\t")
        except SyntaxError as error:
            print(name, "error", error.msg, sep="\t")


if __name__ == "__main__":
    main()
