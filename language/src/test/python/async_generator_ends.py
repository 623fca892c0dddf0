"""What is left of an asynchronous generator after it has ended, been closed, or refused to."""
def run(c):
    try:
        while True: print('yield', c.send(None))
    except BaseException as e: print(type(e).__name__, e)
async def ag():
    try: yield 1
    except GeneratorExit: yield 2
    yield 3
x = ag(); run(x.__anext__()); run(x.aclose()); run(x.aclose()); run(x.__anext__()); run(x.athrow(ValueError('a'))); print(x.ag_frame is None)
y = ag(); run(y.aclose()); run(y.aclose()); run(y.__anext__()); run(y.asend(1)); run(y.athrow(ValueError))
async def ag2(): yield 1
z = ag2(); run(z.__anext__()); run(z.__anext__()); run(z.aclose()); run(z.athrow(ValueError)); run(z.__anext__())
w = ag2(); run(w.athrow(KeyError('k'))); run(w.__anext__()); run(w.aclose())
v = ag2(); a = v.aclose(); a.close(); run(a); run(v.__anext__())
u = ag2(); a = u.__anext__(); a.throw(ValueError) if 0 else None
try: a.throw(ValueError('t'))
except ValueError as e: print('T', e)
run(a); run(u.__anext__()); run(u.aclose())
