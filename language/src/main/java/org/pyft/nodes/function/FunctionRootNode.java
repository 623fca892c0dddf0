package org.pyft.nodes.function;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.profiles.BranchProfile;

import org.pyft.ThreadState;
import org.pyft.nodes.FrameSlots;
import org.pyft.nodes.StatementNode;
import org.pyft.nodes.exception.Tracebacks;
import org.pyft.nodes.tracing.Tracing;
import org.pyft.objects.code.PyCode;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.frame.PyFrame;
import org.pyft.objects.frame.PythonRoot;
import org.pyft.objects.none.PyNone;

/**
 * The body of a function, class, module or expression: copies arguments to slots and makes cells in a prologue, then runs the body.
 */
public final class FunctionRootNode extends RootNode implements PythonRoot {
    @Children private final StatementNode[] prologue;
    @Child private StatementNode body;
    private final PyCode code;
    private final BranchProfile raised = BranchProfile.create();

    public FunctionRootNode(
            TruffleLanguage<?> language,
            FrameDescriptor descriptor,
            PyCode code,
            StatementNode[] prologue,
            StatementNode body) {
        super(language, descriptor);
        this.code = code;
        this.prologue = prologue;
        this.body = body;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        if (CompilerDirectives.inCompiledCode() && !CompilerDirectives.inCompilationRoot()) {
            return run(frame);
        }
        ThreadState thread = ThreadState.get();
        thread.enterCall();
        try {
            return run(frame);
        } finally {
            thread.leaveCall();
        }
    }

    private Object run(VirtualFrame frame) {
        Object result;
        try {
            enter(frame);
            if (Tracing.isOn()) {
                Tracing.enter(frame.materialize(), false);
            }
            int completion = body.execute(frame);
            result =
                    completion == StatementNode.RETURN
                            ? frame.getObjectStatic(FrameSlots.RESULT)
                            : PyNone.NONE;
            if (Tracing.isOn()) {
                Tracing.leave(frame.materialize(), result, false);
            }
        } catch (PyException | StackOverflowError e) {
            raised.enter();
            PyException exception = Tracebacks.leaving(frame, Tracebacks.translate(e));
            finish(frame, false);
            throw exception;
        }
        finish(frame, true);
        return result;
    }

    @ExplodeLoop
    private void enter(VirtualFrame frame) {
        for (StatementNode statement : prologue) {
            statement.execute(frame);
        }
    }

    /** The activation has ended: its handle, if there is one, keeps the variables. */
    private static void finish(VirtualFrame frame, boolean normally) {
        PyFrame handle = (PyFrame) frame.getObjectStatic(FrameSlots.HANDLE);
        if (handle != null) {
            if (normally) {
                handle.finishNormally(frame.materialize());
            } else {
                handle.finish(frame.materialize());
            }
        }
    }

    @Override
    public Frame variables(Frame frame) {
        return frame;
    }

    /** The code that the node runs. */
    public PyCode getCode() {
        return code;
    }

    @Override
    public String getName() {
        return code.getQualifiedName();
    }

    @Override
    public String toString() {
        return getName();
    }

    @Override
    public boolean isCloningAllowed() {
        return true;
    }
}
