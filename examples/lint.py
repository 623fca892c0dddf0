"""A small linter: parses and tokenizes the standard library, one file a task.

Reports bare excepts, mutable default arguments, comparisons with None by ==, overlong lines and names that are
imported but never used.

usage: lint.py [--workers N] [--seconds S] [FOLDER]
"""

import argparse
import ast
import io
import os
import tokenize
from collections import Counter
from pathlib import Path

from speedup import add_options, compare


class Checker(ast.NodeVisitor):
    def __init__(self):
        self.findings = []
        self.imported = {}
        self.used = set()

    def report(self, node, kind):
        self.findings.append((node.lineno, kind))

    def visit_ExceptHandler(self, node):
        if node.type is None:
            self.report(node, "bare except")
        self.generic_visit(node)

    def visit_FunctionDef(self, node):
        for default in [*node.args.defaults, *node.args.kw_defaults]:
            if isinstance(default, (ast.List, ast.Dict, ast.Set)):
                self.report(default, "mutable default")
        self.generic_visit(node)

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_Compare(self, node):
        for operator, operand in zip(node.ops, node.comparators):
            if isinstance(operator, (ast.Eq, ast.NotEq)) and isinstance(operand, ast.Constant) and operand.value is None:
                self.report(node, "comparison with None")
        self.generic_visit(node)

    def visit_Import(self, node):
        for alias in node.names:
            name = (alias.asname or alias.name).partition(".")[0]
            self.imported.setdefault(name, node)

    def visit_ImportFrom(self, node):
        for alias in node.names:
            self.imported.setdefault(alias.asname or alias.name, node)

    def visit_Name(self, node):
        self.used.add(node.id)

    def finish(self):
        for name, node in self.imported.items():
            if name not in self.used and name != "*" and node.col_offset == 0:
                self.report(node, "unused import")


def lint(path):
    source = path.read_bytes()
    checker = Checker()
    checker.visit(ast.parse(source, str(path)))
    checker.finish()
    tokens = 0
    for token in tokenize.tokenize(io.BytesIO(source).readline):
        tokens += 1
        if token.type in (tokenize.NEWLINE, tokenize.NL) and token.start[1] > 100:
            checker.findings.append((token.start[0], "line too long"))
    return path.name, tokens, sorted(checker.findings)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    add_options(parser, seconds=20)
    parser.add_argument("folder", nargs="?", default=os.path.dirname(os.__file__))
    options = parser.parse_args()

    files = sorted(Path(options.folder).glob("*.py"))
    results, times = compare(lambda pool: list(pool.map(lint, files)), options)
    kinds = Counter(kind for _, _, findings in results for _, kind in findings)
    print(f"lint: {len(files)} files, {sum(tokens for _, tokens, _ in results)} tokens")
    for kind, count in sorted(kinds.items()):
        print(f"{count:6} {kind}")
    print(times)


if __name__ == "__main__":
    main()
