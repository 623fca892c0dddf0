package org.pyft.ops;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.Specialization;

import org.pyft.syntax.tree.BinaryOperator;

/** {@code a >> b}. */
@GenerateInline(false)
abstract class RightShiftNode extends BinaryOpNode {
    @Specialization(guards = "b >= 0")
    static long longs(long a, long b) {
        return a >> Math.min(b, 63);
    }

    @Specialization(replaces = {"longs"})
    static Object generic(
            Object a,
            Object b,
            @Cached(value = "createGeneric()", neverDefault = true) GenericBinaryNode generic) {
        return generic.execute(a, b);
    }

    static GenericBinaryNode createGeneric() {
        return GenericBinaryNode.create(BinaryOperator.R_SHIFT, false);
    }
}
