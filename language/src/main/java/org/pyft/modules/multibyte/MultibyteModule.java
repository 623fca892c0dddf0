package org.pyft.modules.multibyte;

import org.pyft.builtin.BuiltinModule;
import org.pyft.objects.module.PyModule;

/** {@code _multibytecodec}: what the library's East Asian encodings derive their classes from. */
@BuiltinModule("_multibytecodec")
public final class MultibyteModule {
    private MultibyteModule() {}

    static void init(PyModule module) {
        module.addType(PyMultibyteCoder.ENCODER_TYPE);
        module.addType(PyMultibyteCoder.DECODER_TYPE);
        module.addType(PyMultibyteCoder.READER_TYPE);
        module.addType(PyMultibyteCoder.WRITER_TYPE);
    }
}
