class Node:
    def __init__(self, value, parent=None):
        self.value = value
        self.parent = parent

    def root(self):
        return self.parent.root() if self.parent.parent else self.parent


print(Node(1, Node(2)).root().value)
print(Node(1).root().value)
