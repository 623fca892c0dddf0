package org.pyft.modules.posix;

import java.io.IOException;
import java.nio.channels.SelectableChannel;

/**
 * What a file descriptor stands for: an open file description of POSIX. Several descriptors may stand for one ({@code dup}); it is closed
 * with the last of them.
 *
 * <p>
 * Operations may be called by several threads at a time. They throw {@link ErrnoException} or another IOException.
 */
public abstract class OpenFile {
    /** How many descriptors there are; guarded by the table's monitor. */
    int references;

    private volatile boolean nonBlocking;

    /**
     * Reads at least one byte, waiting for it if need be.
     *
     * @return how many bytes; 0 at the end of the file. EAGAIN if it would have to wait, but is non-blocking.
     */
    public int read(byte[] target, int offset, int length) throws IOException {
        throw new ErrnoException(Errno.EBADF);
    }

    /**
     * Writes at least one byte, waiting if need be.
     *
     * @return how many bytes were written
     */
    public int write(byte[] source, int offset, int length) throws IOException {
        throw new ErrnoException(Errno.EBADF);
    }

    /** Reads at a position without moving the file's own. */
    public int readAt(long position, byte[] target, int offset, int length) throws IOException {
        throw new ErrnoException(Errno.ESPIPE);
    }

    /** Writes at a position without moving the file's own. */
    public int writeAt(long position, byte[] source, int offset, int length) throws IOException {
        throw new ErrnoException(Errno.ESPIPE);
    }

    /** {@code lseek}: whence 0 from the start, 1 from here, 2 from the end. */
    public long seek(long offset, int whence) throws IOException {
        throw new ErrnoException(Errno.ESPIPE);
    }

    /** Number of bytes of a seekable file. */
    public long size() throws IOException {
        throw new ErrnoException(Errno.ESPIPE);
    }

    /** {@code ftruncate}. */
    public void truncate(long size) throws IOException {
        throw new ErrnoException(Errno.EINVAL);
    }

    /** {@code fsync}. */
    public void sync() throws IOException {
        throw new ErrnoException(Errno.EINVAL);
    }

    /** Whether it is a terminal. */
    public boolean isTerminal() {
        return false;
    }

    /** What {@code fstat} says. */
    public abstract FileStatus status() throws IOException;

    /** 0, 1 or 2 for a standard stream of the context, otherwise −1. */
    public int standardStream() {
        return -1;
    }

    /** The path the file was opened by, absolute, or null if it has none. */
    public String path() {
        return null;
    }

    /** The channel to wait on with a selector, or null if the file is always ready. */
    public SelectableChannel selectable() {
        return null;
    }

    /** The operations (of {@code SelectionKey}) that waiting for input means. */
    public int inputOperations() {
        return 0;
    }

    /** The operations (of {@code SelectionKey}) that waiting for output means. */
    public int outputOperations() {
        return 0;
    }

    /** Whether a file without channel may have nothing to read for now. */
    public boolean needsAsking() {
        return false;
    }

    /** Whether a file without channel can be read at once. */
    public boolean inputReady() {
        return true;
    }

    /** Whether operations fail with EAGAIN instead of waiting. */
    public boolean isNonBlocking() {
        return nonBlocking;
    }

    public void setNonBlocking(boolean value) {
        nonBlocking = value;
    }

    /** Releases what the file holds; called once, with no descriptor left. */
    protected abstract void release() throws IOException;
}
