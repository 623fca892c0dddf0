"""Generators, coroutines and asynchronous generators that are dropped before they have ended."""
import asyncio
import gc
import sys
import warnings


def closing(name, *held):
    try:
        yield 1
        yield 2
    finally:
        print("closed", name)


g = closing("plain")
next(g)
g = None
gc.collect()

# A cycle through the frame.
cycle = []
g = closing("cycle", cycle)
cycle.append(g)
next(g)
del g, cycle
gc.collect()


class Iterator:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def close(self):
        print("Iterator.close")


def delegating():
    yield from Iterator()


g = delegating()
next(g)
del g
gc.collect()


def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            pass


seen = []
sys.unraisablehook = lambda info: seen.append((info.exc_type, str(info.exc_value), info.err_msg[:33]))
g = stubborn()
next(g)
del g
gc.collect()
print(seen)
sys.unraisablehook = sys.__unraisablehook__


async def work():
    pass


def make():
    return work()


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    make()
    gc.collect()
    print([str(w.message) for w in caught])

sys.set_coroutine_origin_tracking_depth(1)
c = make()
print([place[1:] for place in c.cr_origin])
c.close()
sys.set_coroutine_origin_tracking_depth(0)


async def numbers():
    try:
        yield 1
        yield 2
    finally:
        await asyncio.sleep(0)
        print("closed numbers")


async def main():
    async for number in numbers():
        print(number)
        break
    gc.collect()
    await asyncio.sleep(0.2)
    print("end of main")


asyncio.run(main())


async def failure_types():
    return (KeyError, ValueError)


async def handle():
    for kind in (ValueError, OSError, ZeroDivisionError):
        try:
            try:
                raise kind("x")
            except await failure_types() as e:
                await asyncio.sleep(0)
                print("inner", repr(e))
            except OSError:
                print("middle")
        except ZeroDivisionError as e:
            print("outer", repr(e), e.__context__)


asyncio.run(handle())
