package org.pyft.modules.warnings;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import org.pyft.PyContext;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

/** Issues warnings from Java code. */
public final class Warnings {
    private Warnings() {
    }

    /** {@code warnings.warn_explicit(message, category, filename, line)}. */
    @TruffleBoundary
    public static void warnExplicit(PyType category, TruffleString message, TruffleString filename, int line) {
        Py.call(Py.getAttr(PyContext.get().importModule("warnings"), "warn_explicit"), message, category, filename, (long) line);
    }
}
