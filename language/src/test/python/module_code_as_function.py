"""Module code that is made a function stores its names into the globals of that function."""
import asyncio
import ast
from types import FunctionType

names = {}
FunctionType(compile("x = 5\nclass C: y = x\ndef f(): return x", "m", "exec"), names)()
print(names["x"], names["C"].y, names["f"]())
code = compile("import asyncio\nawait asyncio.sleep(0)\nz = [i async for i in a()]", "m", "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)


async def agen():
    yield 1
    yield 2


names["a"] = agen
asyncio.run(FunctionType(code, names)())
print(names["z"])
own = {"a": agen}
asyncio.run(eval(code, own))
print(own["z"], "asyncio" in own)
