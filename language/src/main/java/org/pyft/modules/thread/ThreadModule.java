package org.pyft.modules.thread;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.PythonThreads;
import org.pyft.ThreadState;
import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

import java.nio.charset.StandardCharsets;

/** {@code _thread}: threads, locks and thread-local data, on platform threads that run in parallel. */
@BuiltinModule("_thread")
public final class ThreadModule {
    /** The longest time-out in seconds that fits into nanoseconds of a long. */
    static final double TIMEOUT_MAX = 9223372036.0;

    private static final long MINIMUM_STACK = 53248;

    private ThreadModule() {}

    static void init(PyModule module) {
        module.put("LockType", PyLock.TYPE);
        module.put("lock", PyLock.TYPE);
        module.put("RLock", PyRLock.TYPE);
        module.put("_local", PyThreadLocal.TYPE);
        module.put("_ThreadHandle", PyThreadHandle.TYPE);
        module.put("_ExceptHookArgs", ExceptHook.ARGUMENTS.type());
        module.put("error", ExceptionTypes.RUNTIME_ERROR);
        module.put("TIMEOUT_MAX", TIMEOUT_MAX);
    }

    private static PythonThreads threads() {
        return PyContext.get().threads();
    }

    @Builtin("start_new_thread(function, args, kwargs=<unrepresentable>, /)")
    static Object startNewThread(Object function, Object args, Object kwargs) {
        if (!Py.isCallable(function)) {
            throw PyErr.typeError("first arg must be callable");
        }
        if (!(args instanceof PyTuple tuple)) {
            throw PyErr.typeError("2nd arg must be a tuple");
        }
        if (kwargs != null && !(kwargs instanceof PyDict)) {
            throw PyErr.typeError("optional 3rd arg must be a dictionary");
        }
        PyThreadHandle handle = new PyThreadHandle();
        ThreadStarter.start(handle, function, tuple.toArray(), (PyDict) kwargs, true);
        return handle.getIdent();
    }

    @Builtin("start_new(function, args, kwargs=<unrepresentable>, /)")
    static Object startNew(Object function, Object args, Object kwargs) {
        return startNewThread(function, args, kwargs);
    }

    @Builtin("start_joinable_thread(function, handle=None, daemon=True)")
    static Object startJoinableThread(Object function, Object handle, Object daemon) {
        if (!Py.isCallable(function)) {
            throw PyErr.typeError("thread function must be callable");
        }
        if (handle != null && handle != PyNone.NONE && !(handle instanceof PyThreadHandle)) {
            throw PyErr.typeError("'handle' must be a _ThreadHandle");
        }
        PyThreadHandle thread =
                handle instanceof PyThreadHandle given ? given : new PyThreadHandle();
        ThreadStarter.start(
                thread, function, new Object[0], null, daemon == null || Py.isTrue(daemon));
        return thread;
    }

    @Builtin("_make_thread_handle(ident)")
    static Object makeThreadHandle(long ident) {
        return PyThreadHandle.forRunning(ident);
    }

    @Builtin("allocate_lock()")
    static Object allocateLock() {
        return new PyLock();
    }

    @Builtin("allocate()")
    static Object allocate() {
        return new PyLock();
    }

    @Builtin("exit()")
    static Object exit() {
        throw PyErr.create(ExceptionTypes.SYSTEM_EXIT);
    }

    @Builtin("exit_thread()")
    static Object exitThread() {
        throw PyErr.create(ExceptionTypes.SYSTEM_EXIT);
    }

    @Builtin("get_ident()")
    static long getIdent() {
        return PyThreadHandle.identOf(Thread.currentThread());
    }

    @Builtin("get_native_id()")
    static long getNativeId() {
        return ThreadState.get().nativeId();
    }

    @Builtin("_get_main_thread_ident()")
    static long getMainThreadIdent() {
        return PyThreadHandle.identOf(threads().mainThread());
    }

    @Builtin("_is_main_interpreter()")
    static boolean isMainInterpreter() {
        return true;
    }

    @Builtin("daemon_threads_allowed()")
    static boolean daemonThreadsAllowed() {
        return true;
    }

    @Builtin("_count()")
    static long count() {
        return threads().running().size();
    }

    @Builtin("_shutdown()")
    static void shutdown() {
        PyThreadHandle.joinAllNonDaemon(PyContext.get());
    }

    @Builtin("stack_size(size=0, /)")
    static long stackSize(long size) {
        if (size < 0 || size != 0 && size < MINIMUM_STACK) {
            throw PyErr.valueError("size must be at least %s bytes", MINIMUM_STACK);
        }
        return threads().stackSize().getAndSet(size);
    }

    @Builtin("interrupt_main(signum=2, /)")
    static void interruptMain(long signal) {
        if (signal < 1 || signal > 64) {
            throw PyErr.valueError("signal number out of range");
        }
        org.pyft.modules.signal.Signals.get().interrupt((int) signal);
    }

    @Builtin("set_name(name)")
    static void setName(TruffleString name) {
        String text = Str.toJava(name);
        int end = text.indexOf('\0');
        Thread.currentThread().setName(encodable(end < 0 ? text : text.substring(0, end)));
    }

    /** Lone surrogates have no place in names that the operating system shows. */
    private static String encodable(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    @Builtin("_get_name()")
    static Object getName() {
        return Str.of(Thread.currentThread().getName());
    }

    @Builtin("_excepthook(args, /)")
    static void exceptHook(Object args) {
        if (Types.of(args) != ExceptHook.ARGUMENTS.type()) {
            throw PyErr.typeError("_thread.excepthook argument type must be ExceptHookArgs");
        }
        ExceptHook.report((PyTuple) args);
    }
}
