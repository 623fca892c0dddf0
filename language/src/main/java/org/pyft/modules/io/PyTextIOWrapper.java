package org.pyft.modules.io;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.bytes.Buffers;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.integer.Ints;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;
import org.pyft.sharing.Publisher;
import org.pyft.sharing.Sharing;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * {@code io.TextIOWrapper}. Every operation holds the stream's lock, so the text of one {@code write} stays whole; the buffer below has its
 * own lock, taken inside.
 */
public final class PyTextIOWrapper extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("_io.TextIOWrapper", new TextIoWrapperMethodsTable(), IoBases.TEXT)
                    .withOwnLayout();

    private static final int DEFAULT_CHUNK = 8192;
    private static final byte[] NOTHING = {};

    private final StreamLock lock = new StreamLock();
    private Object buffer;

    /** The buffer if its Java methods can be used directly. */
    private PyBuffered direct;

    private boolean initialized;
    private boolean detached;
    private boolean finalizing;

    private TruffleString encoding;
    private TruffleString errors;
    private boolean readsUniversal;
    private boolean readsTranslated;
    private TruffleString readTerminator = Newlines.LINE_FEED;
    private TruffleString written;
    private boolean lineBuffering;
    private boolean writeThrough;
    private boolean seekable;
    private boolean telling;
    private boolean hasRead1;
    private int chunkSize = DEFAULT_CHUNK;

    private TextInput input;
    private TextEncoder encoder;
    private byte[] pending = NOTHING;
    private int pendingEnd;

    /** Whether {@link DirtyStreams} knows this stream. */
    private boolean registered;

    PyTextIOWrapper(PyType type) {
        initType(type);
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(buffer);
    }

    // Set-up
    // ------------------------------------------------------------------------------------------------------------

    /** {@code __init__}: arguments have been checked; null means None. */
    @TruffleBoundary
    void init(
            Object stream,
            TruffleString encodingOrNull,
            TruffleString errorsOrNull,
            TruffleString newlineOrNull,
            boolean lines,
            boolean through) {
        initialized = false;
        detached = false;
        TruffleString newEncoding =
                encodingOrNull == null || Str.equals(encodingOrNull, "locale")
                        ? Codecs.locale()
                        : encodingOrNull;
        TruffleString newErrors = errorsOrNull == null ? Str.of("strict") : errorsOrNull;
        Codecs.Kind kind = Codecs.kind(newEncoding);
        Object codec = kind == Codecs.Kind.OTHER ? Codecs.lookup(newEncoding) : null;
        Sharing.barrier(isShared(), stream);
        buffer = stream;
        direct = stream instanceof PyBuffered buffered && buffered.isExact() ? buffered : null;
        encoding = newEncoding;
        errors = newErrors;
        lineBuffering = lines;
        writeThrough = through;
        pendingEnd = 0;
        chunkSize = DEFAULT_CHUNK;
        setNewline(newlineOrNull);
        setCodec(kind, codec);
        seekable = Py.isTrue(Py.callMethod(stream, "seekable"));
        telling = seekable;
        hasRead1 = direct != null || Py.hasAttr(stream, "read1");
        if (seekable && encoder != null && !isAtStart(stream)) {
            encoder.reset(false);
        }
        initialized = true;
    }

    private static boolean isAtStart(Object stream) {
        return Ints.signum(Py.index(Py.callMethod(stream, "tell"))) == 0;
    }

    private void setNewline(TruffleString newline) {
        String mode = newline == null ? null : Str.toJava(newline);
        readsUniversal = mode == null || mode.isEmpty();
        readsTranslated = mode == null;
        readTerminator = mode == null || mode.isEmpty() ? Newlines.LINE_FEED : newline;
        written = mode != null && mode.startsWith("\r") ? newline : null;
    }

    private void setCodec(Codecs.Kind kind, Object codec) {
        input =
                Py.isTrue(Py.callMethod(buffer, "readable"))
                        ? new TextInput(
                                this,
                                TextDecoder.of(
                                        kind, codec, errors, readsUniversal, readsTranslated))
                        : null;
        encoder =
                Py.isTrue(Py.callMethod(buffer, "writable"))
                        ? TextEncoder.of(kind, codec, encoding, errors)
                        : null;
    }

    /** {@code reconfigure}. Null arguments leave things as they are; {@code newNewline} counts only if {@code newlineGiven}. */
    @TruffleBoundary
    void reconfigure(
            TruffleString newEncoding,
            TruffleString newErrors,
            boolean newlineGiven,
            TruffleString newNewline,
            Object lines,
            Object through) {
        lock.enter();
        try {
            requireOpen();
            if (input != null
                    && input.hasRead()
                    && (newEncoding != null || newErrors != null || newlineGiven)) {
                throw IoSupport.unsupported(
                        "It is not possible to set the encoding or newline of stream after the first read");
            }
            boolean newLines = optionalFlag(lines, lineBuffering);
            boolean newThrough = optionalFlag(through, writeThrough);
            Py.callMethod(this, "flush");
            if (input != null) {
                input.forgetRatio();
            }
            if (newlineGiven) {
                setNewline(newNewline);
            }
            if (newEncoding != null || newErrors != null || newlineGiven) {
                TruffleString wanted =
                        newEncoding == null
                                ? encoding
                                : Str.equals(newEncoding, "locale") ? Codecs.locale() : newEncoding;
                TruffleString handler =
                        newErrors != null
                                ? newErrors
                                : newEncoding == null ? errors : Str.of("strict");
                Codecs.Kind kind = Codecs.kind(wanted);
                Object codec = kind == Codecs.Kind.OTHER ? Codecs.lookup(wanted) : null;
                encoding = wanted;
                errors = handler;
                setCodec(kind, codec);
                if (seekable && encoder != null && !isAtStart(buffer)) {
                    encoder.reset(false);
                }
            }
            lineBuffering = newLines;
            writeThrough = newThrough;
        } finally {
            lock.leave();
        }
    }

    private static boolean optionalFlag(Object value, boolean current) {
        return value == null || value == PyNone.NONE ? current : Py.asInt(value) != 0;
    }

    // State
    // -------------------------------------------------------------------------------------------------------------

    private void requireAttached() {
        if (!initialized) {
            throw PyErr.valueError(
                    detached
                            ? "underlying buffer has been detached"
                            : "I/O operation on uninitialized object");
        }
    }

    private void requireOpen() {
        requireAttached();
        if (isExact() ? isBufferClosed() : IoSupport.isClosed(this)) {
            throw IoSupport.closedFile();
        }
    }

    void checkAttached() {
        requireAttached();
    }

    void checkOpen() {
        requireOpen();
    }

    private boolean isBufferClosed() {
        PyBuffered buffered = direct;
        return buffered != null ? buffered.isClosed() : IoSupport.isClosed(buffer);
    }

    /** The buffer of a usable stream. */
    Object buffer() {
        requireAttached();
        return buffer;
    }

    Object bufferOrNone() {
        return initialized ? buffer : PyNone.NONE;
    }

    TruffleString encoding() {
        return encoding;
    }

    TruffleString errors() {
        return errors;
    }

    boolean isLineBuffering() {
        return lineBuffering;
    }

    boolean isWriteThrough() {
        return writeThrough;
    }

    boolean isTelling() {
        return telling;
    }

    int chunkSize() {
        return chunkSize;
    }

    void setChunkSize(int size) {
        chunkSize = size;
    }

    boolean isFinalizing() {
        return finalizing;
    }

    void setFinalizing(boolean value) {
        finalizing = value;
    }

    Object newlines() {
        Object seen = input == null ? null : input.decoder().newlines();
        return seen == null ? PyNone.NONE : seen;
    }

    // Writing
    // -----------------------------------------------------------------------------------------------------------

    /** {@code write}. */
    @TruffleBoundary
    public void write(TruffleString string) {
        lock.enter();
        try {
            requireOpen();
            if (encoder == null) {
                throw IoSupport.unsupported("not writable");
            }
            TruffleString text = string;
            int length = Str.length(text);
            boolean flush = false;
            if (lineBuffering || written != null) {
                boolean hasFeed = Str.indexOfCodePoint(text, '\n', 0, length) >= 0;
                flush =
                        lineBuffering
                                && (hasFeed || Str.indexOfCodePoint(text, '\r', 0, length) >= 0);
                if (hasFeed && written != null) {
                    text = Newlines.replaceLineFeeds(text, written);
                }
            }
            byte[] bytes = encoder.encode(text);
            if (pendingEnd + bytes.length > chunkSize) {
                writePending();
            }
            if (bytes.length >= chunkSize) {
                writeBuffer(bytes, bytes.length);
            } else {
                append(bytes);
            }
            if (flush || writeThrough) {
                writePending();
            }
            if (flush) {
                flushBuffer();
            }
            if (input != null) {
                input.drop();
                input.decoder().reset();
            }
        } finally {
            register();
            lock.leave();
        }
    }

    private void register() {
        if (pendingEnd > 0 != registered) {
            registered = pendingEnd > 0;
            DirtyStreams.get().update(this, registered);
        }
    }

    /** The absolute path of the file below, or null. */
    String filePath() {
        PyBuffered buffered = direct;
        return buffered == null ? null : buffered.filePath();
    }

    /** Hands the encoded text to the buffer unless somebody is busy with the stream. */
    void tryWritePending() {
        if (!lock.isHeldByCurrentThread() && lock.tryLock()) {
            try {
                if (initialized && !isBufferClosed()) {
                    writePending();
                    flushBuffer();
                }
            } finally {
                register();
                lock.leave();
            }
        }
    }

    private void append(byte[] bytes) {
        int end = pendingEnd + bytes.length;
        if (end > pending.length) {
            pending =
                    Arrays.copyOf(
                            pending,
                            Math.max(end, Math.min(chunkSize, Math.max(256, pending.length * 4))));
        }
        System.arraycopy(bytes, 0, pending, pendingEnd, bytes.length);
        pendingEnd = end;
    }

    /** Hands the encoded text to the buffer. */
    void writePending() {
        if (pendingEnd > 0) {
            int length = pendingEnd;
            pendingEnd = 0;
            writeBuffer(pending, length);
        }
    }

    private void writeBuffer(byte[] bytes, int length) {
        if (direct != null && direct.writes()) {
            direct.write(bytes, 0, length);
        } else {
            Py.callMethod(buffer, "write", PyBytes.of(bytes, 0, length));
        }
    }

    private void flushBuffer() {
        if (direct != null && direct.writes()) {
            direct.flush();
        } else {
            Py.callMethod(buffer, "flush");
        }
    }

    /** {@code flush}. */
    @TruffleBoundary
    public void flush() {
        lock.enter();
        try {
            requireOpen();
            telling = seekable;
            writePending();
            flushBuffer();
        } finally {
            register();
            lock.leave();
        }
    }

    // Reading
    // -----------------------------------------------------------------------------------------------------------

    private TextInput reader() {
        requireOpen();
        if (input == null) {
            throw IoSupport.unsupported("not readable");
        }
        return input;
    }

    /** The next bytes from the buffer, none at the end. */
    byte[] readBuffer(long size) {
        if (direct != null) {
            return ((PyBytes) direct.read1(size)).bytes();
        }
        String method = hasRead1 ? "read1" : "read";
        Object data = Py.callMethod(buffer, method, size);
        if (data instanceof PyBytes bytes) {
            return bytes.bytes();
        }
        byte[] bytes = Buffers.toBytesOrNull(data);
        if (bytes == null) {
            throw PyErr.typeError(
                    "underlying %s() should have returned a bytes-like object, not '%s'",
                    method, Types.nameOf(data));
        }
        return bytes;
    }

    /** {@code read}: negative for everything. */
    @TruffleBoundary
    TruffleString read(long size) {
        lock.enter();
        try {
            TextInput reader = reader();
            writePending();
            return size < 0
                    ? reader.readAll()
                    : reader.read((int) Math.min(size, Integer.MAX_VALUE));
        } finally {
            lock.leave();
        }
    }

    /** {@code readline}: negative for no limit. */
    @TruffleBoundary
    TruffleString readLine(long limit) {
        lock.enter();
        try {
            return line(limit < 0 || limit > Integer.MAX_VALUE ? -1 : (int) limit);
        } finally {
            lock.leave();
        }
    }

    private TruffleString line(int limit) {
        TextInput reader = reader();
        writePending();
        return reader.readLine(limit, readsUniversal && !readsTranslated, readTerminator);
    }

    /** The next line of an iteration, or null. While iterating, positions are not kept. */
    @TruffleBoundary
    TruffleString nextLine() {
        lock.enter();
        try {
            telling = false;
            TruffleString line = line(-1);
            if (Str.isEmpty(line)) {
                telling = seekable;
                return null;
            }
            return line;
        } finally {
            lock.leave();
        }
    }

    /** Iteration of a subclass: through its own {@code readline}. */
    void setTelling(boolean value) {
        telling = value && seekable;
    }

    // Positions
    // -----------------------------------------------------------------------------------------------------------

    /** {@code tell}. */
    @TruffleBoundary
    Object tell() {
        lock.enter();
        try {
            requireOpen();
            if (!seekable) {
                throw IoSupport.unsupported("underlying stream is not seekable");
            }
            if (!telling) {
                throw PyErr.error(
                        ExceptionTypes.OS_ERROR, "telling position disabled by next() call");
            }
            writePending();
            Py.callMethod(this, "flush");
            BigInteger position = Ints.toBig(Py.index(Py.callMethod(buffer, "tell")));
            return input == null ? Ints.normalize(position) : input.tell(position);
        } finally {
            lock.leave();
        }
    }

    /** {@code seek}. */
    @TruffleBoundary
    Object seek(Object target, int whence) {
        lock.enter();
        try {
            requireOpen();
            if (!seekable) {
                throw IoSupport.unsupported("underlying stream is not seekable");
            }
            Object cookie = target;
            switch (whence) {
                case 0 -> {}
                case 1 -> {
                    if (!Py.eq(target, 0L)) {
                        throw IoSupport.unsupported("can't do nonzero cur-relative seeks");
                    }
                    Py.callMethod(this, "flush");
                    cookie = Py.callMethod(this, "tell");
                }
                case 2 -> {
                    if (!Py.eq(target, 0L)) {
                        throw IoSupport.unsupported("can't do nonzero end-relative seeks");
                    }
                    return seekEnd();
                }
                default ->
                        throw PyErr.valueError("invalid whence (%s, should be 0, 1 or 2)", whence);
            }
            if (Py.compare(cookie, 0L, org.pyft.syntax.tree.CompareOperator.LT)) {
                throw PyErr.valueError("negative seek position %s", Py.reprString(cookie));
            }
            Py.callMethod(this, "flush");
            boolean start = TextInput.seek(this, input, Py.index(cookie));
            if (encoder != null) {
                encoder.reset(start);
            }
            return cookie;
        } finally {
            lock.leave();
        }
    }

    private Object seekEnd() {
        Py.callMethod(this, "flush");
        if (input != null) {
            input.drop();
            input.decoder().reset();
        }
        Object position = Py.callMethod(buffer, "seek", 0L, 2L);
        if (encoder != null) {
            encoder.reset(Py.eq(position, 0L));
        }
        return position;
    }

    // End
    // ---------------------------------------------------------------------------------------------------------------

    /** {@code close}. */
    @TruffleBoundary
    void close() {
        requireAttached();
        if (isExact() ? isBufferClosed() : IoSupport.isClosed(this)) {
            return;
        }
        if (finalizing) {
            warnUnclosed();
        }
        PyException failure = null;
        try {
            Py.callMethod(this, "flush");
        } catch (PyException e) {
            failure = e;
        }
        try {
            Py.callMethod(buffer, "close");
        } catch (PyException e) {
            throw IoSupport.chain(failure, e);
        } finally {
            pendingEnd = 0;
            register();
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void warnUnclosed() {
        try {
            Py.callMethod(buffer, "_dealloc_warn", this);
        } catch (PyException e) {
            // A warning that was turned into an error has nowhere to go.
        }
    }

    /** {@code detach}. */
    @TruffleBoundary
    Object detach() {
        requireAttached();
        Py.callMethod(this, "flush");
        Object result = buffer;
        buffer = PyNone.NONE;
        direct = null;
        detached = true;
        initialized = false;
        return result;
    }
}
