class Box:
    def __init__(self, size):
        self.size = size


Box(1, 2, 3)
