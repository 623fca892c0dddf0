package org.pyft.codecs;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.exception.PyBaseException;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;

/**
 * The errors of one run of a decoder: asks the handler and appends its replacement. A handler may exchange the input, so
 * decoders read {@link #input} again after each error.
 */
final class DecodeErrors {
    private final String encoding;
    private final String errors;
    private final ErrorMode mode;
    private final Utf utf;
    private Object handler;
    private PyBytes object;

    /** As in CPython one exception serves a whole run; its args stay those of the first error. */
    private PyBaseException exception;

    /** The bytes to decode. */
    byte[] input;

    /** Number of bytes to decode. */
    int length;

    /** What has been decoded. */
    final Str.Builder out;

    DecodeErrors(String encoding, String errors, byte[] input) {
        this(encoding, errors, input, null);
    }

    /** For a codec of the UTF family, of which {@code surrogatepass} knows the form of surrogates. */
    DecodeErrors(String encoding, String errors, byte[] input, Utf utf) {
        this.encoding = encoding;
        this.errors = errors;
        this.mode = ErrorMode.of(errors);
        this.utf = utf;
        this.input = input;
        this.length = input.length;
        this.out = Str.builder(input.length);
    }

    /** Handles the bad bytes {@code [start:end]}; returns where to go on. */
    int handle(int start, int end, String reason) {
        switch (mode) {
            case IGNORE -> {
                return end;
            }
            case REPLACE -> {
                out.append(0xfffd);
                return end;
            }
            case BACKSLASH_REPLACE -> {
                for (int i = start; i < end; i++) {
                    Escapes.hex(out.append('\\').append('x'), input[i] & 0xff, 2);
                }
                return end;
            }
            case SURROGATE_ESCAPE -> {
                int at = start;
                while (at < end && at < start + 4 && input[at] < 0) {
                    out.append(0xdc00 + (input[at++] & 0xff));
                }
                if (at > start) {
                    if (utf != null && utf != Utf.UTF_8) {
                        // CPython asks the general handler here, and thus makes the exception.
                        exception(start, end, reason);
                    }
                    return at;
                }
            }
            case SURROGATE_PASS -> {
                int surrogate = utf == null ? -1 : utf.surrogateAt(input, start);
                if (surrogate >= 0) {
                    out.append(surrogate);
                    return start + utf.surrogateLength();
                }
            }
            case OTHER, XML_CHAR_REF_REPLACE, NAME_REPLACE -> {
                return callHandler(start, end, reason);
            }
            default -> {}
        }
        throw error(start, end, reason);
    }

    private RuntimeException error(int start, int end, String reason) {
        return PyErr.raised(exception(start, end, reason));
    }

    private PyBaseException exception(int start, int end, String reason) {
        if (exception == null) {
            exception = UnicodeErrors.decodeError(encoding, object(), start, end, reason);
        } else {
            UnicodeErrors.move(exception, start, end, reason);
        }
        return exception;
    }

    private PyBytes object() {
        if (object == null) {
            object = PyBytes.of(input);
        }
        return object;
    }

    private int callHandler(int start, int end, String reason) {
        if (handler == null) {
            handler = CodecRegistry.current().errorHandler(errors);
        }
        PyBaseException error = exception(start, end, reason);
        Object result = Py.call(handler, error);
        if (!(result instanceof PyTuple tuple)
                || tuple.size() != 2
                || !(PyWrapper.unwrap(tuple.get(0)) instanceof TruffleString replacement)) {
            throw PyErr.typeError("decoding error handler must return (str, int) tuple");
        }
        long position = Py.asLong(tuple.get(1));
        object = UnicodeErrors.bytes(error);
        input = object.bytes();
        length = input.length;
        if (position < 0) {
            position += length;
        }
        if (position < 0 || position > length) {
            throw PyErr.indexError("position %s from error handler out of bounds", position);
        }
        out.append(replacement);
        return (int) position;
    }
}
