"""Encodes nested data as JSON with the library's module."""

import json

SIZE = 800
SMALL = 1
RESULT = 29556720
SMALL_RESULT = 37665


def order(number):
    return {
        "id": number,
        "customer": {"name": f"Customer {number}", "vip": number % 7 == 0, "mail": None},
        "items": [{"sku": f"S-{item:05}", "price": item * 1.25, "count": item % 5 + 1} for item in range(12)],
        "note": 'two "quoted" words,\na new line, and an umlaut: \u00fc',
        "tags": ["new", "paid", "sent"][: number % 4],
    }


ORDERS = [order(number) for number in range(50)]


def run(size):
    """The length of all texts, from one encoding of everything a round."""
    length = 0
    for _ in range(size):
        length += len(json.dumps(ORDERS))
    return length + len(json.dumps(ORDERS[0], sort_keys=True, ensure_ascii=False))
