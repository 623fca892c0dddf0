package org.pyft.objects.bytes;

/** A built-in object whose memory others may use: bytes, bytearray, memoryview, array, mmap. */
public interface BufferExporter {
    /** Opens a buffer. BufferError if {@code writable} is asked of read-only memory; ValueError if the object is closed. */
    PyBuffer openBuffer(boolean writable);
}
