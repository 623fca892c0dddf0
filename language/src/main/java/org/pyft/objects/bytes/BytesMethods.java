package org.pyft.objects.bytes;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.list.SequenceOperands;
import org.pyft.objects.slice.PySlice;
import org.pyft.objects.slice.SliceIndices;
import org.pyft.objects.str.Indices;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

/** The attributes of {@code bytes} that bytearray does not have, or has otherwise. */
@BuiltinType("bytes")
public final class BytesMethods {
    private BytesMethods() {}

    @Builtin("__new__($type, source=b'', encoding='utf-8', errors='strict')")
    static Object create(PyType type, Object source, Object encoding, Object errors) {
        if (source instanceof PyBytes bytes
                && bytes.isExact()
                && type == PyBytes.TYPE
                && encoding == null
                && errors == null) {
            return bytes;
        }
        if (type == PyBytes.TYPE && source != null && encoding == null && errors == null) {
            Object special = Py.callSpecialOrNull(source, "__bytes__");
            if (special != null) {
                return BytesSource.checkSpecial(special);
            }
        }
        byte[] bytes = BytesSource.toBytes(source, encoding, errors, "bytes");
        return PyBytes.create(type, bytes);
    }

    @Builtin("__repr__($self, /)")
    static TruffleString repr(PyBytes self) {
        return ByteText.repr(self.span(), false);
    }

    @Builtin("__str__($self, /)")
    static TruffleString str(PyBytes self) {
        return ByteText.repr(self.span(), false);
    }

    @Builtin("__hash__($self, /)")
    static long hash(PyBytes self) {
        return self.hash();
    }

    @Builtin("__bytes__($self, /)")
    static Object bytes(PyBytes self) {
        return self.isExact() ? self : PyBytes.of(self.bytes());
    }

    @Builtin("__getnewargs__($self, /)")
    static Object newArguments(PyBytes self) {
        return PyTuple.of(PyBytes.of(self.bytes()));
    }

    @Builtin("__sizeof__($self, /)")
    static long sizeOf(PyBytes self) {
        return 49L + self.size();
    }

    @Builtin("__buffer__($self, flags, /)")
    static Object buffer(PyBytes self, long flags) {
        return PyMemoryView.of(self, (flags & 1) != 0);
    }

    @Builtin("__getitem__($self, key, /)")
    static Object getItem(PyBytes self, Object key) {
        if (key instanceof PySlice slice) {
            SliceIndices range = slice.indices(self.size());
            return range.step() == 1 && range.count() == self.size() && self.isExact()
                    ? self
                    : PyBytes.of(slice(self.span(), range));
        }
        int place = Indices.element(SequenceOperands.index(key, "byte"), self.size());
        if (place < 0) {
            throw PyErr.indexError("index out of range");
        }
        return (long) self.get(place);
    }

    static byte[] slice(Span bytes, SliceIndices range) {
        int count = range.count();
        int at = range.start();
        int step = range.step();
        if (step == 1) {
            return bytes.copy(at, at + count);
        }
        byte[] result = new byte[count];
        for (int i = 0; i < count; i++, at += step) {
            result[i] = (byte) bytes.at(at);
        }
        return result;
    }

    @Builtin("fromhex($type, string, /)")
    static Object fromHex(PyType type, Object string) {
        PyBytes result = PyBytes.of(ByteText.fromHex(string));
        return type == PyBytes.TYPE ? result : Py.call(type, result);
    }
}
