# memoryview: items, slices, casts, comparison, life cycle.
def check(*expressions):
    for text in expressions:
        try:
            value = eval(text, globals())
            shown = "%s %s" % (type(value).__name__, "..." if "memory at" in repr(value) else ascii(value))
        except Exception as e:
            shown = "%s: %s" % (type(e).__name__, e)
        print(ascii(text), "->", shown)


def run(*statements):
    for text in statements:
        try:
            exec(text, globals())
            print(text, "->", a)
        except Exception as e:
            print(text, "->", a, type(e).__name__ + ":", e)


class Exporter:
    def __init__(self):
        self.data = bytearray(b"exported")

    def __buffer__(self, flags):
        print("buffer")
        return memoryview(self.data)

    def __release_buffer__(self, view):
        print("release")
        view.release()


a = bytearray(b"abcdefgh")
m = memoryview(a)
r = memoryview(b"abcdefgh")
i = m.cast("I")
d = memoryview(bytearray(16)).cast("d")
n = r.cast("B", [2, 4])
z = m.cast("B", shape=[]) if False else None

check("memoryview('a')", "memoryview(1)", "memoryview()", "memoryview(object=b'x').tobytes()", "memoryview(m) == m", "m.obj is a", "r.obj", "m.nbytes", "m.itemsize", "m.format", "m.ndim", "m.shape", "m.strides", "m.suboffsets", "m.readonly", "r.readonly", "m.c_contiguous", "m.f_contiguous", "m.contiguous", "m[::2].contiguous",
      "i.nbytes", "i.itemsize", "i.format", "i.shape", "i.strides", "i.tolist()", "d.tolist()", "n.shape", "n.strides", "n.ndim", "n.tolist()", "n.c_contiguous", "n.f_contiguous", "len(m)", "len(i)", "len(n)", "m[0]", "m[-1]", "m[8]", "m['a']", "m[None]", "m[1.5]", "m[0, 1]", "m[()]", "m[(1,)]", "m[...]", "i[0]", "i[2]", "n[0]", "n[1, 2]", "n[1, 9]", "n[0:1]", "n[0:1, 0:1]", "n[0, 1, 2]", "n[(1,)]",
      "m[1:4].tobytes()", "m[::-1].tobytes()", "m[::2].tolist()", "m[5:2].tobytes()", "m[::2].strides", "m[1:4].shape", "m[::-2][1:].tobytes()", "m[::3][::-1].tolist()", "m[::0]", "list(m)", "list(m[::-3])", "list(n)", "list(i)", "99 in m", "'a' in m", "m.count(97)", "m.index(99)", "m.index(1)", "m.index(99, 3)", "m.index(99, -6, 4)", "n.count(1)", "n.index(1)",
      "m.hex()", "m.hex(':')", "m.hex('-', 3)", "m[::2].hex()", "m.tobytes()", "n.tobytes('F')", "n.tobytes(order='C')", "n.tobytes(None)", "n.tobytes('x')", "n.tobytes(1)", "m.toreadonly().readonly", "m.toreadonly()[0]", "hash(r) == hash(b'abcdefgh')", "hash(m)", "hash(i)", "hash(r.cast('I'))", "hash(r[::2]) == hash(b'aceg')", "hash(memoryview(bytearray(b'x')).toreadonly())",
      "m == b'abcdefgh'", "m == 'abcdefgh'", "m == r", "m != r", "m == m[::-1]", "i == i", "i == m", "n == n", "n == m", "m < r", "m == bytearray(b'abcdefgh')", "b'abcdefgh' == m", "memoryview(b'') == memoryview(b'')", "d == d", "memoryview(b'ab') == memoryview(b'a')",
      "m.cast('x')", "m.cast('II')", "m.cast('>I')", "m.cast('@I').format", "m.cast('q').tolist()", "m[1:].cast('I')", "m[::2].cast('B')", "i.cast('H')", "i.cast('B').tolist()", "n.cast('I').tolist()", "n.cast('B', [4, 2])", "m.cast('B', (2, 2, 2)).tolist()", "m.cast('B', [3, 3])", "m.cast('B', [0, 8])", "m.cast('B', [-1])", "m.cast('B', ['a'])", "m.cast('B', 8)", "m.cast('B', {8: 1})", "m.cast('I', [2]).tolist()", "m.cast(1)", "m.cast()", "m.cast('B', []).tolist()", "memoryview(b'a').cast('B', []).tolist()", "memoryview(b'a').cast('B', [])[()]", "len(memoryview(b'a').cast('B', []))", "memoryview(b'a').cast('B', [])[0]", "list(memoryview(b'a').cast('B', []))",
      "memoryview(b'\\x01\\x00').cast('?').tolist()", "memoryview(b'ab').cast('c').tolist()", "memoryview(b'\\xff\\xfe').cast('b').tolist()", "memoryview(b'\\xff\\xff\\x00\\x80').cast('h').tolist()", "memoryview(b'\\xff\\xff\\x00\\x80').cast('H').tolist()", "memoryview(b'\\xff' * 8).cast('i').tolist()", "memoryview(b'\\xff' * 8).cast('I').tolist()", "memoryview(b'\\xff' * 8).cast('l').tolist()", "memoryview(b'\\xff' * 8).cast('L').tolist()", "memoryview(b'\\xff' * 8).cast('Q').tolist()", "memoryview(b'\\xff' * 8).cast('n').tolist()", "memoryview(b'\\xff' * 8).cast('N').tolist()", "memoryview(b'\\x00\\x3c\\x00\\xc0').cast('e').tolist()", "memoryview(b'\\x00\\x00\\x80\\x3f').cast('f').tolist()",
      "bytes(m)", "bytes(m[::2])", "bytearray(m[::-1])", "b''.join([m, m[::2]])", "b'x' + m", "memoryview[int]", "type(iter(m)).__name__", "m.nope")

run("m[0] = 65", "m[0] = 256", "m[0] = -1", "m[0] = 'x'", "m[0] = b'x'", "m[9] = 1", "m['x'] = 1", "r[0] = 1", "del m[0]", "del r[0]", "m[1:3] = b'XY'", "m[1:3] = b'XYZ'", "m[1:3] = 'XY'", "m[::2] = b'1234'", "m[::-1] = b'87654321'", "m[0:4] = m[4:8]", "m[2:6] = m[0:4]", "m[1:3] = memoryview(b'ab')[::-1]", "m[0:2] = memoryview(b'abcd').cast('H')", "m[0:2] = memoryview(b'ab').cast('b')", "m[(0,)] = 48", "m[0, 1] = 48",
    "i[0] = 1", "i[0] = 2**32", "i[0] = -1", "i[0] = 1.5", "d[0] = 1.5", "d[0] = 'x'", "d[1] = 3", "print(d.tolist())", "c = m.cast('c')", "c[0] = b'z'", "c[0] = b'zz'", "c[0] = 5", "q = m.cast('?')", "q[1] = []", "q[2] = 'x'", "q.release()", "c.release()", "i.release()", "print(i)if False else None", "i[0]", "i.tolist()",
    "a.append(1)", "m.release()", "m.release()", "m[0]", "len(m)", "m.obj", "m == m", "m == r", "m.tobytes()", "bytes(m)", "memoryview(m)", "hash(m)", "a.append(2)")
print(repr(m).split(" at ")[0])
with memoryview(a) as w:
    w[0] = 33
    v = w[1:]
print(a)
try:
    w[0]
except ValueError as e:
    print(e)
try:
    a.append(1)
except BufferError as e:
    print(e)
v.release()
a.append(3)
w = memoryview(a)
x = memoryview(w)
w.release()
print(x[0])
x.release()
e = Exporter()
w = memoryview(e)
print(bytes(w), w[0])
w.release()
print(bytes(e), b"x".join([e, b"!"]), e.data)
