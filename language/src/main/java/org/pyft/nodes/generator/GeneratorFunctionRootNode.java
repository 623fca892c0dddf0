package org.pyft.nodes.generator;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.RootNode;

import org.pyft.ThreadState;
import org.pyft.nodes.FrameArguments;
import org.pyft.nodes.StatementNode;
import org.pyft.objects.code.PyCode;
import org.pyft.objects.frame.PythonRoot;
import org.pyft.objects.function.PyFunction;
import org.pyft.objects.generator.PyAsyncGenerator;
import org.pyft.objects.generator.PyCoroutine;
import org.pyft.objects.generator.PyGenerator;

/**
 * What a call of a generator function runs: the prologue, and then the generator object is made around the frame.
 */
public final class GeneratorFunctionRootNode extends RootNode implements PythonRoot {
    @Children private final StatementNode[] prologue;
    private final PyCode code;
    private final RootCallTarget resumeTarget;

    public GeneratorFunctionRootNode(
            TruffleLanguage<?> language,
            FrameDescriptor descriptor,
            PyCode code,
            StatementNode[] prologue,
            RootCallTarget resumeTarget) {
        super(language, descriptor);
        this.code = code;
        this.prologue = prologue;
        this.resumeTarget = resumeTarget;
    }

    @Override
    @ExplodeLoop
    public Object execute(VirtualFrame frame) {
        for (StatementNode statement : prologue) {
            statement.execute(frame);
        }
        PyFunction function = FrameArguments.function(frame);
        int flags = function.getCode().getFlags();
        if ((flags & PyCode.OPTIMIZED) != 0) {
            // They are in their slots now: a variable that the body deletes is to be gone. Module
            // code keeps its namespace.
            Object[] arguments = frame.getArguments();
            for (int i = 1; i < arguments.length; i++) {
                arguments[i] = null;
            }
        }
        MaterializedFrame variables = frame.materialize();
        if ((flags & PyCode.ASYNC_GENERATOR) != 0) {
            return new PyAsyncGenerator(function, resumeTarget, variables);
        }
        if ((flags & PyCode.COROUTINE) != 0) {
            ThreadState thread = ThreadState.get();
            Object origin =
                    thread.getCoroutineOriginDepth() == 0 ? null : CoroutineOrigin.of(thread);
            PyCoroutine coroutine = new PyCoroutine(function, resumeTarget, variables, origin);
            coroutine.watch();
            return coroutine;
        }
        return new PyGenerator(function, resumeTarget, variables);
    }

    @Override
    public Frame variables(Frame frame) {
        return frame;
    }

    @Override
    public String getName() {
        return code.getQualifiedName();
    }

    @Override
    public String toString() {
        return getName();
    }
}
