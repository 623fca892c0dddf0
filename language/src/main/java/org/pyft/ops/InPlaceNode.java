package org.pyft.ops;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.syntax.tree.BinaryOperator;

/** {@code a op= b}: values of immutable types take the plain operator, others their in-place method. */
@GenerateInline(false)
abstract class InPlaceNode extends BinaryOpNode {
    final BinaryOperator operator;

    InPlaceNode(BinaryOperator operator) {
        this.operator = operator;
    }

    @Specialization(guards = "isImmutable(a)")
    static Object immutable(
            Object a,
            Object b,
            @Cached(value = "createPlain()", neverDefault = true) BinaryOpNode plain) {
        return plain.execute(a, b);
    }

    static boolean isImmutable(Object a) {
        return a instanceof Long
                || a instanceof Double
                || a instanceof TruffleString
                || a instanceof Boolean;
    }

    final BinaryOpNode createPlain() {
        return BinaryOps.create(operator, false);
    }

    @Specialization(guards = "!isImmutable(a)")
    static Object mutable(
            Object a,
            Object b,
            @Cached(value = "createGeneric()", neverDefault = true) GenericBinaryNode generic) {
        return generic.execute(a, b);
    }

    final GenericBinaryNode createGeneric() {
        return GenericBinaryNode.create(operator, true);
    }
}
