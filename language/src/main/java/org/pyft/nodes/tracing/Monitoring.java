package org.pyft.nodes.tracing;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.MaterializedFrame;

import org.pyft.PyContext;
import org.pyft.ThreadState;
import org.pyft.nodes.FrameSlots;
import org.pyft.objects.code.PyCode;
import org.pyft.objects.exception.PyBaseException;
import org.pyft.objects.function.PyFunction;
import org.pyft.objects.none.PyNone;
import org.pyft.ops.Py;
import org.pyft.sharing.Sharing;

import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The tools of {@code sys.monitoring} (PEP 669) in one context: which events each wants, of all code and of single code objects, and whom to
 * call. The events about instructions come only at the ends of statements, those about jumps and calls not at all.
 */
public final class Monitoring {
    public static final int TOOLS = 6;

    /** The events, as bits. */
    public static final long PY_START = 1;

    public static final long PY_RESUME = 1 << 1;
    public static final long PY_RETURN = 1 << 2;
    public static final long PY_YIELD = 1 << 3;
    public static final long CALL = 1 << 4;
    public static final long LINE = 1 << 5;
    public static final long INSTRUCTION = 1 << 6;
    public static final long RAISE = 1 << 11;
    public static final long PY_UNWIND = 1 << 13;
    public static final long C_RETURN = 1 << 16;
    public static final long C_RAISE = 1 << 17;

    private final AtomicReferenceArray<Object> names = new AtomicReferenceArray<>(TOOLS);
    private final Tool[] tools = new Tool[TOOLS];
    private final Object disable;
    private final Object missing;

    private record Place(PyCode code, long event, long where) {}

    private static final class Tool {
        private volatile long events;
        private final Map<PyCode, Long> local = new WeakHashMap<>();
        private final Map<Long, Object> callbacks = new ConcurrentHashMap<>();
        private final Set<Place> disabled = ConcurrentHashMap.newKeySet();

        synchronized long localEvents(PyCode code) {
            return local.getOrDefault(code, 0L);
        }

        synchronized void setLocalEvents(PyCode code, long value) {
            local.put(code, value);
        }

        synchronized boolean isInterested() {
            return events != 0 || local.values().stream().anyMatch(value -> value != 0);
        }
    }

    /**
     * @param disable the mark that a callback returns to get no more events from a place
     * @param missing the mark that stands for the first argument of a call without any
     */
    public Monitoring(Object disable, Object missing) {
        this.disable = disable;
        this.missing = missing;
        for (int i = 0; i < TOOLS; i++) {
            tools[i] = new Tool();
        }
    }

    /** The monitoring of the current context, or null if nobody has imported {@code sys.monitoring}. */
    private static Monitoring current() {
        return PyContext.get().moduleStates().getIfPresent(Monitoring.class);
    }

    /** {@code sys.monitoring.DISABLE}. */
    public Object disable() {
        return disable;
    }

    /** {@code sys.monitoring.MISSING}. */
    public Object missing() {
        return missing;
    }

    /** The names of the tools in use. */
    public AtomicReferenceArray<Object> names() {
        return names;
    }

    /** The events of all code that a tool wants. */
    public long events(int tool) {
        return tools[tool].events;
    }

    public void setEvents(int tool, long events) {
        Tool entry = tools[tool];
        boolean before = entry.isInterested();
        entry.events = events;
        Tracing.count(before, entry.isInterested());
    }

    /** The events of one code object that a tool wants beside those of all code. */
    public long localEvents(int tool, PyCode code) {
        return tools[tool].localEvents(code);
    }

    public void setLocalEvents(int tool, PyCode code, long events) {
        Tool entry = tools[tool];
        boolean before = entry.isInterested();
        entry.setLocalEvents(code, events);
        Tracing.count(before, entry.isInterested());
    }

    /** Sets whom to call, null: nobody; returns who was called before, or null. */
    public Object setCallback(int tool, long event, Object callback) {
        if (callback != null) {
            Sharing.publishIfStarted(callback);
        }
        return callback == null
                ? tools[tool].callbacks.remove(event)
                : tools[tool].callbacks.put(event, callback);
    }

    /** Forgets what a tool wants. */
    public void clear(int tool) {
        Tool entry = tools[tool];
        boolean before = entry.isInterested();
        entry.events = 0;
        synchronized (entry) {
            entry.local.clear();
        }
        entry.callbacks.clear();
        entry.disabled.clear();
        Tracing.count(before, false);
    }

    /** Sends events again from the places whose callbacks have switched them off. */
    public void restart() {
        for (Tool tool : tools) {
            tool.disabled.clear();
        }
    }

    static void enter(MaterializedFrame frame, boolean resumed) {
        fire(frame, resumed ? PY_RESUME : PY_START, offset(frame));
    }

    static void line(MaterializedFrame frame, int line) {
        fire(frame, LINE, line);
    }

    static void instruction(MaterializedFrame frame) {
        fire(frame, INSTRUCTION, offset(frame));
    }

    static void leave(MaterializedFrame frame, Object value, boolean yields) {
        fire(frame, yields ? PY_YIELD : PY_RETURN, offset(frame), value);
    }

    static void raise(MaterializedFrame frame, PyBaseException exception) {
        fire(frame, RAISE, offset(frame), exception);
    }

    static void unwind(MaterializedFrame frame, PyBaseException exception) {
        fire(frame, PY_UNWIND, offset(frame), exception);
    }

    /** A call of {@code callable} begins, or has ended as {@code event} says; {@code argument} is its first one or null. */
    static void call(MaterializedFrame frame, long event, Object callable, Object argument) {
        Monitoring monitoring = current();
        if (monitoring != null) {
            fire(
                    frame,
                    event,
                    offset(frame),
                    callable,
                    argument == null ? monitoring.missing : argument);
        }
    }

    private static PyCode code(MaterializedFrame frame) {
        return ((PyFunction) frame.getArguments()[0]).getCode();
    }

    private static long offset(MaterializedFrame frame) {
        return 2L * frame.getIntStatic(FrameSlots.POSITION);
    }

    @TruffleBoundary
    private static void fire(MaterializedFrame frame, long event, long where, Object... arguments) {
        Monitoring monitoring = current();
        if (monitoring == null) {
            return;
        }
        PyCode code = code(frame);
        long chosen = event == C_RETURN || event == C_RAISE ? CALL : event;
        for (Tool tool : monitoring.tools) {
            boolean local = (tool.localEvents(code) & chosen) != 0;
            if (local || (tool.events & chosen) != 0) {
                monitoring.call(tool, code, event, where, arguments);
            }
        }
    }

    private void call(Tool tool, PyCode code, long event, long where, Object[] arguments) {
        Object callback = tool.callbacks.get(event);
        Place place = new Place(code, event, where);
        if (callback == null || callback == PyNone.NONE || tool.disabled.contains(place)) {
            return;
        }
        ThreadState thread = ThreadState.get();
        thread.setTracing(true);
        try {
            Object[] all = new Object[arguments.length + 2];
            all[0] = code;
            all[1] = where;
            System.arraycopy(arguments, 0, all, 2, arguments.length);
            Object result = Py.call(callback, all);
            if (result == disable && event <= INSTRUCTION) {
                tool.disabled.add(place);
            }
        } finally {
            thread.setTracing(false);
        }
    }
}
