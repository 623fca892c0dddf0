package org.pyft.ops;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.Specialization;

import org.pyft.syntax.tree.BinaryOperator;

/** {@code a / b}. */
@GenerateInline(false)
abstract class TrueDivideNode extends BinaryOpNode {
    @Specialization(guards = {"b != 0", "isExact(a)", "isExact(b)"})
    static double longs(long a, long b) {
        return (double) a / b;
    }

    static boolean isNonZero(double value) {
        return value != 0;
    }

    static boolean isExact(long value) {
        return value >= -(1L << 53) && value <= 1L << 53;
    }

    @Specialization(guards = "isNonZero(b)")
    static double doubles(double a, double b) {
        return a / b;
    }

    @Specialization(guards = "isNonZero(b)")
    static double longDouble(long a, double b) {
        return a / b;
    }

    @Specialization(guards = "b != 0")
    static double doubleLong(double a, long b) {
        return a / b;
    }

    @Specialization(replaces = {"longs", "doubles", "longDouble", "doubleLong"})
    static Object generic(
            Object a,
            Object b,
            @Cached(value = "createGeneric()", neverDefault = true) GenericBinaryNode generic) {
        return generic.execute(a, b);
    }

    static GenericBinaryNode createGeneric() {
        return GenericBinaryNode.create(BinaryOperator.DIV, false);
    }
}
