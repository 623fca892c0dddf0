package org.pyft.objects.template;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyGenericAlias;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/** The methods and attributes of {@code string.templatelib.Interpolation}. */
@BuiltinType("string.templatelib.Interpolation")
public final class InterpolationMethods {
    private InterpolationMethods() {}

    @Builtin("__new__($type, /, value, expression='', conversion=None, format_spec='')")
    static Object create(
            PyType type,
            Object value,
            Object expression,
            Object conversion,
            Object formatSpecification) {
        Object letter = conversion == null ? PyNone.NONE : conversion;
        if (letter != PyNone.NONE) {
            if (!(PyWrapper.unwrap(letter) instanceof TruffleString)) {
                throw PyErr.typeError(
                        "Interpolation() argument 'conversion' must be str, not %s",
                        Types.nameOf(letter));
            }
            String text = Str.toJava((TruffleString) PyWrapper.unwrap(letter));
            if (!text.equals("s") && !text.equals("r") && !text.equals("a")) {
                throw PyErr.valueError(
                        "Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'");
            }
        }
        return new PyInterpolation(
                value,
                text(expression, "expression"),
                letter,
                text(formatSpecification, "format_spec"));
    }

    private static Object text(Object value, String parameter) {
        if (value == null) {
            return Str.EMPTY;
        }
        if (PyWrapper.unwrap(value) instanceof TruffleString) {
            return value;
        }
        throw PyErr.typeError(
                "Interpolation() argument '%s' must be str, not %s",
                parameter, Types.nameOf(value));
    }

    @Getter("value")
    static Object value(PyInterpolation self) {
        return self.getValue();
    }

    @Getter("expression")
    static Object expression(PyInterpolation self) {
        return self.getExpression();
    }

    @Getter("conversion")
    static Object conversion(PyInterpolation self) {
        return self.getConversion();
    }

    @Getter("format_spec")
    static Object formatSpecification(PyInterpolation self) {
        return self.getFormatSpecification();
    }

    @Builtin("__class_getitem__($type, item, /)")
    static Object classGetItem(PyType type, Object item) {
        return PyGenericAlias.of(type, item);
    }

    @Builtin("__repr__($self, /)")
    static Object repr(PyInterpolation self) {
        return Str.of(
                "Interpolation("
                        + Py.reprString(self.getValue())
                        + ", "
                        + Py.reprString(self.getExpression())
                        + ", "
                        + Py.reprString(self.getConversion())
                        + ", "
                        + Py.reprString(self.getFormatSpecification())
                        + ")");
    }

    @Builtin("__reduce__($self, /)")
    static Object reduce(PyInterpolation self) {
        return PyTuple.of(
                PyInterpolation.TYPE,
                PyTuple.of(
                        self.getValue(),
                        self.getExpression(),
                        self.getConversion(),
                        self.getFormatSpecification()));
    }
}
