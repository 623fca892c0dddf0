package org.pyft;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleFile;

import org.pyft.nodes.tracing.Tracing;
import org.pyft.objects.exception.PyBaseException;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.generator.RecentBodies;
import org.pyft.sharing.HeldLocks;

import java.io.IOException;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/** What belongs to one thread in one context. Only that thread touches it, except where a field says otherwise. */
public final class ThreadState {
    /** A link to a folder whose name is the number of the thread that reads it. */
    private static final String SELF = "/proc/thread-self";

    private final Thread thread;
    private long nativeId;
    private PyBaseException handledException;
    private Object contextVariables;
    private Object asyncGeneratorFirstIteration;
    private Object asyncGeneratorFinalizer;
    private volatile Object traceFunction;
    private volatile Object profileFunction;
    private boolean tracing;
    private String tracedEvent;
    private int coroutineOriginDepth;
    private Object reprInProgress;
    private int recursionDepth;
    private final RecentBodies recentBodies = new RecentBodies();
    private final HeldLocks heldLocks = new HeldLocks();
    private final Set<Leaving> leavings = Collections.newSetFromMap(new WeakHashMap<>());

    /** Something that keeps data of each thread. */
    @FunctionalInterface
    public interface Leaving {
        /** A thread has ended: what is kept for it is no longer needed. Runs no Python code. */
        void leaves(ThreadState thread);
    }

    ThreadState(Thread thread) {
        this.thread = thread;
    }

    /** The state of the current thread in the current context. */
    public static ThreadState get() {
        return PyFTLanguage.threadState();
    }

    /**
     * A Python function is called. The count is of Java activations: a call that the compiler has inlined into its caller does not
     * count, so compiled code may go deeper than the limit, never less deep.
     */
    public void enterCall() {
        if (++recursionDepth > PyContext.get().getRecursionLimit()) {
            recursionDepth--;
            throw PyErr.recursionError();
        }
    }

    /** The call has ended. */
    public void leaveCall() {
        recursionDepth--;
    }

    /** How many Python calls are under way. */
    public int getRecursionDepth() {
        return recursionDepth;
    }

    /** The thread's young generators. */
    public RecentBodies getRecentBodies() {
        return recentBodies;
    }

    /** The locks on running Python code that the thread holds. */
    public HeldLocks heldLocks() {
        return heldLocks;
    }

    public Thread getThread() {
        return thread;
    }

    /** The operating system's number of the current thread; the JVM's where there is none to be had. */
    @TruffleBoundary
    public long nativeId() {
        if (nativeId == 0) {
            nativeId = findNativeId();
        }
        return nativeId;
    }

    private long findNativeId() {
        try {
            TruffleFile self = PyContext.get().env().getInternalTruffleFile(SELF);
            return Long.parseLong(self.readSymbolicLink().getName());
        } catch (IOException
                | SecurityException
                | UnsupportedOperationException
                | NumberFormatException e) {
            return thread.threadId();
        }
    }

    /** The exception that an {@code except} block of this thread is handling, or null: {@code sys.exception()}. */
    public PyBaseException getHandledException() {
        return handledException;
    }

    public void setHandledException(PyBaseException exception) {
        handledException = exception;
    }

    /** The current {@code contextvars.Context}; null: an empty one that nobody has asked for. */
    public Object getContextVariables() {
        return contextVariables;
    }

    public void setContextVariables(Object value) {
        contextVariables = value;
    }

    /** The first-iteration hook of {@code sys.set_asyncgen_hooks}, or null. */
    public Object getAsyncGeneratorFirstIteration() {
        return asyncGeneratorFirstIteration;
    }

    public void setAsyncGeneratorFirstIteration(Object value) {
        asyncGeneratorFirstIteration = value;
    }

    /** The finalizer hook of {@code sys.set_asyncgen_hooks}, or null. */
    public Object getAsyncGeneratorFinalizer() {
        return asyncGeneratorFinalizer;
    }

    public void setAsyncGeneratorFinalizer(Object value) {
        asyncGeneratorFinalizer = value;
    }

    /** Tells {@code data} when the thread ends, if it still exists then. */
    @TruffleBoundary
    public void onLeaving(Leaving data) {
        leavings.add(data);
    }

    /** The thread runs no more Python code. */
    @TruffleBoundary
    public void end() {
        setTraceFunction(null);
        setProfileFunction(null);
        for (Leaving data : leavings) {
            data.leaves(this);
        }
        leavings.clear();
    }

    /** {@code sys.gettrace()} or null. */
    public Object getTraceFunction() {
        return traceFunction;
    }

    /** May be called by another thread, with a function that is shared: it counts from the next call on. */
    @TruffleBoundary
    public synchronized void setTraceFunction(Object value) {
        Tracing.count(traceFunction != null, value != null);
        traceFunction = value;
    }

    /** Whether a trace function is running: what it does is not traced. */
    public boolean isTracing() {
        return tracing;
    }

    public void setTracing(boolean value) {
        tracing = value;
    }

    /** The event that a trace or profile function is being told of, or null. */
    public String getTracedEvent() {
        return tracedEvent;
    }

    public void setTracedEvent(String value) {
        tracedEvent = value;
    }

    /** {@code sys.getprofile()} or null. */
    public Object getProfileFunction() {
        return profileFunction;
    }

    /** May be called by another thread, with a function that is shared: it counts from the next call on. */
    @TruffleBoundary
    public synchronized void setProfileFunction(Object value) {
        Tracing.count(profileFunction != null, value != null);
        profileFunction = value;
    }

    public int getCoroutineOriginDepth() {
        return coroutineOriginDepth;
    }

    public void setCoroutineOriginDepth(int value) {
        coroutineOriginDepth = value;
    }

    /** The containers whose repr is being computed: an identity set owned by the repr guard, or null. */
    public Object getReprInProgress() {
        return reprInProgress;
    }

    public void setReprInProgress(Object value) {
        reprInProgress = value;
    }
}
