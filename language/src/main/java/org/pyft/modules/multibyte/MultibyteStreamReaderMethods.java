package org.pyft.modules.multibyte;

import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/** Attributes of {@code _multibytecodec.MultibyteStreamReader}. */
@BuiltinType("_multibytecodec.MultibyteStreamReader")
final class MultibyteStreamReaderMethods {
    private MultibyteStreamReaderMethods() {}

    @Builtin("__new__($type, stream, errors='strict')")
    static Object create(PyType type, Object stream, Object errors) {
        return new PyMultibyteCoder(PyMultibyteCoder.READER_TYPE, type, stream, errors);
    }

    @Builtin("read($self, sizeobj=None, /)")
    static Object read(PyMultibyteCoder self, Object size) {
        return read(self, "read", size);
    }

    @Builtin("readline($self, sizeobj=None, /)")
    static Object readLine(PyMultibyteCoder self, Object size) {
        return read(self, "readline", size);
    }

    @Builtin("readlines($self, sizehintobj=None, /)")
    static Object readLines(PyMultibyteCoder self, Object size) {
        return Py.callMethod(read(self, "read", size), "splitlines", true);
    }

    /** Reads until there is at least one character, or the end: everything if no size is given. */
    private static TruffleString read(PyMultibyteCoder self, String method, Object size) {
        long count = size == null || size == PyNone.NONE ? -1 : Py.asLong(size);
        if (count == 0) {
            return Str.EMPTY;
        }
        while (true) {
            Object data =
                    count < 0
                            ? Py.callMethod(self.stream(), method)
                            : Py.callMethod(self.stream(), method, count);
            if (!(data instanceof PyBytes bytes)) {
                throw PyErr.typeError(
                        "stream function returned a non-bytes object (%s)", Types.nameOf(data));
            }
            boolean last = count < 0 && method.equals("read") || bytes.size() == 0;
            TruffleString text = self.decode(bytes.bytes(), last);
            if (last || !text.isEmpty()) {
                return text;
            }
            TruffleSafepoint.poll(null);
        }
    }

    @Getter("stream")
    static Object stream(PyMultibyteCoder self) {
        return self.stream();
    }
}
