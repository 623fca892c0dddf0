package org.pyft.modules.io;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.integer.Ints;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

import java.math.BigInteger;

/** Attributes of {@code io.IncrementalNewlineDecoder}. */
@BuiltinType("_io.IncrementalNewlineDecoder")
final class IncrementalNewlineDecoderMethods {
    private IncrementalNewlineDecoderMethods() {}

    @Builtin("__new__($type, /, *args, **kwargs)")
    static Object create(PyType type, Object[] args, PyDict kwargs) {
        return new PyIncrementalNewlineDecoder(type);
    }

    @Builtin("__init__($self, decoder, translate, errors='strict')")
    static void init(
            PyIncrementalNewlineDecoder self, Object decoder, boolean translate, Object errors) {
        self.init(decoder, translate);
    }

    @Builtin("decode($self, /, input, final=False)")
    static Object decode(PyIncrementalNewlineDecoder self, Object input, boolean last) {
        Object decoder = self.decoder();
        Object text =
                decoder == PyNone.NONE ? input : Py.callMethod(decoder, "decode", input, last);
        if (!(PyWrapper.unwrap(text) instanceof TruffleString string)) {
            throw PyErr.typeError(
                    "decoder should return a string result, not '%s'", Types.nameOf(text));
        }
        Newlines newlines = self.newlines();
        synchronized (newlines) {
            return newlines.decode(string, last);
        }
    }

    @Builtin("getstate($self, /)")
    static Object getState(PyIncrementalNewlineDecoder self) {
        Object decoder = self.decoder();
        Object buffer = PyBytes.EMPTY;
        Object flags = 0L;
        if (decoder != PyNone.NONE) {
            Object state = Py.callMethod(decoder, "getstate");
            if (!(state instanceof PyTuple tuple) || tuple.size() != 2) {
                throw PyErr.typeError("illegal decoder state");
            }
            buffer = tuple.get(0);
            flags = Ints.lshift(Py.index(tuple.get(1)), 1L);
        }
        return PyTuple.of(buffer, self.newlines().isPending() ? Ints.or(flags, 1L) : flags);
    }

    @Builtin("setstate($self, state, /)")
    static void setState(PyIncrementalNewlineDecoder self, Object state) {
        Object decoder = self.decoder();
        if (!(state instanceof PyTuple tuple)) {
            throw PyErr.typeError("state argument must be a tuple");
        }
        if (tuple.size() != 2) {
            throw PyErr.typeError("setstate(): illegal state argument");
        }
        BigInteger flags = Ints.toBig(Py.index(tuple.get(1)));
        self.newlines().setPending(flags.testBit(0));
        if (decoder != PyNone.NONE) {
            Py.callMethod(
                    decoder,
                    "setstate",
                    PyTuple.of(tuple.get(0), Ints.normalize(flags.shiftRight(1))));
        }
    }

    @Builtin("reset($self, /)")
    static void reset(PyIncrementalNewlineDecoder self) {
        Object decoder = self.decoder();
        self.newlines().reset();
        if (decoder != PyNone.NONE) {
            Py.callMethod(decoder, "reset");
        }
    }

    @Getter("newlines")
    static Object newlines(PyIncrementalNewlineDecoder self) {
        return self.newlines().seen();
    }
}
