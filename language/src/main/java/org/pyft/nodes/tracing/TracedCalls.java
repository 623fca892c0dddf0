package org.pyft.nodes.tracing;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.MaterializedFrame;

import org.pyft.ThreadState;
import org.pyft.objects.descriptor.PyMethodDescriptor;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.function.PyBuiltinFunction;
import org.pyft.objects.function.PyFunction;
import org.pyft.objects.function.PyMethod;
import org.pyft.ops.Calls;
import org.pyft.ops.GetAttr;
import org.pyft.ops.Types;

/**
 * Calls while somebody is interested in events: tells the profile function of calls of built-in functions ({@code c_call}, {@code c_return},
 * {@code c_exception}), and the tools of {@code sys.monitoring} of all.
 */
public final class TracedCalls {
    private TracedCalls() {}

    /** {@code callable(…)} from the code whose variables are in {@code frame}; the values of {@code keywords} (null: none) come last. */
    @TruffleBoundary
    public static Object call(
            MaterializedFrame frame, Object callable, Object[] arguments, String[] keywords) {
        Object first = arguments.length == 0 ? null : arguments[0];
        Object function = callable;
        if (callable instanceof PyMethod method) {
            function = method.getFunction();
            first = method.getSelf();
        }
        begin(frame, callable, function, first);
        Object result;
        try {
            result = Calls.call(callable, arguments, keywords);
        } catch (PyException e) {
            end(frame, callable, function, first, false);
            throw e;
        }
        end(frame, callable, function, first, true);
        return result;
    }

    private static void begin(
            MaterializedFrame frame, Object callable, Object function, Object first) {
        if (!ThreadState.get().isTracing()) {
            Monitoring.call(frame, Monitoring.CALL, function, first);
            profile(frame, "c_call", callable, first);
        }
    }

    private static void end(
            MaterializedFrame frame,
            Object callable,
            Object function,
            Object first,
            boolean normally) {
        if (!(function instanceof PyFunction) && !ThreadState.get().isTracing()) {
            long event = normally ? Monitoring.C_RETURN : Monitoring.C_RAISE;
            Monitoring.call(frame, event, function, first);
            profile(frame, normally ? "c_return" : "c_exception", callable, first);
        }
    }

    private static void profile(
            MaterializedFrame frame, String event, Object callable, Object first) {
        ThreadState thread = ThreadState.get();
        if (thread.getProfileFunction() == null) {
            return;
        }
        if (callable instanceof PyMethodDescriptor descriptor) {
            if (first != null) {
                Object bound = GetAttr.bind(descriptor, first, Types.of(first));
                Tracing.profile(thread, Tracing.handle(frame), event, bound);
            }
        } else if (callable instanceof PyBuiltinFunction) {
            Tracing.profile(thread, Tracing.handle(frame), event, callable);
        }
    }
}
