package org.pyft.codecs;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.exception.PyBaseException;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.str.Str;
import org.pyft.objects.str.Text;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;

/**
 * The errors of one run of an encoder. {@link #handle} leaves the replacement in {@link #bytes} or in {@link #text}; text
 * is still to be encoded.
 */
final class EncodeErrors {
    private static final byte[] NOTHING = {};

    private final String encoding;
    private final String errors;
    private final ErrorMode mode;
    private final Utf utf;
    private final TruffleString input;
    private final Text characters;
    private Object handler;

    /** As in CPython one exception serves a whole run; its args stay those of the first error. */
    private PyBaseException exception;

    /** The replacement as bytes, or null. */
    byte[] bytes;

    /** The replacement as text, if there are no bytes. */
    TruffleString text;

    EncodeErrors(String encoding, String errors, TruffleString input) {
        this(encoding, errors, input, null);
    }

    /** For a codec of the UTF family, of which {@code surrogatepass} knows the form of surrogates. */
    EncodeErrors(String encoding, String errors, TruffleString input, Utf utf) {
        this.encoding = encoding;
        this.errors = errors;
        this.mode = ErrorMode.of(errors);
        this.utf = utf;
        this.input = input;
        this.characters = Text.of(input);
    }

    /** Handles the characters {@code [start:end]} that cannot be encoded; returns where to go on. */
    int handle(int start, int end, String reason) {
        bytes = null;
        text = null;
        switch (mode) {
            case IGNORE -> {
                bytes = NOTHING;
                return end;
            }
            case REPLACE -> {
                text = Str.builder().append('?', end - start).build();
                return end;
            }
            case BACKSLASH_REPLACE, XML_CHAR_REF_REPLACE, NAME_REPLACE -> {
                Str.Builder out = Str.builder();
                for (int i = start; i < end; i++) {
                    Escapes.replacement(out, mode, characters.at(i));
                }
                text = out.build();
                return end;
            }
            case SURROGATE_ESCAPE -> {
                int at = start;
                while (at < end && isEscapedByte(characters.at(at))) {
                    at++;
                }
                if (at > start) {
                    bytes = new byte[at - start];
                    for (int i = start; i < at; i++) {
                        bytes[i - start] = (byte) (characters.at(i) - 0xdc00);
                    }
                    return at;
                }
            }
            case SURROGATE_PASS -> {
                int at = start;
                while (utf != null && at < end && isSurrogate(characters.at(at))) {
                    at++;
                }
                if (at > start) {
                    bytes = new byte[(at - start) * utf.surrogateLength()];
                    for (int i = start; i < at; i++) {
                        utf.putSurrogate(
                                bytes, (i - start) * utf.surrogateLength(), characters.at(i));
                    }
                    return at;
                }
            }
            case OTHER -> {
                return callHandler(start, end, reason);
            }
            default -> {}
        }
        throw error(start, end, reason);
    }

    private static boolean isEscapedByte(int c) {
        return c >= 0xdc80 && c <= 0xdcff;
    }

    static boolean isSurrogate(int c) {
        return c >= 0xd800 && c <= 0xdfff;
    }

    RuntimeException error(int start, int end, String reason) {
        return PyErr.raised(exception(start, end, reason));
    }

    private PyBaseException exception(int start, int end, String reason) {
        if (exception == null) {
            exception = UnicodeErrors.encodeError(encoding, input, start, end, reason);
        } else {
            UnicodeErrors.move(exception, start, end, reason);
        }
        return exception;
    }

    private int callHandler(int start, int end, String reason) {
        if (handler == null) {
            handler = CodecRegistry.current().errorHandler(errors);
        }
        PyBaseException error = exception(start, end, reason);
        Object result = Py.call(handler, error);
        if (!(result instanceof PyTuple tuple) || tuple.size() != 2) {
            throw badResult();
        }
        if (PyWrapper.unwrap(tuple.get(0)) instanceof TruffleString replacement) {
            text = replacement;
        } else if (tuple.get(0) instanceof PyBytes replacement) {
            bytes = replacement.bytes();
        } else {
            throw badResult();
        }
        int length = characters.length();
        long position = Py.asLong(tuple.get(1));
        if (position < 0) {
            position += length;
        }
        if (position < 0 || position > length) {
            throw PyErr.indexError("position %s from error handler out of bounds", position);
        }
        return (int) position;
    }

    private static RuntimeException badResult() {
        return PyErr.typeError("encoding error handler must return (str/bytes, int) tuple");
    }
}
