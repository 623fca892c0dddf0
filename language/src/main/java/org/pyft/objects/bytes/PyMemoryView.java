package org.pyft.objects.bytes;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Types;
import org.pyft.sharing.Publisher;

/**
 * {@code memoryview}: a way to read another object's buffer as an array of elements. Immutable but for being released.
 * Views made from a view share its buffer, which closes with the last of them.
 */
public final class PyMemoryView extends PyHeapObject implements BufferExporter {
    public static final PyType TYPE =
            PyType.builtin("memoryview", new MemoryViewMethodsTable())
                    .notSubclassable()
                    .asSequence();

    /** An open buffer and how many views use it. */
    private static final class Source {
        private final PyBuffer buffer;
        private int views;

        Source(PyBuffer buffer) {
            this.buffer = buffer;
        }

        synchronized void retain() {
            views++;
        }

        /** Whether this was the last view. */
        synchronized boolean release() {
            return --views == 0;
        }
    }

    /** Null once released, so that a released view does not keep the buffer open. */
    private Source source;

    private final int start;
    private final String format;
    private final int itemSize;
    private final int[] shape;
    private final int[] strides;
    private final boolean readOnly;
    private int exports;
    private long hash = -1;

    private PyMemoryView(
            Source source,
            int start,
            String format,
            int itemSize,
            int[] shape,
            int[] strides,
            boolean readOnly) {
        this.source = source;
        this.start = start;
        this.format = format;
        this.itemSize = itemSize;
        this.shape = shape;
        this.strides = strides;
        this.readOnly = readOnly;
        source.retain();
    }

    /** {@code memoryview(object)}. */
    @TruffleBoundary
    public static PyMemoryView of(Object object) {
        if (object instanceof PyMemoryView view) {
            view.check();
            return view.derive(view.start, view.format, view.itemSize, view.shape, view.strides);
        }
        PyBuffer buffer = Buffers.acquireOrNull(object);
        if (buffer == null) {
            throw PyErr.typeError(
                    "memoryview: a bytes-like object is required, not '%s'", Types.nameOf(object));
        }
        return over(buffer);
    }

    /** A view for {@code __buffer__}. */
    static PyMemoryView of(BufferExporter object, boolean writable) {
        return over(object.openBuffer(writable));
    }

    /** A view of an open buffer, which it closes when it is released. */
    @TruffleBoundary
    public static PyMemoryView over(PyBuffer buffer) {
        int[] shape = buffer.shape();
        int[] strides = buffer.strides();
        return new PyMemoryView(
                new Source(buffer),
                0,
                buffer.format(),
                buffer.itemSize(),
                shape,
                strides == null ? Layout.denseStrides(shape, buffer.itemSize()) : strides,
                buffer.isReadOnly());
    }

    private PyMemoryView derive(
            int newStart, String newFormat, int newItemSize, int[] newShape, int[] newStrides) {
        return new PyMemoryView(
                source(), newStart, newFormat, newItemSize, newShape, newStrides, readOnly);
    }

    PyMemoryView withFormat(String newFormat, int newItemSize, int[] newShape) {
        return derive(
                start,
                newFormat,
                newItemSize,
                newShape,
                Layout.denseStrides(newShape, newItemSize));
    }

    PyMemoryView toReadOnly() {
        return new PyMemoryView(source(), start, format, itemSize, shape, strides, true);
    }

    /** A part along the first dimension. */
    PyMemoryView slice(int first, int step, int count) {
        int[] newShape = shape.clone();
        int[] newStrides = strides.clone();
        newShape[0] = count;
        newStrides[0] *= step;
        int newStart = count == 0 ? start : start + first * strides[0];
        return derive(newStart, format, itemSize, newShape, newStrides);
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        Source open = source;
        if (open != null) {
            publisher.visit(open.buffer.owner());
        }
    }

    // Questions -----------------------------------------------------------------------------------

    /** ValueError if the view is released. */
    void check() {
        source();
    }

    private Source source() {
        Source open = source;
        if (open == null) {
            throw PyErr.valueError("operation forbidden on released memoryview object");
        }
        return open;
    }

    /** Whether the view is released. */
    public boolean isReleased() {
        return source == null;
    }

    Object owner() {
        return source().buffer.owner();
    }

    String format() {
        return format;
    }

    int itemSize() {
        return itemSize;
    }

    int dimensions() {
        return shape.length;
    }

    int[] shape() {
        return shape;
    }

    int[] strides() {
        return strides;
    }

    boolean isReadOnly() {
        return readOnly;
    }

    int byteCount() {
        return Layout.count(shape) * itemSize;
    }

    boolean isRowMajor() {
        return Layout.isRowMajor(shape, strides, itemSize);
    }

    boolean isColumnMajor() {
        return Layout.isColumnMajor(shape, strides, itemSize);
    }

    // Elements ------------------------------------------------------------------------------------

    /** The native letter of the format; NotImplementedError if it is not such a format. */
    char letter() {
        char letter = ItemFormat.letter(format);
        if (letter == 0) {
            throw PyErr.notImplementedError("memoryview: format %s not supported", format);
        }
        return letter;
    }

    /** Where in the buffer the element with index {@code index} in a dimension begins, from {@code base} on. */
    int step(int base, int dimension, int index) {
        return base + index * strides[dimension];
    }

    /** Where in the buffer the first element begins. */
    int start() {
        return start;
    }

    /** The element that begins at {@code position} of the buffer. */
    Object get(char letter, int position) {
        PyBuffer buffer = source().buffer;
        byte[] array = buffer.array();
        if (array != null) {
            return ItemFormat.unpack(letter, array, buffer.arrayOffset() + position);
        }
        byte[] item = new byte[itemSize];
        buffer.read(position, item, 0, itemSize);
        return ItemFormat.unpack(letter, item, 0);
    }

    /** Stores an element. */
    void put(char letter, int position, Object value) {
        byte[] item = new byte[itemSize];
        ItemFormat.pack(letter, item, 0, value);
        // Packing may have run Python code that released the view.
        source().buffer.write(position, item, 0, itemSize);
    }

    /** The elements' bytes, last index fastest. */
    byte[] toBytes() {
        byte[] result = new byte[byteCount()];
        if (isRowMajor()) {
            source().buffer.read(start, result, 0, result.length);
        } else {
            Layout.gather(source().buffer, start, shape, strides, itemSize, 0, result, 0);
        }
        return result;
    }

    /** Writes the elements' bytes of a one-dimensional view. */
    void write(byte[] bytes) {
        PyBuffer buffer = source().buffer;
        if (isRowMajor()) {
            buffer.write(start, bytes, 0, bytes.length);
            return;
        }
        for (int i = 0; i < shape[0]; i++) {
            buffer.write(step(start, 0, i), bytes, i * itemSize, itemSize);
        }
    }

    /** {@code hash(self)} once computed, else −1. */
    long cachedHash() {
        return hash;
    }

    void cacheHash(long value) {
        hash = value;
    }

    // Life cycle ----------------------------------------------------------------------------------

    /** {@code release()}: BufferError while buffers of this view are open; a second call does nothing. */
    @TruffleBoundary
    public void release() {
        int open;
        Source closing = null;
        synchronized (this) {
            open = exports;
            if (open == 0) {
                closing = source;
                source = null;
            }
        }
        if (open > 0) {
            throw PyErr.bufferError(
                    "memoryview has %s exported buffer%s", open, open == 1 ? "" : "s");
        }
        if (closing != null && closing.release()) {
            closing.buffer.close();
        }
    }

    @Override
    @TruffleBoundary
    public PyBuffer openBuffer(boolean writable) {
        Source open = source();
        if (writable && readOnly) {
            throw PyErr.bufferError("memoryview: underlying buffer is not writable");
        }
        synchronized (this) {
            exports++;
        }
        return new Export(this, open.buffer);
    }

    private void closed() {
        synchronized (this) {
            exports--;
        }
    }

    /** An open buffer of a view. */
    private static final class Export implements PyBuffer {
        private final PyMemoryView view;
        private final PyBuffer buffer;
        private final boolean dense;
        private boolean open = true;

        Export(PyMemoryView view, PyBuffer buffer) {
            this.view = view;
            this.buffer = buffer;
            this.dense = view.isRowMajor();
        }

        @Override
        public Object owner() {
            return view;
        }

        @Override
        public int length() {
            return view.byteCount();
        }

        @Override
        public boolean isReadOnly() {
            return view.readOnly;
        }

        @Override
        public byte[] array() {
            return buffer.array();
        }

        @Override
        public int arrayOffset() {
            return buffer.arrayOffset() + view.start;
        }

        @Override
        public byte get(int index) {
            return buffer.get(view.start + index);
        }

        @Override
        public void put(int index, byte value) {
            buffer.put(view.start + index, value);
        }

        @Override
        public void read(int index, byte[] target, int targetOffset, int count) {
            buffer.read(view.start + index, target, targetOffset, count);
        }

        @Override
        public void write(int index, byte[] bytes, int offset, int count) {
            buffer.write(view.start + index, bytes, offset, count);
        }

        @Override
        public int[] strides() {
            return dense ? null : view.strides;
        }

        @Override
        public String format() {
            return view.format;
        }

        @Override
        public int itemSize() {
            return view.itemSize;
        }

        @Override
        public int[] shape() {
            return view.shape;
        }

        @Override
        public void close() {
            boolean first;
            synchronized (this) {
                first = open;
                open = false;
            }
            if (first) {
                view.closed();
            }
        }
    }
}
