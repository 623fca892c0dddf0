package org.pyft.modules.multibyte;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;

/** {@code _codecs_hk}: the Chinese (Hong Kong) encodings. */
@BuiltinModule("_codecs_hk")
public final class HkModule {
    private HkModule() {}

    @Builtin("getcodec(encoding, /)")
    static Object getCodec(Object encoding) {
        return PyMultibyteCodec.get(encoding);
    }
}
