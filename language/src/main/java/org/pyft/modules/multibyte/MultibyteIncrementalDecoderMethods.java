package org.pyft.modules.multibyte;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.bytes.Buffers;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.integer.Ints;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;

import java.math.BigInteger;

/** Attributes of {@code _multibytecodec.MultibyteIncrementalDecoder}. */
@BuiltinType("_multibytecodec.MultibyteIncrementalDecoder")
final class MultibyteIncrementalDecoderMethods {
    private MultibyteIncrementalDecoderMethods() {}

    @Builtin("__new__($type, errors='strict')")
    static Object create(PyType type, Object errors) {
        return new PyMultibyteCoder(PyMultibyteCoder.DECODER_TYPE, type, null, errors);
    }

    @Builtin("decode($self, /, input, final=False)")
    static Object decode(PyMultibyteCoder self, Object input, boolean last) {
        return self.decode(Buffers.toBytes(input), last);
    }

    @Builtin("getstate($self, /)")
    static Object getState(PyMultibyteCoder self) {
        return PyTuple.of(PyBytes.of(self.getPending()), self.getNumber());
    }

    @Builtin("setstate($self, state, /)")
    static void setState(PyMultibyteCoder self, PyTuple state) {
        if (state.size() != 2
                || !(state.get(0) instanceof PyBytes pending)
                || !Ints.isInt(state.get(1))) {
            throw PyErr.typeError("setstate(): illegal state argument");
        }
        Object number = Ints.plain(state.get(1));
        if (Ints.signum(number) < 0) {
            throw PyErr.overflowError("can't convert negative int to unsigned");
        }
        if (number instanceof BigInteger big && big.bitLength() > Long.SIZE) {
            throw PyErr.overflowError("int too big to convert");
        }
        self.setState(pending, number);
    }
}
