package org.pyft.objects.frame;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.FrameSlotKind;
import com.oracle.truffle.api.frame.MaterializedFrame;

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
import java.util.function.Consumer;

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

    /** The Truffle frame, found on the stack if it has not been attached yet; null if it is gone. */
    @TruffleBoundary
    public MaterializedFrame frame() {
        MaterializedFrame result = frame;
        if (result == null) {
            result = StackWalk.find(this);
            if (result != null) {
                frame = result;
            }
        }
        return result;
    }

    /** The current line. */
    @TruffleBoundary
    public int getLine() {
        return getCode().lineAt(getPosition());
    }

    /** The current index into the code's positions. */
    @TruffleBoundary
    public int getPosition() {
        MaterializedFrame variables = frame();
        return variables == null ? 0 : variables.getIntStatic(FrameSlots.POSITION);
    }

    /** {@code f_back} or null. */
    @TruffleBoundary
    public PyFrame getBack() {
        if (!finished) {
            PyFrame running = StackWalk.callerOf(this);
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
        MaterializedFrame variables = frame();
        return variables == null || !getCode().getLayout().hasInlined(variables);
    }

    /** What {@code locals()} gives: the namespace itself, or a new dict of a function's variables. */
    @TruffleBoundary
    public Object locals() {
        MaterializedFrame variables = frame();
        if (showsNamespace()) {
            return namespace;
        }
        PyDict result = new PyDict();
        if (namespace != null) {
            Py.callMethod(result, "update", namespace);
        }
        if (variables != null) {
            VariableLayout layout = getCode().getLayout();
            for (int i = 0; i < layout.names().length; i++) {
                Object value = isShown(layout, i) ? layout.read(variables, i) : null;
                if (value != null) {
                    result.put(Str.of(layout.names()[i]), value);
                }
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
        MaterializedFrame variables = frame;
        if (variables != null) {
            eachVariable(variables, publisher::visit);
        }
    }
}
