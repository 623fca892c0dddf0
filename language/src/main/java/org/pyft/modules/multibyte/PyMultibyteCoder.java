package org.pyft.modules.multibyte;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.builtin.BuiltinTable;
import org.pyft.builtin.JoinedTable;
import org.pyft.codecs.Decoded;
import org.pyft.codecs.MultibyteCodec;
import org.pyft.objects.PyHeapObject;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.sharing.Publisher;

import java.util.Arrays;

/**
 * An incremental coder or a stream of {@code _multibytecodec}: its class names the codec. Between two calls it only keeps the bytes of
 * an incomplete character; threads that share it each leave theirs.
 */
public final class PyMultibyteCoder extends PyHeapObject {
    public static final PyType ENCODER_TYPE =
            PyType.builtin(
                    "_multibytecodec.MultibyteIncrementalEncoder",
                    withCommon(new MultibyteIncrementalEncoderMethodsTable()));
    public static final PyType DECODER_TYPE =
            PyType.builtin(
                    "_multibytecodec.MultibyteIncrementalDecoder",
                    withCommon(new MultibyteIncrementalDecoderMethodsTable()));
    public static final PyType READER_TYPE =
            PyType.builtin(
                    "_multibytecodec.MultibyteStreamReader",
                    withCommon(new MultibyteStreamReaderMethodsTable()));
    public static final PyType WRITER_TYPE =
            PyType.builtin(
                    "_multibytecodec.MultibyteStreamWriter",
                    withCommon(new MultibyteStreamWriterMethodsTable()));

    private static final byte[] NOTHING = {};

    private final PyType builtinType;
    private final MultibyteCodec codec;
    private final Object stream;
    private volatile String errors;
    private volatile byte[] pending = NOTHING;
    private volatile Object number = 0L;

    private static BuiltinTable withCommon(BuiltinTable own) {
        return new JoinedTable(new MultibyteCoderMethodsTable(), own);
    }

    /** Finds the codec in the class; the stream is null in an incremental coder. */
    PyMultibyteCoder(PyType builtinType, PyType type, Object stream, Object errors) {
        this.builtinType = builtinType;
        this.stream = stream;
        if (!(Py.getAttr(type, "codec") instanceof PyMultibyteCodec found)) {
            throw PyErr.typeError("codec is unexpected type");
        }
        this.codec = found.codec();
        this.errors = MultibyteCodecMethods.errors(errors);
        initType(type);
    }

    @Override
    public PyType builtinType() {
        return builtinType;
    }

    Object stream() {
        return stream;
    }

    String getErrors() {
        return errors;
    }

    /** The value is null if the attribute is to be deleted, which cannot be. */
    void setErrors(Object value) {
        if (value == null) {
            throw PyErr.error(ExceptionTypes.ATTRIBUTE_ERROR, "cannot delete attribute");
        }
        if (value == PyNone.NONE) {
            throw PyErr.typeError("errors must be a string");
        }
        errors = MultibyteCodecMethods.errors(value);
    }

    byte[] getPending() {
        return pending;
    }

    /** A number that a program has set as part of the state; it has no meaning here. */
    Object getNumber() {
        return number;
    }

    /** UnicodeDecodeError if that is more than an incomplete character. */
    void setState(PyBytes bytes, Object newNumber) {
        codec.checkPending(bytes);
        pending = bytes.bytes();
        number = newNumber;
    }

    void reset() {
        pending = NOTHING;
    }

    byte[] encode(TruffleString text) {
        return codec.encode(text, errors);
    }

    /** Decodes what was left over and {@code bytes}; keeps what is incomplete unless these are the last. */
    TruffleString decode(byte[] bytes, boolean last) {
        byte[] before = pending;
        byte[] all = Arrays.copyOf(before, before.length + bytes.length);
        System.arraycopy(bytes, 0, all, before.length, bytes.length);
        Decoded decoded = codec.decode(all, errors, last);
        int consumed = Math.min(decoded.consumed(), all.length);
        byte[] shift = last ? NOTHING : codec.shiftAfter(all, consumed);
        byte[] rest = Arrays.copyOf(shift, shift.length + all.length - consumed);
        System.arraycopy(all, consumed, rest, shift.length, all.length - consumed);
        pending = rest;
        return decoded.text();
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(stream);
    }
}
