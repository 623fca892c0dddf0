package org.pyft.modules.sys;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.nodes.tracing.Monitoring;
import org.pyft.objects.PyHeapObject;
import org.pyft.objects.code.PyCode;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.namespace.PySimpleNamespace;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

/** {@code sys.monitoring} (PEP 669): see {@link Monitoring} for the events that are sent. */
@BuiltinModule("sys.monitoring")
public final class MonitoringModule {
    private static final int TOOLS = Monitoring.TOOLS;
    private static final String[] EVENTS = {
        "PY_START",
        "PY_RESUME",
        "PY_RETURN",
        "PY_YIELD",
        "CALL",
        "LINE",
        "INSTRUCTION",
        "JUMP",
        "BRANCH_LEFT",
        "BRANCH_RIGHT",
        "STOP_ITERATION",
        "RAISE",
        "EXCEPTION_HANDLED",
        "PY_UNWIND",
        "PY_THROW",
        "RERAISE",
        "C_RETURN",
        "C_RAISE",
        "BRANCH",
    };

    private static final long BRANCH_LEFT = 1 << 8;
    private static final long BRANCH_RIGHT = 1 << 9;
    private static final long BRANCH = 1 << 18;
    private static final long C_EVENTS = Monitoring.C_RETURN | Monitoring.C_RAISE;

    private MonitoringModule() {}

    private static Monitoring state() {
        return PyContext.get()
                .moduleStates()
                .get(Monitoring.class, () -> new Monitoring(new Mark(), new Mark()));
    }

    /** The marks {@code DISABLE} and {@code MISSING}. */
    static final class Mark extends PyHeapObject {
        @Override
        public PyType builtinType() {
            return PyType.OBJECT;
        }

        @Override
        public boolean isShared() {
            return true;
        }
    }

    static void init(PyModule module) {
        module.put("__package__", Str.EMPTY);
        module.put("DISABLE", state().disable());
        module.put("MISSING", state().missing());
        Object[] values = new Object[EVENTS.length + 1];
        String[] names = new String[values.length];
        names[0] = "NO_EVENTS";
        values[0] = 0L;
        for (int i = 0; i < EVENTS.length; i++) {
            names[i + 1] = EVENTS[i];
            values[i + 1] = 1L << i;
        }
        module.put("events", Py.callKw(PySimpleNamespace.TYPE, values, names));
        module.put("DEBUGGER_ID", 0L);
        module.put("COVERAGE_ID", 1L);
        module.put("PROFILER_ID", 2L);
        module.put("OPTIMIZER_ID", 5L);
    }

    private static int check(int tool) {
        if (tool < 0 || tool >= TOOLS) {
            throw PyErr.valueError("invalid tool %s (must be between 0 and 5)", tool);
        }
        return tool;
    }

    private static void checkUsed(int tool) {
        if (state().names().get(check(tool)) == null) {
            throw PyErr.valueError("tool %s is not in use", tool);
        }
    }

    /** The events to be told of. Those of built-in functions come along with CALL, and cannot be chosen without it. */
    private static long normalized(long events) {
        long result = events;
        if ((events & C_EVENTS) != 0) {
            if ((events & (C_EVENTS | Monitoring.CALL)) != (C_EVENTS | Monitoring.CALL)) {
                throw PyErr.valueError("cannot set C_RETURN or C_RAISE events independently");
            }
            result &= ~C_EVENTS;
        }
        if ((result & BRANCH) != 0) {
            result = result & ~BRANCH | BRANCH_LEFT | BRANCH_RIGHT;
        }
        return result;
    }

    @Builtin("use_tool_id(tool_id, name, /)")
    static void useToolId(int tool, Object name) {
        check(tool);
        if (!(name instanceof TruffleString)) {
            throw PyErr.valueError("tool name must be a str");
        }
        if (!state().names().compareAndSet(tool, null, name)) {
            throw PyErr.valueError("tool %s is already in use", tool);
        }
    }

    @Builtin("clear_tool_id(tool_id, /)")
    static void clearToolId(int tool) {
        check(tool);
        state().clear(tool);
    }

    @Builtin("free_tool_id(tool_id, /)")
    static void freeToolId(int tool) {
        clearToolId(tool);
        state().names().set(tool, null);
    }

    @Builtin("get_tool(tool_id, /)")
    static Object getTool(int tool) {
        Object name = state().names().get(check(tool));
        return name == null ? PyNone.NONE : name;
    }

    @Builtin("register_callback(tool_id, event, func, /)")
    static Object registerCallback(int tool, long event, Object function) {
        check(tool);
        if (event >= 1L << EVENTS.length) {
            throw PyErr.valueError("invalid event %s", event);
        }
        if (Long.bitCount(event) != 1) {
            throw PyErr.valueError("The callback can only be set for one event at a time");
        }
        Object old = state().setCallback(tool, event, function == PyNone.NONE ? null : function);
        return old == null ? PyNone.NONE : old;
    }

    @Builtin("get_events(tool_id, /)")
    static long getEvents(int tool) {
        return state().events(check(tool));
    }

    @Builtin("set_events(tool_id, event_set, /)")
    static void setEvents(int tool, long events) {
        check(tool);
        if (events < 0 || events >= 1L << EVENTS.length) {
            throw PyErr.valueError("invalid event set 0x%s", Integer.toHexString((int) events));
        }
        checkUsed(tool);
        state().setEvents(tool, normalized(events));
    }

    @Builtin("get_local_events(tool_id, code, /)")
    static long getLocalEvents(int tool, Object code) {
        return state().localEvents(check(tool), checkCode(code));
    }

    @Builtin("set_local_events(tool_id, code, event_set, /)")
    static void setLocalEvents(int tool, Object code, long events) {
        PyCode checked = checkCode(code);
        checkUsed(tool);
        long normalized = normalized(events);
        if (normalized < 0 || normalized >= Monitoring.RAISE) {
            throw PyErr.valueError(
                    "invalid local event set 0x%s", Integer.toHexString((int) normalized));
        }
        state().setLocalEvents(tool, checked, normalized);
    }

    private static PyCode checkCode(Object code) {
        if (code instanceof PyCode checked) {
            return checked;
        }
        throw PyErr.typeError("code must be a code object");
    }

    @Builtin("restart_events()")
    static void restartEvents() {
        state().restart();
    }

    @Builtin("_all_events()")
    static Object allEvents() {
        return new PyDict();
    }
}
