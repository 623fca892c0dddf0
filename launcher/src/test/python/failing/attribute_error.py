class Point:
    def __init__(self):
        self.width = 1


print(Point().widht)
