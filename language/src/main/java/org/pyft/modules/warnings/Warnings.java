package org.pyft.modules.warnings;

import com.oracle.truffle.api.strings.TruffleString;
import org.pyft.objects.type.PyType;

/** Placeholder until the module exists. */
public final class Warnings {
    private Warnings() {
    }

    public static void warnExplicit(PyType category, TruffleString message, TruffleString file, int line) {
    }
}
