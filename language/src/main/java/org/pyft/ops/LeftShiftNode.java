package org.pyft.ops;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.Specialization;

import org.pyft.syntax.tree.BinaryOperator;

/** {@code a << b}. */
@GenerateInline(false)
abstract class LeftShiftNode extends BinaryOpNode {
    @Specialization(guards = {"b >= 0", "b < 63", "fits(a, b)"})
    static long longs(long a, long b) {
        return a << b;
    }

    static boolean fits(long a, long b) {
        return (a << b) >> b == a;
    }

    @Specialization(replaces = {"longs"})
    static Object generic(
            Object a,
            Object b,
            @Cached(value = "createGeneric()", neverDefault = true) GenericBinaryNode generic) {
        return generic.execute(a, b);
    }

    static GenericBinaryNode createGeneric() {
        return GenericBinaryNode.create(BinaryOperator.L_SHIFT, false);
    }
}
