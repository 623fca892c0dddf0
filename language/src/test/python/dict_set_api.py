"""Dicts, their views, sets and mapping proxies: results and error texts."""
def show(value):
    """The repr with all addresses alike."""
    parts = repr(value).split("0x")
    return parts[0] + "".join("0x" + part.lstrip("0123456789abcdef") for part in parts[1:])


def t(source):
    try:
        print(source, "->", show(eval(source)))
    except BaseException as e:
        print(source, "!!", type(e).__name__, show(e.args), getattr(e, "__notes__", None))


import sys
class S(set): pass
class FS(frozenset): pass
class D(dict): pass
class NK:
    def keys(self): return 1
    def __getitem__(self,k): return 1

for source in '''dict([1])
dict([(1,)])
dict([(1,2,3)])
dict(["abc"])
dict(1)
dict(1,2)
dict.__init__({}, 1,2)
{}.update(1,2)
{}.update([1])
dict(NK())
dict(**{1:2})
dict(a=1,**{'b':2})
{[]:1}
{}[[]]
{}.get([])
[] in {}
{}.pop([])
{}.setdefault([],1)
{}.setdefault()
{}.pop()
{}.pop(1)
{}.pop(1,2,3)
{}.popitem()
{}.fromkeys()
dict.fromkeys(1)
{}.__getitem__(1)
{}.__delitem__(1)
{}.__delitem__([])
{}.__setitem__(1)
{}|[]
{}.__ior__(1)
{}.__or__([])
{}.copy(1)
{}.clear(1)
{}.keys(1)
{}.get()
{}.get(1,2,3)
{}.__class_getitem__(int)
type({}.keys()), type({}.values()), type({}.items()), type(iter({})), type(iter({}.values())), type(iter({}.items()))
type(reversed({})), type(reversed({}.values())), type(reversed({}.items()))
{1:2}.keys(), {1:2}.values(), {1:2}.items()
{1:2}.keys() & 1
{1:2}.keys() - 1
{1:2}.keys() ^ [1,5]
{1:2}.keys() | 1
[1,2] - {1:2}.keys()
[1,2] & {1:2}.keys()
{1:2}.items() ^ {1:3}.items()
{1:2}.keys().mapping
{1:2}.keys() < 1
{1:2}.keys() == [1]
{1:2}.keys() == {1}
{1:2}.keys().isdisjoint(1)
{1:[]}.items() & {1}
{1:[]}.items() | {1}
hash({1:2}.keys())
hash({}.items())
hash({})
iter({}).__length_hint__()
iter({1:2}).__reduce__()
reversed({1:2}).__reduce__()
{1:2}.keys().__reduce__()
set(1)
set(1,2)
set(a=1)
frozenset(1,2)
frozenset(a=1)
S(1,2)
S(a=1)
FS(a=1)
set([[]])
{[]}
[] in set()
set().add([])
set().discard([])
set().remove([])
set().remove(1)
{1}.remove({1})
{frozenset({1})}.remove({1})
{1} in {frozenset({1})}
set().pop()
{1}|[2]
{1} < [2]
{1}.union(1)
{1}.union([2],(3,))
{1}.update(1)
{1}.update([[]])
{1}.intersection([[]])
{1}.intersection(1)
{1}.difference([[]])
{1}.difference(1)
{1}.symmetric_difference([[]])
{1}.symmetric_difference(1)
{1}.symmetric_difference()
{1}.issubset(1)
{1}.issuperset(1)
{1}.issuperset([[]])
{1}.isdisjoint([[]])
{1}.isdisjoint(1)
type(S([1])|{2}), type(S([1])&{2}), type(S([1])-{2}), type(S([1])^{2}), type({1}|S()), type(S().copy()), type(S().union()), type(S().difference()), type(S().intersection()),type(S().symmetric_difference({}))
type(FS([1])|{2}), type(FS([1]).copy()), type(FS().union()), type(frozenset()|{1}),type({1}|frozenset())
S([1]), FS([1]), frozenset([1]), frozenset(), FS(), S(), set()
hash(frozenset()), hash(frozenset([1,2,3])), hash(frozenset([frozenset([1])]))
{1}.__reduce__()
S([1]).__reduce__()
iter({1}).__reduce__()
iter({1}).__length_hint__()
type(iter({1}))
set.__class_getitem__(int)
set().add()
set().clear(1)
{1}.__contains__([])
{1}.__iand__([1])
{1}.__rand__([1])
{1}.__xor__([1])
set.__hash__
frozenset([1]).__hash__()
set.__init__(frozenset())
set.__new__(int)
dict.__new__(int)
dict.__new__()
set.add
set().__init__(1,2)
{1}.__le__(2)
__import__("types").MappingProxyType([])
__import__("types").MappingProxyType()
__import__("types").MappingProxyType({1:2})
str(__import__("types").MappingProxyType({1:2}))
__import__("types").MappingProxyType({1:2})[3]
__import__("types").MappingProxyType({1:2}).get(3)
__import__("types").MappingProxyType({1:2})|{3:4}
{3:4}|__import__("types").MappingProxyType({1:2})
[]|__import__("types").MappingProxyType({1:2})
__import__("types").MappingProxyType({1:2}).__ior__(1)
__import__("types").MappingProxyType({1:2}).x
hash(__import__("types").MappingProxyType({1:2}))
__import__("types").MappingProxyType({1:2})=={1:2}
__import__("types").MappingProxyType(5)
__import__("types").MappingProxyType("abc")
__import__("types").MappingProxyType({1:2}).__reversed__()
__import__("types").MappingProxyType({1:2}).copy()'''.splitlines():
    t(source)

print("----- which of two equal elements an intersection keeps")


class Twin:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return isinstance(other, Twin)

    def __hash__(self):
        return 5

    def __repr__(self):
        return self.name


left, right = Twin("left"), Twin("right")
for mine in ([left], [left, 1, 2, 3]):
    for other in ([right], {right}, frozenset([right]), {right, 1}, [1, 2, right, 3], {right: 1}):
        for name in ("__iand__", "intersection_update", "__and__", "intersection"):
            if name.startswith("__") and not isinstance(other, (set, frozenset)):
                continue
            changed = set(mine)
            result = getattr(changed, name)(other)
            print(name, len(mine), type(other).__name__, len(other), sorted(map(str, changed)),
                  sorted(map(str, result)) if result is not None else None)
kept = {left, 1, 2}
kept.intersection_update([right, 1], {right, 7}, [right])
print(kept)
kept.intersection_update()
print(kept)
kept &= kept
print(kept)
