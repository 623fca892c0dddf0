package org.pyft.modules.multibyte;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.codecs.Decoded;
import org.pyft.objects.bytes.Buffers;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Types;

/** Attributes of {@code _multibytecodec.MultibyteCodec}. */
@BuiltinType("_multibytecodec.MultibyteCodec")
final class MultibyteCodecMethods {
    private MultibyteCodecMethods() {}

    @Builtin("encode($self, /, input, errors=None)")
    static Object encode(PyMultibyteCodec self, Object input, Object errors) {
        TruffleString text = text(input);
        return PyTuple.of(
                PyBytes.of(self.codec().encode(text, errors(errors))), (long) Str.length(text));
    }

    @Builtin("decode($self, /, input, errors=None)")
    static Object decode(PyMultibyteCodec self, Object input, Object errors) {
        byte[] bytes = Buffers.toBytes(input);
        Decoded decoded = self.codec().decode(bytes, errors(errors), true);
        return PyTuple.of(decoded.text(), (long) bytes.length);
    }

    /** The text to encode. TypeError for any other object. */
    static TruffleString text(Object input) {
        if (PyWrapper.unwrap(input) instanceof TruffleString text) {
            return text;
        }
        throw PyErr.typeError(
                "couldn't convert the object to str, got %s instead", Types.nameOf(input));
    }

    /** The name of an error handler; missing and None mean strict. */
    static String errors(Object errors) {
        if (errors == null || errors == PyNone.NONE) {
            return "strict";
        }
        if (PyWrapper.unwrap(errors) instanceof TruffleString name) {
            return Str.toJava(name);
        }
        throw PyErr.typeError("errors must be a string");
    }
}
