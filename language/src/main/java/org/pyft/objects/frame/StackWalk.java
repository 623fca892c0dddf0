package org.pyft.objects.frame;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.FrameInstance;
import com.oracle.truffle.api.frame.MaterializedFrame;

import org.pyft.nodes.FrameSlots;
import org.pyft.objects.code.PyCode;
import org.pyft.objects.code.VariableLayout;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.function.PyFunction;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds activations on the stack of the current thread.
 */
public final class StackWalk {
    private StackWalk() {}

    /** The frame {@code depth} levels above the innermost Python activation, or null. */
    @TruffleBoundary
    public static PyFrame frame(int depth) {
        int[] left = {depth};
        return Truffle.getRuntime()
                .iterateFrames(
                        instance -> {
                            if (isPython(instance) && left[0]-- == 0) {
                                return handle(instance);
                            }
                            return null;
                        });
    }

    /** The function whose code is innermost on the stack, or null. Does not disturb compiled code. */
    @TruffleBoundary
    public static PyFunction function(int depth) {
        int[] left = {depth};
        return Truffle.getRuntime()
                .iterateFrames(
                        instance -> {
                            if (isPython(instance) && left[0]-- == 0) {
                                return (PyFunction)
                                        variables(instance, FrameInstance.FrameAccess.READ_ONLY)
                                                .getArguments()[0];
                            }
                            return null;
                        });
    }

    /** The number of Python activations on the stack. */
    @TruffleBoundary
    public static int depth() {
        int[] count = {0};
        Truffle.getRuntime()
                .iterateFrames(
                        instance -> {
                            if (isPython(instance)) {
                                count[0]++;
                            }
                            return null;
                        });
        return count[0];
    }

    /** File name, line and function name of up to {@code limit} activations, innermost first, without the first {@code skip}. */
    @TruffleBoundary
    public static PyTuple places(int skip, int limit) {
        List<Object> result = new ArrayList<>();
        int[] left = {skip};
        Truffle.getRuntime()
                .iterateFrames(
                        instance -> {
                            if (isPython(instance) && left[0]-- <= 0) {
                                result.add(place(instance));
                            }
                            return result.size() >= limit ? result : null;
                        });
        return PyTuple.of(result.toArray());
    }

    private static PyTuple place(FrameInstance instance) {
        Frame frame = variables(instance, FrameInstance.FrameAccess.READ_ONLY);
        PyCode code = ((PyFunction) frame.getArguments()[0]).getCode();
        return PyTuple.of(
                Str.of(code.getFileName()),
                (long) code.lineAt(frame.getIntStatic(FrameSlots.POSITION)),
                Str.of(code.getName()));
    }

    /** The globals of the innermost Python code, or null. */
    @TruffleBoundary
    public static PyDict callerGlobals() {
        PyFunction function = function(0);
        return function == null ? null : function.getGlobals();
    }

    /** {@code __class__} and the first argument of the innermost function: what {@code super()} without arguments means. */
    @TruffleBoundary
    public static Object[] callerSuperArguments() {
        return Truffle.getRuntime()
                .iterateFrames(
                        instance -> {
                            if (!isPython(instance)) {
                                return null;
                            }
                            return superArguments(
                                    variables(instance, FrameInstance.FrameAccess.READ_ONLY));
                        });
    }

    private static Object[] superArguments(Frame frame) {
        PyCode code = ((PyFunction) frame.getArguments()[0]).getCode();
        if (code.getSignature().positionalCount() == 0) {
            throw PyErr.runtimeError("super(): no arguments");
        }
        VariableLayout layout = code.getLayout();
        Object first = layout.read(frame, layout.indexOf(code.getVariableNames()[0]));
        if (first == null) {
            throw PyErr.runtimeError("super(): arg[0] deleted");
        }
        int index = layout.indexOf("__class__");
        if (index < 0) {
            throw PyErr.runtimeError("super(): __class__ cell not found");
        }
        Object cls = layout.read(frame, index);
        if (cls == null) {
            throw PyErr.runtimeError("super(): empty __class__ cell");
        }
        return new Object[] {cls, first};
    }

    /** The Truffle frame of a running activation, or null. */
    static MaterializedFrame find(PyFrame handle) {
        return Truffle.getRuntime()
                .iterateFrames(
                        instance -> {
                            if (isPython(instance) && owner(instance) == handle) {
                                return materialized(instance);
                            }
                            return null;
                        });
    }

    /** The handle of the caller of a running activation, or null. */
    static PyFrame callerOf(PyFrame handle) {
        boolean[] found = {false};
        return Truffle.getRuntime()
                .iterateFrames(
                        instance -> {
                            if (!isPython(instance)) {
                                return null;
                            }
                            if (found[0]) {
                                return handle(instance);
                            }
                            found[0] = owner(instance) == handle;
                            return null;
                        });
    }

    private static boolean isPython(FrameInstance instance) {
        return instance.getCallTarget() instanceof RootCallTarget target
                && target.getRootNode() instanceof PythonRoot;
    }

    private static Frame variables(FrameInstance instance, FrameInstance.FrameAccess access) {
        PythonRoot root = (PythonRoot) ((RootCallTarget) instance.getCallTarget()).getRootNode();
        return root.variables(instance.getFrame(access));
    }

    private static Object owner(FrameInstance instance) {
        return variables(instance, FrameInstance.FrameAccess.READ_ONLY)
                .getObjectStatic(FrameSlots.HANDLE);
    }

    private static MaterializedFrame materialized(FrameInstance instance) {
        return variables(instance, FrameInstance.FrameAccess.MATERIALIZE).materialize();
    }

    private static PyFrame handle(FrameInstance instance) {
        Object existing = owner(instance);
        if (existing != null) {
            PyFrame known = (PyFrame) existing;
            known.expose();
            return known;
        }
        MaterializedFrame frame = materialized(instance);
        PyFrame handle = PyFrame.of(frame);
        handle.attach(frame);
        handle.expose();
        frame.setObjectStatic(FrameSlots.HANDLE, handle);
        return handle;
    }
}
