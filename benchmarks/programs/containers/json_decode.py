"""Decodes JSON texts with the library's module and adds up what is in them."""

import json

SIZE = 500
SMALL = 1
RESULT = 162945000
SMALL_RESULT = 325890


def text():
    rows = []
    for number in range(400):
        rows.append(
            {
                "id": number,
                "name": f"row {number} \u00e9 \"q\" \\ \n",
                "values": [number / 8, number * 3, -number, True, None],
                "nested": {"deep": {"deeper": [number] * 3}},
            }
        )
    return json.dumps(rows)


TEXT = text()


def run(size):
    total = 0
    for _ in range(size):
        for row in json.loads(TEXT):
            total += row["values"][1] + row["nested"]["deep"]["deeper"][2] + len(row["name"])
    return total
