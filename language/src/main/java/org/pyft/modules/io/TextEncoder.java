package org.pyft.modules.io;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleString.Encoding;

import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/** Turns text into the bytes of a text file. For one thread at a time. */
abstract class TextEncoder {
    /** The bytes of a piece of text; not to be changed. */
    abstract byte[] encode(TruffleString text);

    /** Goes back to the start of the file, or ({@code start} false) to a place where no byte order mark is written. */
    void reset(boolean start) {}

    /** An encoder for an encoding: in Java for the frequent ones, otherwise the codec's own. */
    static TextEncoder of(
            Codecs.Kind kind, Object codec, TruffleString encoding, TruffleString errors) {
        return switch (kind) {
            case UTF_8 -> new Utf8(encoding, errors);
            case LATIN_1 -> new SingleByte(encoding, errors, false);
            case ASCII -> new SingleByte(encoding, errors, true);
            case OTHER -> new Codec(Py.call(Py.getAttr(codec, "incrementalencoder"), errors));
        };
    }

    private static byte[] bytes(Object result) {
        if (result instanceof PyBytes bytes) {
            return bytes.bytes();
        }
        throw PyErr.typeError(
                "encoder should return a bytes object, not '%s'", Types.nameOf(result));
    }

    /** UTF-8; lone surrogates go to the codec, which knows the error handlers. */
    private static final class Utf8 extends TextEncoder {
        private final TruffleString encoding;
        private final TruffleString errors;

        Utf8(TruffleString encoding, TruffleString errors) {
            this.encoding = encoding;
            this.errors = errors;
        }

        @Override
        @TruffleBoundary
        byte[] encode(TruffleString text) {
            if (Str.isAscii(text)) {
                return Str.latin1OrNull(text);
            }
            if (text.isValidUncached(Str.ENCODING)) {
                TruffleString encoded = text.switchEncodingUncached(Encoding.UTF_8);
                byte[] result = new byte[encoded.byteLength(Encoding.UTF_8)];
                encoded.copyToByteArrayUncached(0, result, 0, result.length, Encoding.UTF_8);
                return result;
            }
            return bytes(Py.callMethod(text, "encode", encoding, errors));
        }
    }

    /** Latin-1 and ASCII; other characters go to the codec. */
    private static final class SingleByte extends TextEncoder {
        private final TruffleString encoding;
        private final TruffleString errors;
        private final boolean ascii;

        SingleByte(TruffleString encoding, TruffleString errors, boolean ascii) {
            this.encoding = encoding;
            this.errors = errors;
            this.ascii = ascii;
        }

        @Override
        byte[] encode(TruffleString text) {
            byte[] direct = !ascii || Str.isAscii(text) ? Str.latin1OrNull(text) : null;
            return direct != null ? direct : bytes(Py.callMethod(text, "encode", encoding, errors));
        }
    }

    /** A codec's incremental encoder. */
    private static final class Codec extends TextEncoder {
        private final Object encoder;

        Codec(Object encoder) {
            this.encoder = encoder;
        }

        @Override
        byte[] encode(TruffleString text) {
            return bytes(Py.callMethod(encoder, "encode", text));
        }

        @Override
        void reset(boolean start) {
            if (start) {
                Py.callMethod(encoder, "reset");
            } else {
                Py.callMethod(encoder, "setstate", 0L);
            }
        }
    }
}
