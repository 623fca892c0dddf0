package org.pyft.nodes.expression;

import com.oracle.truffle.api.nodes.Node;

import org.pyft.ops.CompareNode;
import org.pyft.ops.ContainsNode;
import org.pyft.ops.IsNode;
import org.pyft.syntax.tree.CompareOperator;

/**
 * The operation of a comparison: rich comparison, identity or containment.
 */
public abstract class ComparisonOperation extends Node {
    /** Compares two values. */
    public abstract Object execute(Object left, Object right);

    /** The node for an operator. */
    public static ComparisonOperation create(CompareOperator operator) {
        return switch (operator) {
            case IS -> new Identity(false);
            case IS_NOT -> new Identity(true);
            case IN -> new Containment(false);
            case NOT_IN -> new Containment(true);
            default -> new Rich(operator);
        };
    }

    private static final class Rich extends ComparisonOperation {
        @Child private CompareNode compare;

        Rich(CompareOperator operator) {
            this.compare = CompareNode.create(operator);
        }

        @Override
        public Object execute(Object left, Object right) {
            return compare.execute(left, right);
        }
    }

    private static final class Identity extends ComparisonOperation {
        @Child private IsNode is = IsNode.create();
        private final boolean negated;

        Identity(boolean negated) {
            this.negated = negated;
        }

        @Override
        public Object execute(Object left, Object right) {
            return is.execute(left, right) != negated;
        }
    }

    private static final class Containment extends ComparisonOperation {
        @Child private ContainsNode contains = ContainsNode.create();
        private final boolean negated;

        Containment(boolean negated) {
            this.negated = negated;
        }

        @Override
        public Object execute(Object left, Object right) {
            return contains.execute(right, left) != negated;
        }
    }
}
