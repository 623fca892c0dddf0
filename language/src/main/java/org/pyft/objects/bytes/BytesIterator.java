package org.pyft.objects.bytes;

import org.pyft.objects.iterator.PyIterator;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;

/** Iterates over the values of a bytes or bytearray object. */
public final class BytesIterator extends PyIterator {
    public static final PyType TYPE =
            PyType.builtin("bytes_iterator", new BytesIteratorMethodsTable()).notSubclassable();
    public static final PyType ARRAY_TYPE =
            PyType.builtin("bytearray_iterator", new BytesIteratorMethodsTable()).notSubclassable();

    private final boolean ofArray;
    private PyBytesLike source;
    private int index;

    BytesIterator(PyBytesLike source) {
        this.source = source;
        this.ofArray = source instanceof PyByteArray;
    }

    @Override
    public PyType builtinType() {
        return ofArray ? ARRAY_TYPE : TYPE;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(source);
    }

    @Override
    public Object next() {
        PyBytesLike bytes = source;
        if (bytes == null) {
            return null;
        }
        int at = index;
        int limit = bytes.size();
        byte[] array = bytes.array();
        if (at < limit && at < array.length) {
            index = at + 1;
            return (long) (array[at] & 0xff);
        }
        source = null;
        return null;
    }

    /** What is iterated over; null once exhausted. */
    PyBytesLike source() {
        return source;
    }

    int index() {
        return index;
    }

    void seek(long position) {
        PyBytesLike bytes = source;
        if (bytes != null) {
            index = (int) Math.max(0, Math.min(position, bytes.size()));
        }
    }
}
