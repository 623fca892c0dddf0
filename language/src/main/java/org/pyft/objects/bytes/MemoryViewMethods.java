package org.pyft.objects.bytes;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.list.PyList;
import org.pyft.objects.none.PyEllipsis;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.none.PyNotImplemented;
import org.pyft.objects.slice.PySlice;
import org.pyft.objects.slice.SliceIndices;
import org.pyft.objects.str.Indices;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyGenericAlias;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

import java.util.Arrays;

/** The attributes of {@code memoryview}. */
@BuiltinType("memoryview")
public final class MemoryViewMethods {
    private MemoryViewMethods() {}

    @Builtin("__new__($type, object)")
    static Object create(PyType type, Object object) {
        return PyMemoryView.of(object);
    }

    @Builtin("_from_flags($type, /, object, flags)")
    static Object fromFlags(PyType type, Object object, int flags) {
        PyMemoryView view = PyMemoryView.of(object);
        if ((flags & 1) != 0 && view.isReadOnly()) {
            view.release();
            throw PyErr.bufferError("Object is not writable.");
        }
        return view;
    }

    @Builtin("__repr__($self, /)")
    static String repr(PyMemoryView self) {
        return "<"
                + (self.isReleased() ? "released memory" : "memory")
                + " at 0x"
                + Long.toHexString(Py.id(self))
                + ">";
    }

    @Builtin("__class_getitem__($type, object, /)")
    static Object classGetItem(PyType type, Object object) {
        return PyGenericAlias.of(type, object);
    }

    @Builtin("__hash__($self, /)")
    static long hash(PyMemoryView self) {
        if (self.cachedHash() != -1) {
            return self.cachedHash();
        }
        self.check();
        if (!self.isReadOnly()) {
            throw PyErr.valueError("cannot hash writable memoryview object");
        }
        char letter = ItemFormat.letter(self.format());
        if (letter != 'B' && letter != 'b' && letter != 'c') {
            throw PyErr.valueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
        }
        // The owner must be hashable as well.
        Object owner = self.owner();
        Buffers.pinned(self, () -> Py.hash(owner));
        long hash = PyBytes.of(self.toBytes()).hash();
        self.cacheHash(hash);
        return hash;
    }

    // Attributes ----------------------------------------------------------------------------------

    @Getter("obj")
    static Object owner(PyMemoryView self) {
        self.check();
        return self.owner();
    }

    @Getter("nbytes")
    static long byteCount(PyMemoryView self) {
        self.check();
        return self.byteCount();
    }

    @Getter("itemsize")
    static long itemSize(PyMemoryView self) {
        self.check();
        return self.itemSize();
    }

    @Getter("format")
    static String format(PyMemoryView self) {
        self.check();
        return self.format();
    }

    @Getter("ndim")
    static long dimensions(PyMemoryView self) {
        self.check();
        return self.dimensions();
    }

    @Getter("shape")
    static Object shape(PyMemoryView self) {
        self.check();
        return tuple(self.shape());
    }

    @Getter("strides")
    static Object strides(PyMemoryView self) {
        self.check();
        return tuple(self.strides());
    }

    private static PyTuple tuple(int[] values) {
        Object[] items = new Object[values.length];
        for (int i = 0; i < items.length; i++) {
            items[i] = (long) values[i];
        }
        return PyTuple.of(items);
    }

    @Getter("suboffsets")
    static Object subOffsets(PyMemoryView self) {
        self.check();
        return PyTuple.of();
    }

    @Getter("readonly")
    static boolean readOnly(PyMemoryView self) {
        self.check();
        return self.isReadOnly();
    }

    @Getter("c_contiguous")
    static boolean rowMajor(PyMemoryView self) {
        self.check();
        return self.isRowMajor();
    }

    @Getter("f_contiguous")
    static boolean columnMajor(PyMemoryView self) {
        self.check();
        return self.isColumnMajor();
    }

    @Getter("contiguous")
    static boolean contiguous(PyMemoryView self) {
        self.check();
        return self.isRowMajor() || self.isColumnMajor();
    }

    // Life cycle ----------------------------------------------------------------------------------

    @Builtin("release($self, /)")
    static void release(PyMemoryView self) {
        self.release();
    }

    @Builtin("__enter__($self, /)")
    static Object enter(PyMemoryView self) {
        self.check();
        return self;
    }

    @Builtin("__exit__($self, /, *exc_info)")
    static void exit(PyMemoryView self, Object[] info) {
        self.release();
    }

    @Builtin("__buffer__($self, flags, /)")
    static Object buffer(PyMemoryView self, long flags) {
        return PyMemoryView.of(self, (flags & 1) != 0);
    }

    @Builtin("__release_buffer__($self, buffer, /)")
    static void releaseBuffer(PyMemoryView self, PyMemoryView buffer) {
        buffer.release();
    }

    @Builtin("toreadonly($self, /)")
    static Object toReadOnly(PyMemoryView self) {
        self.check();
        return self.toReadOnly();
    }

    // Elements ------------------------------------------------------------------------------------

    @Builtin("__len__($self, /)")
    static long len(PyMemoryView self) {
        self.check();
        if (self.dimensions() == 0) {
            throw PyErr.typeError("0-dim memory has no length");
        }
        return self.shape()[0];
    }

    @Builtin("__iter__($self, /)")
    static Object iter(PyMemoryView self) {
        self.check();
        checkIterable(self);
        self.letter();
        return new MemoryIterator(self);
    }

    private static void checkIterable(PyMemoryView self) {
        if (self.dimensions() == 0) {
            throw PyErr.typeError("invalid indexing of 0-dim memory");
        }
        if (self.dimensions() > 1) {
            throw PyErr.notImplementedError("multi-dimensional sub-views are not implemented");
        }
    }

    /** Element {@code index} of a one-dimensional view, counted from the end if negative. */
    static Object item(PyMemoryView self, long index) {
        checkIterable(self);
        return self.get(self.letter(), place(self, self.start(), 0, index));
    }

    private static int place(PyMemoryView self, int base, int dimension, long index) {
        int at = Indices.element(index, self.shape()[dimension]);
        if (at < 0) {
            throw PyErr.indexError("index out of bounds on dimension %s", dimension + 1);
        }
        return self.step(base, dimension, at);
    }

    private static int place(PyMemoryView self, PyTuple indices) {
        Object[] items = indices.toArray();
        if (items.length < self.dimensions()) {
            throw PyErr.notImplementedError("sub-views are not implemented");
        }
        if (items.length > self.dimensions()) {
            throw PyErr.typeError(
                    "cannot index %s-dimension view with %s-element tuple",
                    self.dimensions(), items.length);
        }
        int position = self.start();
        for (int i = 0; i < items.length; i++) {
            position = place(self, position, i, Py.asSize(items[i]));
        }
        return position;
    }

    private static boolean isIndices(Object key) {
        if (!(key instanceof PyTuple tuple)) {
            return false;
        }
        for (Object item : tuple.toArray()) {
            if (Py.indexOrNull(item) == null) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSlices(Object key) {
        if (!(key instanceof PyTuple tuple) || tuple.size() == 0) {
            return false;
        }
        for (Object item : tuple.toArray()) {
            if (!(item instanceof PySlice)) {
                return false;
            }
        }
        return true;
    }

    private static PyMemoryView slice(PyMemoryView self, PySlice key) {
        // Evaluating the bounds may release the view, so the part holds on to the buffer first.
        PyMemoryView whole = PyMemoryView.of(self);
        try {
            SliceIndices range = key.indices(whole.shape()[0]);
            return whole.slice(range.start(), range.step(), range.count());
        } finally {
            whole.release();
        }
    }

    @Builtin("__getitem__($self, key, /)")
    static Object getItem(PyMemoryView self, Object key) {
        self.check();
        if (key instanceof Long index && self.dimensions() == 1) {
            return item(self, index);
        }
        if (self.dimensions() == 0) {
            if (key instanceof PyTuple tuple && tuple.size() == 0) {
                return self.get(self.letter(), self.start());
            }
            if (key == PyEllipsis.ELLIPSIS) {
                return self;
            }
            throw PyErr.typeError("invalid indexing of 0-dim memory");
        }
        if (key instanceof PySlice slice) {
            return slice(self, slice);
        }
        if (isIndices(key)) {
            char letter = self.letter();
            return self.get(letter, place(self, (PyTuple) key));
        }
        if (isSlices(key)) {
            throw PyErr.notImplementedError("multi-dimensional slicing is not implemented");
        }
        if (Py.indexOrNull(key) == null) {
            throw PyErr.typeError("memoryview: invalid slice key");
        }
        return item(self, Py.asSize(key));
    }

    @Builtin("__setitem__($self, key, value, /)")
    static void setItem(PyMemoryView self, Object key, Object value) {
        self.check();
        char letter = self.letter();
        if (self.isReadOnly()) {
            throw PyErr.typeError("cannot modify read-only memory");
        }
        if (self.dimensions() == 0) {
            if (key == PyEllipsis.ELLIPSIS || key instanceof PyTuple tuple && tuple.size() == 0) {
                self.put(letter, self.start(), value);
                return;
            }
            throw PyErr.typeError("invalid indexing of 0-dim memory");
        }
        if (key instanceof PySlice slice) {
            if (self.dimensions() > 1) {
                throw PyErr.notImplementedError(
                        "memoryview slice assignments are currently restricted to ndim = 1");
            }
            setSlice(self, slice, value);
        } else if (isIndices(key)) {
            self.put(letter, place(self, (PyTuple) key), value);
        } else if (isSlices(key)) {
            throw PyErr.notImplementedError(
                    "memoryview slice assignments are currently restricted to ndim = 1");
        } else if (Py.indexOrNull(key) == null) {
            throw PyErr.typeError("memoryview: invalid slice key");
        } else {
            long index = Py.asSize(key);
            checkIterable(self);
            self.put(letter, place(self, self.start(), 0, index), value);
        }
    }

    private static void setSlice(PyMemoryView self, PySlice key, Object value) {
        PyBuffer source = Buffers.acquire(value);
        try (source) {
            PyMemoryView target = slice(self, key);
            try {
                // The indices may have run Python code that released the view.
                self.check();
                if (!ItemFormat.sameItems(source.format(), target.format())
                        || !Arrays.equals(source.shape(), target.shape())) {
                    throw PyErr.valueError(
                            "memoryview assignment: lvalue and rvalue have different structures");
                }
                target.write(Buffers.dense(source));
            } finally {
                target.release();
            }
        }
    }

    @Builtin("__delitem__($self, key, /)")
    static void deleteItem(PyMemoryView self, Object key) {
        self.check();
        throw PyErr.typeError(
                self.isReadOnly() ? "cannot modify read-only memory" : "cannot delete memory");
    }

    // Comparison and search -----------------------------------------------------------------------

    @Builtin("__eq__($self, value, /)")
    static Object eq(PyMemoryView self, Object value) {
        if (self == value) {
            return true;
        }
        if (self.isReleased() || value instanceof PyMemoryView other && other.isReleased()) {
            return false;
        }
        PyBuffer buffer = Buffers.acquireOrNull(value);
        if (buffer == null) {
            return PyNotImplemented.NOT_IMPLEMENTED;
        }
        try (buffer) {
            if (!Arrays.equals(self.shape(), buffer.shape())) {
                return false;
            }
            char a = ItemFormat.letter(self.format());
            char b = ItemFormat.letter(buffer.format());
            if (a == 0 || b == 0) {
                return a == b
                        && self.format().equals(buffer.format())
                        && Arrays.equals(self.toBytes(), Buffers.dense(buffer));
            }
            return sameItems(
                    a,
                    self.toBytes(),
                    self.itemSize(),
                    b,
                    Buffers.dense(buffer),
                    buffer.itemSize());
        }
    }

    private static boolean sameItems(
            char a, byte[] left, int leftSize, char b, byte[] right, int rightSize) {
        if (a == b && "?cbBhHiIlLqQnNP".indexOf(a) > 0) {
            return Arrays.equals(left, right);
        }
        for (int i = 0, j = 0; i < left.length; i += leftSize, j += rightSize) {
            if (!Py.eq(ItemFormat.unpack(a, left, i), ItemFormat.unpack(b, right, j))) {
                return false;
            }
        }
        return true;
    }

    @Builtin("__ne__($self, value, /)")
    static Object ne(PyMemoryView self, Object value) {
        Object equal = eq(self, value);
        return equal instanceof Boolean truth ? (Object) !truth : equal;
    }

    @Builtin("count($self, value, /)")
    static long count(PyMemoryView self, Object value) {
        self.check();
        checkIterable(self);
        long count = 0;
        for (int i = 0; i < self.shape()[0]; i++) {
            if (Py.eq(item(self, i), value)) {
                count++;
            }
            self.check();
        }
        return count;
    }

    @Builtin("index($self, value, start=0, stop=sys.maxsize, /)")
    static long index(PyMemoryView self, Object value, Object start, Object stop) {
        self.check();
        if (self.dimensions() == 0) {
            throw PyErr.typeError("invalid lookup on 0-dim memory");
        }
        if (self.dimensions() > 1) {
            throw PyErr.notImplementedError("multi-dimensional lookup is not implemented");
        }
        int length = self.shape()[0];
        int to = Indices.end(stop, length);
        for (int i = Indices.start(start, length); i < to; i++) {
            if (Py.eq(item(self, i), value)) {
                return i;
            }
            self.check();
        }
        throw PyErr.valueError("memoryview.index(x): x not found");
    }

    // Conversion ----------------------------------------------------------------------------------

    @Builtin("tobytes($self, /, order='C')")
    static Object toBytes(PyMemoryView self, Object order) {
        self.check();
        String text = "C";
        if (order != null && order != PyNone.NONE) {
            if (!(PyWrapper.unwrap(order) instanceof TruffleString string)) {
                throw PyErr.typeError(
                        "tobytes() argument 'order' must be str or None, not %s",
                        Types.nameOf(order));
            }
            text = Str.toJava(string);
        }
        switch (text) {
            case "C":
                return PyBytes.of(self.toBytes());
            case "F":
                return PyBytes.of(columnMajor(self.toBytes(), self.shape(), self.itemSize()));
            case "A":
                return PyBytes.of(
                        self.isColumnMajor() && !self.isRowMajor()
                                ? columnMajor(self.toBytes(), self.shape(), self.itemSize())
                                : self.toBytes());
            default:
                throw PyErr.valueError("order must be 'C', 'F' or 'A'");
        }
    }

    /** Turns elements in row-major order into column-major order. */
    private static byte[] columnMajor(byte[] bytes, int[] shape, int itemSize) {
        byte[] result = new byte[bytes.length];
        int[] index = new int[shape.length];
        for (int from = 0; from < bytes.length; from += itemSize) {
            int to = 0;
            int stride = itemSize;
            for (int d = 0; d < shape.length; d++) {
                to += index[d] * stride;
                stride *= shape[d];
            }
            System.arraycopy(bytes, from, result, to, itemSize);
            for (int d = shape.length - 1; d >= 0 && ++index[d] == shape[d]; d--) {
                index[d] = 0;
            }
        }
        return result;
    }

    @Builtin("hex($self, /, sep=<unrepresentable>, bytes_per_sep=1)")
    static TruffleString hex(PyMemoryView self, Object sep, int bytesPerSep) {
        self.check();
        return Buffers.pinned(self, () -> ByteText.hex(Span.of(self.toBytes()), sep, bytesPerSep));
    }

    @Builtin("tolist($self, /)")
    static Object toList(PyMemoryView self) {
        self.check();
        char letter = self.letter();
        return self.dimensions() == 0
                ? self.get(letter, self.start())
                : toList(self, letter, self.start(), 0);
    }

    private static Object toList(PyMemoryView self, char letter, int base, int dimension) {
        Object[] items = new Object[self.shape()[dimension]];
        boolean last = dimension == self.dimensions() - 1;
        for (int i = 0; i < items.length; i++) {
            int position = self.step(base, dimension, i);
            items[i] =
                    last
                            ? self.get(letter, position)
                            : toList(self, letter, position, dimension + 1);
        }
        return PyList.of(items);
    }

    @Builtin("cast($self, /, format, shape=<unrepresentable>)")
    static Object cast(PyMemoryView self, TruffleString format, Object shape) {
        self.check();
        if (!self.isRowMajor()) {
            throw PyErr.typeError("memoryview: casts are restricted to C-contiguous views");
        }
        if ((shape != null || self.dimensions() != 1) && hasZero(self)) {
            throw PyErr.typeError("memoryview: cannot cast view with zeros in shape or strides");
        }
        if (shape != null && !(shape instanceof PyList) && !(shape instanceof PyTuple)) {
            throw PyErr.typeError("shape must be a list or a tuple");
        }
        Object[] extents = shape == null ? null : Py.toArray(shape);
        if (extents != null && extents.length > 64) {
            throw PyErr.valueError("memoryview: number of dimensions must not exceed 64");
        }
        if (self.dimensions() != 1 && extents != null && extents.length != 1) {
            throw PyErr.typeError("memoryview: cast must be 1D -> ND or ND -> 1D");
        }
        String text = Str.toJava(format);
        char target = ItemFormat.letter(text);
        if (target == 0) {
            throw PyErr.valueError(
                    "memoryview: destination format must be a native single character format"
                            + " prefixed with an optional '@'");
        }
        char from = ItemFormat.letter(self.format());
        if (from == 0) {
            throw PyErr.valueError(
                    "memoryview: source format must be a native single character format prefixed"
                            + " with an optional '@'");
        }
        if (!isByte(from) && !isByte(target)) {
            throw PyErr.typeError("memoryview: cannot cast between two non-byte formats");
        }
        int itemSize = ItemFormat.size(target);
        int bytes = self.byteCount();
        if (bytes % itemSize != 0) {
            throw PyErr.typeError("memoryview: length is not a multiple of itemsize");
        }
        int[] newShape =
                extents == null ? new int[] {bytes / itemSize} : shape(extents, itemSize, bytes);
        return self.withFormat(text, itemSize, newShape);
    }

    private static boolean hasZero(PyMemoryView self) {
        for (int i = 0; i < self.dimensions(); i++) {
            if (self.shape()[i] == 0 || self.strides()[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isByte(char letter) {
        return letter == 'b' || letter == 'B' || letter == 'c';
    }

    private static int[] shape(Object[] extents, int itemSize, int bytes) {
        int[] shape = new int[extents.length];
        long total = itemSize;
        for (int i = 0; i < shape.length; i++) {
            if (!(extents[i] instanceof Long extent)) {
                throw PyErr.typeError("memoryview.cast(): elements of shape must be integers");
            }
            if (extent <= 0) {
                throw PyErr.valueError("memoryview.cast(): elements of shape must be integers > 0");
            }
            total = Math.min(total * Math.min(extent, Integer.MAX_VALUE), Integer.MAX_VALUE);
            shape[i] = (int) Math.min(extent, Integer.MAX_VALUE);
        }
        if (total != bytes) {
            throw PyErr.typeError("memoryview: product(shape) * itemsize != buffer size");
        }
        return shape;
    }
}
