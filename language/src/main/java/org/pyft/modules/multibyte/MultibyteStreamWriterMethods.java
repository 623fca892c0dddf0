package org.pyft.modules.multibyte;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

/** Attributes of {@code _multibytecodec.MultibyteStreamWriter}. */
@BuiltinType("_multibytecodec.MultibyteStreamWriter")
final class MultibyteStreamWriterMethods {
    private MultibyteStreamWriterMethods() {}

    @Builtin("__new__($type, stream, errors='strict')")
    static Object create(PyType type, Object stream, Object errors) {
        return new PyMultibyteCoder(PyMultibyteCoder.WRITER_TYPE, type, stream, errors);
    }

    @Builtin("write($self, strobj, /)")
    static void write(PyMultibyteCoder self, Object text) {
        Py.callMethod(
                self.stream(), "write", PyBytes.of(self.encode(MultibyteCodecMethods.text(text))));
    }

    @Builtin("writelines($self, lines, /)")
    static void writeLines(PyMultibyteCoder self, Object lines) {
        for (Object line : Py.toArray(lines)) {
            write(self, line);
        }
    }

    @Getter("stream")
    static Object stream(PyMultibyteCoder self) {
        return self.stream();
    }
}
