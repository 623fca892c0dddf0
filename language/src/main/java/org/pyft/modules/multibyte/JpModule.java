package org.pyft.modules.multibyte;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;

/** {@code _codecs_jp}: the Japanese encodings. */
@BuiltinModule("_codecs_jp")
public final class JpModule {
    private JpModule() {}

    @Builtin("getcodec(encoding, /)")
    static Object getCodec(Object encoding) {
        return PyMultibyteCodec.get(encoding);
    }
}
