package org.pyft.nodes;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.dsl.TypeSystemReference;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.UnexpectedResultException;

/**
 * Computes a Python value. Subclasses that can deliver a primitive without boxing it override the typed methods.
 */
@TypeSystemReference(PyTypes.class)
public abstract class ExpressionNode extends Node {
    @CompilationFinal private int position;

    /** Evaluates the expression. */
    public abstract Object execute(VirtualFrame frame);

    /** Evaluates the expression, expecting an int that fits a long. */
    public long executeLong(VirtualFrame frame) throws UnexpectedResultException {
        Object value = execute(frame);
        if (value instanceof Long number) {
            return number;
        }
        throw new UnexpectedResultException(value);
    }

    /** Evaluates the expression, expecting a float. */
    public double executeDouble(VirtualFrame frame) throws UnexpectedResultException {
        Object value = execute(frame);
        if (value instanceof Double number) {
            return number;
        }
        throw new UnexpectedResultException(value);
    }

    /** Evaluates the expression, expecting a bool. */
    public boolean executeBoolean(VirtualFrame frame) throws UnexpectedResultException {
        Object value = execute(frame);
        if (value instanceof Boolean bool) {
            return bool;
        }
        throw new UnexpectedResultException(value);
    }

    /** Says where in the source the expression stands: an index into the code's table of positions. */
    public final void setPosition(int position) {
        this.position = position;
    }

    /** The index into the code's table of positions. */
    public final int getPosition() {
        return position;
    }

    /** To be called after the operands have been evaluated and before an operation that may raise or call. */
    protected final void markPosition(VirtualFrame frame) {
        frame.setIntStatic(FrameSlots.POSITION, position);
    }
}
