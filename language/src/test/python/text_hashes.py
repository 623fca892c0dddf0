# Keys that hash and compare as strings do must find them, however the strings are hashed.
class Name:
    def __init__(self, text):
        self.text = text

    def __hash__(self):
        return hash(self.text)

    def __eq__(self, other):
        return self.text == (other.text if isinstance(other, Name) else other)


class Folded(str):
    def __hash__(self):
        return hash(self.lower())

    def __eq__(self, other):
        return self.lower() == other.lower()


class Plain(str):
    pass


texts = ["", "a", "abc", "ü", "äú∑ℇ", "𝄞 clef", "x" * 3000, "\ud800", "-1", " "] + [f"key{i}" for i in range(300)]
table = {text: i for i, text in enumerate(texts)}
for kind in (Name, Plain):
    print(kind.__name__, all(table[kind(text)] == i for i, text in enumerate(texts)))
print(all(Folded(text.upper()) in table for text in texts if text == text.upper().lower()))
print(all(text in {Name(text): 1} and text in {Name(text)} for text in texts))
print(all((text, 1) in {(Name(text), 1)} and (Name(text),) in {(text,)} for text in texts))
print(all(frozenset([text]) in {frozenset([Name(text)])} for text in texts))
print(all(hash(text) == hash(Plain(text)) == hash("".join(list(text))) == text.__hash__() for text in texts))
print(all(table["".join(list(text))] == i for i, text in enumerate(texts)))
print(-1 not in [hash(text) for text in texts], hash(""), hash(b""), hash(memoryview(b"")))
print(len({hash(text) for text in texts}) == len(texts))
print(len({hash(bytes([i, j])) for i in range(50) for j in range(50)}) == 2500)
print(hash(b"abc") == hash(memoryview(b"abc")) == hash(bytes(bytearray(b"abc"))))
print({b"abc": 1}[b"ab" + b"c"], hash(b"abc" * 1000) == hash(b"abc" * 1000))
print(hash((1, 2.5, None is None)) == hash((1, 2.5, True)), hash(frozenset([1, 2, 3])))
