# Buffers that are pickled in the stream or out of it.
import pickle
import weakref

data = bytearray(b"abcdef")
buffer = pickle.PickleBuffer(data)
released = pickle.PickleBuffer(b"x")
released.release()
view = memoryview(data)


def show(source):
    try:
        print(source, repr(eval(source)))
    except Exception as error:
        print(source, type(error).__name__, error)


for source in [
    "pickle.PickleBuffer('x')", "pickle.PickleBuffer(None)", "pickle.PickleBuffer.__module__", "bytes(buffer.raw())",
    "buffer.raw().readonly", "buffer.raw().obj is data", "buffer.raw().format, buffer.raw().shape", "memoryview(buffer).obj is data",
    "bytes(buffer)", "len(buffer)", "buffer == pickle.PickleBuffer(data)", "released.release()", "released.raw()",
    "memoryview(released)", "pickle.PickleBuffer(released)", "pickle.PickleBuffer(view[::2]).raw()",
    "memoryview(pickle.PickleBuffer(view[::2])).tolist()", "pickle.PickleBuffer(view.cast('H')).raw().tolist()",
    "pickle.PickleBuffer(view.cast('B', (2, 3))).raw().shape", "memoryview(pickle.PickleBuffer(view.cast('B', (2, 3)))).shape",
    "weakref.ref(buffer)() is buffer", "pickle.dumps(buffer, 4)", "pickle.dumps(buffer, 5)",
    "pickle.loads(pickle.dumps(buffer, 5))", "pickle.loads(pickle.dumps(pickle.PickleBuffer(b'x'), 5))",
    "pickle._dumps(released, 5)", "pickle.PickleBuffer(pickle.PickleBuffer(buffer)).raw().obj is data", "buffer.x",
    "buffer.__reduce_ex__(5)", "data.append(1)",
]:
    show(source)
for wrapped in (lambda: type("Sub", (pickle.PickleBuffer,), {}),):
    try:
        wrapped()
    except TypeError as error:
        print(error)
collected = []
stream = pickle.dumps([pickle.PickleBuffer(data), pickle.PickleBuffer(b"zz")], 5, buffer_callback=collected.append)
restored = pickle.loads(stream, buffers=collected)
print(len(collected), restored[0] is collected[0], [bytes(item) for item in restored])
show("pickle.loads(stream)")
show("pickle.loads(stream, buffers=[b'1'])")
import _pickle
print(_pickle.dumps is pickle.dumps, _pickle.Pickler is pickle.Pickler, _pickle.PickleBuffer is pickle.PickleBuffer)
show("_pickle.nothing")
