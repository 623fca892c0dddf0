"""Coroutines in an event loop: tasks that take turns, a queue, gathered results, async iteration and contexts."""

import asyncio

SIZE = 600
SMALL = 1
RESULT = (151119000, 12000)
SMALL_RESULT = (251865, 20)


class Section:
    entered = 0

    async def __aenter__(self):
        Section.entered += 1
        return self

    async def __aexit__(self, kind, error, trace):
        return False


async def numbers(count):
    for number in range(count):
        if number % 8 == 0:
            await asyncio.sleep(0)
        yield number


async def square(number):
    return number * number


async def worker(index):
    total = 0
    async with Section():
        async for number in numbers(24):
            total += await square(number + index)
    return total


async def produce(queue, count):
    for number in range(count):
        await queue.put(number)
    await queue.put(None)


async def consume(queue):
    total = 0
    while (number := await queue.get()) is not None:
        total += number
    return total


async def main(size):
    total = 0
    for _ in range(size):
        queue = asyncio.Queue(4)
        results = await asyncio.gather(produce(queue, 50), consume(queue), *(worker(index) for index in range(20)))
        total += sum(result for result in results if result is not None)
    return total


def run(size):
    Section.entered = 0
    return asyncio.run(main(size)), Section.entered
