package org.pyft.objects.str;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.integer.IntLimits;
import org.pyft.objects.integer.IntType;
import org.pyft.objects.integer.Ints;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;
import org.pyft.util.FormatException;
import org.pyft.util.FormatSpec;
import org.pyft.util.PercentFormat;

import java.math.BigInteger;

/** {@code format()} and {@code %} on strings. */
public final class Formatting {
    private Formatting() {}

    /** {@code format(self, spec)} for a str with a specification that is not empty. */
    static TruffleString format(Object self, TruffleString spec) {
        try {
            String value = Str.toJava((TruffleString) PyWrapper.unwrap(self));
            return Str.of(FormatSpec.ofString(Str.toJava(spec), Types.nameOf(self)).format(value));
        } catch (FormatException e) {
            throw error(e);
        }
    }

    /** {@code format % value}. */
    static TruffleString percent(TruffleString format, Object value) {
        return Str.of(
                percent(PercentFormat.parse(Str.toJava(format), false), value, new Host(value)));
    }

    /** Runs a parsed {@code %} format. */
    public static String percent(PercentFormat format, Object value, Host host) {
        Object[] arguments =
                value instanceof PyTuple tuple ? tuple.toArray() : new Object[] {value};
        try {
            return format.format(arguments, host.isMapping(), IntLimits.maxStringDigits(), host);
        } catch (FormatException e) {
            throw error(e);
        }
    }

    /** The Python exception for a format that cannot be carried out. */
    public static RuntimeException error(FormatException e) {
        return switch (e.kind()) {
            case VALUE -> PyErr.valueError("%s", e.getMessage());
            case TYPE -> PyErr.typeError("%s", e.getMessage());
            case OVERFLOW -> PyErr.overflowError("%s", e.getMessage());
        };
    }

    /** What {@code %} does with Python objects. Of bytes, a subclass. */
    public static class Host implements PercentFormat.Host {
        private final Object value;

        /** For the object on the right of the operator. */
        public Host(Object value) {
            this.value = value;
        }

        /** Whether the object on the right need not be used up. */
        protected boolean isMapping() {
            return !(value instanceof PyTuple)
                    && !(PyWrapper.unwrap(value) instanceof TruffleString)
                    && Types.of(value).lookup("__getitem__") != null;
        }

        @Override
        public final void requireMapping() {
            if (!isMapping()) {
                throw PyErr.typeError("format requires a mapping");
            }
        }

        @Override
        public Object lookup(String key) {
            return Py.getItem(value, Str.of(key));
        }

        @Override
        public final long star(Object width) {
            if (!Ints.isInt(width)) {
                throw PyErr.typeError("* wants int");
            }
            if (Ints.plain(width) instanceof Long small) {
                return small;
            }
            throw PyErr.overflowError("Python int too large to convert to C ssize_t");
        }

        @Override
        public final int starPrecision(Object precision) {
            if (!Ints.isInt(precision)) {
                throw PyErr.typeError("* wants int");
            }
            if (Ints.plain(precision) instanceof Long value && value.intValue() == value) {
                return value.intValue();
            }
            throw PyErr.overflowError("Python int too large to convert to C int");
        }

        @Override
        public String text(Object item, char code) {
            return Str.toJava(
                    switch (code) {
                        case 's' -> Py.str(item);
                        case 'r' -> Py.repr(item);
                        default -> Str.escapeNonAscii(Py.repr(item));
                    });
        }

        @Override
        public final Object integer(Object item, char code) {
            if (item instanceof Long) {
                return item;
            }
            if (Ints.isInt(item)) {
                return Ints.plain(item);
            }
            boolean truncates = code == 'd' || code == 'i' || code == 'u';
            PyType type = Types.of(item);
            if (type.lookup("__index__") != null || truncates && type.lookup("__int__") != null) {
                try {
                    return Ints.plain(truncates ? Py.call(IntType.TYPE, item) : Py.index(item));
                } catch (PyException e) {
                    if (!PyErr.matches(e, ExceptionTypes.TYPE_ERROR)) {
                        throw e;
                    }
                }
            }
            throw PyErr.typeError(
                    "%%%s format: %s is required, not %s",
                    String.valueOf(code),
                    truncates ? "a real number" : "an integer",
                    Types.nameOf(item));
        }

        @Override
        public double real(Object item, char code) {
            return Py.asDouble(item);
        }

        @Override
        public int character(Object item) {
            if (PyWrapper.unwrap(item) instanceof TruffleString text) {
                if (Str.length(text) == 1) {
                    return Str.codePointAt(text, 0);
                }
                throw PyErr.typeError(
                        "%%c requires an int or a unicode character, not a string of length %s",
                        Str.length(text));
            }
            Object index = Py.indexOrNull(item);
            if (index == null) {
                throw PyErr.typeError(
                        "%%c requires an int or a unicode character, not %s",
                        Types.fullNameOf(item));
            }
            if (index instanceof BigInteger || (Long) index < 0 || (Long) index > 0x10ffff) {
                throw PyErr.overflowError("%%c arg not in range(0x110000)");
            }
            return (int) (long) (Long) index;
        }
    }
}
