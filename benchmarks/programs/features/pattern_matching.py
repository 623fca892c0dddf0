"""`match`: a simplifier of algebraic expressions and a handler of commands."""

SIZE = 2_000
SMALL = 2
RESULT = (161604, 44000)
SMALL_RESULT = (194, 44)


class Number:
    __match_args__ = ("value",)

    def __init__(self, value):
        self.value = value


class Name:
    __match_args__ = ("name",)

    def __init__(self, name):
        self.name = name


class Operation:
    __match_args__ = ("sign", "left", "right")

    def __init__(self, sign, left, right):
        self.sign = sign
        self.left = left
        self.right = right


def simplify(node):
    match node:
        case Operation(sign, left, right):
            node = Operation(sign, simplify(left), simplify(right))
    match node:
        case Operation("+", Number(a), Number(b)):
            return Number(a + b)
        case Operation("*", Number(a), Number(b)):
            return Number(a * b)
        case Operation("+", Number(0), other) | Operation("+", other, Number(0)):
            return other
        case Operation("*", Number(0), _) | Operation("*", _, Number(0)):
            return Number(0)
        case Operation("*", Number(1), other) | Operation("*", other, Number(1)):
            return other
        case Operation("+", Name(a), Name(b)) if a == b:
            return Operation("*", Number(2), Name(a))
        case _:
            return node


def shown(node):
    match node:
        case Number(value):
            return str(value)
        case Name(name):
            return name
        case Operation(sign, left, right):
            return f"({shown(left)}{sign}{shown(right)})"


def expression(depth, seed):
    if depth == 0:
        return Name("xyz"[seed % 3]) if seed % 4 == 0 else Number(seed % 3)
    return Operation("+*"[seed % 2], expression(depth - 1, seed * 3 + 1), expression(depth - 1, seed * 5 + 2))


def obey(command, place):
    match command:
        case ["go", ("left" | "right") as side, int(steps)]:
            return place + (steps if side == "right" else -steps)
        case ["go", steps] if isinstance(steps, int):
            return place + steps
        case {"reset": True, "to": target}:
            return target
        case {"reset": False, **rest}:
            return place + len(rest)
        case "home":
            return 0
        case [first, *others]:
            return place + len(others)
        case _:
            return place


COMMANDS = [
    ["go", "left", 3],
    ["go", "right", 5],
    ["go", 2],
    {"reset": True, "to": 4},
    {"reset": False, "why": "wind", "how": "far"},
    ["turn", 1, 2, 3],
    "home",
    None,
]


def run(size):
    length = place = total = 0
    for number in range(size):
        length += len(shown(simplify(expression(6, number))))
        for command in COMMANDS:
            place = obey(command, place)
            total += place
    return length, total
