package org.pyft.ops;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.Specialization;

import org.pyft.syntax.tree.BinaryOperator;

/** {@code a // b}. */
@GenerateInline(false)
abstract class FloorDivideNode extends BinaryOpNode {
    @Specialization(guards = "isSafe(b)")
    static long longs(long a, long b) {
        return Math.floorDiv(a, b);
    }

    /** Neither a division by zero nor the one quotient that overflows. */
    static boolean isSafe(long b) {
        return b != 0 && b != -1;
    }

    @Specialization(replaces = {"longs"})
    static Object generic(
            Object a,
            Object b,
            @Cached(value = "createGeneric()", neverDefault = true) GenericBinaryNode generic) {
        return generic.execute(a, b);
    }

    static GenericBinaryNode createGeneric() {
        return GenericBinaryNode.create(BinaryOperator.FLOOR_DIV, false);
    }
}
