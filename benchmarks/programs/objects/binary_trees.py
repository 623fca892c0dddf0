"""Many complete binary trees, built and walked: allocation and recursion."""

SIZE = 15
SMALL = 4
RESULT = 1338807
SMALL_RESULT = 143


class Node:
    __slots__ = ("left", "right")

    def __init__(self, left, right):
        self.left = left
        self.right = right

    def count(self):
        if self.left is None:
            return 1
        return 1 + self.left.count() + self.right.count()


def tree(depth):
    if depth == 0:
        return Node(None, None)
    return Node(tree(depth - 1), tree(depth - 1))


def run(size):
    """The nodes of one long-lived tree and of many short-lived ones of growing depth."""
    lasting = tree(size)
    total = 0
    for depth in range(2, size + 1, 3):
        for _ in range(1 << (size - depth + 2)):
            total += tree(depth).count()
    return total + lasting.count()
