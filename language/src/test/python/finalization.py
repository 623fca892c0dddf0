"""__del__ and weak reference callbacks of objects that only the collector finds."""

import gc
import sys
import weakref

log = []


class Listed(list):
    __slots__ = ("tag", "__weakref__")

    def __del__(self):
        log.append(f"list {list(self)} {self.tag}")


class Slotted:
    __slots__ = ("value",)

    def __del__(self):
        log.append(f"slots {self.value}")


class Number(int):
    def __del__(self):
        log.append(f"number {int(self)}")


class Returning:
    def __del__(self):
        log.append("returning")
        kept.append(self)


class Failing:
    def __del__(self):
        raise ValueError("ignored")


class Plain:
    pass


kept = []


def drop():
    listed = Listed([1, 2])
    listed.tag = "three"
    listed.append(listed)
    del listed[-1]
    slotted = Slotted()
    slotted.value = 4
    number = Number(5)
    plain = Plain()
    plain.cycle = plain
    references.append(weakref.ref(plain, lambda r: log.append(f"callback {r()}")))
    references.append(weakref.ref(listed, lambda r: log.append("list callback")))
    weakref.finalize(plain, log.append, "finalize")
    Returning()


references = []
drop()
gc.collect()
gc.collect()
print(*sorted(log), sep="\n")
print([r() for r in references], len(kept), type(kept[0]).__name__)

log.clear()
kept.clear()
gc.collect()
print("called once only:", log)

weak = weakref.WeakValueDictionary()
weak["a"] = Plain()
weak["b"] = stays = Plain()
gc.collect()
print(sorted(weak))

sys.unraisablehook = lambda u: print("unraisable", u.exc_type.__name__, u.exc_value)
Failing()
gc.collect()


# An object is finalized before those that it kept alive
class Link:
    def __init__(self, name, part=None):
        self.name = name
        self.part = part

    def __del__(self):
        log.append(self.name)


log.clear()
Link("outer", [Link("middle", {"part": Link("inner")})])
gc.collect()
print(log)


class Owner(Link):
    def __init__(self, name):
        super().__init__(name)
        self.parts = (Link("part"),)


log.clear()
Owner("owner")
gc.collect()
print(log)
