package org.pyft.nodes.generator;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.profiles.BranchProfile;

import org.pyft.ThreadState;
import org.pyft.nodes.FrameSlots;
import org.pyft.nodes.StatementNode;
import org.pyft.nodes.exception.Tracebacks;
import org.pyft.nodes.tracing.Tracing;
import org.pyft.objects.code.PyCode;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyBaseException;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.frame.PythonRoot;
import org.pyft.objects.generator.PyAsyncGenerator;
import org.pyft.objects.generator.PyCoroutine;
import org.pyft.objects.generator.PyGenerator;
import org.pyft.objects.none.PyNone;

/**
 * Runs the body of a generator from where it stopped, on the generator's own frame. Its only argument is the generator; returns the
 * yielded value, or null when the body has ended.
 */
public final class ResumeRootNode extends RootNode implements PythonRoot {
    @Child private StatementNode body;
    private final PyCode code;
    private final boolean closes;
    private final BranchProfile raised = BranchProfile.create();

    /** Says whether closing the suspended body may run statements of it. */
    public ResumeRootNode(
            TruffleLanguage<?> language, PyCode code, StatementNode body, boolean closes) {
        super(language);
        this.code = code;
        this.closes = closes;
        this.body = body;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        if (CompilerDirectives.inCompiledCode() && !CompilerDirectives.inCompilationRoot()) {
            return run(frame);
        }
        ThreadState thread = ThreadState.get();
        try {
            thread.enterCall();
        } catch (PyException e) {
            ((PyGenerator) frame.getArguments()[0]).suspend();
            throw e;
        }
        try {
            return run(frame);
        } finally {
            thread.leaveCall();
        }
    }

    private Object run(VirtualFrame frame) {
        PyGenerator generator = (PyGenerator) frame.getArguments()[0];
        MaterializedFrame variables = generator.getVariables();
        int completion;
        Object result;
        try {
            if (Tracing.isOn()) {
                Tracing.enter(variables, generator.isStarted());
            }
            if (!generator.isStarted()) {
                PyException thrown = generator.takeThrown();
                if (thrown != null) {
                    throw thrown;
                }
            }
            completion = body.execute(variables);
            result = variables.getObjectStatic(FrameSlots.RESULT);
            if (Tracing.isOn()) {
                Tracing.leave(
                        variables,
                        completion == StatementNode.NORMAL ? PyNone.NONE : result,
                        completion == StatementNode.YIELD);
            }
        } catch (PyException | StackOverflowError e) {
            raised.enter();
            PyException exception = Tracebacks.leaving(variables, Tracebacks.translate(e));
            generator.finish(null);
            throw checked(generator, exception);
        }
        if (completion == StatementNode.YIELD) {
            if (generator.isShared()) {
                generator.publishVariables();
            }
            generator.suspend();
            if (closes) {
                generator.suspendToBeClosed();
            }
            return result;
        }
        generator.finish(completion == StatementNode.RETURN ? result : PyNone.NONE);
        return null;
    }

    /** PEP 479: StopIteration must not leave a generator's body. */
    @TruffleBoundary
    private static PyException checked(PyGenerator generator, PyException exception) {
        boolean async = generator instanceof PyAsyncGenerator;
        String name;
        if (PyErr.matches(exception, ExceptionTypes.STOP_ITERATION)) {
            name = "StopIteration";
        } else if (async && PyErr.matches(exception, ExceptionTypes.STOP_ASYNC_ITERATION)) {
            name = "StopAsyncIteration";
        } else {
            return exception;
        }
        String kind =
                async
                        ? "async generator"
                        : generator instanceof PyCoroutine ? "coroutine" : "generator";
        PyException error = PyErr.runtimeError("%s raised %s", kind, name);
        PyBaseException value = error.getValue();
        value.setCause(exception.getValue());
        value.setContext(exception.getValue());
        return error;
    }

    @Override
    public Frame variables(Frame frame) {
        MaterializedFrame variables = ((PyGenerator) frame.getArguments()[0]).getVariables();
        return variables == null ? frame : variables;
    }

    @Override
    public String getName() {
        return code.getQualifiedName();
    }

    @Override
    public String toString() {
        return getName() + " (resumed)";
    }
}
