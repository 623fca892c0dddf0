package org.pyft.objects.bytes;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.list.SequenceOperands;
import org.pyft.objects.slice.PySlice;
import org.pyft.objects.slice.SliceIndices;
import org.pyft.objects.str.Indices;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/** The attributes of {@code bytearray} that bytes does not have, or has otherwise. */
@BuiltinType("bytearray")
public final class ByteArrayMethods {
    private static final String ATOMIC = "atomic";
    private static final String COLLECTED = "atomic, after the items have been collected";
    private static final String SLICED =
            "atomic for an item; the places of a slice are computed from the size that was seen before";

    private ByteArrayMethods() {}

    @Builtin("__new__($type, *args, **kwargs)")
    static Object create(PyType type, Object[] args, Object kwargs) {
        PyByteArray result = new PyByteArray();
        result.initType(type);
        return result;
    }

    @Builtin("__init__($self, source=b'', encoding='utf-8', errors='strict')")
    static void init(PyByteArray self, Object source, Object encoding, Object errors) {
        if (source != null
                && encoding == null
                && errors == null
                && BytesSource.isIterable(source)) {
            self.clear();
            BytesSource.forEach(source, "bytearray", self::append);
            return;
        }
        byte[] bytes = BytesSource.toBytes(source, encoding, errors, "bytearray");
        self.replace(0, Integer.MAX_VALUE, bytes, 0, bytes.length);
    }

    @Builtin("__repr__($self, /)")
    static TruffleString repr(PyByteArray self) {
        return Str.builder()
                .append(self.getType().getShortName())
                .append('(')
                .append(ByteText.repr(self.span(), true))
                .append(')')
                .build();
    }

    @Builtin("__str__($self, /)")
    static TruffleString str(PyByteArray self) {
        return repr(self);
    }

    @Builtin("__buffer__($self, flags, /)")
    static Object buffer(PyByteArray self, long flags) {
        return PyMemoryView.of(self, false);
    }

    @Builtin("__release_buffer__($self, buffer, /)")
    static void releaseBuffer(PyByteArray self, PyMemoryView buffer) {
        buffer.release();
    }

    @Builtin("__sizeof__($self, /)")
    static long sizeOf(PyByteArray self) {
        return 72L + allocated(self);
    }

    @Builtin("__alloc__($self, /)")
    static long allocated(PyByteArray self) {
        int capacity = self.capacity();
        return capacity == 0 ? 0 : capacity + 1L;
    }

    @Builtin("__reduce__($self, /)")
    static Object reduce(PyByteArray self) {
        return reduceEx(self, 2);
    }

    @Builtin("__reduce_ex__($self, proto=0, /)")
    static Object reduceEx(PyByteArray self, int proto) {
        Object state = Py.callMethod(self, "__getstate__");
        byte[] bytes = self.toBytes();
        Object arguments;
        if (proto < 3) {
            arguments = PyTuple.of(Str.fromLatin1(bytes), Str.of("latin-1"));
        } else {
            arguments = PyTuple.of(PyBytes.of(bytes));
        }
        return PyTuple.of(self.getType(), arguments, state);
    }

    // Items ---------------------------------------------------------------------------------------

    @Builtin("__getitem__($self, key, /)")
    static Object getItem(PyByteArray self, Object key) {
        if (key instanceof PySlice slice) {
            Span bytes = self.span();
            return new PyByteArray(BytesMethods.slice(bytes, slice.indices(bytes.length())));
        }
        int place = Indices.element(SequenceOperands.index(key, "bytearray"), self.size());
        int value = place < 0 ? -1 : self.get(place);
        if (value < 0) {
            throw PyErr.indexError("bytearray index out of range");
        }
        return (long) value;
    }

    @Builtin(value = "__setitem__($self, key, value, /)", atomicity = SLICED)
    static void setItem(PyByteArray self, Object key, Object value) {
        if (key instanceof PySlice slice) {
            setSlice(self, slice, value);
            return;
        }
        long index = SequenceOperands.index(key, "bytearray");
        int item = BytesLikeMethods.byteValue(value);
        if (!self.set(Indices.element(index, self.size()), item)) {
            throw PyErr.indexError("bytearray index out of range");
        }
    }

    private static void setSlice(PyByteArray self, PySlice slice, Object value) {
        byte[] bytes;
        if (PyWrapper.unwrap(value) instanceof TruffleString) {
            throw PyErr.typeError(
                    "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
        } else if (value instanceof PyBytesLike like) {
            bytes = like == self ? self.toBytes() : like.span().copy();
        } else {
            bytes = Buffers.toBytesOrNull(value);
            if (bytes == null) {
                if (value instanceof Long || Types.of(value).lookup("__iter__") == null) {
                    throw PyErr.typeError(
                            "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
                }
                bytes = BytesSource.fromIterable(value, "bytearray");
            }
        }
        SliceIndices range = slice.indices(self.size());
        int start = range.start();
        int step = range.step();
        int count = range.count();
        if (step == 1) {
            self.replace(start, start + count, bytes, 0, bytes.length);
        } else if (bytes.length == 0) {
            self.removeStepped(start, step, count);
        } else if (bytes.length != count) {
            throw PyErr.valueError(
                    "attempt to assign bytes of size %s to extended slice of size %s",
                    bytes.length, count);
        } else if (!self.setStepped(start, step, bytes)) {
            throw PyErr.indexError("bytearray index out of range");
        }
    }

    @Builtin(value = "__delitem__($self, key, /)", atomicity = SLICED)
    static void deleteItem(PyByteArray self, Object key) {
        if (key instanceof PySlice slice) {
            SliceIndices range = slice.indices(self.size());
            int start = range.start();
            int count = range.count();
            if (range.step() == 1) {
                self.replace(start, start + count, PyBytes.EMPTY.bytes(), 0, 0);
            } else {
                self.removeStepped(start, range.step(), count);
            }
        } else if (self.pop(SequenceOperands.index(key, "bytearray")) < 0) {
            throw PyErr.indexError("bytearray index out of range");
        }
    }

    // Changing ------------------------------------------------------------------------------------

    @Builtin(value = "append($self, item, /)", atomicity = ATOMIC)
    static void append(PyByteArray self, Object item) {
        self.append(BytesLikeMethods.byteValue(item));
    }

    @Builtin(value = "extend($self, iterable_of_ints, /)", atomicity = COLLECTED)
    static void extend(PyByteArray self, Object iterable) {
        if (PyWrapper.unwrap(iterable) instanceof TruffleString) {
            throw PyErr.typeError("expected iterable of integers; got: 'str'");
        }
        byte[] bytes = iterable == self ? self.toBytes() : Buffers.toBytesOrNull(iterable);
        if (bytes == null) {
            PyType type = Types.of(iterable);
            if (type.lookup("__iter__") == null && type.lookup("__getitem__") == null) {
                throw PyErr.typeError("can't extend bytearray with %s", type);
            }
            bytes = BytesSource.fromIterable(iterable, "bytearray");
        }
        self.append(bytes, 0, bytes.length);
    }

    @Builtin(value = "__iadd__($self, value, /)", atomicity = ATOMIC)
    static Object addInPlace(PyByteArray self, Object value) {
        byte[] bytes = value == self ? self.toBytes() : Buffers.toBytesOrNull(value);
        if (bytes == null) {
            throw PyErr.typeError("can't concat %s to %s", Types.nameOf(value), Types.nameOf(self));
        }
        self.append(bytes, 0, bytes.length);
        return self;
    }

    @Builtin(value = "__imul__($self, value, /)", atomicity = ATOMIC)
    static Object multiplyInPlace(PyByteArray self, Object value) {
        self.repeat(Math.max(0, SequenceOperands.times(value)));
        return self;
    }

    @Builtin(
            value = "insert($self, index, item, /)",
            atomicity = "atomic; a negative index counts from the end that was seen before")
    static void insert(PyByteArray self, Object index, Object item) {
        long at = Py.asSize(index);
        int value = BytesLikeMethods.byteValue(item);
        int size = self.size();
        int place = (int) (at < 0 ? Math.max(0, at + size) : Math.min(at, size));
        self.replace(place, place, new byte[] {(byte) value}, 0, 1);
    }

    @Builtin(value = "pop($self, index=-1, /)", atomicity = ATOMIC)
    static Object pop(PyByteArray self, Object index) {
        long at = index == null ? -1 : Py.asSize(index);
        int value = self.pop(at);
        if (value < 0) {
            throw PyErr.indexError(
                    self.size() == 0 ? "pop from empty bytearray" : "pop index out of range");
        }
        return (long) value;
    }

    @Builtin(value = "remove($self, value, /)", atomicity = ATOMIC)
    static void remove(PyByteArray self, Object value) {
        if (!self.remove(BytesLikeMethods.byteValue(value))) {
            throw PyErr.valueError("value not found in bytearray");
        }
    }

    @Builtin(value = "clear($self, /)", atomicity = ATOMIC)
    static void clear(PyByteArray self) {
        self.clear();
    }

    @Builtin(value = "resize($self, size, /)", atomicity = ATOMIC)
    static void resize(PyByteArray self, Object size) {
        long length = Py.asSize(size);
        if (length < 0) {
            throw PyErr.valueError("Can only resize to positive sizes, got %s", length);
        }
        if (length > Integer.MAX_VALUE - 16) {
            throw PyErr.memoryError();
        }
        self.resize((int) length);
    }

    @Builtin(value = "reverse($self, /)", atomicity = ATOMIC)
    static void reverse(PyByteArray self) {
        self.reverse();
    }

    @Builtin("copy($self, /)")
    static Object copy(PyByteArray self) {
        return new PyByteArray(self.toBytes());
    }

    @Builtin("fromhex($type, string, /)")
    static Object fromHex(PyType type, Object string) {
        byte[] bytes = ByteText.fromHex(string);
        return type == PyByteArray.TYPE ? new PyByteArray(bytes) : Py.call(type, PyBytes.of(bytes));
    }
}
