transform = lambda x: x.upper()
print(list(map(transform, ["a", 1])))
