package org.pyft.objects.integer;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.util.FormatException;
import org.pyft.util.FormatSpec;

import java.math.BigInteger;

/** {@code __format__} of numbers, with Python exceptions for what cannot be formatted. */
public final class NumberFormats {
    private NumberFormats() {}

    /** The Python exception for a {@link FormatException}. */
    public static PyException error(FormatException exception) {
        return switch (exception.kind()) {
            case TYPE -> PyErr.typeError("%s", exception.getMessage());
            case OVERFLOW -> PyErr.overflowError("%s", exception.getMessage());
            case VALUE -> PyErr.valueError("%s", exception.getMessage());
        };
    }

    /** {@code format(value, spec)} of an int (Long or BigInteger). */
    @TruffleBoundary
    public static String formatInt(Object value, String spec, String typeName) {
        try {
            FormatSpec format = FormatSpec.ofNumber(spec, typeName);
            if (format.isFloatType()) {
                return format.format(Ints.toDouble(value));
            }
            int limit = IntLimits.maxStringDigits();
            return value instanceof Long l
                    ? format.format(l.longValue(), limit)
                    : format.format((BigInteger) value, limit);
        } catch (FormatException e) {
            throw error(e);
        }
    }

    /** {@code format(value, spec)} of a float. */
    @TruffleBoundary
    public static String formatFloat(double value, String spec, String typeName) {
        try {
            return FormatSpec.ofNumber(spec, typeName).format(value);
        } catch (FormatException e) {
            throw error(e);
        }
    }

    /** {@code format(value, spec)} of a complex number. */
    @TruffleBoundary
    public static String formatComplex(
            double real, double imaginary, String spec, String typeName) {
        try {
            return FormatSpec.ofNumber(spec, typeName).format(real, imaginary);
        } catch (FormatException e) {
            throw error(e);
        }
    }
}
