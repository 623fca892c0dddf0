package org.pyft.modules.atexit;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.PyContext;
import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;
import org.pyft.sharing.Publisher;
import org.pyft.sharing.PyShareable;
import org.pyft.sharing.Sharing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** {@code atexit}: functions to call when the interpreter ends. */
@BuiltinModule("atexit")
public final class AtexitModule {
    private AtexitModule() {}

    /** A registered call. */
    private record Call(Object function, Object[] args, PyDict kwargs) {}

    /** The registered calls of one context, the newest one first. */
    private static final class Calls implements PyShareable {
        private final ArrayDeque<Call> calls = new ArrayDeque<>();

        static Calls get() {
            return PyContext.get().moduleStates().get(Calls.class, Calls::new);
        }

        synchronized void add(Call call) {
            calls.addFirst(call);
        }

        synchronized Call poll() {
            return calls.poll();
        }

        synchronized List<Call> all() {
            return new ArrayList<>(calls);
        }

        synchronized void remove(Call call) {
            calls.removeIf(other -> other == call);
        }

        synchronized void clear() {
            calls.clear();
        }

        @Override
        public boolean isShared() {
            return false;
        }

        @Override
        public void markShared() {
            // A registry, not an object that Python code could hold.
        }

        @Override
        public void publishChildren(Publisher publisher) {
            for (Call call : all()) {
                publisher.visit(call.function);
                publisher.visitAll(call.args);
                publisher.visit(call.kwargs);
            }
        }
    }

    /** Makes the calls that are registered, and those registered meanwhile; errors go to {@code sys.unraisablehook}. */
    @TruffleBoundary
    public static void runAll() {
        Calls calls = Calls.get();
        for (Call call; (call = calls.poll()) != null; ) {
            try {
                Py.callDict(call.function, call.args, call.kwargs);
            } catch (PyException e) {
                PyContext.get()
                        .writeUnraisable(
                                e,
                                PyNone.NONE,
                                Str.of(
                                        "Exception ignored in atexit callback "
                                                + representation(call.function)));
            }
        }
    }

    private static String representation(Object function) {
        try {
            return Py.reprString(function);
        } catch (PyException e) {
            return "<unprintable>";
        }
    }

    @Builtin(value = "register(func, /, *args, **kwargs)", atomicity = "atomic")
    static Object register(Object func, Object[] args, PyDict kwargs) {
        if (!Py.isCallable(func)) {
            throw PyErr.typeError("the first argument must be callable");
        }
        if (PyContext.isSharingStarted()) {
            Sharing.publish(func);
            Sharing.publishAll(args);
            Sharing.publish(kwargs);
        }
        Calls.get().add(new Call(func, args, kwargs));
        return func;
    }

    @Builtin("unregister(func, /)")
    static void unregister(Object func) {
        Calls calls = Calls.get();
        for (Call call : calls.all()) {
            if (Py.eq(call.function, func)) {
                calls.remove(call);
            }
        }
    }

    @Builtin(value = "_clear()", atomicity = "atomic")
    static void clear() {
        Calls.get().clear();
    }

    @Builtin("_run_exitfuncs()")
    static void run() {
        runAll();
    }

    @Builtin("_ncallbacks()")
    static long count() {
        return Calls.get().all().size();
    }
}
