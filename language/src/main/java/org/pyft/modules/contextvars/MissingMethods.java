package org.pyft.modules.contextvars;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;

/** The attributes of {@code Token.MISSING}. */
@BuiltinType("Token.MISSING")
final class MissingMethods {
    private MissingMethods() {}

    @Builtin("__repr__($self, /)")
    static String repr(@SuppressWarnings("unused") PyToken.Missing self) {
        return "<Token.MISSING>";
    }
}
