package org.pyft.modules.io;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.modules.posix.Errno;
import org.pyft.objects.PyHeapObject;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.sharing.Publisher;
import org.pyft.sharing.Sharing;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * {@code io.BufferedReader}, {@code io.BufferedWriter} and {@code io.BufferedRandom}: a raw stream with a buffer for what was read ahead and one for
 * what is yet to be written; never both are in use.
 *
 * <p>
 * Every operation holds the stream's lock, also while it calls the raw stream. Coming back from there into an operation of the same stream (from
 * a signal handler, say) is a RuntimeError.
 */
public final class PyBuffered extends PyHeapObject {
    public static final PyType READER_TYPE =
            PyType.builtin("_io.BufferedReader", new BufferedReaderMethodsTable(), IoBases.BUFFERED)
                    .withTable(new BufferedMethodsTable())
                    .withOwnLayout();
    public static final PyType WRITER_TYPE =
            PyType.builtin("_io.BufferedWriter", new BufferedWriterMethodsTable(), IoBases.BUFFERED)
                    .withTable(new BufferedMethodsTable())
                    .withOwnLayout();
    public static final PyType RANDOM_TYPE =
            PyType.builtin("_io.BufferedRandom", new BufferedRandomMethodsTable(), IoBases.BUFFERED)
                    .withTable(new BufferedMethodsTable())
                    .withOwnLayout();

    private static final byte[] NOTHING = {};

    private final PyType layout;
    private final StreamLock lock = new StreamLock();
    private Object raw;

    /** The raw stream if its Java methods can be used directly. */
    private PyFileIO direct;

    private boolean initialized;
    private boolean detached;
    private boolean finalizing;
    private int bufferSize;

    private byte[] input = NOTHING;
    private int inputStart;
    private int inputEnd;
    private byte[] output = NOTHING;
    private int outputEnd;

    /** Whether {@link DirtyStreams} knows this stream. */
    private boolean registered;

    PyBuffered(PyType layout, PyType type) {
        this.layout = layout;
        initType(type);
    }

    @Override
    public PyType builtinType() {
        return layout;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(raw);
    }

    boolean reads() {
        return layout != WRITER_TYPE;
    }

    boolean writes() {
        return layout != READER_TYPE;
    }

    /** {@code __init__}. */
    @TruffleBoundary
    void init(Object stream, long size) {
        initialized = false;
        detached = false;
        if (layout == RANDOM_TYPE) {
            IoBaseMethods.require(stream, "seekable", "File or stream is not seekable.");
        }
        if (reads()) {
            IoBaseMethods.require(stream, "readable", "File or stream is not readable.");
        }
        if (writes()) {
            IoBaseMethods.require(stream, "writable", "File or stream is not writable.");
        }
        start(stream, size);
    }

    /** Takes up a raw stream that is known to be fit. */
    void start(Object stream, long size) {
        if (size <= 0) {
            throw PyErr.valueError("buffer size must be strictly positive");
        }
        if (size > Integer.MAX_VALUE - 16) {
            throw PyErr.memoryError();
        }
        Sharing.barrier(isShared(), stream);
        raw = stream;
        direct = stream instanceof PyFileIO file && file.isExact() ? file : null;
        bufferSize = (int) size;
        dropInput();
        outputEnd = 0;
        initialized = true;
    }

    // State
    // -------------------------------------------------------------------------------------------------------------

    /** The raw stream, or null after {@code detach} or before {@code __init__}. */
    Object rawOrNull() {
        return initialized && !detached ? raw : null;
    }

    /** The raw stream of a usable object. */
    Object raw() {
        if (!initialized) {
            throw PyErr.valueError(
                    detached
                            ? "raw stream has been detached"
                            : "I/O operation on uninitialized object");
        }
        return raw;
    }

    int bufferSize() {
        return bufferSize;
    }

    boolean isFinalizing() {
        return finalizing;
    }

    void setFinalizing(boolean value) {
        finalizing = value;
    }

    /** Whether the raw stream is closed. */
    boolean isClosed() {
        Object stream = raw();
        return direct != null ? direct.isClosed() : IoSupport.isClosed(stream);
    }

    private void requireOpen(String action) {
        if (direct != null && initialized ? direct.isClosed() : isClosed()) {
            throw PyErr.valueError("%s", action);
        }
    }

    private void enter() {
        if (lock.isHeldByCurrentThread()) {
            throw PyErr.runtimeError("reentrant call inside %s", Py.reprString(this));
        }
        lock.enter();
    }

    /** A Python stream that answers None has set no error number. */
    private int blockErrno() {
        return direct != null ? Errno.EAGAIN : 0;
    }

    private int ahead() {
        return inputEnd - inputStart;
    }

    private void dropInput() {
        inputStart = 0;
        inputEnd = 0;
    }

    // The raw stream
    // ------------------------------------------------------------------------------------------------------

    /** Reads from the raw stream: the number of bytes, 0 at the end, −1 if it would block. */
    private int readRaw(byte[] target, int offset, int length) {
        return direct != null
                ? direct.read(target, offset, length)
                : RawCalls.read(raw, target, offset, length);
    }

    private int writeRaw(byte[] source, int offset, int length) {
        return direct != null
                ? direct.write(source, offset, length)
                : RawCalls.write(raw, source, offset, length);
    }

    private long tellRaw() {
        return direct != null ? direct.seek(0, 1) : RawCalls.tell(raw);
    }

    private long seekRaw(long position, int whence) {
        return direct != null
                ? direct.seek(position, whence)
                : RawCalls.seek(raw, position, whence);
    }

    /** Fills the input buffer, which is empty: as {@link #readRaw}. */
    private int fill() {
        if (input.length == 0) {
            input = new byte[direct != null ? direct.readAheadHint(bufferSize) : bufferSize];
        } else if (input.length < bufferSize && direct != null && inputEnd == input.length) {
            // The file has more than it had when it was opened.
            input = new byte[bufferSize];
        }
        dropInput();
        int count = readRaw(input, 0, input.length);
        if (count > 0) {
            inputEnd = count;
        }
        return count;
    }

    /** Before a read: what was written must reach the raw stream. */
    private void prepareRead() {
        if (outputEnd > 0) {
            flushOutput();
        }
    }

    // Reading
    // -----------------------------------------------------------------------------------------------------------

    /** {@code read}. */
    @TruffleBoundary
    Object read(long size) {
        raw();
        if (size < -1) {
            throw PyErr.valueError("read length must be non-negative or -1");
        }
        requireOpen("read of closed file");
        enter();
        try {
            if (size >= 0 && size <= ahead()) {
                return take((int) size);
            }
            prepareRead();
            return size < 0 ? readAll() : readMany(size);
        } finally {
            lock.leave();
        }
    }

    private PyBytes take(int count) {
        PyBytes result = PyBytes.of(input, inputStart, count);
        inputStart += count;
        return result;
    }

    private Object readAll() {
        byte[] first = Arrays.copyOfRange(input, inputStart, inputEnd);
        dropInput();
        Object rest;
        if (direct != null) {
            byte[] all = direct.readAll();
            if (all != null && first.length == 0) {
                return PyBytes.of(all);
            }
            rest = all == null ? PyNone.NONE : PyBytes.of(all);
        } else if (Py.lookupAttr(raw, "readall") instanceof Object method) {
            rest = Py.call(method);
            if (rest != PyNone.NONE && !(rest instanceof PyBytes)) {
                throw PyErr.typeError("readall() should return bytes");
            }
        } else {
            return readUntilEnd(first);
        }
        if (rest == PyNone.NONE) {
            return first.length == 0 ? rest : PyBytes.of(first);
        }
        return joined(first, ((PyBytes) rest).bytes());
    }

    private static PyBytes joined(byte[] first, byte[] second) {
        if (first.length == 0) {
            return PyBytes.of(second);
        }
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return PyBytes.of(all);
    }

    private Object readUntilEnd(byte[] first) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(first);
        while (true) {
            Object part = Py.callMethod(raw, "read");
            if (part == PyNone.NONE && all.size() == 0) {
                return part;
            }
            if (part == PyNone.NONE) {
                break;
            }
            if (!(part instanceof PyBytes bytes)) {
                throw PyErr.typeError("read() should return bytes");
            }
            if (bytes.size() == 0) {
                break;
            }
            all.writeBytes(bytes.bytes());
        }
        return PyBytes.of(all.toByteArray());
    }

    private Object readMany(long size) {
        // Grows as data comes: the wish may be absurd.
        byte[] result = new byte[(int) Math.min(size, Math.max(ahead(), 1 << 20))];
        int done = ahead();
        System.arraycopy(input, inputStart, result, 0, done);
        dropInput();
        while (done < size) {
            if (done == result.length) {
                result =
                        Arrays.copyOf(
                                result,
                                (int)
                                        Math.min(
                                                size,
                                                Math.min(
                                                        Integer.MAX_VALUE - 16,
                                                        result.length * 2L)));
            }
            int room = result.length - done;
            int count;
            if (room >= bufferSize) {
                count = readRaw(result, done, room - room % bufferSize);
                done += Math.max(0, count);
            } else {
                count = fill();
                int taken = Math.min(room, ahead());
                System.arraycopy(input, inputStart, result, done, taken);
                inputStart += taken;
                done += taken;
            }
            if (count <= 0) {
                if (count < 0 && done == 0) {
                    return PyNone.NONE;
                }
                break;
            }
        }
        return PyBytes.of(done == result.length ? result : Arrays.copyOf(result, done));
    }

    /** {@code read1}. */
    @TruffleBoundary
    Object read1(long size) {
        raw();
        long wanted = size < 0 ? bufferSize : size;
        requireOpen("read of closed file");
        if (wanted == 0) {
            return PyBytes.EMPTY;
        }
        enter();
        try {
            if (ahead() > 0) {
                return take((int) Math.min(wanted, ahead()));
            }
            prepareRead();
            byte[] buffer =
                    new byte
                            [(int)
                                    Math.min(
                                            wanted,
                                            direct != null
                                                    ? Math.max(
                                                            8192,
                                                            direct.readAheadHint(
                                                                    (int)
                                                                            Math.min(
                                                                                    wanted,
                                                                                    1 << 20)))
                                                    : wanted)];
            dropInput();
            int count = Math.max(0, readRaw(buffer, 0, buffer.length));
            return PyBytes.of(count == buffer.length ? buffer : Arrays.copyOf(buffer, count));
        } finally {
            lock.leave();
        }
    }

    /** Reads at least one byte into an array: the number of bytes, 0 at the end, −1 if it would block. With {@code once}, at most one raw read. */
    @TruffleBoundary
    int readInto(byte[] target, int offset, int length, boolean once) {
        raw();
        requireOpen("readinto of closed file");
        enter();
        try {
            int done = Math.min(length, ahead());
            System.arraycopy(input, inputStart, target, offset, done);
            inputStart += done;
            if (done == length || once && done > 0) {
                return done;
            }
            prepareRead();
            while (done < length) {
                int count;
                if (length - done >= bufferSize || once) {
                    count = readRaw(target, offset + done, length - done);
                    done += Math.max(0, count);
                } else {
                    count = fill();
                    int taken = Math.min(length - done, ahead());
                    System.arraycopy(input, inputStart, target, offset + done, taken);
                    inputStart += taken;
                    done += taken;
                }
                if (count <= 0) {
                    return count < 0 && done == 0 ? -1 : done;
                }
                if (once) {
                    break;
                }
            }
            return done;
        } finally {
            lock.leave();
        }
    }

    /** {@code peek}: what was read ahead; reads if that is nothing. */
    @TruffleBoundary
    Object peek() {
        raw();
        requireOpen("peek of closed file");
        enter();
        try {
            prepareRead();
            if (ahead() == 0) {
                fill();
            }
            return PyBytes.of(input, inputStart, ahead());
        } finally {
            lock.leave();
        }
    }

    /** {@code readline}. */
    @TruffleBoundary
    PyBytes readLine(long limit) {
        raw();
        requireOpen("readline of closed file");
        int most = limit < 0 || limit > Integer.MAX_VALUE ? Integer.MAX_VALUE : (int) limit;
        if (lock.isHeldByCurrentThread()) {
            throw PyErr.runtimeError("reentrant call inside %s", Py.reprString(this));
        }
        enter();
        try {
            int end = newline(most);
            if (end >= 0) {
                return take(end - inputStart);
            }
            prepareRead();
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            while (true) {
                line.write(input, inputStart, ahead());
                inputStart = inputEnd;
                if (fill() <= 0) {
                    break;
                }
                end = newline(most - line.size());
                if (end >= 0) {
                    line.write(input, inputStart, end - inputStart);
                    inputStart = end;
                    break;
                }
            }
            return PyBytes.of(line.toByteArray());
        } finally {
            lock.leave();
        }
    }

    /** Where a line (or the limit) ends in what was read ahead, or −1. */
    private int newline(int limit) {
        byte[] bytes = input;
        int end = ahead() > limit ? inputStart + limit : inputEnd;
        for (int i = inputStart; i < end; i++) {
            if (bytes[i] == '\n') {
                return i + 1;
            }
        }
        return ahead() >= limit ? inputStart + limit : -1;
    }

    // Writing
    // -----------------------------------------------------------------------------------------------------------

    /** {@code write}. */
    @TruffleBoundary
    void write(byte[] source, int offset, int length) {
        raw();
        enter();
        try {
            requireOpen("write to closed file");
            leaveInput();
            if (output.length == 0) {
                output = new byte[Math.min(bufferSize, Math.max(8192, length))];
            }
            if (length <= bufferSize - outputEnd) {
                append(source, offset, length);
                return;
            }
            try {
                flushOutput();
            } catch (PyException e) {
                if (!PyErr.matches(e, ExceptionTypes.BLOCKING_IO_ERROR)) {
                    throw e;
                }
                int room = Math.min(length, bufferSize - outputEnd);
                append(source, offset, room);
                if (room < length) {
                    throw IoSupport.wouldBlock(
                            blockErrno(), "write could not complete without blocking", room);
                }
                return;
            }
            writeThrough(source, offset, length);
        } finally {
            register();
            lock.leave();
        }
    }

    private void register() {
        if (outputEnd > 0 != registered) {
            registered = outputEnd > 0;
            DirtyStreams.get().update(this, registered);
        }
    }

    /** The absolute path of the file below, or null. */
    String filePath() {
        PyFileIO file = direct;
        return file == null ? null : file.path();
    }

    /** Flushes unless somebody is busy with the stream. */
    void tryFlush() {
        if (!lock.isHeldByCurrentThread() && lock.tryLock()) {
            try {
                if (outputEnd > 0 && initialized && !isClosed()) {
                    flushOutput();
                }
            } finally {
                register();
                lock.leave();
            }
        }
    }

    private void append(byte[] source, int offset, int length) {
        if (outputEnd + length > output.length) {
            output =
                    Arrays.copyOf(
                            output,
                            Math.min(bufferSize, Math.max(outputEnd + length, output.length * 2)));
        }
        System.arraycopy(source, offset, output, outputEnd, length);
        outputEnd += length;
    }

    /** The buffer is empty and the data larger than it: writes all but a last part that fits. */
    private void writeThrough(byte[] source, int offset, int length) {
        int done = 0;
        while (length - done > bufferSize) {
            int count = writeRaw(source, offset + done, length - done);
            if (count < 0) {
                int room = Math.min(length - done, bufferSize);
                append(source, offset + done, room);
                done += room;
                if (done < length) {
                    throw IoSupport.wouldBlock(
                            blockErrno(), "write could not complete without blocking", done);
                }
                return;
            }
            done += count;
        }
        append(source, offset + done, length - done);
    }

    /** Before a write: the raw stream must stand where the reader is. */
    private void leaveInput() {
        if (ahead() > 0) {
            seekRaw(-ahead(), 1);
        }
        dropInput();
    }

    private void flushOutput() {
        int done = 0;
        try {
            while (done < outputEnd) {
                int count = writeRaw(output, done, outputEnd - done);
                if (count < 0) {
                    throw IoSupport.wouldBlock(
                            blockErrno(), "write could not complete without blocking", 0);
                }
                done += count;
            }
        } finally {
            System.arraycopy(output, done, output, 0, outputEnd - done);
            outputEnd -= done;
        }
    }

    /** {@code flush} of a stream that writes. */
    @TruffleBoundary
    void flush() {
        raw();
        requireOpen("flush of closed file");
        enter();
        try {
            flushOutput();
            if (reads()) {
                leaveInput();
            }
        } finally {
            register();
            lock.leave();
        }
    }

    // Position
    // ----------------------------------------------------------------------------------------------------------

    /** {@code tell}. */
    @TruffleBoundary
    long tell() {
        raw();
        enter();
        try {
            long position = tellRaw() - ahead() + outputEnd;
            return Math.max(0, position);
        } finally {
            lock.leave();
        }
    }

    /** {@code seek}. */
    @TruffleBoundary
    long seek(Object target, int whence) {
        raw();
        if (whence < 0 || whence > 4) {
            throw PyErr.valueError("whence value %s unsupported", whence);
        }
        requireOpen("seek of closed file");
        if (direct != null
                ? !direct.isSeekable()
                : Py.callMethod(raw, "seekable") != Boolean.TRUE) {
            throw IoSupport.unsupported("File or stream is not seekable.");
        }
        long position = IoSupport.offset(target);
        enter();
        try {
            if (whence <= 1 && reads() && ahead() > 0) {
                long current = tellRaw() - ahead();
                long distance = whence == 0 ? position - current : position;
                if (distance >= -inputStart && distance <= ahead()) {
                    inputStart += (int) distance;
                    return current + distance;
                }
            }
            flushOutput();
            long result = seekRaw(whence == 1 ? position - ahead() : position, whence);
            dropInput();
            return result;
        } finally {
            lock.leave();
        }
    }

    /** {@code truncate} of a stream that writes. */
    @TruffleBoundary
    Object truncate(Object size) {
        raw();
        requireOpen("truncate of closed file");
        enter();
        try {
            flushOutput();
            leaveInput();
            Object wanted = size == null || size == PyNone.NONE ? PyNone.NONE : size;
            return Py.callMethod(raw, "truncate", wanted);
        } finally {
            lock.leave();
        }
    }

    // End
    // ---------------------------------------------------------------------------------------------------------------

    /** {@code close}: flushes through the Python method, because a subclass may have its own. */
    @TruffleBoundary
    void close() {
        raw();
        enter();
        try {
            if (isClosed()) {
                return;
            }
            if (finalizing && Py.hasAttr(raw, "_dealloc_warn")) {
                warnUnclosed(this);
            }
        } finally {
            lock.leave();
        }
        PyException failure = null;
        try {
            if (isExact()) {
                closingFlush();
            } else {
                Py.callMethod(this, "flush");
            }
        } catch (PyException e) {
            failure = e;
        }
        enter();
        try {
            if (direct != null) {
                direct.close();
            } else {
                Py.callMethod(raw, "close");
            }
        } catch (PyException e) {
            throw IoSupport.chain(failure, e);
        } finally {
            input = NOTHING;
            output = NOTHING;
            dropInput();
            outputEnd = 0;
            register();
            lock.leave();
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void closingFlush() {
        if (writes()) {
            flush();
        } else if (direct == null) {
            simpleFlush();
        }
    }

    /** {@code flush} of a reader: the raw stream's. */
    void simpleFlush() {
        Py.callMethod(raw(), "flush");
    }

    void warnUnclosed(Object source) {
        Object stream = rawOrNull();
        if (stream != null) {
            try {
                Py.callMethod(stream, "_dealloc_warn", source);
            } catch (PyException e) {
                // A warning that was turned into an error has nowhere to go.
            }
        }
    }

    /** {@code detach}. */
    @TruffleBoundary
    Object detach() {
        raw();
        Py.callMethod(this, "flush");
        Object stream = raw;
        raw = PyNone.NONE;
        direct = null;
        detached = true;
        initialized = false;
        return stream;
    }
}
