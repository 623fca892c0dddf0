package org.pyft.objects.bytes;

/**
 * What an object that exports its memory gives its users: bytes, and how they are to be read. While a buffer is open its
 * exporter must not move or resize the memory; {@link #close} ends that, once.
 */
public interface PyBuffer extends AutoCloseable {
    /** The exporting object. */
    Object owner();

    /** Number of bytes. */
    int length();

    /** Whether writing is forbidden. */
    boolean isReadOnly();

    /** The array that holds the bytes from {@link #arrayOffset} on, or null if there is none. */
    byte[] array();

    /** Where the bytes begin in {@link #array}. */
    int arrayOffset();

    /** The byte at {@code index}. */
    default byte get(int index) {
        return array()[arrayOffset() + index];
    }

    /** Writes the byte at {@code index}. */
    default void put(int index, byte value) {
        array()[arrayOffset() + index] = value;
    }

    /** Copies bytes out of the buffer. */
    default void read(int index, byte[] target, int targetOffset, int count) {
        System.arraycopy(array(), arrayOffset() + index, target, targetOffset, count);
    }

    /** Copies bytes into the buffer. */
    default void write(int index, byte[] source, int sourceOffset, int count) {
        System.arraycopy(source, sourceOffset, array(), arrayOffset() + index, count);
    }

    /** The element format in the notation of the module {@code struct}. */
    default String format() {
        return "B";
    }

    /** Bytes of an element. */
    default int itemSize() {
        return 1;
    }

    /** Elements in each dimension; empty for a single element. */
    default int[] shape() {
        return new int[] {length() / itemSize()};
    }

    /** Bytes from one element to the next, in each dimension; null means dense, last dimension fastest. */
    default int[] strides() {
        return null;
    }

    /** A copy of all bytes. */
    default byte[] toBytes() {
        byte[] copy = new byte[length()];
        read(0, copy, 0, copy.length);
        return copy;
    }

    /** Ends the use of the memory. */
    @Override
    default void close() {}
}
