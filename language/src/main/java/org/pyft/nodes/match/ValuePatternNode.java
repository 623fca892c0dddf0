package org.pyft.nodes.match;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ExpressionNode;
import org.pyft.ops.CompareNode;
import org.pyft.ops.IsTrueNode;
import org.pyft.syntax.tree.CompareOperator;

/**
 * A literal or dotted name: matches what is equal.
 */
public final class ValuePatternNode extends PatternNode {
    @Child private ExpressionNode value;
    @Child private CompareNode equal = CompareNode.create(CompareOperator.EQ);
    @Child private IsTrueNode isTrue = IsTrueNode.create();

    public ValuePatternNode(ExpressionNode value) {
        this.value = value;
    }

    @Override
    public boolean matches(VirtualFrame frame, Object subject) {
        Object expected = value.execute(frame);
        markPosition(frame);
        return isTrue.executeBoolean(equal.execute(subject, expected));
    }
}
