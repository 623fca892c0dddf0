package org.pyft.modules.cmath;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.objects.complex.ComplexMethods;
import org.pyft.objects.complex.PyComplex;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;
import org.pyft.syntax.tree.BinaryOperator;

/** The module {@code cmath}. */
@BuiltinModule("cmath")
public final class CmathModule {
    private static final double LOG_10 = Math.log(10);

    private CmathModule() {}

    static void init(PyModule module) {
        module.put("pi", Math.PI);
        module.put("e", Math.E);
        module.put("tau", 2 * Math.PI);
        module.put("inf", Double.POSITIVE_INFINITY);
        module.put("infj", new PyComplex(0, Double.POSITIVE_INFINITY));
        module.put("nan", Double.NaN);
        module.put("nanj", new PyComplex(0, Double.NaN));
    }

    private static PyComplex number(Object z) {
        return ComplexMethods.toComplex(z);
    }

    @Builtin("acos(z, /)")
    static PyComplex acos(Object z) {
        return ComplexFunctions.acos(number(z));
    }

    @Builtin("acosh(z, /)")
    static PyComplex acosh(Object z) {
        return ComplexFunctions.acosh(number(z));
    }

    @Builtin("asin(z, /)")
    static PyComplex asin(Object z) {
        return ComplexFunctions.asin(number(z));
    }

    @Builtin("asinh(z, /)")
    static PyComplex asinh(Object z) {
        return ComplexFunctions.asinh(number(z));
    }

    @Builtin("atan(z, /)")
    static PyComplex atan(Object z) {
        return ComplexFunctions.atan(number(z));
    }

    @Builtin("atanh(z, /)")
    static PyComplex atanh(Object z) {
        return ComplexFunctions.atanh(number(z));
    }

    @Builtin("cos(z, /)")
    static PyComplex cos(Object z) {
        return ComplexFunctions.cos(number(z));
    }

    @Builtin("cosh(z, /)")
    static PyComplex cosh(Object z) {
        return ComplexFunctions.cosh(number(z));
    }

    @Builtin("exp(z, /)")
    static PyComplex exp(Object z) {
        return ComplexFunctions.exp(number(z));
    }

    @Builtin("sin(z, /)")
    static PyComplex sin(Object z) {
        return ComplexFunctions.sin(number(z));
    }

    @Builtin("sinh(z, /)")
    static PyComplex sinh(Object z) {
        return ComplexFunctions.sinh(number(z));
    }

    @Builtin("sqrt(z, /)")
    static PyComplex sqrt(Object z) {
        return ComplexFunctions.sqrt(number(z));
    }

    @Builtin("tan(z, /)")
    static PyComplex tan(Object z) {
        return ComplexFunctions.tan(number(z));
    }

    @Builtin("tanh(z, /)")
    static PyComplex tanh(Object z) {
        return ComplexFunctions.tanh(number(z));
    }

    @Builtin("log(z, base=<unrepresentable>, /)")
    static Object log(Object z, Object base) {
        PyComplex result = ComplexFunctions.log(number(z));
        if (base == null) {
            return result;
        }
        try {
            return Py.binary(BinaryOperator.DIV, result, ComplexFunctions.log(number(base)));
        } catch (PyException e) {
            if (PyErr.matches(e, ExceptionTypes.ZERO_DIVISION_ERROR)) {
                throw ComplexFunctions.domainError();
            }
            throw e;
        }
    }

    @Builtin("log10(z, /)")
    static PyComplex log10(Object z) {
        PyComplex result = ComplexFunctions.log(number(z));
        return new PyComplex(result.real() / LOG_10, result.imaginary() / LOG_10);
    }

    @Builtin("phase(z, /)")
    static double phase(Object z) {
        PyComplex number = number(z);
        return Math.atan2(number.imaginary(), number.real());
    }

    @Builtin("polar(z, /)")
    static PyTuple polar(Object z) {
        PyComplex number = number(z);
        return PyTuple.of(
                ComplexFunctions.size(number), Math.atan2(number.imaginary(), number.real()));
    }

    @Builtin("rect(r, phi, /)")
    static PyComplex rect(double r, double phi) {
        return ComplexFunctions.rect(r, phi);
    }

    @Builtin("isfinite(z, /)")
    static boolean isFinite(Object z) {
        PyComplex number = number(z);
        return Double.isFinite(number.real()) && Double.isFinite(number.imaginary());
    }

    @Builtin("isnan(z, /)")
    static boolean isNaN(Object z) {
        PyComplex number = number(z);
        return Double.isNaN(number.real()) || Double.isNaN(number.imaginary());
    }

    @Builtin("isinf(z, /)")
    static boolean isInfinite(Object z) {
        PyComplex number = number(z);
        return Double.isInfinite(number.real()) || Double.isInfinite(number.imaginary());
    }

    @Builtin("isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)")
    static boolean isClose(Object a, Object b, double relative, double absolute) {
        PyComplex x = number(a);
        PyComplex y = number(b);
        if (relative < 0 || absolute < 0) {
            throw PyErr.valueError("tolerances must be non-negative");
        }
        if (x.real() == y.real() && x.imaginary() == y.imaginary()) {
            return true;
        }
        if (isInfinite(x) || isInfinite(y)) {
            return false;
        }
        double difference = Math.hypot(x.real() - y.real(), x.imaginary() - y.imaginary());
        return difference <= relative * Math.hypot(y.real(), y.imaginary())
                || difference <= relative * Math.hypot(x.real(), x.imaginary())
                || difference <= absolute;
    }
}
