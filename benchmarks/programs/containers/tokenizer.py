"""A hand-written tokenizer and recursive-descent evaluator of arithmetic expressions."""

SIZE = 25_000
SMALL = 5
RESULT = -58562500
SMALL_RESULT = 785

SOURCE = "(alpha + 12) * 3 - beta / (7 - 2) + 4 * (gamma - 1) * 2 - -9 + 100 / (alpha + 1)"
NAMES = {"alpha": 4, "beta": 35, "gamma": 11}


def tokens(text):
    """Pairs of a kind and a text."""
    found = []
    place = 0
    end = len(text)
    while place < end:
        letter = text[place]
        start = place
        if letter.isspace():
            place += 1
        elif letter.isdigit():
            while place < end and text[place].isdigit():
                place += 1
            found.append(("number", text[start:place]))
        elif letter.isalpha() or letter == "_":
            while place < end and (text[place].isalnum() or text[place] == "_"):
                place += 1
            found.append(("name", text[start:place]))
        elif letter in "+-*/()":
            place += 1
            found.append(("sign", letter))
        else:
            raise SyntaxError(f"unexpected {letter!r} at {place}")
    found.append(("end", ""))
    return found


class Evaluator:
    def __init__(self, text, names):
        self.tokens = tokens(text)
        self.place = 0
        self.names = names

    def peek(self):
        return self.tokens[self.place]

    def take(self):
        token = self.tokens[self.place]
        self.place += 1
        return token

    def sum(self):
        value = self.product()
        while self.peek()[1] in ("+", "-"):
            if self.take()[1] == "+":
                value += self.product()
            else:
                value -= self.product()
        return value

    def product(self):
        value = self.atom()
        while self.peek()[1] in ("*", "/"):
            if self.take()[1] == "*":
                value *= self.atom()
            else:
                value //= self.atom()
        return value

    def atom(self):
        kind, text = self.take()
        if kind == "number":
            return int(text)
        if kind == "name":
            return self.names[text]
        if text == "-":
            return -self.atom()
        if text == "(":
            value = self.sum()
            if self.take()[1] != ")":
                raise SyntaxError("a parenthesis is missing")
            return value
        raise SyntaxError(f"unexpected {text!r}")


def run(size):
    total = 0
    for number in range(size):
        NAMES["beta"] = number
        total += Evaluator(SOURCE, NAMES).sum()
    return total
