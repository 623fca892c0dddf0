"""A matrix split into a lower and an upper triangle, with row pivoting, in place."""

SIZE = 280
SMALL = 6
RESULT = 896.655059
SMALL_RESULT = -1.970564


def matrix(size):
    """Numbers of a small congruential generator, the same everywhere."""
    state = 12345
    rows = []
    for _ in range(size):
        row = []
        for _ in range(size):
            state = (state * 1103515245 + 12345) % 2147483648
            row.append(state / 2147483648 - 0.5)
        rows.append(row)
    return rows


def factor(rows):
    """Replaces the matrix by both triangles; returns the sign of the row exchanges."""
    size = len(rows)
    sign = 1
    for k in range(size):
        pivot = k
        for i in range(k + 1, size):
            if abs(rows[i][k]) > abs(rows[pivot][k]):
                pivot = i
        if pivot != k:
            rows[pivot], rows[k] = rows[k], rows[pivot]
            sign = -sign
        top = rows[k]
        inverse = 1.0 / top[k]
        for i in range(k + 1, size):
            row = rows[i]
            scale = row[k] * inverse
            row[k] = scale
            for j in range(k + 1, size):
                row[j] -= scale * top[j]
    return sign


def run(size):
    """The sum of the pivots' sizes, with the sign of the row exchanges."""
    rows = matrix(size)
    sign = factor(rows)
    return round(sign * sum(abs(rows[i][i]) for i in range(size)), 6)
