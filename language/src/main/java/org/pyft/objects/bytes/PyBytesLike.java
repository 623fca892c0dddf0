package org.pyft.objects.bytes;

import org.pyft.objects.PyHeapObject;

/** What {@code bytes} and {@code bytearray} have in common: a sequence of bytes that can be read as a whole. */
public abstract class PyBytesLike extends PyHeapObject implements BufferExporter {
    /** Number of bytes. */
    public abstract int size();

    /**
     * The bytes, from index 0 on, as they are now; perhaps more than {@link #size}. Not to be changed. Of a bytearray that
     * others change meanwhile the contents may be seen to change, the array itself stays valid.
     */
    abstract byte[] array();

    /** A new exact object of the same built-in type. The array is not copied and must not be changed afterwards. */
    abstract PyBytesLike make(byte[] bytes);

    /** The bytes as they are now, for reading; other threads do not change them. */
    Span span() {
        return new Span(array(), 0, size());
    }
}
