package org.pyft.nodes.tracing;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.frame.MaterializedFrame;

import org.pyft.ThreadState;
import org.pyft.nodes.FrameSlots;
import org.pyft.objects.exception.PyBaseException;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.frame.PyFrame;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;

/**
 * Tells the trace function ({@code sys.settrace}) and the profile function ({@code sys.setprofile}) of a thread, and the tools of
 * {@code sys.monitoring}, what happens. Nodes ask {@link #isOn()} first: until somebody is interested for the first time this is an assumption, and
 * costs compiled code nothing.
 *
 * <p>An exception that a trace function raises is thrown from here, and ends the tracing of its thread.
 */
public final class Tracing {
    private static final Assumption UNUSED = Truffle.getRuntime().createAssumption("nobody traces");
    private static int users;
    private static volatile boolean used;

    private Tracing() {}

    /** Whether anybody in this process is interested in events. */
    public static boolean isOn() {
        return !UNUSED.isValid() && used;
    }

    /** Somebody becomes interested, or no longer is. */
    @TruffleBoundary
    public static void count(boolean before, boolean after) {
        if (before == after) {
            return;
        }
        synchronized (UNUSED) {
            users += after ? 1 : -1;
            used = users > 0;
        }
        if (after) {
            UNUSED.invalidate();
        }
    }

    /** A body begins ({@code resumed}: goes on after a yield); the arguments are in their variables. */
    @TruffleBoundary
    public static void enter(MaterializedFrame frame, boolean resumed) {
        ThreadState thread = ThreadState.get();
        if (thread.isTracing()) {
            return;
        }
        Object function = thread.getTraceFunction();
        if (function != null) {
            PyFrame handle = handle(frame);
            handle.setTrace(null);
            remember(handle, trace(thread, function, handle, "call", PyNone.NONE));
        }
        if (thread.getProfileFunction() != null) {
            profile(thread, handle(frame), "call", PyNone.NONE);
        }
        Monitoring.enter(frame, resumed);
    }

    /** A statement begins. Nobody is told if it is on the line that is being executed already. */
    @TruffleBoundary
    public static void line(MaterializedFrame frame, int position) {
        if (position == 0 || ThreadState.get().isTracing()) {
            return;
        }
        PyFrame handle = handle(frame);
        int line = handle.getCode().lineAt(position);
        if (line != handle.getTracedLine()) {
            beginLine(frame, handle, line, position);
        }
    }

    /** A statement has ended: the only place where those who want to know of single instructions are told. */
    @TruffleBoundary
    public static void instruction(MaterializedFrame frame) {
        ThreadState thread = ThreadState.get();
        if (thread.isTracing()) {
            return;
        }
        if (thread.getTraceFunction() != null
                && frame.getObjectStatic(FrameSlots.HANDLE) instanceof PyFrame handle
                && handle.getTrace() != null
                && handle.tracesOpcodes()) {
            handle.attach(frame);
            remember(handle, trace(thread, handle.getTrace(), handle, "opcode", PyNone.NONE));
        }
        Monitoring.instruction(frame);
    }

    /** A loop goes round: its line begins again. */
    @TruffleBoundary
    public static void again(MaterializedFrame frame, int position) {
        if (position == 0 || ThreadState.get().isTracing()) {
            return;
        }
        PyFrame handle = handle(frame);
        beginLine(frame, handle, handle.getCode().lineAt(position), position);
    }

    private static void beginLine(MaterializedFrame frame, PyFrame handle, int line, int position) {
        handle.setTracedLine(line);
        frame.setIntStatic(FrameSlots.POSITION, position);
        ThreadState thread = ThreadState.get();
        if (thread.getTraceFunction() != null
                && handle.getTrace() != null
                && handle.tracesLines()) {
            remember(handle, trace(thread, handle.getTrace(), handle, "line", PyNone.NONE));
        }
        Monitoring.line(frame, line);
    }

    /** The body ends, or yields. */
    @TruffleBoundary
    public static void leave(MaterializedFrame frame, Object value, boolean yields) {
        returned(frame, value);
        if (!ThreadState.get().isTracing()) {
            Monitoring.leave(frame, value, yields);
        }
    }

    /** The body ends with an exception. */
    @TruffleBoundary
    public static void unwind(MaterializedFrame frame, PyException exception) {
        returned(frame, PyNone.NONE);
        if (!ThreadState.get().isTracing()) {
            Monitoring.unwind(frame, exception.getValue());
        }
    }

    private static void returned(MaterializedFrame frame, Object value) {
        ThreadState thread = ThreadState.get();
        if (thread.isTracing()) {
            return;
        }
        if (thread.getTraceFunction() != null
                && frame.getObjectStatic(FrameSlots.HANDLE) instanceof PyFrame handle
                && handle.getTrace() != null) {
            handle.attach(frame);
            remember(handle, trace(thread, handle.getTrace(), handle, "return", value));
        }
        if (thread.getProfileFunction() != null) {
            profile(thread, handle(frame), "return", value);
        }
    }

    /** An exception comes by for the first time in this activation; its traceback has an entry for it. */
    @TruffleBoundary
    public static void exception(MaterializedFrame frame, PyException exception) {
        ThreadState thread = ThreadState.get();
        if (thread.isTracing()) {
            return;
        }
        PyBaseException value = exception.getValue();
        if (thread.getTraceFunction() != null
                && frame.getObjectStatic(FrameSlots.HANDLE) instanceof PyFrame handle
                && handle.getTrace() != null) {
            handle.attach(frame);
            Object traceback = value.getTraceback() == null ? PyNone.NONE : value.getTraceback();
            PyTuple argument = PyTuple.of(value.getType(), value, traceback);
            remember(handle, trace(thread, handle.getTrace(), handle, "exception", argument));
        }
        Monitoring.raise(frame, value);
    }

    static PyFrame handle(MaterializedFrame frame) {
        PyFrame handle = (PyFrame) frame.getObjectStatic(FrameSlots.HANDLE);
        if (handle == null) {
            handle = PyFrame.of(frame);
            frame.setObjectStatic(FrameSlots.HANDLE, handle);
        }
        handle.attach(frame);
        return handle;
    }

    private static void remember(PyFrame handle, Object local) {
        if (local != PyNone.NONE) {
            handle.setTrace(local);
        }
    }

    private static Object trace(
            ThreadState thread, Object function, PyFrame handle, String event, Object argument) {
        boolean ended = false;
        thread.setTracing(true);
        thread.setTracedEvent(event);
        try {
            Object result = Py.call(function, handle, Str.of(event), argument);
            ended = true;
            return result;
        } finally {
            thread.setTracing(false);
            thread.setTracedEvent(null);
            if (!ended) {
                handle.setTrace(null);
                thread.setTraceFunction(null);
            }
        }
    }

    static void profile(ThreadState thread, PyFrame handle, String event, Object argument) {
        boolean ended = false;
        thread.setTracing(true);
        thread.setTracedEvent(event);
        try {
            Py.call(thread.getProfileFunction(), handle, Str.of(event), argument);
            ended = true;
        } finally {
            thread.setTracing(false);
            thread.setTracedEvent(null);
            if (!ended) {
                thread.setProfileFunction(null);
            }
        }
    }
}
