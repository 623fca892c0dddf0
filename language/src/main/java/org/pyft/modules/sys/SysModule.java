package org.pyft.modules.sys;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.ThreadQuery;
import org.pyft.ThreadState;
import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.modules.gc.GcModule;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyBaseException;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.frame.PyFrame;
import org.pyft.objects.frame.StackWalk;
import org.pyft.objects.function.PyFunction;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.integer.Ints;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;
import org.pyft.programs.ErrorDisplay;
import org.pyft.programs.Unraisable;
import org.pyft.sharing.Sharing;

import java.util.function.Supplier;

/** The functions of the module {@code sys}. */
@BuiltinModule("sys")
public final class SysModule {
    private static final TruffleString UTF_8 = Str.of("utf-8");

    /** What CPython adds for objects that its collector tracks. */
    private static final long GC_HEADER = 16;

    private SysModule() {}

    static void init(PyModule module) {
        SysNames.add(module);
    }

    // Exceptions
    // -------------------------------------------------------------------------------------------------------

    @Builtin("exc_info()")
    static Object excInfo() {
        PyBaseException exception = ThreadState.get().getHandledException();
        if (exception == null) {
            return PyTuple.of(PyNone.NONE, PyNone.NONE, PyNone.NONE);
        }
        Object traceback = exception.getTraceback();
        return PyTuple.of(
                exception.getType(), exception, traceback == null ? PyNone.NONE : traceback);
    }

    @Builtin("exception()")
    static Object exception() {
        PyBaseException exception = ThreadState.get().getHandledException();
        return exception == null ? PyNone.NONE : exception;
    }

    @Builtin("excepthook(exctype, value, traceback, /)")
    static void exceptHook(Object type, Object value, Object traceback) {
        ErrorDisplay.show(value, traceback);
    }

    @Builtin("unraisablehook(unraisable, /)")
    static void unraisableHook(Object unraisable) {
        Unraisable.defaultHook(unraisable);
    }

    @Builtin("displayhook(object, /)")
    static void displayHook(Object object) {
        Display.show(object);
    }

    @Builtin("breakpointhook(*args, **kwargs)")
    static Object breakpointHook(Object[] args, PyDict keywords) {
        return Display.breakpoint(args, keywords);
    }

    @Builtin("exit(status=None, /)")
    static void exit(Object status) {
        if (status == null || status == PyNone.NONE) {
            throw PyErr.raised(Py.call(ExceptionTypes.SYSTEM_EXIT));
        }
        throw PyErr.raised(
                status instanceof PyTuple tuple
                        ? Py.call(ExceptionTypes.SYSTEM_EXIT, tuple.toArray())
                        : Py.call(ExceptionTypes.SYSTEM_EXIT, status));
    }

    // Frames and threads
    // -----------------------------------------------------------------------------------------------

    @Builtin("_getframe(depth=0, /)")
    static Object getFrame(int depth) {
        Audit.fire("sys._getframe");
        PyFrame frame = StackWalk.frame(Math.max(0, depth));
        if (frame == null) {
            throw PyErr.valueError("call stack is not deep enough");
        }
        return frame;
    }

    @Builtin("_getframemodulename(depth=0)")
    static Object getFrameModuleName(int depth) {
        PyFunction function = StackWalk.function(Math.max(0, depth));
        Object name = function == null ? null : Py.lookupAttr(function, "__module__");
        return name == null ? PyNone.NONE : name;
    }

    @Builtin("_current_frames()")
    static Object currentFrames() {
        Audit.fire("sys._current_frames");
        return ofEachThread(() -> StackWalk.frame(0));
    }

    @Builtin("_current_exceptions()")
    static Object currentExceptions() {
        Audit.fire("sys._current_exceptions");
        return ofEachThread(SysModule::exception);
    }

    /** A dict of the answers by the numbers of the threads. */
    private static PyDict ofEachThread(Supplier<Object> question) {
        PyContext context = PyContext.get();
        PyDict result = new PyDict();
        Object own = question.get();
        if (own != null) {
            result.put(Thread.currentThread().threadId(), own);
        }
        ThreadQuery.ask(context, context.threads().states(), question)
                .forEach((thread, answer) -> result.put(thread.threadId(), answer));
        return result;
    }

    @Builtin("settrace(function, /)")
    static void setTrace(Object function) {
        Audit.fire("sys.settrace");
        ThreadState.get().setTraceFunction(orNull(function));
    }

    @Builtin("gettrace()")
    static Object getTrace() {
        return orNone(ThreadState.get().getTraceFunction());
    }

    @Builtin("setprofile(function, /)")
    static void setProfile(Object function) {
        Audit.fire("sys.setprofile");
        ThreadState.get().setProfileFunction(orNull(function));
    }

    @Builtin("getprofile()")
    static Object getProfile() {
        return orNone(ThreadState.get().getProfileFunction());
    }

    @Builtin("_settraceallthreads(function, /)")
    static void setTraceOfAll(Object function) {
        Sharing.publishIfStarted(function);
        for (ThreadState thread : PyContext.get().threads().states()) {
            thread.setTraceFunction(orNull(function));
        }
    }

    @Builtin("_setprofileallthreads(function, /)")
    static void setProfileOfAll(Object function) {
        Sharing.publishIfStarted(function);
        for (ThreadState thread : PyContext.get().threads().states()) {
            thread.setProfileFunction(orNull(function));
        }
    }

    @Builtin("call_tracing(func, args, /)")
    static Object callTracing(Object function, PyTuple args) {
        ThreadState thread = ThreadState.get();
        boolean before = thread.isTracing();
        thread.setTracing(false);
        try {
            return Py.call(function, args.toArray());
        } finally {
            thread.setTracing(before);
        }
    }

    @Builtin("getswitchinterval()")
    static double getSwitchInterval() {
        return PyContext.get().threads().getSwitchInterval();
    }

    @Builtin("setswitchinterval(interval, /)")
    static void setSwitchInterval(double interval) {
        if (!(interval > 0)) {
            throw PyErr.valueError("switch interval must be strictly positive");
        }
        PyContext.get().threads().setSwitchInterval(interval);
    }

    @Builtin("_is_gil_enabled()")
    static boolean isGilEnabled() {
        return PyContext.get().globalLock() != null;
    }

    @Builtin("set_asyncgen_hooks(firstiter=None, finalizer=None)")
    static void setAsyncGeneratorHooks(Object firstIteration, Object finalizer) {
        checkHook(finalizer, "finalizer");
        checkHook(firstIteration, "firstiter");
        ThreadState state = ThreadState.get();
        if (finalizer != null) {
            state.setAsyncGeneratorFinalizer(orNull(finalizer));
        }
        if (firstIteration != null) {
            state.setAsyncGeneratorFirstIteration(orNull(firstIteration));
        }
    }

    private static void checkHook(Object hook, String name) {
        if (hook != null && hook != PyNone.NONE && !Py.isCallable(hook)) {
            throw PyErr.typeError("callable %s expected, got %s", name, Types.of(hook));
        }
    }

    @Builtin("get_asyncgen_hooks()")
    static Object getAsyncGeneratorHooks() {
        ThreadState state = ThreadState.get();
        return SysNames.ASYNCGEN_HOOKS.create(
                orNone(state.getAsyncGeneratorFirstIteration()),
                orNone(state.getAsyncGeneratorFinalizer()));
    }

    @Builtin("set_coroutine_origin_tracking_depth(depth)")
    static void setCoroutineOriginTrackingDepth(int depth) {
        if (depth < 0) {
            throw PyErr.valueError("depth must be >= 0");
        }
        ThreadState.get().setCoroutineOriginDepth(depth);
    }

    @Builtin("get_coroutine_origin_tracking_depth()")
    static int getCoroutineOriginTrackingDepth() {
        return ThreadState.get().getCoroutineOriginDepth();
    }

    // Audit
    // ------------------------------------------------------------------------------------------------------------

    @Builtin("audit(*args)")
    static void audit(Object[] args) {
        if (args.length == 0) {
            throw PyErr.typeError("audit expected at least 1 argument, got 0");
        }
        if (!(PyWrapper.unwrap(args[0]) instanceof TruffleString event)) {
            throw PyErr.typeError("audit() argument 1 must be str, not %s", Types.of(args[0]));
        }
        Audit.fire(event, java.util.Arrays.copyOfRange(args, 1, args.length));
    }

    @Builtin("addaudithook(hook)")
    static void addAuditHook(Object hook) {
        Audit.add(hook);
    }

    // Limits and sizes
    // -------------------------------------------------------------------------------------------------

    @Builtin("getrecursionlimit()")
    static int getRecursionLimit() {
        return PyContext.get().getRecursionLimit();
    }

    @Builtin("setrecursionlimit(limit, /)")
    static void setRecursionLimit(int limit) {
        if (limit < 1) {
            throw PyErr.valueError("recursion limit must be greater or equal than 1");
        }
        int depth = StackWalk.depth();
        if (depth >= limit) {
            throw PyErr.error(
                    ExceptionTypes.RECURSION_ERROR,
                    "cannot set the recursion limit to %s at the recursion depth %s: the limit is too low",
                    limit,
                    depth);
        }
        PyContext.get().setRecursionLimit(limit);
    }

    @Builtin("get_int_max_str_digits()")
    static int getIntMaxStrDigits() {
        return PyContext.get().maximumStringDigits();
    }

    @Builtin("set_int_max_str_digits(maxdigits)")
    static void setIntMaxStrDigits(int digits) {
        if (digits != 0 && digits < 640) {
            throw PyErr.valueError("maxdigits must be >= 640 or 0 for unlimited");
        }
        PyContext.get().setMaximumStringDigits(digits);
    }

    @Builtin("getsizeof(object, default=None)")
    static Object getSizeOf(Object object, Object fallback) {
        Object size = Py.callSpecialOrNull(object, "__sizeof__");
        if (size == null) {
            if (fallback != null) {
                return fallback;
            }
            throw PyErr.typeError("Type %s doesn't define __sizeof__", Types.of(object));
        }
        Object value = Py.index(size);
        if (Ints.signum(value) < 0) {
            throw PyErr.valueError("__sizeof__() should return >= 0");
        }
        return GcModule.isTracked(object) ? Ints.add(value, GC_HEADER) : value;
    }

    @Builtin("getrefcount(object, /)")
    static long getReferenceCount(Object object) {
        return 2;
    }

    @Builtin("getallocatedblocks()")
    static long getAllocatedBlocks() {
        return 0;
    }

    @Builtin("getunicodeinternedsize(*, _only_immortal=False)")
    static long getInternedSize(boolean onlyImmortal) {
        return 0;
    }

    @Builtin("_debugmallocstats()")
    static void debugMallocStats() {}

    @Builtin("intern(string, /)")
    static Object intern(Object string) {
        if (string instanceof TruffleString text) {
            return Str.canonical(text);
        }
        if (PyWrapper.unwrap(string) instanceof TruffleString) {
            throw PyErr.typeError("can't intern %s", Types.of(string));
        }
        throw PyErr.typeError("intern() argument must be str, not %s", Types.of(string));
    }

    @Builtin("_is_interned(string, /)")
    static boolean isInterned(TruffleString string) {
        return Str.canonical(string) == string;
    }

    @Builtin("_is_immortal(op, /)")
    static boolean isImmortal(Object object) {
        return object == PyNone.NONE || object instanceof Boolean || object instanceof Long;
    }

    // Encodings
    // --------------------------------------------------------------------------------------------------------

    @Builtin("getdefaultencoding()")
    static Object getDefaultEncoding() {
        return UTF_8;
    }

    @Builtin("getfilesystemencoding()")
    static Object getFileSystemEncoding() {
        return UTF_8;
    }

    @Builtin("getfilesystemencodeerrors()")
    static Object getFileSystemEncodeErrors() {
        return Str.of("surrogateescape");
    }

    // The interpreter
    // --------------------------------------------------------------------------------------------------

    @Builtin("is_finalizing()")
    static boolean isFinalizing() {
        return SysSettings.get().finalizing;
    }

    @Builtin("is_stack_trampoline_active()")
    static boolean isStackTrampolineActive() {
        return false;
    }

    @Builtin("activate_stack_trampoline(backend, /)")
    static void activateStackTrampoline(TruffleString backend) {
        throw PyErr.valueError("perf trampoline not available");
    }

    @Builtin("deactivate_stack_trampoline()")
    static void deactivateStackTrampoline() {}

    @Builtin("is_remote_debug_enabled()")
    static boolean isRemoteDebugEnabled() {
        return false;
    }

    @Builtin("remote_exec(pid, script)")
    static void remoteExec(int pid, Object script) {
        throw PyErr.runtimeError("Remote debugging is not enabled");
    }

    @Builtin("getdlopenflags()")
    static long getDlopenFlags() {
        return 2;
    }

    @Builtin("setdlopenflags(flags, /)")
    static void setDlopenFlags(int flags) {}

    @Builtin("_clear_type_cache()")
    static void clearTypeCache() {}

    @Builtin("_clear_internal_caches()")
    static void clearInternalCaches() {}

    @Builtin("_clear_type_descriptors(type, /)")
    static void clearTypeDescriptors(PyType type) {
        if (type.isBuiltin()) {
            throw PyErr.typeError("argument is immutable");
        }
        type.removeOwn("__dict__");
        type.removeOwn("__weakref__");
    }

    @Builtin("_get_cpu_count_config()")
    static int getCpuCountConfig() {
        return PyContext.get().commandLine().flag("cpu_count", -1);
    }

    @Builtin("_baserepl()")
    static void baseRepl() {
        org.pyft.programs.Repl.run(PyContext.get(), false);
    }

    private static Object orNull(Object value) {
        return value == PyNone.NONE ? null : value;
    }

    private static Object orNone(Object value) {
        return value == null ? PyNone.NONE : value;
    }
}
