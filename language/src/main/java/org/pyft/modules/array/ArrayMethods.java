package org.pyft.modules.array;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.bytes.Buffers;
import org.pyft.objects.bytes.PyByteArray;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.bytes.PyMemoryView;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.list.PyList;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.none.PyNotImplemented;
import org.pyft.objects.slice.PySlice;
import org.pyft.objects.slice.SliceBounds;
import org.pyft.objects.slice.SliceIndices;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.ItemComparison;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyGenericAlias;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;
import org.pyft.syntax.tree.CompareOperator;

/** Attributes of {@code array.array}. */
@BuiltinType("array.array")
public final class ArrayMethods {
    private static final String ATOMIC = "atomic";
    private static final String SEARCHED = "the search is not atomic, the removal is";
    private static final int READ_BLOCK = 1 << 16;

    private ArrayMethods() {}

    /** The kind that a one-character string names; null for an unknown one. */
    static ArrayKind kindOf(Object typeCode, String what) {
        if (!(PyWrapper.unwrap(typeCode) instanceof TruffleString text)) {
            throw PyErr.typeError(
                    "%s must be a unicode character, not %s", what, Types.of(typeCode));
        }
        if (Str.length(text) != 1) {
            throw PyErr.typeError(
                    "%s must be a unicode character, not a string of length %s",
                    what, Str.length(text));
        }
        return ArrayKind.of(Str.codePointAt(text, 0));
    }

    @Builtin("__new__($type, typecode, initializer=None, /)")
    static PyArray create(PyType type, Object typeCode, Object initializer) {
        ArrayKind kind = kindOf(typeCode, "array() argument 1");
        if (kind == ArrayKind.WIDE) {
            Py.warn(
                    ExceptionTypes.DEPRECATION_WARNING,
                    "The 'u' type code is deprecated and will be removed in Python 3.16");
        }
        if (initializer != null && kind != null && !kind.isText()) {
            if (PyWrapper.unwrap(initializer) instanceof TruffleString) {
                throw PyErr.typeError(
                        "cannot use a str to initialize an array with typecode '%s'", kind.code);
            }
            if (initializer instanceof PyArray other && other.kind().isText()) {
                throw PyErr.typeError(
                        "cannot use a unicode array to initialize an array with typecode '%s'",
                        kind.code);
            }
        }
        if (kind == null) {
            throw PyErr.valueError(
                    "bad typecode (must be b, B, u, w, h, H, i, I, l, L, q, Q, f or d)");
        }
        return PyArray.create(type, kind, items(kind, initializer));
    }

    private static byte[] items(ArrayKind kind, Object initializer) {
        if (initializer == null) {
            return new byte[0];
        }
        if (initializer instanceof PyBytes || initializer instanceof PyByteArray) {
            return ArrayItems.checked(kind, Buffers.toBytes(initializer).clone());
        }
        if (PyWrapper.unwrap(initializer) instanceof TruffleString text) {
            return ArrayItems.ofText(kind, text);
        }
        return ArrayItems.ofIterable(kind, initializer);
    }

    @Builtin("__repr__($self, /)")
    static String repr(PyArray self) {
        String name = self.getType().getShortName() + "('" + self.kind().code + "'";
        if (self.size() == 0) {
            return name + ")";
        }
        return name
                + ", "
                + Py.reprString(self.kind().isText() ? ArrayItems.toText(self) : toList(self))
                + ")";
    }

    // Comparison

    private static Object compare(PyArray self, Object value, CompareOperator operator) {
        if (!(value instanceof PyArray other)) {
            return PyNotImplemented.NOT_IMPLEMENTED;
        }
        Object[] left = ArrayItems.toArray(self);
        Object[] right = ArrayItems.toArray(other);
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            // Items have no identity: a NaN differs from itself.
            if (!Py.compare(left[i], right[i], CompareOperator.EQ)) {
                return ItemComparison.ofItems(left[i], right[i], operator);
            }
        }
        return ItemComparison.ofSizes(left.length, right.length, operator);
    }

    @Builtin("__eq__($self, value, /)")
    static Object eq(PyArray self, Object value) {
        return compare(self, value, CompareOperator.EQ);
    }

    @Builtin("__ne__($self, value, /)")
    static Object ne(PyArray self, Object value) {
        return compare(self, value, CompareOperator.NOT_EQ);
    }

    @Builtin("__lt__($self, value, /)")
    static Object lt(PyArray self, Object value) {
        return compare(self, value, CompareOperator.LT);
    }

    @Builtin("__le__($self, value, /)")
    static Object le(PyArray self, Object value) {
        return compare(self, value, CompareOperator.LT_E);
    }

    @Builtin("__gt__($self, value, /)")
    static Object gt(PyArray self, Object value) {
        return compare(self, value, CompareOperator.GT);
    }

    @Builtin("__ge__($self, value, /)")
    static Object ge(PyArray self, Object value) {
        return compare(self, value, CompareOperator.GT_E);
    }

    // Items and slices

    @Builtin("__iter__($self, /)")
    static Object iter(PyArray self) {
        return new PyArrayIterator(self);
    }

    @Builtin("__len__($self, /)")
    static long len(PyArray self) {
        return self.size();
    }

    private static int place(PyArray self, Object key, String message) {
        long index = Py.asSize(key);
        if (index < 0) {
            index += self.size();
        }
        if (index < 0 || index >= self.size()) {
            throw PyErr.indexError("%s", message);
        }
        return (int) index;
    }

    private static void checkKey(Object key) {
        if (!(key instanceof Long) && Types.of(key).lookup("__index__") == null) {
            throw PyErr.typeError("array indices must be integers");
        }
    }

    @Builtin("__getitem__($self, key, /)")
    static Object getItem(PyArray self, Object key) {
        if (key instanceof PySlice slice) {
            SliceBounds bounds = SliceBounds.of(slice);
            synchronized (self) {
                return self.slice(bounds.adjust(self.size()));
            }
        }
        checkKey(key);
        Object item = self.get(place(self, key, "array index out of range"));
        if (item == null) {
            throw PyErr.indexError("array index out of range");
        }
        return item;
    }

    @Builtin(value = "__setitem__($self, key, value, /)", atomicity = ATOMIC)
    static void setItem(PyArray self, Object key, Object value) {
        if (key instanceof PySlice slice) {
            setSlice(self, SliceBounds.of(slice), value);
            return;
        }
        checkKey(key);
        int place = place(self, key, "array assignment index out of range");
        if (!self.set(place, self.kind().bits(value))) {
            throw PyErr.indexError("array assignment index out of range");
        }
    }

    private static void setSlice(PyArray self, SliceBounds bounds, Object value) {
        if (!(value instanceof PyArray other)) {
            throw PyErr.typeError(
                    "can only assign array (not \"%s\") to array slice", Types.of(value));
        }
        if (other.kind() != self.kind()) {
            throw PyErr.typeError("bad argument type for built-in operation");
        }
        byte[] items = other.toBytes();
        int count = items.length / self.kind().size;
        synchronized (self) {
            SliceIndices part = bounds.adjust(self.size());
            if (part.step() == 1) {
                self.replace(part.start(), Math.max(part.start(), part.stop()), items);
            } else if (part.count() == count) {
                self.setSlice(part, items);
            } else {
                throw PyErr.valueError(
                        "attempt to assign array of size %s to extended slice of size %s",
                        count, part.count());
            }
        }
    }

    @Builtin(value = "__delitem__($self, key, /)", atomicity = ATOMIC)
    static void delItem(PyArray self, Object key) {
        if (key instanceof PySlice slice) {
            SliceBounds bounds = SliceBounds.of(slice);
            synchronized (self) {
                self.deleteSlice(bounds.adjust(self.size()));
            }
            return;
        }
        checkKey(key);
        int place = place(self, key, "array assignment index out of range");
        if (self.pop(place) == null) {
            throw PyErr.indexError("array assignment index out of range");
        }
    }

    @Builtin("__contains__($self, key, /)")
    static boolean contains(PyArray self, Object key) {
        for (int i = 0; i < self.size(); i++) {
            Object item = self.get(i);
            if (item != null && Py.eq(item, key)) {
                return true;
            }
        }
        return false;
    }

    @Builtin("index($self, v, start=0, stop=sys.maxsize, /)")
    static long index(PyArray self, Object value, Object start, Object stop) {
        long from = start == null ? 0 : Py.asClippedLong(start);
        long to = stop == null ? Long.MAX_VALUE : Py.asClippedLong(stop);
        int size = self.size();
        from = from < 0 ? Math.max(0, from + size) : from;
        to = to < 0 ? to + size : to;
        for (long i = from; i < to && i < self.size(); i++) {
            Object item = self.get((int) i);
            if (item != null && Py.eq(item, value)) {
                return i;
            }
        }
        throw PyErr.valueError("array.index(x): x not in array");
    }

    @Builtin("count($self, v, /)")
    static long count(PyArray self, Object value) {
        long count = 0;
        for (int i = 0; i < self.size(); i++) {
            Object item = self.get(i);
            count += item != null && Py.eq(item, value) ? 1 : 0;
        }
        return count;
    }

    // Concatenation and repetition

    @Builtin("__add__($self, value, /)")
    static PyArray add(PyArray self, Object value) {
        if (!(value instanceof PyArray other)) {
            throw PyErr.typeError("can only append array (not \"%s\") to array", Types.of(value));
        }
        if (other.kind() != self.kind()) {
            throw PyErr.typeError("bad argument type for built-in operation");
        }
        PyArray result = new PyArray(self.kind(), self.toBytes());
        result.append(other.toBytes());
        return result;
    }

    @Builtin(value = "__iadd__($self, value, /)", atomicity = ATOMIC)
    static PyArray inPlaceAdd(PyArray self, Object value) {
        if (!(value instanceof PyArray)) {
            throw PyErr.typeError("can only extend array with array (not \"%s\")", Types.of(value));
        }
        extend(self, value);
        return self;
    }

    private static long times(Object value) {
        Object index = Py.indexOrNull(value);
        if (index == null) {
            throw PyErr.typeError(
                    "can't multiply sequence by non-int of type '%s'", Types.of(value));
        }
        if (index instanceof Long times) {
            return times;
        }
        throw PyErr.overflowError("cannot fit '%s' into an index-sized integer", Types.of(value));
    }

    @Builtin("__mul__($self, value, /)")
    static PyArray mul(PyArray self, Object value) {
        long times = times(value);
        PyArray result = new PyArray(self.kind(), self.toBytes());
        result.repeat(times);
        return result;
    }

    @Builtin("__rmul__($self, value, /)")
    static PyArray reflectedMul(PyArray self, Object value) {
        return mul(self, value);
    }

    @Builtin(value = "__imul__($self, value, /)", atomicity = ATOMIC)
    static PyArray inPlaceMul(PyArray self, Object value) {
        self.repeat(times(value));
        return self;
    }

    // Changes

    @Builtin(value = "append($self, v, /)", atomicity = ATOMIC)
    static void append(PyArray self, Object value) {
        self.append(self.kind().bits(value));
    }

    @Builtin(
            value = "extend($self, bb, /)",
            atomicity = "atomic for an array, otherwise item by item")
    static void extend(PyArray self, Object value) {
        if (value instanceof PyArray other) {
            if (other.kind() != self.kind()) {
                throw PyErr.typeError("can only extend with array of same kind");
            }
            self.append(other.toBytes());
            return;
        }
        Object iterator = Py.iter(value);
        for (Object item; (item = Py.next(iterator)) != null; ) {
            self.append(self.kind().bits(item));
        }
    }

    @Builtin(value = "insert($self, i, v, /)", atomicity = ATOMIC)
    static void insert(PyArray self, Object index, Object value) {
        long place = Py.asSize(index);
        self.insert(place, self.kind().bits(value));
    }

    @Builtin(value = "pop($self, i=-1, /)", atomicity = ATOMIC)
    static Object pop(PyArray self, Object index) {
        Object item = self.pop(index == null ? -1 : Py.asSize(index));
        if (item == null) {
            throw PyErr.indexError(
                    self.size() == 0 ? "pop from empty array" : "pop index out of range");
        }
        return item;
    }

    @Builtin(value = "remove($self, v, /)", atomicity = SEARCHED)
    static void remove(PyArray self, Object value) {
        for (int i = 0; i < self.size(); i++) {
            Object item = self.get(i);
            if (item != null && Py.eq(item, value)) {
                if (self.removeFound(i, item)) {
                    return;
                }
                i = -1;
            }
        }
        throw PyErr.valueError("array.remove(x): x not in array");
    }

    @Builtin(value = "reverse($self, /)", atomicity = ATOMIC)
    static void reverse(PyArray self) {
        self.reverse();
    }

    @Builtin(value = "byteswap($self, /)", atomicity = ATOMIC)
    static void byteSwap(PyArray self) {
        self.byteSwap();
    }

    @Builtin(value = "clear($self, /)", atomicity = ATOMIC)
    static void clear(PyArray self) {
        self.repeat(0);
    }

    // Conversion

    @Builtin("tolist($self, /)")
    static PyList toList(PyArray self) {
        return PyList.of(ArrayItems.toArray(self));
    }

    @Builtin("tobytes($self, /)")
    static PyBytes toBytes(PyArray self) {
        return PyBytes.of(self.toBytes());
    }

    @Builtin("tounicode($self, /)")
    static Object toUnicode(PyArray self) {
        if (!self.kind().isText()) {
            throw PyErr.valueError(
                    "tounicode() may only be called on unicode type arrays ('u' or 'w')");
        }
        return ArrayItems.toText(self);
    }

    @Builtin(value = "fromlist($self, list, /)", atomicity = ATOMIC)
    static void fromList(PyArray self, Object list) {
        if (!(list instanceof PyList)) {
            throw PyErr.typeError("arg must be list");
        }
        self.append(ArrayItems.ofIterable(self.kind(), list));
    }

    @Builtin(value = "frombytes($self, buffer, /)", atomicity = ATOMIC)
    static void fromBytes(PyArray self, Object buffer) {
        self.append(ArrayItems.checked(self.kind(), Buffers.toBytes(buffer)));
    }

    @Builtin(value = "fromunicode($self, ustr, /)", atomicity = ATOMIC)
    static void fromUnicode(PyArray self, Object text) {
        if (!(PyWrapper.unwrap(text) instanceof TruffleString string)) {
            throw PyErr.typeError(
                    "fromunicode() argument must be str, not %s",
                    text == PyNone.NONE ? "None" : Types.nameOf(text));
        }
        if (!self.kind().isText()) {
            throw PyErr.valueError(
                    "fromunicode() may only be called on unicode type arrays ('u' or 'w')");
        }
        self.append(ArrayItems.ofText(self.kind(), string));
    }

    @Builtin(value = "fromfile($self, f, n, /)", atomicity = "reading and appending are two steps")
    static void fromFile(PyArray self, Object file, Object n) {
        long count = Py.asSize(n);
        if (count < 0) {
            throw PyErr.valueError("negative count");
        }
        long wanted = count * self.kind().size;
        Object data = Py.callMethod(file, "read", wanted);
        if (!(data instanceof PyBytes bytes)) {
            throw PyErr.typeError("read() didn't return bytes");
        }
        fromBytes(self, bytes);
        if (bytes.size() != wanted) {
            throw PyErr.error(ExceptionTypes.EOF_ERROR, "read() didn't return enough bytes");
        }
    }

    @Builtin("tofile($self, f, /)")
    static void toFile(PyArray self, Object file) {
        byte[] bytes = self.toBytes();
        for (int at = 0; at < bytes.length; at += READ_BLOCK) {
            Py.callMethod(
                    file, "write", PyBytes.of(bytes, at, Math.min(READ_BLOCK, bytes.length - at)));
        }
    }

    @Builtin("buffer_info($self, /)")
    static PyTuple bufferInfo(PyArray self) {
        return PyTuple.of(Py.id(self), (long) self.size());
    }

    // Copies and pickles

    @Builtin("__copy__($self, /)")
    static PyArray copy(PyArray self) {
        return new PyArray(self.kind(), self.toBytes());
    }

    @Builtin("__deepcopy__($self, unused, /)")
    static PyArray deepCopy(PyArray self, Object unused) {
        return copy(self);
    }

    @Builtin("__reduce_ex__($self, value, /)")
    static PyTuple reduce(PyArray self, Object protocol) {
        Object attributes = Py.lookupAttr(self, "__dict__");
        Object state = attributes == null ? PyNone.NONE : attributes;
        Object code = Str.of(self.kind().format());
        if (Py.asLong(protocol) < 3) {
            return PyTuple.of(self.getType(), PyTuple.of(code, toList(self)), state);
        }
        Object reconstructor =
                Py.getAttr(PyContext.get().importModule("array"), "_array_reconstructor");
        return PyTuple.of(
                reconstructor,
                PyTuple.of(
                        self.getType(), code, (long) MachineFormat.of(self.kind()), toBytes(self)),
                state);
    }

    @Builtin("__buffer__($self, flags, /)")
    static Object buffer(PyArray self, long flags) {
        return PyMemoryView.of(self);
    }

    @Builtin("__release_buffer__($self, buffer, /)")
    static void releaseBuffer(PyArray self, PyMemoryView buffer) {
        buffer.release();
    }

    @Builtin("__sizeof__($self, /)")
    static long sizeOf(PyArray self) {
        return 64 + (long) self.size() * self.kind().size;
    }

    @Builtin("__class_getitem__($type, object, /)")
    static Object classGetItem(PyType type, Object object) {
        return PyGenericAlias.of(type, object);
    }

    @Getter("typecode")
    static Object typeCode(PyArray self) {
        return Str.of(self.kind().format());
    }

    @Getter("itemsize")
    static long itemSize(PyArray self) {
        return self.kind().size;
    }
}
