package org.pyft.objects.generator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.FrameSlotKind;
import com.oracle.truffle.api.frame.MaterializedFrame;

import org.pyft.PyContext;
import org.pyft.ThreadState;
import org.pyft.nodes.FrameSlots;
import org.pyft.nodes.exception.Handled;
import org.pyft.nodes.exception.Tracebacks;
import org.pyft.objects.Identity;
import org.pyft.objects.code.PyCode;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyBaseException;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.frame.PyFrame;
import org.pyft.objects.function.PyFunction;
import org.pyft.objects.iterator.PyIterator;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;
import org.pyft.sharing.Sharing;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.Consumer;

/**
 * A suspended or running activation: generator, coroutine or asynchronous generator. The body's variables and its resume states are in a
 * materialized frame. A flag changed by compare-and-set lets one thread at a time resume it.
 */
public class PyGenerator extends PyIterator implements Resumable {
    public static final PyType TYPE =
            PyType.builtin("generator", new GeneratorMethodsTable()).notSubclassable();

    private static final int CREATED = 0;
    private static final int SUSPENDED = 1;
    private static final int RUNNING = 2;
    private static final int CLOSED = 3;
    private static final VarHandle STATE;

    static {
        try {
            STATE = MethodHandles.lookup().findVarHandle(PyGenerator.class, "state", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    @SuppressWarnings("FieldMayBeFinal")
    private volatile int state = CREATED;

    private final PyCode code;
    private final RootCallTarget resumeTarget;
    private final PyFunction function;
    private MaterializedFrame frame;
    private Object sent;
    private PyException thrown;
    private PyBaseException handledByCaller;
    private Object result;
    private Thread finisher;
    private Object delegate;
    private boolean started;
    private volatile String name;
    private volatile String qualifiedName;
    private SuspendedBody registration;
    private long identity;
    private boolean recent;
    private boolean closes;

    public PyGenerator(PyFunction function, RootCallTarget resumeTarget, MaterializedFrame frame) {
        this.function = function;
        this.code = function.getCode();
        this.resumeTarget = resumeTarget;
        this.frame = frame;
        this.name = function.getName();
        this.qualifiedName = function.getQualifiedName();
        frame.setObjectStatic(FrameSlots.OWNER, this);
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    /** What the error messages call it. */
    protected String kind() {
        return "generator";
    }

    /** The call target that resumes the body; its only argument is the generator. */
    public final RootCallTarget getResumeTarget() {
        return resumeTarget;
    }

    /** The frame with the variables, or null once the body has ended. */
    public final MaterializedFrame getVariables() {
        return frame;
    }

    public final PyCode getCode() {
        return code;
    }

    public final PyFunction getFunction() {
        return function;
    }

    public final String getName() {
        return name;
    }

    public final void setName(String value) {
        name = value;
    }

    public final String getQualifiedName() {
        return qualifiedName;
    }

    public final void setQualifiedName(String value) {
        qualifiedName = value;
    }

    public final boolean isRunning() {
        return state == RUNNING;
    }

    public final boolean isSuspended() {
        return state == SUSPENDED;
    }

    public final boolean isClosed() {
        return state == CLOSED;
    }

    public final boolean isCreated() {
        return state == CREATED;
    }

    /**
     * Claims the generator for this thread and leaves the value or the exception for the body; false if it has already ended.
     * After true the resume target must be called.
     */
    public final boolean begin(Object value, PyException exception) {
        int current = state;
        if (current == CLOSED) {
            takeResult();
            return false;
        }
        if (current == RUNNING || !STATE.compareAndSet(this, current, RUNNING)) {
            if (state == CLOSED) {
                return false;
            }
            throw PyErr.valueError("%s already executing", kind());
        }
        if (current == CREATED && exception == null && value != null && value != PyNone.NONE) {
            state = CREATED;
            throw PyErr.typeError("can't send non-None value to a just-started %s", kind());
        }
        started = current == SUSPENDED;
        sent = value;
        thrown = exception;
        if (exception != null) {
            handledByCaller = Handled.get();
        }
        return true;
    }

    /** Whether the body has run before: otherwise an exception sent in is raised at its very beginning. */
    public final boolean isStarted() {
        return started;
    }

    /** Called by the resume target when the body has yielded. */
    public final void suspend() {
        state = SUSPENDED;
    }

    /** From now on the body is closed if the generator is dropped before it has ended. */
    @TruffleBoundary
    final void closeWhenAbandoned() {
        if (registration == null) {
            Abandonment registry = PyContext.get().abandonment();
            registration = new SuspendedBody(this, registry);
            if (registry.isPending()) {
                registry.runPending();
            }
        }
    }

    /** Called when the body has suspended, if closing it means more than forgetting it: it is closed when the generator is dropped. */
    public final void suspendToBeClosed() {
        closes = true;
        if (!recent && registration == null) {
            watch();
        }
    }

    /** Something is to be done if the generator is dropped while it is in its present state. */
    public final void watch() {
        recent = true;
        ThreadState.get().getRecentBodies().add(this);
    }

    /** Python code has seen the generator's identity. */
    final void noteIdentity(long value) {
        identity = value;
    }

    /** What is due when it is dropped has been done, or is being done: it is done only once. */
    final void setFinalized() {
        recent = true;
        registration = null;
        if (identity != 0) {
            Identity.restore(this, identity);
        }
    }

    /** Called when the generator has been recent for long enough. */
    final void leaveRecent() {
        recent = false;
        int current = state;
        if (current == CREATED || current == SUSPENDED && closes) {
            closeWhenAbandoned();
        }
    }

    private void forget() {
        if (registration != null) {
            registration.remove();
            registration = null;
        }
    }

    /** Called by the resume target when the body has ended; value null after an exception. */
    public final void finish(Object value) {
        if (value != null && value != PyNone.NONE) {
            result = value;
            finisher = Thread.currentThread();
        }
        delegate = null;
        PyFrame handle = (PyFrame) frame.getObjectStatic(FrameSlots.HANDLE);
        if (handle != null) {
            handle.finish(frame);
        }
        frame = null;
        state = CLOSED;
        forget();
    }

    /** The exception to raise at the suspended yield, or null. */
    public final PyException takeThrown() {
        PyException exception = thrown;
        thrown = null;
        return exception;
    }

    /** An exception is raised at a yield inside a handler of the body: the handled exception becomes its context. */
    @TruffleBoundary
    public final void chainThrown(PyException exception) {
        PyBaseException handled = Handled.get();
        if (handled != handledByCaller) {
            Tracebacks.chain(exception.getValue(), handled);
        }
        handledByCaller = null;
    }

    /** The value of the suspended yield. */
    public final Object takeSent() {
        Object value = sent;
        sent = null;
        return value == null ? PyNone.NONE : value;
    }

    /** What the body has returned, once, and for the thread that has run it to its end; otherwise None. */
    @Override
    public final Object takeResult() {
        if (finisher != Thread.currentThread()) {
            return PyNone.NONE;
        }
        Object value = result;
        result = null;
        finisher = null;
        return value;
    }

    /** The iterator that the suspended body delegates to, or null. */
    public final Object getDelegate() {
        return delegate;
    }

    public final void setDelegate(Object value) {
        delegate = value;
    }

    /** Resumes from Java. */
    @TruffleBoundary
    public final Object resume(Object value, PyException exception) {
        if (!begin(value, exception)) {
            return ended(exception);
        }
        return resumeTarget.call(this);
    }

    /** What resuming an ended body gives. */
    protected Object ended(PyException exception) {
        if (exception != null) {
            throw exception;
        }
        return null;
    }

    @Override
    public Object next() {
        return resume(null, null);
    }

    @Override
    public final Object send(Object value) {
        return resume(value, null);
    }

    @Override
    public Object raise(PyException exception) {
        return resume(null, exception);
    }

    /** {@code close()}: raises GeneratorExit in the body; the value that the body returned, or None. */
    @TruffleBoundary
    public final Object close() {
        if (state == CREATED && STATE.compareAndSet(this, CREATED, CLOSED)) {
            frame = null;
            forget();
            return PyNone.NONE;
        }
        if (state == CLOSED) {
            return PyNone.NONE;
        }
        Object value;
        try {
            value = raise(PyErr.create(ExceptionTypes.GENERATOR_EXIT));
        } catch (PyException e) {
            if (PyErr.matches(e, ExceptionTypes.GENERATOR_EXIT)
                    || PyErr.matches(e, ExceptionTypes.STOP_ITERATION)) {
                return PyNone.NONE;
            }
            throw e;
        }
        if (value != null) {
            throw PyErr.runtimeError("%s ignored GeneratorExit", kind());
        }
        return takeResult();
    }

    /** The handle of the frame, or null once the body has ended. */
    @TruffleBoundary
    public final PyFrame getFrameHandle() {
        MaterializedFrame variables = frame;
        if (variables == null) {
            return null;
        }
        PyFrame handle = (PyFrame) variables.getObjectStatic(FrameSlots.HANDLE);
        if (handle == null) {
            handle = new PyFrame(variables.getArguments());
            handle.setGenerator(this);
            variables.setObjectStatic(FrameSlots.HANDLE, handle);
        }
        handle.attach(variables);
        return handle;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(function);
        publisher.visit(sent);
        publisher.visit(result);
        publisher.visit(delegate);
        MaterializedFrame variables = frame;
        if (variables != null) {
            publisher.visitAll(variables.getArguments());
            eachVariable(variables, publisher::visit);
        }
    }

    /** Called before a shared generator suspends: another thread may resume it, and meet what the body has stored since. */
    @TruffleBoundary
    public final void publishVariables() {
        eachVariable(frame, Sharing::publish);
    }

    private static void eachVariable(MaterializedFrame variables, Consumer<Object> action) {
        FrameDescriptor descriptor = variables.getFrameDescriptor();
        for (int slot = 0; slot < descriptor.getNumberOfSlots(); slot++) {
            if (descriptor.getSlotKind(slot) != FrameSlotKind.Static) {
                action.accept(variables.getValue(slot));
            } else if (descriptor.getSlotInfo(slot) == FrameSlots.REFERENCE) {
                action.accept(variables.getObjectStatic(slot));
            }
        }
    }
}
