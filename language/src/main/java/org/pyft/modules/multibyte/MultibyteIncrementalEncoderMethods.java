package org.pyft.modules.multibyte;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.type.PyType;

/** Attributes of {@code _multibytecodec.MultibyteIncrementalEncoder}. Each text ends in the initial shift state, so there is none to keep. */
@BuiltinType("_multibytecodec.MultibyteIncrementalEncoder")
final class MultibyteIncrementalEncoderMethods {
    private MultibyteIncrementalEncoderMethods() {}

    @Builtin("__new__($type, errors='strict')")
    static Object create(PyType type, Object errors) {
        return new PyMultibyteCoder(PyMultibyteCoder.ENCODER_TYPE, type, null, errors);
    }

    @Builtin("encode($self, /, input, final=False)")
    static Object encode(PyMultibyteCoder self, Object input, boolean last) {
        return PyBytes.of(self.encode(MultibyteCodecMethods.text(input)));
    }

    @Builtin("getstate($self, /)")
    static long getState(PyMultibyteCoder self) {
        return 0;
    }

    @Builtin("setstate($self, state, /)")
    static void setState(PyMultibyteCoder self, long state) {
        if (state != 0) {
            throw PyErr.valueError("pending buffer too large");
        }
    }
}
