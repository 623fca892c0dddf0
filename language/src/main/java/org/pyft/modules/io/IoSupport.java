package org.pyft.modules.io;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.objects.bytes.PyBuffer;
import org.pyft.objects.exception.ExceptionFields;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/** What the classes of {@code _io} have in common: argument conversion and errors. */
final class IoSupport {
    /** {@code io.DEFAULT_BUFFER_SIZE}. */
    static final int DEFAULT_BUFFER_SIZE = 131072;

    private IoSupport() {}

    static PyException unsupported(String message) {
        return PyErr.error(IoBases.UNSUPPORTED_OPERATION, "%s", message);
    }

    /** The ValueError for a closed file, in the words of the classes written first. */
    static PyException closedFile() {
        return PyErr.valueError("I/O operation on closed file.");
    }

    /** An optional size: −1 for None or nothing. */
    @TruffleBoundary
    static long size(Object size) {
        if (size == null || size == PyNone.NONE) {
            return -1;
        }
        if (size instanceof Long l) {
            return l;
        }
        if (Py.indexOrNull(size) == null) {
            throw PyErr.typeError(
                    "argument should be integer or None, not '%s'", Types.nameOf(size));
        }
        try {
            return Py.asLong(size);
        } catch (PyException e) {
            throw sizeOverflow(e, size);
        }
    }

    private static PyException sizeOverflow(PyException e, Object size) {
        return PyErr.matches(e, ExceptionTypes.OVERFLOW_ERROR)
                ? PyErr.overflowError(
                        "cannot fit '%s' into an index-sized integer", Types.nameOf(size))
                : e;
    }

    /** A file offset. */
    @TruffleBoundary
    static long offset(Object position) {
        return position instanceof Long l ? l : Py.asLong(position);
    }

    /** An optional str argument: null for None or nothing. */
    @TruffleBoundary
    static TruffleString optionalText(Object value, String function, String name) {
        if (value == null || value == PyNone.NONE) {
            return null;
        }
        if (PyWrapper.unwrap(value) instanceof TruffleString text) {
            if (Str.indexOfCodePoint(text, 0, 0, Str.length(text)) >= 0) {
                throw PyErr.valueError("embedded null character");
            }
            return text;
        }
        throw PyErr.typeError(
                "%s() argument '%s' must be str or None, not %s",
                function, name, Types.nameOf(value));
    }

    /** Whether {@code stream.closed}. */
    static boolean isClosed(Object stream) {
        return Py.isTrue(Py.getAttr(stream, "closed"));
    }

    /** {@code warnings.warn} on behalf of the caller. */
    static void warn(org.pyft.objects.type.PyType category, String message) {
        PyContext.get().warn(category, message, 1);
    }

    /** Makes {@code earlier} the context of {@code later}, where both happened while a stream was being closed. */
    static PyException chain(PyException earlier, PyException later) {
        if (earlier != null && later.getValue() != earlier.getValue()) {
            later.getValue().setContext(earlier.getValue());
        }
        return later;
    }

    /** The BlockingIOError of a write that did {@code written} bytes. */
    static PyException wouldBlock(int errno, String message, long written) {
        PyException error =
                PyErr.raised(
                        Py.call(
                                ExceptionTypes.BLOCKING_IO_ERROR,
                                (long) errno,
                                Str.of(message),
                                written));
        ExceptionFields.set(error.getValue(), ExceptionFields.CHARACTERS_WRITTEN, written);
        return error;
    }

    /** A part of an array as memory for Python code. */
    record Window(Object owner, byte[] array, int arrayOffset, int length, boolean isReadOnly)
            implements PyBuffer {
        Window(byte[] array, int offset, int length, boolean readOnly) {
            this(PyNone.NONE, array, offset, length, readOnly);
        }
    }
}
