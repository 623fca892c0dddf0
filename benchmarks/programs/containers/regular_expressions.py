"""Regular expressions over a log: searching, groups, splitting, substitution with a function."""

import re

SIZE = 30_000
SMALL = 30
RESULT = (115972, 240000, 510000, 2254511, 270000)
SMALL_RESULT = (90, 240, 510, 2215, 270)

LINE = re.compile(r"(?P<host>\d+\.\d+\.\d+\.\d+) \[(?P<day>\d\d)/(?P<month>\w{3})/\d{4}\] \"(?P<verb>[A-Z]+) (?P<path>\S+)\" (\d+)")
WORD = re.compile(r"[a-z]+(?:_[a-z0-9]+)*", re.IGNORECASE)
NUMBER = re.compile(r"\b\d{2,}\b")
QUERY = re.compile(r"[?&](\w+)=([^&\s\"]*)")
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun"]


def log(size):
    lines = []
    for n in range(size):
        verb = ("GET", "POST", "PUT")[n % 3]
        path = f"/shop/item_{n % 50}/show?page={n % 9}&order=price_{n % 4}"
        lines.append(f'10.{n % 7}.{n % 250}.1 [{n % 28 + 1:02}/{MONTHS[n % 6]}/2025] "{verb} {path}" {200 + n % 5 * 101}')
    return lines


def doubled(match):
    return str(int(match.group()) * 2)


def run(size):
    lines = log(size)
    posts = words = queries = 0
    for line in lines:
        match = LINE.match(line)
        if match["verb"] == "POST" and match.group(6) != "200":
            posts += int(match["day"])
        words += len(WORD.findall(line))
        for name, value in QUERY.findall(match["path"]):
            queries += len(name) + len(value)
    text = "\n".join(lines)
    changed = NUMBER.sub(doubled, text)
    parts = re.split(r"[\s/]+", text)
    return posts, words, queries, len(changed), len(parts)
