"""Exceptions: raised and caught here, through several calls, with finally, chained, and by failing built-ins."""

SIZE = 170_000
SMALL = 100
RESULT = (4816638333, 170000, 0, 2847500)
SMALL_RESULT = (1683, 100, 0, 1675)


class Refused(Exception):
    def __init__(self, number):
        super().__init__(f"refused {number}")
        self.number = number


def check(number):
    if number % 3 == 0:
        raise Refused(number)
    return number


def through(number, depth):
    if depth == 0:
        return check(number)
    return through(number, depth - 1)


def converted(text):
    try:
        return int(text)
    except ValueError:
        return -1


def run(size):
    caught = cleaned = chained = missing = 0
    table = {number: number for number in range(0, 50, 2)}
    texts = ["12", "x", "7", ""]
    for number in range(size):
        try:
            check(number)
        except Refused as refused:
            caught += refused.number
        try:
            try:
                through(number, 4)
            finally:
                cleaned += 1
        except Refused:
            pass
        try:
            missing += table[number % 50]
        except KeyError:
            missing += 1
        missing += converted(texts[number & 3])
        if number % 10 == 0:
            try:
                try:
                    check(number * 3)
                except Refused as error:
                    raise RuntimeError("again") from error
            except RuntimeError as error:
                chained += error.__cause__.number & 1
    return caught, cleaned, chained, missing
