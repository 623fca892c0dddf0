package org.pyft.modules.sre;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;

/** Attributes of {@code _sre.SRE_Scanner}. */
@BuiltinType("_sre.SRE_Scanner")
final class ScannerMethods {
    private ScannerMethods() {}

    @Builtin("match($self, /)")
    static Object match(PyScanner self) {
        return self.nextOrNone(false);
    }

    @Builtin("search($self, /)")
    static Object search(PyScanner self) {
        return self.nextOrNone(true);
    }

    @Getter("pattern")
    static Object pattern(PyScanner self) {
        return self.getPattern();
    }
}
