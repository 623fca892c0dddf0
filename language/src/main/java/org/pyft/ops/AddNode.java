package org.pyft.ops;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.integer.Ints;
import org.pyft.objects.str.Str;
import org.pyft.syntax.tree.BinaryOperator;

/** {@code a + b}. */
@GenerateInline(false)
abstract class AddNode extends BinaryOpNode {
    @Specialization(rewriteOn = ArithmeticException.class)
    static long exact(long a, long b) {
        return Math.addExact(a, b);
    }

    @Specialization(replaces = "exact")
    static Object integers(long a, long b) {
        return Ints.add(a, b);
    }

    @Specialization
    static double doubles(double a, double b) {
        return a + b;
    }

    @Specialization
    static double longDouble(long a, double b) {
        return a + b;
    }

    @Specialization
    static double doubleLong(double a, long b) {
        return a + b;
    }

    @Specialization
    static TruffleString strings(TruffleString a, TruffleString b) {
        return Str.concat(a, b);
    }

    @Specialization(
            replaces = {"exact", "integers", "doubles", "longDouble", "doubleLong", "strings"})
    static Object generic(
            Object a,
            Object b,
            @Cached(value = "createGeneric()", neverDefault = true) GenericBinaryNode generic) {
        return generic.execute(a, b);
    }

    static GenericBinaryNode createGeneric() {
        return GenericBinaryNode.create(BinaryOperator.ADD, false);
    }
}
