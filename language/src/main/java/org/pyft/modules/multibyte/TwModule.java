package org.pyft.modules.multibyte;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;

/** {@code _codecs_tw}: the Chinese (Taiwan) encodings. */
@BuiltinModule("_codecs_tw")
public final class TwModule {
    private TwModule() {}

    @Builtin("getcodec(encoding, /)")
    static Object getCodec(Object encoding) {
        return PyMultibyteCodec.get(encoding);
    }
}
