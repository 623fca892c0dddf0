package org.pyft.ops;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.descriptor.PyMethodDescriptor;
import org.pyft.objects.function.PyFunction;
import org.pyft.objects.none.PyNotImplemented;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;
import org.pyft.syntax.tree.CompareOperator;

/** One of the six rich comparisons; the operator is a constant of the node, so the switches fold. */
@GenerateInline(false)
public abstract class CompareNode extends Node {
    final CompareOperator operator;

    CompareNode(CompareOperator operator) {
        this.operator = operator;
    }

    public static CompareNode create(CompareOperator operator) {
        return CompareNodeGen.create(operator);
    }

    /** {@code a op b}: any object may be the result. */
    public abstract Object execute(Object a, Object b);

    @Specialization
    final boolean longs(long a, long b) {
        return switch (operator) {
            case EQ -> a == b;
            case NOT_EQ -> a != b;
            case LT -> a < b;
            case LT_E -> a <= b;
            case GT -> a > b;
            default -> a >= b;
        };
    }

    @Specialization
    final boolean doubles(double a, double b) {
        return switch (operator) {
            case EQ -> a == b;
            case NOT_EQ -> a != b;
            case LT -> a < b;
            case LT_E -> a <= b;
            case GT -> a > b;
            default -> a >= b;
        };
    }

    @Specialization(guards = "isExact(b)")
    final boolean doubleLong(double a, long b) {
        return doubles(a, b);
    }

    @Specialization(guards = "isExact(a)")
    final boolean longDouble(long a, double b) {
        return doubles(a, b);
    }

    static boolean isExact(long value) {
        return value >= -(1L << 53) && value <= 1L << 53;
    }

    @Specialization
    final boolean strings(TruffleString a, TruffleString b) {
        return switch (operator) {
            case EQ -> Str.equals(a, b);
            case NOT_EQ -> !Str.equals(a, b);
            case LT -> Str.compare(a, b) < 0;
            case LT_E -> Str.compare(a, b) <= 0;
            case GT -> Str.compare(a, b) > 0;
            default -> Str.compare(a, b) >= 0;
        };
    }

    /** The left operand's method comes first, and it is called directly. */
    @Specialization(
            guards = {"isOf(a, leftClass, left)", "isOf(b, rightClass, right)", "method != null"},
            assumptions = {"left.stable()", "right.stable()"},
            limit = "4")
    final Object forward(
            Object a,
            Object b,
            @Cached("a.getClass()") Class<?> leftClass,
            @Cached("b.getClass()") Class<?> rightClass,
            @Cached("typeOf(a)") PyType left,
            @Cached("typeOf(b)") PyType right,
            @Cached("forwardMethod(left, right)") Object method,
            @Cached CallNode call) {
        Object result = call.execute(method, new Object[] {a, b});
        return result != PyNotImplemented.NOT_IMPLEMENTED
                ? result
                : Operators.compareAfterForward(operator, a, b);
    }

    static PyType typeOf(Object object) {
        return Types.of(object);
    }

    static boolean isOf(Object object, Class<?> javaClass, PyType type) {
        return Types.isOf(object, javaClass, type);
    }

    final Object forwardMethod(PyType left, PyType right) {
        if (right != left && right.isSubtypeOf(left)) {
            return null;
        }
        Object method = left.lookup(Operators.method(operator));
        return method instanceof PyFunction || method instanceof PyMethodDescriptor ? method : null;
    }

    @Specialization(
            replaces = {"longs", "doubles", "doubleLong", "longDouble", "strings", "forward"})
    final Object generic(Object a, Object b) {
        return Operators.compare(operator, a, b);
    }
}
