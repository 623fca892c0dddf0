"""All ways to put queens on a board so that none attacks another, with sets of taken lines."""

SIZE = 12
SMALL = 5
RESULT = 14200
SMALL_RESULT = 10


def solutions(size, row, columns, rising, falling):
    if row == size:
        return 1
    count = 0
    for column in range(size):
        if column in columns or row + column in rising or row - column in falling:
            continue
        columns.add(column)
        rising.add(row + column)
        falling.add(row - column)
        count += solutions(size, row + 1, columns, rising, falling)
        columns.remove(column)
        rising.remove(row + column)
        falling.remove(row - column)
    return count


def run(size):
    return solutions(size, 0, set(), set(), set())
