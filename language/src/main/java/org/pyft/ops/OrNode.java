package org.pyft.ops;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.Specialization;

import org.pyft.syntax.tree.BinaryOperator;

/** {@code a | b}. */
@GenerateInline(false)
abstract class OrNode extends BinaryOpNode {
    @Specialization
    static long longs(long a, long b) {
        return a | b;
    }

    @Specialization
    static boolean booleans(boolean a, boolean b) {
        return a | b;
    }

    @Specialization(replaces = {"longs", "booleans"})
    static Object generic(
            Object a,
            Object b,
            @Cached(value = "createGeneric()", neverDefault = true) GenericBinaryNode generic) {
        return generic.execute(a, b);
    }

    static GenericBinaryNode createGeneric() {
        return GenericBinaryNode.create(BinaryOperator.BIT_OR, false);
    }
}
