"""Parses Python files with `ast`, one file a task, and counts what is in them."""

import ast
import os
import tempfile
from concurrent.futures import ThreadPoolExecutor

SIZE = 130
SMALL = 2
RESULT = (4160, 131040)
SMALL_RESULT = (64, 2016)

TEMPLATE = '''
"""Module {number}."""

import os


class Shape{number}:
    """A shape."""

    def __init__(self, width, height={number}):
        self.width = width
        self.height = height

    def area(self):
        return self.width * self.height

    @property
    def wide(self):
        return self.width > self.height if self.height else True


def largest(shapes, *, limit=10, **others):
    found = [shape.area() for shape in shapes if shape.wide and shape.area() < limit]
    try:
        return max(found)
    except ValueError as error:
        print(f"none of {{len(shapes)}} is small enough: {{error!r}}")
        return others.get("default", lambda: -1)
'''


def write_files(folder, count):
    paths = []
    for number in range(count):
        path = os.path.join(folder, f"module{number}.py")
        with open(path, "w", encoding="utf-8") as file:
            for part in range(8):
                file.write(TEMPLATE.format(number=number * 8 + part))
        paths.append(path)
    return paths


def parse(path):
    """How many nodes, functions and names a file has."""
    with open(path, encoding="utf-8") as file:
        tree = ast.parse(file.read())
    nodes = functions = names = 0
    for node in ast.walk(tree):
        nodes += 1
        if isinstance(node, ast.FunctionDef):
            functions += 1
        elif isinstance(node, ast.Name):
            names += len(node.id)
    return nodes, functions, names


def run(threads, size):
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(threads) as pool:
        parsed = list(pool.map(parse, write_files(folder, size)))
    # The trees differ between versions of Python, functions and names do not.
    return sum(functions for _, functions, _ in parsed), sum(names for _, _, names in parsed)
