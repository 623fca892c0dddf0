package org.pyft.modules.multibyte;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.builtin.Setter;
import org.pyft.objects.dict.PyDict;

/** What the incremental coders and the streams of {@code _multibytecodec} have in common. */
@BuiltinType("_multibytecodec.MultibyteCoder")
final class MultibyteCoderMethods {
    private MultibyteCoderMethods() {}

    @Builtin("__init__($self, /, *args, **kwargs)")
    static void init(PyMultibyteCoder self, Object[] args, PyDict kwargs) {
        // Everything is done by __new__.
    }

    @Builtin("reset($self, /)")
    static void reset(PyMultibyteCoder self) {
        self.reset();
    }

    @Getter("errors")
    static String errors(PyMultibyteCoder self) {
        return self.getErrors();
    }

    @Setter("errors")
    static void setErrors(PyMultibyteCoder self, Object value) {
        self.setErrors(value);
    }
}
