package org.pyft.codecs;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.objects.bytes.Buffers;
import org.pyft.objects.bytes.PyBuffer;
import org.pyft.objects.bytes.PyByteArray;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.bytes.PyMemoryView;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/**
 * Encoding and decoding by name: what {@code str.encode} and {@code bytes.decode} do. The commonest codecs are called
 * directly, all others through the {@link CodecRegistry}.
 */
public final class Codecs {
    private Codecs() {}

    /** The codecs that need no registry. */
    private enum Direct {
        UTF_8,
        UTF_16,
        UTF_32,
        LATIN_1,
        ASCII
    }

    private static Direct direct(String encoding) {
        if (encoding == null) {
            return Direct.UTF_8;
        }
        return switch (encoding) {
            case "utf-8", "UTF-8", "utf8" -> Direct.UTF_8;
            case "ascii" -> Direct.ASCII;
            case "latin-1", "latin1", "iso-8859-1" -> Direct.LATIN_1;
            default ->
                    switch (CodecRegistry.normalize(encoding)) {
                        case "utf_8", "utf8" -> Direct.UTF_8;
                        case "utf_16", "utf16" -> Direct.UTF_16;
                        case "utf_32", "utf32" -> Direct.UTF_32;
                        case "ascii", "us_ascii" -> Direct.ASCII;
                        case "latin1", "latin_1", "iso_8859_1", "iso8859_1" -> Direct.LATIN_1;
                        default -> null;
                    };
        };
    }

    /** In development mode an unknown error handler is a LookupError even if nothing needs it. */
    private static void checkErrors(String errors) {
        if (errors == null) {
            return;
        }
        switch (errors) {
            case "strict", "ignore", "replace", "surrogateescape", "surrogatepass" -> {}
            default -> {
                if (isDevelopment()) {
                    CodecRegistry.current().errorHandler(errors);
                }
            }
        }
    }

    private static boolean isDevelopment() {
        return PyContext.get().commandLine().flag("dev_mode") != 0;
    }

    /** Decodes a bytes-like object; null names mean UTF-8 and strict. */
    @TruffleBoundary
    public static TruffleString decode(Object object, String encoding, String errors) {
        checkErrors(errors);
        Direct direct = direct(encoding);
        if (direct == null) {
            // CPython does not even look for the codec of nothing, but in development mode.
            return isEmpty(object) && !isDevelopment()
                    ? Str.EMPTY
                    : decodeByRegistry(object, encoding, errors);
        }
        return decode(direct, Buffers.toBytes(object), errors);
    }

    private static boolean isEmpty(Object object) {
        PyBuffer buffer = Buffers.acquire(object);
        try {
            return buffer.length() == 0;
        } finally {
            buffer.close();
        }
    }

    /** Decodes the bytes of an array, which must not be changed afterwards. */
    @TruffleBoundary
    public static TruffleString decodeBytes(byte[] bytes, String encoding, String errors) {
        Direct direct = direct(encoding);
        return direct == null
                ? decodeByRegistry(PyBytes.of(bytes), encoding, errors)
                : decode(direct, bytes, errors);
    }

    private static TruffleString decode(Direct direct, byte[] bytes, String errors) {
        return switch (direct) {
            case UTF_8 -> Utf8.decode(bytes, errors, true).text();
            case UTF_16 -> Utf16.decode16(bytes, errors, 0, true).text();
            case UTF_32 -> Utf16.decode32(bytes, errors, 0, true).text();
            case LATIN_1 -> SingleByte.decodeLatin1(bytes);
            case ASCII -> SingleByte.decodeAscii(bytes, errors);
        };
    }

    private static TruffleString decodeByRegistry(Object object, String encoding, String errors) {
        PyTuple codec = textCodec(encoding, "codecs.decode()");
        Object result = run(codec, 1, PyMemoryView.of(object), encoding, errors);
        if (PyWrapper.unwrap(result) instanceof TruffleString text) {
            return text;
        }
        throw PyErr.typeError(
                "'%s' decoder returned '%s' instead of 'str'; use codecs.decode() to decode to"
                        + " arbitrary types",
                encoding, Types.nameOf(result));
    }

    /** Encodes; null names mean UTF-8 and strict. */
    @TruffleBoundary
    public static byte[] encode(TruffleString text, String encoding, String errors) {
        checkErrors(errors);
        Direct direct = direct(encoding);
        if (direct == null) {
            return encodeByRegistry(text, encoding, errors);
        }
        return switch (direct) {
            case UTF_8 -> Utf8.encode(text, errors);
            case UTF_16 -> Utf16.encode16(text, errors, 0);
            case UTF_32 -> Utf16.encode32(text, errors, 0);
            case LATIN_1 -> SingleByte.encodeLatin1(text, errors);
            case ASCII -> SingleByte.encodeAscii(text, errors);
        };
    }

    private static byte[] encodeByRegistry(TruffleString text, String encoding, String errors) {
        PyTuple codec = textCodec(encoding, "codecs.encode()");
        Object result = run(codec, 0, text, encoding, errors);
        if (result instanceof PyBytes bytes) {
            return bytes.bytes();
        }
        if (result instanceof PyByteArray array) {
            Py.warn(
                    ExceptionTypes.RUNTIME_WARNING,
                    "encoder "
                            + encoding
                            + " returned bytearray instead of bytes; use codecs.encode() to"
                            + " encode to arbitrary types");
            return array.toBytes();
        }
        throw PyErr.typeError(
                "'%s' encoder returned '%s' instead of 'bytes'; use codecs.encode() to encode to"
                        + " arbitrary types",
                encoding, Types.nameOf(result));
    }

    private static PyTuple textCodec(String encoding, String alternative) {
        PyTuple codec = CodecRegistry.current().lookup(encoding);
        if (!codec.isExact()) {
            Object isText = Py.lookupAttr(codec, "_is_text_encoding");
            if (isText != null && !Py.isTrue(isText)) {
                throw PyErr.lookupError(
                        "'%s' is not a text encoding; use %s to handle arbitrary codecs",
                        encoding, alternative);
            }
        }
        return codec;
    }

    /** {@code codecs.encode}: any encoder on any object. */
    @TruffleBoundary
    public static Object encodeObject(Object object, String encoding, String errors) {
        return run(CodecRegistry.current().lookup(encoding), 0, object, encoding, errors);
    }

    /** {@code codecs.decode}: any decoder on any object. */
    @TruffleBoundary
    public static Object decodeObject(Object object, String encoding, String errors) {
        return run(CodecRegistry.current().lookup(encoding), 1, object, encoding, errors);
    }

    /** Calls encoder (0) or decoder (1) and takes the first item of the result. */
    private static Object run(
            PyTuple codec, int which, Object object, String encoding, String errors) {
        Object result;
        try {
            result =
                    errors == null
                            ? Py.call(codec.get(which), object)
                            : Py.call(codec.get(which), object, Str.of(errors));
        } catch (PyException e) {
            addNote(e, which == 0 ? "encoding" : "decoding", encoding);
            throw e;
        }
        if (!(result instanceof PyTuple tuple) || tuple.size() != 2) {
            throw PyErr.typeError(
                    "%s must return a tuple (object, integer)", which == 0 ? "encoder" : "decoder");
        }
        return tuple.get(0);
    }

    private static void addNote(PyException e, String action, String encoding) {
        Py.callMethod(
                e.getValue(), "add_note", Str.of(action + " with '" + encoding + "' codec failed"));
    }
}
