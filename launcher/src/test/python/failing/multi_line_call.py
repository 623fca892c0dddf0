def compute(a, b, c):
    return a[b][c]


compute(
    {"x": {}},
    "x",
    "missing key",
)
