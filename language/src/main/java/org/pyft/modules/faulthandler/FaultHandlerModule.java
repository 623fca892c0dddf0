package org.pyft.modules.faulthandler;

import org.pyft.PyContext;
import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.frame.PyFrame;
import org.pyft.objects.frame.StackWalk;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;

/** {@code faulthandler}: there are no faults to handle in Java; what can be asked for is the stack of the calling thread. */
@BuiltinModule("faulthandler")
public final class FaultHandlerModule {
    private static final int MOST_FRAMES = 100;

    private FaultHandlerModule() {}

    /** Whether the program thinks it is on. */
    private static final class State {
        private volatile boolean enabled;
    }

    private static State state() {
        return PyContext.get().moduleStates().get(State.class, State::new);
    }

    @Builtin("enable(file=sys.stderr, all_threads=True)")
    static void enable(Object file, boolean allThreads) {
        state().enabled = true;
    }

    @Builtin("disable()")
    static boolean disable() {
        boolean before = state().enabled;
        state().enabled = false;
        return before;
    }

    @Builtin("is_enabled()")
    static boolean isEnabled() {
        return state().enabled;
    }

    @Builtin("dump_traceback(file=sys.stderr, all_threads=True)")
    static void dump(Object file, boolean allThreads) {
        Object target =
                file == null || file == PyNone.NONE ? PyContext.get().sysAttribute("stderr") : file;
        if (target == null || target == PyNone.NONE) {
            throw PyErr.runtimeError("sys.stderr is None");
        }
        StringBuilder text = new StringBuilder("Stack (most recent call first):\n");
        for (int depth = 0; depth < MOST_FRAMES; depth++) {
            PyFrame frame = StackWalk.frame(depth);
            if (frame == null) {
                break;
            }
            Object code = Py.getAttr(frame, "f_code");
            text.append("  File \"")
                    .append(Py.strString(Py.getAttr(code, "co_filename")))
                    .append("\", line ")
                    .append(Py.strString(Py.getAttr(frame, "f_lineno")))
                    .append(" in ")
                    .append(Py.strString(Py.getAttr(code, "co_name")))
                    .append('\n');
        }
        Py.callMethod(target, "write", Str.of(text.toString()));
        Py.callMethod(target, "flush");
    }

    @Builtin("dump_traceback_later(timeout, repeat=False, file=sys.stderr, exit=False)")
    static void dumpLater(Object timeout, boolean repeat, Object file, boolean exit) {
        if (Py.asDouble(timeout) <= 0) {
            throw PyErr.valueError("timeout must be greater than 0");
        }
    }

    @Builtin("cancel_dump_traceback_later()")
    static void cancelDump() {}

    @Builtin("register(signum, file=sys.stderr, all_threads=True, chain=False)")
    static void register(int signal, Object file, boolean allThreads, boolean chain) {}

    @Builtin("unregister(signum, /)")
    static boolean unregister(int signal) {
        return false;
    }
}
