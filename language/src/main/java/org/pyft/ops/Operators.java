package org.pyft.ops;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.none.PyNotImplemented;
import org.pyft.objects.type.PyType;
import org.pyft.syntax.tree.BinaryOperator;
import org.pyft.syntax.tree.CompareOperator;
import org.pyft.syntax.tree.UnaryOperator;
import org.pyft.util.Nesting;

/** Binary, in-place, unary and comparison operators through the special methods (Python data model 3.3.8). */
public final class Operators {
    private static final String[] NAMES = {
        "add",
        "sub",
        "mul",
        "matmul",
        "truediv",
        "mod",
        "pow",
        "lshift",
        "rshift",
        "or",
        "xor",
        "and",
        "floordiv"
    };
    private static final String[] METHODS = decorate("__");
    private static final String[] REFLECTED = decorate("__r");
    private static final String[] IN_PLACE = decorate("__i");
    private static final String[] COMPARISONS = {
        "__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__"
    };
    private static final String[] SWAPPED = {
        "__eq__", "__ne__", "__gt__", "__ge__", "__lt__", "__le__"
    };

    private Operators() {}

    private static String[] decorate(String prefix) {
        String[] result = new String[NAMES.length];
        for (int i = 0; i < NAMES.length; i++) {
            result[i] = (prefix + NAMES[i] + "__").intern();
        }
        return result;
    }

    /** The special method of a binary operator, for example {@code "__add__"}. */
    public static String method(BinaryOperator operator) {
        return METHODS[operator.ordinal()];
    }

    /** The special method of a comparison, for example {@code "__lt__"}. */
    public static String method(CompareOperator operator) {
        return COMPARISONS[operator.ordinal()];
    }

    /** {@code a op b}. */
    @TruffleBoundary
    public static Object binary(BinaryOperator operator, Object a, Object b) {
        Object result = binaryOrNull(operator, a, b);
        if (result == null) {
            throw unsupported(
                    operator,
                    operator == BinaryOperator.POW ? "** or pow()" : operator.symbol(),
                    a,
                    b);
        }
        return result;
    }

    /** {@code a op= b}. */
    @TruffleBoundary
    public static Object inPlace(BinaryOperator operator, Object a, Object b) {
        PyType type = Types.of(a);
        Object method = type.lookup(IN_PLACE[operator.ordinal()]);
        if (method != null) {
            Object result = callMethod(method, a, type, b);
            if (result != PyNotImplemented.NOT_IMPLEMENTED) {
                return result;
            }
        }
        Object result = binaryOrNull(operator, a, b);
        if (result == null) {
            throw unsupported(operator, operator.symbol() + "=", a, b);
        }
        return result;
    }

    /** The method that {@code a op b} tries first if that is one of the left operand's class, or null. */
    static Object forwardMethod(
            BinaryOperator operator, boolean inPlace, PyType left, PyType right) {
        Object method = inPlace ? left.lookup(IN_PLACE[operator.ordinal()]) : null;
        if (method != null) {
            return method;
        }
        String reflected = REFLECTED[operator.ordinal()];
        if (right != left
                && right.isSubtypeOf(left)
                && right.lookup(reflected) != null
                && right.lookup(reflected) != left.lookup(reflected)) {
            return null;
        }
        return left.lookup(METHODS[operator.ordinal()]);
    }

    /** What follows after the method of {@link #forwardMethod} has returned NotImplemented. */
    @TruffleBoundary
    static Object afterForward(BinaryOperator operator, boolean inPlace, Object a, Object b) {
        PyType left = Types.of(a);
        PyType right = Types.of(b);
        if (inPlace && left.lookup(IN_PLACE[operator.ordinal()]) != null) {
            Object result = binaryOrNull(operator, a, b);
            if (result == null) {
                throw unsupported(operator, operator.symbol() + "=", a, b);
            }
            return result;
        }
        Object reflected = right == left ? null : right.lookup(REFLECTED[operator.ordinal()]);
        if (reflected != null) {
            Object result = callMethod(reflected, b, right, a);
            if (result != PyNotImplemented.NOT_IMPLEMENTED) {
                return result;
            }
        }
        throw unsupported(
                operator,
                inPlace
                        ? operator.symbol() + "="
                        : operator == BinaryOperator.POW ? "** or pow()" : operator.symbol(),
                a,
                b);
    }

    private static PyException unsupported(
            BinaryOperator operator, String symbol, Object a, Object b) {
        if (operator == BinaryOperator.R_SHIFT
                && symbol.equals(">>")
                && a instanceof org.pyft.objects.function.PyBuiltinFunction f
                && f.getEntry().name().equals("print")) {
            return PyErr.typeError(
                    "unsupported operand type(s) for >>: '%s' and '%s'. Did you mean \"print(<message>, file=<output_stream>)\"?",
                    Types.of(a), Types.of(b));
        }
        return PyErr.typeError(
                "unsupported operand type(s) for %s: '%s' and '%s'",
                symbol, Types.of(a), Types.of(b));
    }

    /** {@code a op b}, or null if neither operand supports it. */
    @TruffleBoundary
    public static Object binaryOrNull(BinaryOperator operator, Object a, Object b) {
        return dispatch(METHODS[operator.ordinal()], REFLECTED[operator.ordinal()], a, b);
    }

    private static Object dispatch(String name, String reflectedName, Object a, Object b) {
        return dispatch(name, reflectedName, a, b, new Object[] {b}, a);
    }

    /** Tries the method of {@code a} with {@code arguments} and that of {@code b} with {@code swapped}; null if neither is there for these operands. */
    private static Object dispatch(
            String name,
            String reflectedName,
            Object a,
            Object b,
            Object[] arguments,
            Object... swapped) {
        PyType left = Types.of(a);
        PyType right = Types.of(b);
        Object method = left.lookup(name);
        Object reflected = right == left ? null : right.lookup(reflectedName);
        if (reflected != null
                && method != null
                && right != left
                && right.isSubtypeOf(left)
                && reflected != left.lookup(reflectedName)) {
            Object result = callOperator(reflected, b, right, swapped);
            if (result != PyNotImplemented.NOT_IMPLEMENTED) {
                return result;
            }
            reflected = null;
        }
        if (method != null) {
            Object result = callOperator(method, a, left, arguments);
            if (result != PyNotImplemented.NOT_IMPLEMENTED) {
                return result;
            }
        }
        if (reflected != null) {
            Object result = callOperator(reflected, b, right, swapped);
            if (result != PyNotImplemented.NOT_IMPLEMENTED) {
                return result;
            }
        }
        return null;
    }

    /** Calls the method of an operator. A method that cannot be looked up, because a descriptor raises AttributeError, does not count as one. */
    private static Object callOperator(
            Object method, Object self, PyType type, Object... arguments) {
        if (method instanceof org.pyft.objects.function.PyFunction
                || method instanceof org.pyft.objects.descriptor.PyMethodDescriptor) {
            return callMethod(method, self, type, arguments);
        }
        Object bound;
        try {
            bound = GetAttr.bind(method, self, type);
        } catch (PyException e) {
            if (PyErr.matches(e, ExceptionTypes.ATTRIBUTE_ERROR)) {
                return PyNotImplemented.NOT_IMPLEMENTED;
            }
            throw e;
        }
        return Calls.call(bound, arguments, null);
    }

    /** Calls a special method found on {@code type} with {@code self} and arguments. */
    static Object callMethod(Object method, Object self, PyType type, Object... arguments) {
        if (method instanceof org.pyft.objects.function.PyFunction
                || method instanceof org.pyft.objects.descriptor.PyMethodDescriptor) {
            return Calls.call(method, Calls.prepend(self, arguments), null);
        }
        return Calls.call(GetAttr.bind(method, self, type), arguments, null);
    }

    /** {@code a op b} for the six rich comparisons; any object may be the result. */
    @TruffleBoundary
    public static Object compare(CompareOperator operator, Object a, Object b) {
        if (!(a instanceof PyHeapObject)) {
            return compareHere(operator, a, b);
        }
        Nesting nesting = Nesting.enter();
        try {
            return compareHere(operator, a, b);
        } finally {
            nesting.leave();
        }
    }

    private static Object compareHere(CompareOperator operator, Object a, Object b) {
        int index = operator.ordinal();
        PyType left = Types.of(a);
        PyType right = Types.of(b);
        boolean reflectedFirst = right != left && right.isSubtypeOf(left);
        if (reflectedFirst) {
            Object method = right.lookup(SWAPPED[index]);
            if (method != null) {
                Object result = callOperator(method, b, right, a);
                if (result != PyNotImplemented.NOT_IMPLEMENTED) {
                    return result;
                }
            }
        }
        Object method = left.lookup(COMPARISONS[index]);
        if (method != null) {
            Object result = callOperator(method, a, left, b);
            if (result != PyNotImplemented.NOT_IMPLEMENTED) {
                return result;
            }
        }
        return reflectedFirst
                ? defaultComparison(operator, a, b)
                : compareAfterForward(operator, a, b);
    }

    /** What follows after the left operand's method has returned NotImplemented. */
    @TruffleBoundary
    static Object compareAfterForward(CompareOperator operator, Object a, Object b) {
        PyType right = Types.of(b);
        Object reflected = right.lookup(SWAPPED[operator.ordinal()]);
        if (reflected != null) {
            Object result = callOperator(reflected, b, right, a);
            if (result != PyNotImplemented.NOT_IMPLEMENTED) {
                return result;
            }
        }
        return defaultComparison(operator, a, b);
    }

    private static boolean defaultComparison(CompareOperator operator, Object a, Object b) {
        return switch (operator) {
            case EQ -> Py.is(a, b);
            case NOT_EQ -> !Py.is(a, b);
            default ->
                    throw PyErr.typeError(
                            "'%s' not supported between instances of '%s' and '%s'",
                            operator.symbol(), Types.of(a), Types.of(b));
        };
    }

    /** {@code -a}, {@code +a}, {@code ~a}, {@code not a}. */
    @TruffleBoundary
    public static Object unary(UnaryOperator operator, Object a) {
        if (operator == UnaryOperator.NOT) {
            return !Py.isTrue(a);
        }
        String name =
                switch (operator) {
                    case U_SUB -> "__neg__";
                    case U_ADD -> "__pos__";
                    default -> "__invert__";
                };
        PyType type = Types.of(a);
        Object method = type.lookup(name);
        if (method == null) {
            throw PyErr.typeError("bad operand type for unary %s: '%s'", operator.symbol(), type);
        }
        return callMethod(method, a, type);
    }

    /** {@code pow(a, b, modulus)}. */
    @TruffleBoundary
    public static Object power(Object a, Object b, Object modulus) {
        PyType left = Types.of(a);
        PyType right = Types.of(b);
        Object result =
                dispatch("__pow__", "__rpow__", a, b, new Object[] {b, modulus}, a, modulus);
        if (result != null) {
            return result;
        }
        if (PyWrapper.unwrap(modulus) instanceof Double) {
            throw PyErr.typeError(
                    "pow() 3rd argument not allowed unless all arguments are integers");
        }
        throw PyErr.typeError(
                "unsupported operand type(s) for ** or pow(): '%s', '%s', '%s'",
                left, right, Types.of(modulus));
    }

    /** {@code divmod(a, b)}. */
    @TruffleBoundary
    public static Object divmod(Object a, Object b) {
        Object result = dispatch("__divmod__", "__rdivmod__", a, b);
        if (result == null) {
            throw PyErr.typeError(
                    "unsupported operand type(s) for divmod(): '%s' and '%s'",
                    Types.of(a), Types.of(b));
        }
        return result;
    }
}
