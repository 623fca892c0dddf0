package org.pyft.ops;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.Specialization;

import org.pyft.objects.descriptor.PyMethodDescriptor;
import org.pyft.objects.function.PyFunction;
import org.pyft.objects.none.PyNotImplemented;
import org.pyft.objects.type.PyType;
import org.pyft.syntax.tree.BinaryOperator;

/** A binary operator through the special methods of the operands' classes. */
@GenerateInline(false)
abstract class GenericBinaryNode extends BinaryOpNode {
    final BinaryOperator operator;
    final boolean inPlace;

    GenericBinaryNode(BinaryOperator operator, boolean inPlace) {
        this.operator = operator;
        this.inPlace = inPlace;
    }

    static GenericBinaryNode create(BinaryOperator operator, boolean inPlace) {
        return GenericBinaryNodeGen.create(operator, inPlace);
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
                : Operators.afterForward(operator, inPlace, a, b);
    }

    static PyType typeOf(Object object) {
        return Types.of(object);
    }

    static boolean isOf(Object object, Class<?> javaClass, PyType type) {
        return Types.isOf(object, javaClass, type);
    }

    final Object forwardMethod(PyType left, PyType right) {
        Object method = Operators.forwardMethod(operator, inPlace, left, right);
        return method instanceof PyFunction || method instanceof PyMethodDescriptor ? method : null;
    }

    @Specialization(replaces = "forward")
    final Object generic(Object a, Object b) {
        return inPlace ? Operators.inPlace(operator, a, b) : Operators.binary(operator, a, b);
    }
}
