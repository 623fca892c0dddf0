package org.pyft.objects.str;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.ops.Types;
import org.pyft.util.FormatException;
import org.pyft.util.FormatSpec;

/** {@code format()} and {@code %} on strings. */
public final class Formatting {
    private Formatting() {}

    /** {@code format(self, spec)} for a str with a specification that is not empty. */
    static TruffleString format(Object self, TruffleString spec) {
        try {
            String value = Str.toJava((TruffleString) PyWrapper.unwrap(self));
            return Str.of(
                    FormatSpec.ofString(Str.toJava(spec), Types.nameOf(self)).format(value));
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
}
