package org.pyft.ops;

import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.nodes.Node;

/** A binary operator on two evaluated operands; {@link BinaryOps} makes the nodes. */
@GenerateInline(false)
public abstract class BinaryOpNode extends Node {
    /** {@code a op b}. */
    public abstract Object execute(Object a, Object b);
}
