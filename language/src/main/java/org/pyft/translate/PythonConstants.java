package org.pyft.translate;

import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.complex.PyComplex;
import org.pyft.objects.none.PyEllipsis;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.syntax.tree.BytesValue;
import org.pyft.syntax.tree.CodePoints;
import org.pyft.syntax.tree.ComplexValue;
import org.pyft.syntax.tree.Constants;

/**
 * The Python values of the constants in a syntax tree.
 */
public final class PythonConstants {
    private PythonConstants() {}

    /** The Python value of a constant; what is no constant of the parser is one already. */
    public static Object of(Object value) {
        return switch (value) {
            case Constants.NONE -> PyNone.NONE;
            case Constants.ELLIPSIS -> PyEllipsis.ELLIPSIS;
            case String text -> Str.canonical(Str.of(text));
            case CodePoints points -> Str.fromCodePoints(points.values());
            case BytesValue bytes -> PyBytes.of(bytes.bytes());
            case ComplexValue complex -> new PyComplex(complex.real(), complex.imag());
            default -> value;
        };
    }
}
