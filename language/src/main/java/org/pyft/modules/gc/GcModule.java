package org.pyft.modules.gc;

import org.pyft.PyContext;
import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.objects.PyHeapObject;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.PyInstance;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.integer.Ints;
import org.pyft.objects.list.PyList;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;
import org.pyft.ops.Types;
import org.pyft.sharing.ObjectGraph;
import org.pyft.sharing.PyShareable;

import java.util.IdentityHashMap;
import java.util.List;

/** {@code gc}: the JVM's collector with CPython's controls; thresholds and debug flags are only remembered. */
@BuiltinModule("gc")
public final class GcModule {
    private static final int GENERATIONS = 3;

    private GcModule() {}

    private static final class State {
        volatile boolean enabled = true;
        volatile long debug;
        volatile long[] thresholds = {2000, 10, 0};
        volatile long collections;
    }

    private static State state() {
        return PyContext.get().moduleStates().get(State.class, State::new);
    }

    static void init(PyModule module) {
        module.put("DEBUG_STATS", 1L);
        module.put("DEBUG_COLLECTABLE", 2L);
        module.put("DEBUG_UNCOLLECTABLE", 4L);
        module.put("DEBUG_SAVEALL", 32L);
        module.put("DEBUG_LEAK", 38L);
        module.put("garbage", new PyList());
        module.put("callbacks", new PyList());
    }

    @Builtin("collect(generation=2)")
    static long collect(Object generation) {
        int wanted = generation == null ? GENERATIONS - 1 : Py.asInt(generation);
        if (wanted < 0 || wanted >= GENERATIONS) {
            throw PyErr.valueError("invalid generation");
        }
        callBack("start", wanted);
        PyContext context = PyContext.get();
        if (wanted == GENERATIONS - 1) {
            Collection.of(context).run(context);
        } else {
            // The JVM collects young objects when it wants to.
            context.reaper().runPending();
        }
        state().collections++;
        callBack("stop", wanted);
        return 0;
    }

    private static void callBack(String phase, int generation) {
        Object module = PyContext.get().imports().modules().getStr(Str.of("gc"));
        if (!(module instanceof PyModule gc)
                || !(gc.get("callbacks") instanceof PyList callbacks)
                || callbacks.size() == 0) {
            return;
        }
        PyDict info = new PyDict();
        info.put(Str.of("generation"), (long) generation);
        info.put(Str.of("collected"), 0L);
        info.put(Str.of("uncollectable"), 0L);
        for (Object callback : callbacks.toArray()) {
            try {
                Py.call(callback, Str.of(phase), info);
            } catch (org.pyft.objects.exception.PyException e) {
                PyContext.get().writeUnraisable(e, callback);
            }
        }
    }

    @Builtin("enable()")
    static void enable() {
        state().enabled = true;
    }

    @Builtin("disable()")
    static void disable() {
        state().enabled = false;
    }

    @Builtin("isenabled()")
    static boolean isEnabled() {
        return state().enabled;
    }

    @Builtin("set_debug(flags, /)")
    static void setDebug(long flags) {
        state().debug = flags;
    }

    @Builtin("get_debug()")
    static long getDebug() {
        return state().debug;
    }

    @Builtin("set_threshold(threshold0, threshold1=None, threshold2=None, /)")
    static void setThreshold(long first, Object second, Object third) {
        long[] thresholds = state().thresholds.clone();
        thresholds[0] = first;
        if (second != null) {
            thresholds[1] = Py.asLong(second);
        }
        if (third != null) {
            thresholds[2] = Py.asLong(third);
        }
        state().thresholds = thresholds;
    }

    @Builtin("get_threshold()")
    static Object getThreshold() {
        long[] thresholds = state().thresholds;
        return PyTuple.of(thresholds[0], thresholds[1], thresholds[2]);
    }

    @Builtin("get_count()")
    static Object getCount() {
        return PyTuple.of(0L, 0L, 0L);
    }

    @Builtin("get_stats()")
    static Object getStats() {
        Object[] generations = new Object[GENERATIONS];
        for (int i = 0; i < GENERATIONS; i++) {
            PyDict entry = new PyDict();
            entry.put(Str.of("collections"), i == GENERATIONS - 1 ? state().collections : 0L);
            entry.put(Str.of("collected"), 0L);
            entry.put(Str.of("uncollectable"), 0L);
            generations[i] = entry;
        }
        return PyList.of(generations);
    }

    @Builtin("freeze()")
    static void freeze() {}

    @Builtin("unfreeze()")
    static void unfreeze() {}

    @Builtin("get_freeze_count()")
    static long getFreezeCount() {
        return 0;
    }

    @Builtin("is_tracked(obj, /)")
    public static boolean isTracked(Object object) {
        return object instanceof PyShareable
                && !(object instanceof PyBytes)
                && object != PyNone.NONE;
    }

    @Builtin("is_finalized(obj, /)")
    static boolean isFinalized(Object object) {
        return false;
    }

    @Builtin("get_objects(generation=None)")
    static Object getObjects(Object generation) {
        if (generation != null && generation != PyNone.NONE) {
            if (!Ints.isInt(generation)) {
                throw PyErr.typeError(
                        "argument should be integer or None, not '%s'", Types.of(generation));
            }
            long number = Py.asLong(generation);
            if (number >= GENERATIONS) {
                throw PyErr.valueError(
                        "generation parameter must be less than the number of available generations (3)");
            }
            if (number < 0) {
                throw PyErr.valueError("generation parameter cannot be negative");
            }
        }
        return PyList.of(trackedObjects().toArray());
    }

    private static List<Object> trackedObjects() {
        return ObjectGraph.reachable(PyContext.get().imports().modules(), (holder, held) -> true)
                .stream()
                .filter(GcModule::isTracked)
                .toList();
    }

    @Builtin("get_referents(*objs)")
    static Object getReferents(Object[] objects) {
        PyList result = new PyList();
        for (Object object : objects) {
            for (Object referent : ObjectGraph.referents(object)) {
                result.append(referent);
            }
        }
        return result;
    }

    @Builtin("get_referrers(*objs)")
    static Object getReferrers(Object[] objects) {
        IdentityHashMap<Object, Object> wanted = new IdentityHashMap<>();
        for (Object object : objects) {
            wanted.put(object, object);
        }
        PyList result = new PyList();
        for (Object candidate : trackedObjects()) {
            for (Object referent : ObjectGraph.referents(candidate)) {
                if (wanted.containsKey(referent)) {
                    result.append(candidate);
                    break;
                }
            }
        }
        return result;
    }

    static boolean isContainer(Object object) {
        return object instanceof PyHeapObject
                || object instanceof PyInstance && !(object instanceof PyWrapper);
    }
}
