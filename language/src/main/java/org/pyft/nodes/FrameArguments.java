package org.pyft.nodes;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.Frame;

import org.pyft.objects.function.PyFunction;

/**
 * Reads the arguments array of a frame: the function comes first, its parameters follow.
 */
public final class FrameArguments {
    private FrameArguments() {}

    /** The function whose body runs in the frame. */
    public static PyFunction function(Frame frame) {
        return CompilerDirectives.castExact(frame.getArguments()[0], PyFunction.class);
    }

    /**
     * The namespace of a class body or module, which is what its names are stored into. Module code that was made a function is
     * called without one: its names are globals.
     */
    public static Object namespace(Frame frame) {
        Object[] arguments = frame.getArguments();
        return arguments.length > 1 ? arguments[1] : function(frame).getGlobals();
    }
}
