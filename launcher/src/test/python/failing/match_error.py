def handle(command):
    match command:
        case ["go", direction]:
            return directions[direction]
        case _:
            raise NotImplementedError(command)


handle(["stop"])
