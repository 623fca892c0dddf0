package org.pyft.objects.frame;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.FrameSlotKind;
import com.oracle.truffle.api.frame.MaterializedFrame;

import org.pyft.PyContext;
import org.pyft.ThreadQuery;
import org.pyft.ThreadState;
import org.pyft.nodes.FrameSlots;
import org.pyft.objects.PyHeapObject;
import org.pyft.objects.code.PyCode;
import org.pyft.objects.code.VariableLayout;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.function.PyFunction;
import org.pyft.objects.generator.PyGenerator;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.sharing.Publisher;
import org.pyft.sharing.Sharing;

import java.lang.ref.WeakReference;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The handle of one activation of a code object. While nobody has asked for variables it knows only the function; the Truffle
 * frame is attached when the activation ends or when somebody looks at the variables of a running one.
 */
public final class PyFrame extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("frame", new FrameMethodsTable())
                    .notSubclassable()
                    .notWeakReferenceable();

    private final PyFunction function;
    private final Object namespace;
    private volatile MaterializedFrame frame;

    /** The thread that has published the frame: the one that runs it, unless it is a generator's. 0 while it is local, and under a global lock. */
    private volatile long publisher;

    private volatile PyFrame caller;
    private volatile boolean finished;
    private volatile boolean exposed;
    private volatile WeakReference<PyGenerator> generator;
    private volatile Object trace;
    private volatile boolean tracesLines = true;
    private volatile boolean tracesOpcodes;
    private volatile int tracedLine;
    private volatile int lineOverride;
    private volatile PyDict extraLocals;

    /** The handle of an activation with the given arguments: the function comes first. */
    public PyFrame(Object[] arguments) {
        this.function = (PyFunction) arguments[0];
        this.namespace =
                (function.getCode().getFlags() & PyCode.OPTIMIZED) != 0 || arguments.length < 2
                        ? null
                        : arguments[1];
    }

    /** A new handle of the activation whose variables are in {@code frame}; not attached to it. */
    public static PyFrame of(Frame frame) {
        PyFrame handle = new PyFrame(frame.getArguments());
        if (frame.getObjectStatic(FrameSlots.OWNER) instanceof PyGenerator owner) {
            handle.setGenerator(owner);
        }
        return handle;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    public PyFunction getFunction() {
        return function;
    }

    public PyCode getCode() {
        return function.getCode();
    }

    /** The namespace of a class body, module or exec'd code; null in a function. */
    public Object getNamespace() {
        return namespace;
    }

    /** The generator, coroutine or asynchronous generator whose frame this is, or null. */
    public PyGenerator getGenerator() {
        WeakReference<PyGenerator> reference = generator;
        return reference == null ? null : reference.get();
    }

    /** Says whose frame this is. The frame does not keep the generator alive. */
    public void setGenerator(PyGenerator value) {
        generator = new WeakReference<>(value);
    }

    /** Connects the handle with the variables. */
    public void attach(MaterializedFrame value) {
        publishIfShared(value);
        frame = value;
    }

    /** The activation has ended: its variables stay as they are. */
    public void finish(MaterializedFrame value) {
        publishIfShared(value);
        frame = value;
        finished = true;
    }

    /** The activation has ended normally. If Python code has asked for the frame, it still knows its caller. */
    @TruffleBoundary
    public void finishNormally(MaterializedFrame value) {
        if (exposed && caller == null) {
            setCaller(StackWalk.callerOf(this));
        }
        finish(value);
    }

    /** Python code gets hold of the frame. */
    public void expose() {
        exposed = true;
    }

    /** What the variables have come to hold since the handle was published. */
    private void publishIfShared(MaterializedFrame variables) {
        if (isShared()) {
            publishVariables(variables);
        }
    }

    @TruffleBoundary
    private void publishVariables(MaterializedFrame variables) {
        eachVariable(variables, Sharing::publish);
    }

    private void eachVariable(MaterializedFrame variables, Consumer<Object> action) {
        VariableLayout layout = getCode().getLayout();
        for (int i = 0; i < layout.names().length; i++) {
            action.accept(layout.read(variables, i));
        }
    }

    /** Whether the activation has ended. */
    public boolean isFinished() {
        return finished;
    }

    /** Remembers who called, when an exception has shown it. */
    public void setCaller(PyFrame value) {
        if (caller == null) {
            Sharing.barrier(isShared(), value);
            caller = value;
        }
    }

    /** The caller that was remembered, or null. */
    public PyFrame getRememberedCaller() {
        return caller;
    }

    @Override
    public void markShared() {
        publisher = Thread.currentThread().threadId();
        super.markShared();
    }

    /** The Truffle frame, found on this thread's stack if it has not been attached yet; null if it is gone. */
    private MaterializedFrame frame() {
        MaterializedFrame result = frame;
        if (result == null) {
            result = StackWalk.find(this);
            if (result != null) {
                frame = result;
            }
        }
        return result;
    }

    /**
     * What {@code question} answers about the variables (null if they are gone). While another thread runs the activation it is
     * asked there, and what it answers is published: it must not run Python code.
     */
    @TruffleBoundary
    <R> R ask(Function<MaterializedFrame, R> question) {
        if (!mayRunElsewhere()) {
            return question.apply(frame());
        }
        MaterializedFrame here = StackWalk.find(this);
        if (here != null) {
            return question.apply(here);
        }
        PyContext context = PyContext.get();
        ThreadState owner = context.threads().state(publisher);
        Collection<ThreadState> asked =
                generator != null || publisher == 0
                        ? context.threads().states()
                        : owner == null ? List.of() : List.of(owner);
        for (Answer<R> answer :
                ThreadQuery.ask(context, asked, () -> answerHere(question)).values()) {
            return answer.value();
        }
        // It has ended, or yielded, since.
        return question.apply(frame);
    }

    private boolean mayRunElsewhere() {
        if (finished || !isShared() && PyContext.get().globalLock() == null) {
            return false;
        }
        if (generator == null) {
            return true;
        }
        PyGenerator owner = getGenerator();
        return owner != null && owner.isRunning();
    }

    private <R> Answer<R> answerHere(Function<MaterializedFrame, R> question) {
        MaterializedFrame here = StackWalk.find(this);
        if (here == null) {
            return null;
        }
        R value = question.apply(here);
        if (value instanceof Object[] values) {
            Sharing.publishAll(values);
        } else {
            Sharing.publish(value);
        }
        return new Answer<>(value);
    }

    /** An answer, which may be null. */
    private record Answer<R>(R value) {}

    /** The value of a variable, or null. */
    Object read(int index) {
        return ask(
                variables ->
                        variables == null ? null : getCode().getLayout().read(variables, index));
    }

    /** Binds a variable, if the variables still exist. */
    void write(int index, Object value) {
        Sharing.barrier(isShared(), value);
        ask(
                variables -> {
                    if (variables != null) {
                        getCode().getLayout().write(variables, index, value);
                    }
                    return null;
                });
    }

    /** The index of what a name means now, or -1. */
    int indexOf(String name) {
        return ask(
                variables ->
                        variables == null
                                ? getCode().getLayout().indexOf(name)
                                : getCode().getLayout().indexOf(variables, name));
    }

    /** The current line. */
    @TruffleBoundary
    public int getLine() {
        return getCode().lineAt(getPosition());
    }

    /** The current index into the code's positions. */
    @TruffleBoundary
    public int getPosition() {
        return ask(
                variables -> variables == null ? 0 : variables.getIntStatic(FrameSlots.POSITION));
    }

    /** {@code f_back} or null. */
    @TruffleBoundary
    public PyFrame getBack() {
        if (!finished) {
            PyFrame running = StackWalk.callerOf(this);
            if (running == null && mayRunElsewhere()) {
                running = ask(variables -> variables == null ? null : StackWalk.callerOf(this));
            }
            if (running != null) {
                return running;
            }
        }
        return generator != null ? null : caller;
    }

    /** Drops the variables of an activation that has ended. */
    @TruffleBoundary
    public void clear() {
        MaterializedFrame variables = frame();
        extraLocals = null;
        if (variables == null) {
            return;
        }
        Object[] arguments = variables.getArguments();
        for (int i = 1; i < arguments.length; i++) {
            arguments[i] = null;
        }
        FrameDescriptor descriptor = variables.getFrameDescriptor();
        for (int slot = 0; slot < descriptor.getNumberOfSlots(); slot++) {
            if (descriptor.getSlotKind(slot) != FrameSlotKind.Static) {
                variables.clear(slot);
            } else if (descriptor.getSlotInfo(slot) == FrameSlots.REFERENCE
                    && slot != FrameSlots.HANDLE) {
                variables.setObjectStatic(slot, null);
            }
        }
    }

    /** The trace function of the frame, or null. */
    public Object getTrace() {
        return trace;
    }

    public void setTrace(Object value) {
        Sharing.barrier(isShared(), value);
        trace = value;
    }

    /** The line of the last line event, 0 before the first. */
    public int getTracedLine() {
        return tracedLine;
    }

    public void setTracedLine(int value) {
        tracedLine = value;
    }

    /** {@code f_trace_lines}. */
    public boolean tracesLines() {
        return tracesLines;
    }

    void setTracesLines(boolean value) {
        tracesLines = value;
    }

    /** {@code f_trace_opcodes}. */
    public boolean tracesOpcodes() {
        return tracesOpcodes;
    }

    void setTracesOpcodes(boolean value) {
        tracesOpcodes = value;
    }

    /** The keys that Python code has added to {@code f_locals} beyond the variables of the code; null while there are none. */
    public PyDict getExtraLocals() {
        return extraLocals;
    }

    /** The same, made on demand. */
    public synchronized PyDict makeExtraLocals() {
        if (extraLocals == null) {
            PyDict made = new PyDict();
            Sharing.barrier(isShared(), made);
            extraLocals = made;
        }
        return extraLocals;
    }

    /** Whether the namespace of a class body or module holds all variables that can be seen now. */
    public boolean showsNamespace() {
        if (namespace == null) {
            return false;
        }
        return ask(variables -> variables == null || !getCode().getLayout().hasInlined(variables));
    }

    /** What {@code locals()} gives: the namespace itself, or a new dict of a function's variables. */
    @TruffleBoundary
    public Object locals() {
        if (showsNamespace()) {
            return namespace;
        }
        PyDict result = new PyDict();
        if (namespace != null) {
            Py.callMethod(result, "update", namespace);
        }
        Object[] values = ask(this::shownVariables);
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                result.put(Str.of(getCode().getLayout().names()[i]), values[i]);
            }
        }
        PyDict extra = extraLocals;
        if (extra != null) {
            for (Object key : extra.keyArray()) {
                result.put(key, extra.get(key));
            }
        }
        return result;
    }

    /** The values by the index of their variables; null for what is unbound or not shown. */
    private Object[] shownVariables(MaterializedFrame variables) {
        VariableLayout layout = getCode().getLayout();
        Object[] result = new Object[layout.names().length];
        for (int i = 0; variables != null && i < result.length; i++) {
            result[i] = isShown(layout, i) ? layout.read(variables, i) : null;
        }
        return result;
    }

    /** In a class or module the cells are the interpreter's own. */
    private boolean isShown(VariableLayout layout, int index) {
        return namespace == null || layout.inlined()[index];
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(function);
        publisher.visit(namespace);
        publisher.visit(caller);
        publisher.visit(extraLocals);
        publisher.visit(trace);
        publisher.visit(getGenerator());
        MaterializedFrame variables = frame;
        if (variables != null) {
            eachVariable(variables, publisher::visit);
        }
    }
}
