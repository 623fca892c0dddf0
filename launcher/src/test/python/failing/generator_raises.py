def numbers():
    yield 1
    raise OSError("disk on fire")


for n in numbers():
    print(n)
