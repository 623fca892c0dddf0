package org.pyft.ops;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.Specialization;

import org.pyft.syntax.tree.BinaryOperator;

/** {@code a % b}. */
@GenerateInline(false)
abstract class ModuloNode extends BinaryOpNode {
    @Specialization(guards = "b != 0")
    static long longs(long a, long b) {
        return Math.floorMod(a, b);
    }

    @Specialization(guards = "isSimple(a, b)")
    static double doubles(double a, double b) {
        return a % b;
    }

    /** Where Java's remainder has the sign Python wants. */
    static boolean isSimple(double a, double b) {
        return b > 0 && a >= 0;
    }

    @Specialization(replaces = {"longs", "doubles"})
    static Object generic(
            Object a,
            Object b,
            @Cached(value = "createGeneric()", neverDefault = true) GenericBinaryNode generic) {
        return generic.execute(a, b);
    }

    static GenericBinaryNode createGeneric() {
        return GenericBinaryNode.create(BinaryOperator.MOD, false);
    }
}
