"""A small template engine: templates with variables, loops and conditions, compiled to a tree and rendered."""

import html

SIZE = 230
SMALL = 1
RESULT = 7834400
SMALL_RESULT = 34055

PAGE = """<html><head><title>{{ title }}</title></head><body>
<h1>{{ title }}</h1>
{% if user.admin %}<p>Hello, administrator {{ user.name }}!</p>{% endif %}
<table>
{% for row in rows %}<tr class="{{ row.kind }}"><td>{{ row.number }}</td>
{% for cell in row.cells %}<td>{{ cell }}</td>{% endfor %}
{% if row.last %}<td>end</td>{% endif %}</tr>
{% endfor %}</table></body></html>
"""


class Text:
    def __init__(self, text):
        self.text = text

    def render(self, scope, out):
        out.append(self.text)


class Variable:
    def __init__(self, path):
        self.path = path.split(".")

    def value(self, scope):
        value = scope
        for name in self.path:
            value = value[name]
        return value

    def render(self, scope, out):
        out.append(html.escape(str(self.value(scope))))


class Loop:
    def __init__(self, name, source, body):
        self.name = name
        self.source = source
        self.body = body

    def render(self, scope, out):
        inner = dict(scope)
        for item in self.source.value(scope):
            inner[self.name] = item
            for part in self.body:
                part.render(inner, out)


class Condition:
    def __init__(self, test, body):
        self.test = test
        self.body = body

    def render(self, scope, out):
        if self.test.value(scope):
            for part in self.body:
                part.render(scope, out)


class Template:
    def __init__(self, source):
        self.source = source
        self.place = 0
        self.parts = self.block(None)

    def block(self, end):
        """Parses up to the tag that ends the block."""
        parts = []
        source = self.source
        while True:
            start = source.find("{", self.place)
            while start >= 0 and source[start + 1 : start + 2] not in ("{", "%"):
                start = source.find("{", start + 1)
            if start < 0:
                parts.append(Text(source[self.place :]))
                self.place = len(source)
                return parts
            if start > self.place:
                parts.append(Text(source[self.place : start]))
            closing = "}}" if source[start + 1] == "{" else "%}"
            stop = source.index(closing, start)
            words = source[start + 2 : stop].split()
            self.place = stop + 2
            if closing == "}}":
                parts.append(Variable(words[0]))
            elif words[0] == end:
                return parts
            elif words[0] == "for":
                parts.append(Loop(words[1], Variable(words[3]), self.block("endfor")))
            elif words[0] == "if":
                parts.append(Condition(Variable(words[1]), self.block("endif")))
            else:
                raise SyntaxError(f"unknown tag {words[0]}")

    def render(self, scope):
        out = []
        for part in self.parts:
            part.render(scope, out)
        return "".join(out)


def run(size):
    """The length of `size` pages, each parsed anew and rendered ten times."""
    rows = [
        {"number": n, "kind": "<odd>" if n % 2 else "even & calm", "cells": [n * c for c in range(6)], "last": n == 29}
        for n in range(30)
    ]
    length = 0
    for number in range(size):
        template = Template(PAGE)
        for turn in range(10):
            user = {"name": f"user {number}", "admin": turn % 2 == 0}
            length += len(template.render({"title": f"Page {turn}", "user": user, "rows": rows}))
    return length
