package org.pyft.ops;

import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;

import org.pyft.syntax.tree.UnaryOperator;

/** {@code -a}, {@code +a}, {@code ~a}. */
@GenerateInline(false)
public abstract class UnaryOpNode extends Node {
    final UnaryOperator operator;

    UnaryOpNode(UnaryOperator operator) {
        this.operator = operator;
    }

    public static UnaryOpNode create(UnaryOperator operator) {
        return UnaryOpNodeGen.create(operator);
    }

    public abstract Object execute(Object a);

    @Specialization(guards = "a != MINIMUM")
    final long integer(long a) {
        return switch (operator) {
            case U_SUB -> -a;
            case INVERT -> ~a;
            default -> a;
        };
    }

    static final long MINIMUM = Long.MIN_VALUE;

    @Specialization(guards = "operator != INVERT")
    final double floating(double a) {
        return operator == UnaryOperator.U_SUB ? -a : a;
    }

    static final UnaryOperator INVERT = UnaryOperator.INVERT;

    @Specialization(replaces = {"integer", "floating"})
    final Object generic(Object a) {
        return Operators.unary(operator, a);
    }
}
