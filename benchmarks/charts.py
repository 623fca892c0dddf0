"""Pictures of a summary, as SVG text: bars of the speeds and curves of the speed-ups."""

from html import escape
from math import floor, log2

from interpreters import BASELINE
from report import names_of, speed, speed_up

COLOURS = ["#1f77b4", "#d62728", "#2ca02c", "#9467bd", "#ff7f0e", "#8c564b", "#7f7f7f"]
LABELS = 190  # width of the programs' names
BAR = 7
PANEL = 150
COLUMNS = 5


def pictures(summary):
    """File name -> SVG; a picture that would be empty is left out."""
    single = {name: each for name, each in summary.items() if each["group"] not in ("threads", "micro")}
    threaded = {name: each for name, each in summary.items() if name not in single}
    drawn = {"ratios.svg": bars(single), "scaling.svg": curves(threaded)}
    return {name: text for name, text in drawn.items() if text}


def colour(names, name):
    return COLOURS[names.index(name) % len(COLOURS)]


def document(width, height, parts):
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" '
        'font-family="sans-serif" font-size="11">'
    )
    return "\n".join([head, f'<rect width="{width}" height="{height}" fill="white"/>', *parts, "</svg>", ""])


def text(x, y, content, anchor="start", more=""):
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"{more}>{escape(content)}</text>'


def line(x1, y1, x2, y2, stroke="#ccc", more=""):
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{stroke}"{more}/>'


def legend(names, y):
    parts = []
    for place, name in enumerate(names):
        x = LABELS + place * 110
        parts.append(f'<rect x="{x}" y="{y - 9}" width="10" height="10" fill="{colour(names, name)}"/>')
        parts.append(text(x + 14, y, name))
    return parts


def bars(programs):
    """The speed in multiples of the baseline's, on a scale where each step doubles it."""
    names = [name for name in names_of(programs) if name != BASELINE]
    ratios = {title: {name: speed(program, name) for name in names} for title, program in programs.items()}
    every = [log2(ratio) for row in ratios.values() for ratio in row.values() if ratio]
    if not every:
        return None
    low, high = min(0, floor(min(every))), max(1, -floor(-max(every)))
    row = BAR * len(names) + 8
    width, top = 900, 50
    height = top + row * len(ratios) + 20
    across = lambda value: LABELS + (value - low) * (width - LABELS - 50) / (high - low)
    parts = legend(names, 20)
    for step in range(low, high + 1):
        x = across(step)
        parts.append(line(x, top - 6, x, height - 20, "#888" if step == 0 else "#ddd"))
        parts.append(text(x, top - 10, f"{2.0**step:g}×", "middle"))
    for number, (title, row_of) in enumerate(ratios.items()):
        y = top + number * row
        parts.append(text(LABELS - 8, y + row / 2, title, "end"))
        for place, name in enumerate(names):
            if row_of[name]:
                parts.append(bar(across(0), across(log2(row_of[name])), y + place * BAR, colour(names, name)))
                parts.append(bar_label(across(max(0, log2(row_of[name]))), y + place * BAR, f"{row_of[name]:.2f}"))
            else:
                parts.append(bar_label(across(0), y + place * BAR, "none"))
    return document(width, height, parts)


def bar(start, end, y, fill):
    return f'<rect x="{min(start, end):.1f}" y="{y:.1f}" width="{abs(end - start):.1f}" height="{BAR - 1}" fill="{fill}"/>'


def bar_label(x, y, content):
    return text(x + 3, y + BAR - 1, content, more=' font-size="7"')


def curves(programs):
    """A small picture for each thread program: the speed-up by the number of threads, with the ideal dotted."""
    names = names_of(programs)
    numbers = sorted({int(n) for p in programs.values() for own in p["interpreters"].values() for n in own["threads"]})
    if len(numbers) < 2:
        return None
    rows = -(-len(programs) // COLUMNS)
    top, step = 40, PANEL + 45
    width, height = COLUMNS * (PANEL + 30) + 30, top + rows * step
    parts = legend(names, 20)
    for place, (title, program) in enumerate(programs.items()):
        x, y = 30 + place % COLUMNS * (PANEL + 30), top + place // COLUMNS * step
        parts += panel(x, y + 15, title, program, names, numbers)
    return document(width, height, parts)


def panel(x, y, title, program, names, numbers):
    most = numbers[-1]
    across = lambda number: x + (number - 1) * PANEL / (most - 1)
    up = lambda value: y + PANEL - min(value, most * 1.1) * PANEL / (most * 1.1)
    parts = [text(x, y - 4, title), line(x, y, x, y + PANEL), line(x, y + PANEL, x + PANEL, y + PANEL)]
    parts.append(line(across(1), up(1), across(most), up(most), "#888", ' stroke-dasharray="3 3"'))
    for number in numbers:
        parts.append(text(across(number), y + PANEL + 12, str(number), "middle"))
        parts.append(text(x - 4, up(number) + 4, str(number), "end"))
    for name in names:
        points = [(number, speed_up(program, name, number)) for number in numbers]
        told = " ".join(f"{across(number):.1f},{up(value):.1f}" for number, value in points if value)
        if told:
            parts.append(f'<polyline points="{told}" fill="none" stroke="{colour(names, name)}" stroke-width="1.5"/>')
    return parts
