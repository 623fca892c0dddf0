package org.pyft.modules.multibyte;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;

/** {@code _codecs_cn}: the Chinese (mainland) encodings. */
@BuiltinModule("_codecs_cn")
public final class CnModule {
    private CnModule() {}

    @Builtin("getcodec(encoding, /)")
    static Object getCodec(Object encoding) {
        return PyMultibyteCodec.get(encoding);
    }
}
