package org.pyft.ops;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.Specialization;

import org.pyft.objects.integer.Ints;
import org.pyft.syntax.tree.BinaryOperator;

/** {@code a * b}. */
@GenerateInline(false)
abstract class MultiplyNode extends BinaryOpNode {
    @Specialization(rewriteOn = ArithmeticException.class)
    static long exact(long a, long b) {
        return Math.multiplyExact(a, b);
    }

    @Specialization(replaces = "exact")
    static Object integers(long a, long b) {
        return Ints.mul(a, b);
    }

    @Specialization
    static double doubles(double a, double b) {
        return a * b;
    }

    @Specialization
    static double longDouble(long a, double b) {
        return a * b;
    }

    @Specialization
    static double doubleLong(double a, long b) {
        return a * b;
    }

    @Specialization(replaces = {"exact", "integers", "doubles", "longDouble", "doubleLong"})
    static Object generic(
            Object a,
            Object b,
            @Cached(value = "createGeneric()", neverDefault = true) GenericBinaryNode generic) {
        return generic.execute(a, b);
    }

    static GenericBinaryNode createGeneric() {
        return GenericBinaryNode.create(BinaryOperator.MULT, false);
    }
}
