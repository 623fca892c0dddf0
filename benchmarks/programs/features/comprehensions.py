"""List, dict, set and generator comprehensions, nested and with conditions."""

SIZE = 8_000
SMALL = 3
RESULT = 38349118
SMALL_RESULT = 13818


def run(size):
    total = 0
    for number in range(size):
        squares = [i * i for i in range(200)]
        even = [value for value in squares if value % 2 == number % 2]
        places = {value: i for i, value in enumerate(even)}
        remainders = {value % (number + 7) for value in squares}
        table = [[row * column for column in range(12)] for row in range(12)]
        flat = [cell for row in table for cell in row if cell != number]
        total += sum(value + 1 for value in flat) + len(places) + len(remainders) + max(len(row) for row in table)
        total += any(value == number for value in squares)
    return total
