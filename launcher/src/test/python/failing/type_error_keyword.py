def draw(color=None):
    pass


draw(colour=1)
