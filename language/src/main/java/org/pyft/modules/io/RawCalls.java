package org.pyft.modules.io;

import org.pyft.objects.bytes.PyMemoryView;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.integer.Ints;
import org.pyft.objects.none.PyNone;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/** Calls of a raw stream's Python methods, with the checks of their results. */
final class RawCalls {
    private RawCalls() {}

    /** {@code readinto}: −1 for None. */
    static int read(Object raw, byte[] target, int offset, int length) {
        PyMemoryView view = PyMemoryView.over(new IoSupport.Window(target, offset, length, false));
        Object result;
        try {
            result = Py.callMethod(raw, "readinto", view);
        } finally {
            view.release();
        }
        if (result == PyNone.NONE) {
            return -1;
        }
        long count = count(result);
        if (count < 0 || count > length) {
            throw PyErr.error(
                    ExceptionTypes.OS_ERROR,
                    "raw readinto() returned invalid length %s (should have been between 0 and %s)",
                    count,
                    length);
        }
        return (int) count;
    }

    /** {@code write}: −1 for None. */
    static int write(Object raw, byte[] source, int offset, int length) {
        PyMemoryView view = PyMemoryView.over(new IoSupport.Window(source, offset, length, true));
        Object result;
        try {
            result = Py.callMethod(raw, "write", view);
        } finally {
            view.release();
        }
        if (result == PyNone.NONE) {
            return -1;
        }
        long count = count(result);
        if (count < 0 || count > length) {
            throw PyErr.error(
                    ExceptionTypes.OS_ERROR,
                    "raw write() returned invalid length %s (should have been between 0 and %s)",
                    count,
                    length);
        }
        return (int) count;
    }

    private static long count(Object result) {
        if (Py.indexOrNull(result) == null) {
            throw PyErr.error(ExceptionTypes.OS_ERROR, "raw readinto() failed");
        }
        return Py.asLong(result);
    }

    static long tell(Object raw) {
        return position(Py.callMethod(raw, "tell"));
    }

    static long seek(Object raw, long position, int whence) {
        return position(Py.callMethod(raw, "seek", position, (long) whence));
    }

    private static long position(Object result) {
        if (!Ints.isInt(result) && Py.indexOrNull(result) == null) {
            throw PyErr.typeError(
                    "'%s' object cannot be interpreted as an integer", Types.nameOf(result));
        }
        long position = Py.asLong(result);
        if (position < 0) {
            throw PyErr.error(
                    ExceptionTypes.OS_ERROR, "Raw stream returned invalid position %s", position);
        }
        return position;
    }
}
