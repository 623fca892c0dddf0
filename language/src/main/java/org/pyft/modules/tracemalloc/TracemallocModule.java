package org.pyft.modules.tracemalloc;

import org.pyft.PyContext;
import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.list.PyList;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;

import java.util.concurrent.atomic.AtomicInteger;

/** {@code _tracemalloc}: can be switched on, but the JVM tells nothing about single allocations. */
@BuiltinModule("_tracemalloc")
public final class TracemallocModule {
    private TracemallocModule() {}

    /** The number of frames asked for; 0 while tracing is off. */
    private static final class Limit extends AtomicInteger {
        private static final long serialVersionUID = 1;
    }

    private static Limit limit() {
        return PyContext.get().moduleStates().get(Limit.class, Limit::new);
    }

    @Builtin("is_tracing()")
    static boolean isTracing() {
        return limit().get() > 0;
    }

    @Builtin("start(nframe=1, /)")
    static void start(Object frames) {
        int wanted = frames == null ? 1 : Py.asInt(frames);
        if (wanted < 1 || wanted > 65535) {
            throw PyErr.valueError("the number of frames must be in range [1; 65535]");
        }
        limit().compareAndSet(0, wanted);
    }

    @Builtin("stop()")
    static void stop() {
        limit().set(0);
    }

    @Builtin("clear_traces()")
    static void clearTraces() {}

    @Builtin("reset_peak()")
    static void resetPeak() {}

    @Builtin("get_traceback_limit()")
    static int getTracebackLimit() {
        return Math.max(1, limit().get());
    }

    @Builtin("get_traced_memory()")
    static Object getTracedMemory() {
        return PyTuple.of(0L, 0L);
    }

    @Builtin("get_tracemalloc_memory()")
    static int getTracemallocMemory() {
        return 0;
    }

    @Builtin("_get_traces()")
    static Object getTraces() {
        return new PyList();
    }

    @Builtin("_get_object_traceback(obj, /)")
    static Object getObjectTraceback(Object object) {
        return PyNone.NONE;
    }
}
