"""The product of two square matrices as lists of rows, three nested loops."""

SIZE = 200
SMALL = 8
RESULT = 159793.5625
SMALL_RESULT = 231.5625


def matrix(size, seed):
    return [[(row * seed + column * 3) % 17 / 4.0 for column in range(size)] for row in range(size)]


def multiply(left, right):
    size = len(left)
    product = [[0.0] * size for _ in range(size)]
    for i in range(size):
        row = left[i]
        target = product[i]
        for k in range(size):
            factor = row[k]
            other = right[k]
            for j in range(size):
                target[j] += factor * other[j]
    return product


def run(size):
    """The sum of the product's diagonal."""
    product = multiply(matrix(size, 5), matrix(size, 7))
    return sum(product[i][i] for i in range(size))
