package org.pyft.objects.bytes;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.codecs.Codecs;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

import java.util.function.IntConsumer;

/** What {@code bytes(…)} and {@code bytearray(…)} accept. */
final class BytesSource {
    private BytesSource() {}

    /** The bytes of the constructor's arguments, in an array that nobody changes. */
    static byte[] toBytes(Object source, Object encoding, Object errors, String typeName) {
        String encodingName = name(encoding, "encoding", typeName);
        String errorsName = name(errors, "errors", typeName);
        boolean isBytes = typeName.equals("bytes");
        if (source == null) {
            if (encodingName != null || errorsName != null) {
                throw PyErr.typeError(
                        encodingName != null
                                ? "encoding without a string argument"
                                : "errors without a string argument");
            }
            return PyBytes.EMPTY.bytes();
        }
        if (PyWrapper.unwrap(source) instanceof TruffleString text) {
            Object special =
                    isBytes && encodingName == null ? Py.lookupSpecial(source, "__bytes__") : null;
            if (special != null && errorsName == null) {
                return fromSpecial(special);
            }
            if (encodingName == null) {
                throw PyErr.typeError("string argument without an encoding");
            }
            return Codecs.encode(text, encodingName, errorsName);
        }
        if (encodingName != null || errorsName != null) {
            throw PyErr.typeError(
                    encodingName != null
                            ? "encoding without a string argument"
                            : "errors without a string argument");
        }
        if (isBytes) {
            Object special = Py.lookupSpecial(source, "__bytes__");
            if (special != null) {
                return fromSpecial(special);
            }
        }
        return fromObject(source, typeName);
    }

    /** Calls a bound {@code __bytes__}. */
    static byte[] fromSpecial(Object method) {
        return checkSpecial(Py.call(method)).bytes();
    }

    /** The result of {@code __bytes__}; TypeError if it is not bytes. */
    static PyBytes checkSpecial(Object result) {
        if (result instanceof PyBytes bytes) {
            return bytes;
        }
        throw PyErr.typeError("__bytes__ returned non-bytes (type %s)", Types.nameOf(result));
    }

    private static String name(Object value, String parameter, String typeName) {
        if (value == null) {
            return null;
        }
        if (PyWrapper.unwrap(value) instanceof TruffleString text) {
            return Str.toJava(text);
        }
        throw PyErr.typeError(
                "%s() argument '%s' must be str, not %s",
                typeName, parameter, value == PyNone.NONE ? "None" : Types.nameOf(value));
    }

    private static byte[] fromObject(Object source, String typeName) {
        PyType type = Types.of(source);
        if (source instanceof Long || type.lookup("__index__") != null) {
            try {
                return zeros(Py.index(source), source);
            } catch (PyException e) {
                if (!PyErr.matches(e, ExceptionTypes.TYPE_ERROR)) {
                    throw e;
                }
            }
        }
        try (PyBuffer buffer = Buffers.acquireOrNull(source)) {
            if (buffer != null) {
                return Buffers.dense(buffer);
            }
        }
        return fromIterable(source, typeName);
    }

    private static byte[] zeros(Object count, Object source) {
        if (!(count instanceof Long length)) {
            throw PyErr.overflowError(
                    "cannot fit '%s' into an index-sized integer", Types.nameOf(source));
        }
        if (length < 0) {
            throw PyErr.valueError("negative count");
        }
        if (length > Integer.MAX_VALUE - 16) {
            throw PyErr.memoryError();
        }
        return new byte[(int) (long) length];
    }

    /** The bytes of an iterable of ints. */
    static byte[] fromIterable(Object source, String typeName) {
        String message = "cannot convert '" + Types.nameOf(source) + "' object to " + typeName;
        Object iterator = Py.iter(source, message);
        Py.askLength(source);
        ByteBuilder out = new ByteBuilder(16);
        forEach(iterator, typeName, out::append);
        return out.toArray();
    }

    /** Whether the object is neither text nor a count nor a buffer, but can be iterated over. */
    static boolean isIterable(Object source) {
        PyType type = Types.of(source);
        return !(PyWrapper.unwrap(source) instanceof TruffleString)
                && type.lookup("__index__") == null
                && !Buffers.isBuffer(source)
                && type.lookup("__iter__") != null;
    }

    /** Hands each byte of an iterable of ints to {@code action}. */
    static void forEach(Object source, String typeName, IntConsumer action) {
        String range =
                typeName.equals("bytes")
                        ? "bytes must be in range(0, 256)"
                        : "byte must be in range(0, 256)";
        Object iterator = Py.iter(source);
        Object item;
        while ((item = Py.next(iterator)) != null) {
            Object index = item instanceof Long ? item : Py.index(item);
            if (!(index instanceof Long value) || value < 0 || value > 255) {
                throw PyErr.valueError(range);
            }
            action.accept((int) (long) value);
        }
    }
}
