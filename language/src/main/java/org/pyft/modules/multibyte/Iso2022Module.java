package org.pyft.modules.multibyte;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;

/** {@code _codecs_iso2022}: the ISO-2022 encodings. */
@BuiltinModule("_codecs_iso2022")
public final class Iso2022Module {
    private Iso2022Module() {}

    @Builtin("getcodec(encoding, /)")
    static Object getCodec(Object encoding) {
        return PyMultibyteCodec.get(encoding);
    }
}
