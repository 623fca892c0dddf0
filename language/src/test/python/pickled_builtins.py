"""What pickling and copying make of built-in methods and descriptors."""
import copy
import io
import pickle
import types


class C:
    @staticmethod
    def s():
        return "s"

    @classmethod
    def c(cls):
        return "c"


class P(property):
    pass


class Stated(property):
    def __getstate__(self):
        return None


class Text(io.StringIO):
    pass


class Bytes(io.BytesIO):
    pass


class Names(dict):
    pass


class Items(list):
    pass


class Whole(int):
    pass


class Slotted:
    __slots__ = ("a",)


for method in (str.maketrans, bytes.maketrans, dict.fromkeys, [].append, list.append, list.__add__, [1].__len__, len):
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        again = pickle.loads(pickle.dumps(method, protocol))
        if protocol in (0, 5):
            print(method.__qualname__, type(method).__name__, type(again) is type(method))
print(str.maketrans.__self__, str.maketrans.__qualname__, repr(str.maketrans).split(" object")[0])
for value in (
    str.__dict__["maketrans"],
    dict.__dict__["fromkeys"],
    C.__dict__["s"],
    C.__dict__["c"],
    property(),
    P(),
    super(C, C()),
    (i for i in ""),
    type(C.__dict__),
    C.__dict__,
    int.__dict__["real"],
):
    for protocol in (0, 2, 5):
        try:
            print(type(pickle.dumps(value, protocol)))
        except Exception as e:
            print(type(e).__name__, e)
    try:
        print(type(copy.copy(value)))
    except Exception as e:
        print(type(e).__name__, e)
text = Text("some text")
text.read(2)
text.extra = 1
again = copy.copy(text)
print(type(again).__name__, again.read(), again.extra)
for value in (Bytes(b"bytes"), Names(a=1), Items([1]), Whole(3), {1}, frozenset({1}), Slotted(), object(), Stated(), ValueError(1)):
    again = copy.copy(value)
    print(type(again).__name__, again == value)


class Module(types.ModuleType):
    pass


class Alias(types.GenericAlias):
    pass


print(type(copy.copy(Alias(list, int))).__name__, None.__reduce_ex__(2)[1:])
for value in (Module("name"), memoryview(b"")):
    try:
        copy.copy(value)
    except TypeError as e:
        print(e)
