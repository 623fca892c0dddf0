package org.pyft.nodes.exception;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.FrameSlots;
import org.pyft.nodes.tracing.Tracing;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyBaseException;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.frame.PyFrame;
import org.pyft.objects.traceback.PyTraceback;

/**
 * Adds traceback entries where an exception enters a handler or leaves a function, once for each activation.
 */
public final class Tracebacks {
    private Tracebacks() {}

    /**
     * The exception has reached a handler of the frame's code or its end: records the position, unless it has been recorded. The frame stays virtual: the entry refers to its handle.
     */
    public static void here(VirtualFrame frame, PyException exception) {
        if (!exception.isTraced()) {
            add(exception, handle(frame), frame.getIntStatic(FrameSlots.POSITION));
            if (Tracing.isOn()) {
                Tracing.exception(frame.materialize(), exception);
            }
        }
    }

    /** An exception leaves the frame's activation; returns the one that goes on, which may be a trace function's. */
    public static PyException leaving(VirtualFrame frame, PyException exception) {
        PyException result = exception;
        try {
            here(frame, exception);
            if (Tracing.isOn()) {
                Tracing.unwind(frame.materialize(), exception);
            }
        } catch (PyException e) {
            result = e;
            here(frame, e);
        }
        result.setTraced(false);
        return result;
    }

    /** An entry that stands alone. */
    static PyTraceback entry(VirtualFrame frame, int position) {
        return new PyTraceback(null, handle(frame), position);
    }

    private static PyFrame handle(VirtualFrame frame) {
        PyFrame handle = (PyFrame) frame.getObjectStatic(FrameSlots.HANDLE);
        if (handle == null) {
            handle = PyFrame.of(frame);
            frame.setObjectStatic(FrameSlots.HANDLE, handle);
        }
        return handle;
    }

    @TruffleBoundary
    private static void add(PyException exception, PyFrame handle, int position) {
        PyBaseException value = exception.getValue();
        exception.setTraced(true);
        PyTraceback next = (PyTraceback) value.getTraceback();
        if (next != null) {
            next.getFrame().setCaller(handle);
        }
        value.setTraceback(new PyTraceback(next, handle, position));
    }

    /** Sets the implicit context of a newly raised exception, and keeps the chain free of cycles. */
    @TruffleBoundary
    public static void chain(PyBaseException value, PyBaseException handled) {
        if (handled == null || handled == value) {
            return;
        }
        PyBaseException link = handled;
        PyBaseException slow = handled;
        boolean advance = false;
        while (link.getContext() != null) {
            PyBaseException context = link.getContext();
            if (context == value) {
                link.setContext(null);
                break;
            }
            link = context;
            if (link == slow) {
                break;
            }
            if (advance) {
                slow = slow.getContext();
            }
            advance = !advance;
        }
        value.setContext(handled);
    }

    /** The Python exception for an error of the Java machine. */
    @TruffleBoundary
    public static PyException translate(Throwable error) {
        if (error instanceof PyException exception) {
            return exception;
        }
        if (error instanceof StackOverflowError) {
            return PyErr.recursionError();
        }
        if (error instanceof OutOfMemoryError) {
            return PyErr.create(ExceptionTypes.MEMORY_ERROR);
        }
        throw CompilerDirectives.shouldNotReachHere(error);
    }
}
