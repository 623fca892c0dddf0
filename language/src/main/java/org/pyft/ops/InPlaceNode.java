package org.pyft.ops;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.syntax.tree.BinaryOperator;

/** {@code a op= b}: numbers and strings take the plain operator, others their in-place method. */
@GenerateInline(false)
abstract class InPlaceNode extends BinaryOpNode {
    final BinaryOperator operator;

    InPlaceNode(BinaryOperator operator) {
        this.operator = operator;
    }

    @Specialization(guards = "isPlain(a, b)")
    static Object plain(
            Object a,
            Object b,
            @Cached(value = "createPlain()", neverDefault = true) BinaryOpNode plain) {
        return plain.execute(a, b);
    }

    /** Whether the operands support the plain operator; otherwise the error has to name the other one. */
    final boolean isPlain(Object a, Object b) {
        if (operator == BinaryOperator.MAT_MULT) {
            return false;
        }
        if (a instanceof TruffleString) {
            return switch (operator) {
                case ADD -> b instanceof TruffleString;
                case MULT -> b instanceof Long;
                case MOD -> true;
                default -> false;
            };
        }
        return isNumber(a) && isNumber(b);
    }

    private boolean isNumber(Object value) {
        return value instanceof Long
                || value instanceof Boolean
                || value instanceof Double && isArithmetic();
    }

    private boolean isArithmetic() {
        return switch (operator) {
            case ADD, SUB, MULT, DIV, FLOOR_DIV, MOD, POW -> true;
            default -> false;
        };
    }

    final BinaryOpNode createPlain() {
        return BinaryOps.create(operator, false);
    }

    @Specialization(guards = "!isPlain(a, b)")
    static Object general(
            Object a,
            Object b,
            @Cached(value = "createGeneric()", neverDefault = true) GenericBinaryNode generic) {
        return generic.execute(a, b);
    }

    final GenericBinaryNode createGeneric() {
        return GenericBinaryNode.create(operator, true);
    }
}
