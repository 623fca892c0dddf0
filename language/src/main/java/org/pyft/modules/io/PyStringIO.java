package org.pyft.modules.io;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.str.Text;
import org.pyft.objects.type.PyType;

import java.util.Arrays;

/**
 * {@code io.StringIO}. Every operation is atomic: it holds the object's monitor, and runs no Python code there.
 *
 * <p>
 * The contents are in one of three forms: a string while they are only read, a builder while they only grow, an array of code
 * points when they are changed in place.
 */
public final class PyStringIO extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("_io.StringIO", new StringIoMethodsTable(), IoBases.TEXT)
                    .withOwnLayout();

    private TruffleString text = Str.EMPTY;
    private Str.Builder builder;
    private int[] points;
    private int size;
    private long position;
    private boolean closed;
    private boolean initialized;

    private Newlines universal;

    /** None, or what the constructor was given. */
    private TruffleString newline;

    /** What {@code \n} becomes when written, or null. */
    private TruffleString written;

    private boolean readsTranslated;

    PyStringIO(PyType type) {
        initType(type);
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    /** {@code __init__}: {@code newline} null means None. */
    @TruffleBoundary
    synchronized void init(TruffleString initial, TruffleString newlineOrNull) {
        text = Str.EMPTY;
        builder = null;
        points = null;
        size = 0;
        position = 0;
        closed = false;
        initialized = true;
        newline = newlineOrNull;
        String mode = newlineOrNull == null ? null : Str.toJava(newlineOrNull);
        universal = mode == null || mode.isEmpty() ? new Newlines(mode == null) : null;
        readsTranslated = mode == null;
        written = mode != null && mode.startsWith("\r") ? newlineOrNull : null;
        if (initial != null && !Str.isEmpty(initial)) {
            text = translated(initial);
            size = Str.length(text);
        }
    }

    /** Replaces contents and position: {@code __setstate__}. The contents have been translated already. */
    synchronized void restore(TruffleString contents) {
        text = contents;
        builder = null;
        points = null;
        size = Str.length(contents);
    }

    private TruffleString translated(TruffleString string) {
        TruffleString result = universal != null ? universal.decode(string, true) : string;
        return written != null ? Newlines.replaceLineFeeds(result, written) : result;
    }

    private void requireOpen() {
        if (!initialized) {
            throw PyErr.valueError("I/O operation on uninitialized object");
        }
        if (closed) {
            throw PyErr.valueError("I/O operation on closed file");
        }
    }

    synchronized void checkOpen() {
        requireOpen();
    }

    synchronized boolean isClosed() {
        if (!initialized) {
            throw PyErr.valueError("I/O operation on uninitialized object");
        }
        return closed;
    }

    synchronized void close() {
        closed = true;
        text = Str.EMPTY;
        builder = null;
        points = null;
        size = 0;
    }

    // Forms
    // -------------------------------------------------------------------------------------------------------------

    private TruffleString asText() {
        if (builder != null) {
            text = builder.build();
            builder = null;
        } else if (points != null) {
            text = Str.fromCodePoints(points, 0, size);
            points = null;
        }
        return text;
    }

    private void ensureArray(int capacity) {
        if (points == null) {
            int[] contents = Str.codePoints(asText());
            points = Arrays.copyOf(contents, Math.max(capacity, contents.length));
            text = null;
        } else if (capacity > points.length) {
            points =
                    Arrays.copyOf(
                            points,
                            (int)
                                    Math.min(
                                            Str.MAXIMUM_LENGTH,
                                            Math.max(
                                                    capacity,
                                                    points.length + (long) (points.length >> 1))));
        }
    }

    // Operations
    // --------------------------------------------------------------------------------------------------------

    /** {@code write}. */
    @TruffleBoundary
    synchronized void write(TruffleString string) {
        requireOpen();
        TruffleString added = translated(string);
        int length = Str.length(added);
        if (length == 0) {
            return;
        }
        long end = position + length;
        if (end > Str.MAXIMUM_LENGTH) {
            throw PyErr.overflowError("new position too large");
        }
        if (position == size && points == null && (builder != null || size == 0)) {
            if (builder == null) {
                builder = Str.builder();
                text = null;
            }
            builder.append(added);
        } else {
            ensureArray((int) end);
            if (position > size) {
                Arrays.fill(points, size, (int) position, 0);
            }
            Text view = Text.of(added);
            int at = (int) position;
            for (int i = 0; i < length; i++) {
                points[at + i] = view.at(i);
            }
        }
        position = end;
        size = Math.max(size, (int) end);
    }

    /** {@code read}: −1 for everything. */
    @TruffleBoundary
    synchronized TruffleString read(long wanted) {
        requireOpen();
        if (position >= size) {
            return Str.EMPTY;
        }
        TruffleString contents = asText();
        int from = (int) position;
        int count = wanted < 0 ? size - from : (int) Math.min(wanted, size - from);
        position = from + count;
        return Str.substring(contents, from, from + count);
    }

    /** {@code readline}: −1 for no limit. */
    @TruffleBoundary
    synchronized TruffleString readLine(long limit) {
        requireOpen();
        if (position >= size || limit == 0) {
            return Str.EMPTY;
        }
        TruffleString contents = asText();
        int from = (int) position;
        TruffleString terminator =
                newline == null || readsTranslated || Str.isEmpty(newline)
                        ? Newlines.LINE_FEED
                        : newline;
        int end =
                Newlines.lineEnd(
                        contents, from, size, universal != null && !readsTranslated, terminator);
        if (end < 0) {
            end = size;
        }
        if (limit >= 0 && end - from > limit) {
            end = (int) (from + limit);
        }
        position = end;
        return Str.substring(contents, from, end);
    }

    /** {@code getvalue}. */
    @TruffleBoundary
    synchronized TruffleString value() {
        requireOpen();
        return builder != null ? builder.build() : asText();
    }

    synchronized long position() {
        requireOpen();
        return position;
    }

    /** {@code seek}. */
    synchronized long seek(long offset, int whence) {
        requireOpen();
        if (whence < 0 || whence > 2) {
            throw PyErr.valueError("Invalid whence (%s, should be 0, 1 or 2)", whence);
        }
        if (whence == 0 && offset < 0) {
            throw PyErr.valueError("Negative seek position %s", offset);
        }
        if (whence != 0 && offset != 0) {
            throw PyErr.error(
                    org.pyft.objects.exception.ExceptionTypes.OS_ERROR,
                    "Can't do nonzero cur-relative seeks");
        }
        if (whence == 0) {
            position = offset;
        } else if (whence == 2) {
            position = size;
        }
        return position;
    }

    /** {@code truncate}. */
    @TruffleBoundary
    synchronized void truncate(long length) {
        requireOpen();
        if (length < size) {
            text = Str.substring(asText(), 0, (int) length);
            size = (int) length;
        }
    }

    synchronized Object newlines() {
        requireOpen();
        return universal == null ? PyNone.NONE : universal.seen();
    }

    /** What the constructor was given as {@code newline}. */
    synchronized Object newline() {
        return newline == null ? PyNone.NONE : newline;
    }
}
