package org.pyft.modules.faulthandler;

import org.pyft.ModuleStates;
import org.pyft.PyContext;
import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.modules.signal.Signals;
import org.pyft.modules.time.Timestamps;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.none.PyNone;
import org.pyft.ops.Py;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code faulthandler}: writes the stacks of threads on request, after a time, when a signal comes, and when the program ends itself by a fatal
 * signal. Faults of the machine are the JVM's, which reports them itself.
 */
@BuiltinModule("faulthandler")
public final class FaultHandlerModule {
    private static final int SIGABRT = 6;
    private static final int SIGFPE = 8;
    private static final int SIGSEGV = 11;
    private static final Map<Integer, String> FATAL =
            Map.of(
                    SIGSEGV,
                    "Segmentation fault",
                    SIGFPE,
                    "Floating-point exception",
                    SIGABRT,
                    "Aborted",
                    7,
                    "Bus error",
                    4,
                    "Illegal instruction");
    private static final String MACHINE_STACK =
            "Current thread's C stack trace (most recent call first):\n  <cannot get C stack on this system>\n";

    private FaultHandlerModule() {}

    /** What is written when a fatal signal ends the process: null while that is off. */
    private record Report(DumpTarget target, boolean allThreads) {}

    private static final class State implements ModuleStates.Ending {
        private volatile Report report;
        private Watchdog watchdog;

        synchronized void replace(Watchdog next) {
            if (watchdog != null) {
                watchdog.cancel();
            }
            watchdog = next;
        }

        /** Nothing is written later. */
        @Override
        public void end() {
            replace(null);
        }
    }

    private static State state() {
        return PyContext.get().moduleStates().get(State.class, State::new);
    }

    /** {@code -X faulthandler}. */
    public static void enableAtStart() {
        enable(null, true, true);
    }

    @Builtin("enable(file=sys.stderr, all_threads=True, c_stack=True)")
    static void enable(Object file, boolean allThreads, boolean machineStack) {
        state().report = new Report(DumpTarget.of(file), allThreads);
        Signals.get().setLastWords(FaultHandlerModule::reportFatal);
    }

    private static void reportFatal(int signal) {
        Report report = state().report;
        if (report != null && FATAL.containsKey(signal)) {
            report.target.write(
                    "Fatal Python error: "
                            + FATAL.get(signal)
                            + "\n\n"
                            + (report.allThreads
                                    ? "<Cannot show all threads while the GIL is disabled>\n"
                                    : "")
                            + StackText.ofCaller()
                            + "\n"
                            + MACHINE_STACK
                            + foreignModules());
        }
    }

    /** The loaded modules that are not written in Python and do not belong to the standard library. */
    private static String foreignModules() {
        PyContext context = PyContext.get();
        Object library = context.sysAttribute("stdlib_module_names");
        List<String> names = new ArrayList<>();
        for (Object name : Py.toArray(context.sysAttribute("builtin_module_names"))) {
            if (context.imports().modules().get(name) != null && !Py.contains(library, name)) {
                names.add(Py.strString(name));
            }
        }
        return names.isEmpty()
                ? ""
                : "\nExtension modules: "
                        + String.join(", ", names)
                        + " (total: "
                        + names.size()
                        + ")\n";
    }

    @Builtin("disable()")
    static boolean disable() {
        boolean before = isEnabled();
        state().report = null;
        return before;
    }

    @Builtin("is_enabled()")
    static boolean isEnabled() {
        return state().report != null;
    }

    private static String stacks(PyContext context, boolean allThreads) {
        return allThreads ? StackText.ofAll(context, Thread.currentThread()) : StackText.ofCaller();
    }

    @Builtin("dump_traceback(file=sys.stderr, all_threads=True)")
    static void dump(Object file, boolean allThreads) {
        DumpTarget target = DumpTarget.of(file);
        target.write(stacks(PyContext.get(), allThreads));
    }

    @Builtin("dump_c_stack(file=sys.stderr)")
    static void dumpMachineStack(Object file) {
        DumpTarget.of(file).write(MACHINE_STACK);
    }

    @Builtin("dump_traceback_later(timeout, repeat=False, file=sys.stderr, exit=False)")
    static void dumpLater(Object timeout, boolean repeat, Object file, boolean exit) {
        long nanoseconds = Timestamps.toNanoseconds(timeout);
        if (nanoseconds <= 0) {
            throw PyErr.valueError("timeout must be greater than 0");
        }
        DumpTarget target = DumpTarget.of(file);
        state().replace(Watchdog.start(PyContext.get(), nanoseconds, repeat, target, exit));
    }

    @Builtin("cancel_dump_traceback_later()")
    static void cancelDump() {
        state().replace(null);
    }

    @Builtin("register(signum, file=sys.stderr, all_threads=True, chain=False)")
    static void register(int signal, Object file, boolean allThreads, boolean chain) {
        checkSignal(signal);
        DumpTarget target = DumpTarget.of(file);
        PyContext context = PyContext.get();
        Signals.get()
                .setObserver(
                        signal,
                        new Signals.Observer(
                                () -> target.write(stacks(context, allThreads)), chain));
    }

    @Builtin("unregister(signum, /)")
    static boolean unregister(int signal) {
        checkSignal(signal);
        return Signals.get().setObserver(signal, null) != null;
    }

    private static void checkSignal(int signal) {
        if (FATAL.containsKey(signal)) {
            throw PyErr.runtimeError(
                    "signal %s cannot be registered, use enable() instead", signal);
        }
        Signals.checkRange(signal);
    }

    // Ways to die, for tests
    // -----------------------------------------------------------------------------------------------------

    @Builtin("_read_null()")
    static Object readNull() {
        return fault(SIGSEGV);
    }

    @Builtin("_sigsegv(release_gil=False, /)")
    static Object segmentationFault(boolean releaseLock) {
        return fault(SIGSEGV);
    }

    @Builtin("_sigabrt()")
    static Object abort() {
        return fault(SIGABRT);
    }

    @Builtin("_sigfpe()")
    static Object floatingPointException() {
        return fault(SIGFPE);
    }

    private static Object fault(int signal) {
        Signals.get().raise(signal);
        return PyNone.NONE;
    }
}
