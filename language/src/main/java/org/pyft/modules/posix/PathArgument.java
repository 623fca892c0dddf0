package org.pyft.modules.posix;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleFile;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.integer.Ints;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * A path that Python code passed: a str, bytes, path-like object, or where that is allowed a file descriptor or nothing.
 *
 * @param given what error messages show: the argument, or what its {@code __fspath__} returned
 * @param path the path in Java's form; null for a descriptor
 * @param descriptor the file descriptor, or −1
 * @param isBytes whether results are to be bytes
 */
public record PathArgument(Object given, String path, int descriptor, boolean isBytes) {
    /** What beside a path is allowed. */
    public static final int DESCRIPTOR = 1;

    public static final int NONE = 2;

    /** Converts the argument {@code name} of {@code function}. */
    @TruffleBoundary
    public static PathArgument of(Object argument, String function, String name, int allowed) {
        if ((argument == null || argument == PyNone.NONE) && (allowed & NONE) != 0) {
            return new PathArgument(PyNone.NONE, ".", -1, false);
        }
        Object plain = PyWrapper.unwrap(argument);
        if (plain instanceof TruffleString text) {
            return text(argument, text, function, name);
        }
        if (argument instanceof PyBytes bytes) {
            return bytes(bytes, function, name);
        }
        if ((allowed & DESCRIPTOR) != 0) {
            Object index = Py.indexOrNull(argument);
            if (index != null) {
                return new PathArgument(index, null, descriptor(index), false);
            }
        }
        Object method = argument == null ? null : Py.lookupSpecial(argument, "__fspath__");
        if (method == null) {
            String kinds =
                    switch (allowed) {
                        case DESCRIPTOR -> "string, bytes, os.PathLike or integer";
                        case NONE -> "string, bytes, os.PathLike or None";
                        case DESCRIPTOR | NONE -> "string, bytes, os.PathLike, integer or None";
                        default -> "string, bytes or os.PathLike";
                    };
            throw PyErr.typeError(
                    "%s: %s should be %s, not %s", function, name, kinds, Types.nameOf(argument));
        }
        Object result = fspathResult(argument, Py.call(method));
        return result instanceof PyBytes bytes
                ? bytes(bytes, function, name)
                : text(result, (TruffleString) PyWrapper.unwrap(result), function, name);
    }

    /** A path argument named "path" that can be nothing but a path. */
    public static PathArgument of(Object argument, String function) {
        return of(argument, function, "path", 0);
    }

    /** {@code os.fspath}. */
    @TruffleBoundary
    public static Object fspath(Object argument) {
        if (PyWrapper.unwrap(argument) instanceof TruffleString || argument instanceof PyBytes) {
            return argument;
        }
        Object method = Py.lookupSpecial(argument, "__fspath__");
        if (method == null) {
            throw PyErr.typeError(
                    "expected str, bytes or os.PathLike object, not %s", Types.nameOf(argument));
        }
        return fspathResult(argument, Py.call(method));
    }

    private static Object fspathResult(Object argument, Object result) {
        if (PyWrapper.unwrap(result) instanceof TruffleString || result instanceof PyBytes) {
            return result;
        }
        throw PyErr.typeError(
                "expected %s.__fspath__() to return str or bytes, not %s",
                Types.nameOf(argument), Types.nameOf(result));
    }

    private static PathArgument text(
            Object given, TruffleString text, String function, String name) {
        if (Str.indexOfCodePoint(text, 0, 0, Str.length(text)) >= 0) {
            throw PyErr.valueError("%s: embedded null character in %s", function, name);
        }
        return new PathArgument(given, decoded(text), -1, false);
    }

    private static PathArgument bytes(PyBytes given, String function, String name) {
        for (byte b : given.bytes()) {
            if (b == 0) {
                throw PyErr.valueError("%s: embedded null character in %s", function, name);
            }
        }
        return new PathArgument(given, Str.toJava(decode(given.bytes())), -1, true);
    }

    /** A file descriptor from an int. */
    public static int descriptor(Object index) {
        Object plain = Ints.plain(index);
        if (plain instanceof Long l && (int) l.longValue() == l) {
            return (int) l.longValue();
        }
        boolean negative = plain instanceof Long l ? l < 0 : ((BigInteger) plain).signum() < 0;
        throw PyErr.overflowError(
                negative ? "fd is less than minimum" : "fd is greater than maximum");
    }

    /** Surrogates that stand for undecodable bytes cannot be part of a Java path as they are: join them with their neighbours if that gives text. */
    private static String decoded(TruffleString text) {
        String java = Str.toJava(text);
        for (int i = 0; i < java.length(); i++) {
            char c = java.charAt(i);
            if (c >= '\udc80'
                    && c <= '\udcff'
                    && (i == 0 || !Character.isHighSurrogate(java.charAt(i - 1)))) {
                return Str.toJava(decode(encode(text)));
            }
        }
        return java;
    }

    /** {@code os.fsdecode}: UTF-8, undecodable bytes as lone surrogates. */
    @TruffleBoundary
    public static TruffleString decode(byte[] bytes) {
        boolean ascii = true;
        for (byte b : bytes) {
            ascii &= b >= 0;
        }
        if (ascii) {
            return Str.fromLatin1(bytes);
        }
        try {
            String text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(java.nio.ByteBuffer.wrap(bytes))
                            .toString();
            return Str.of(text);
        } catch (CharacterCodingException e) {
            return (TruffleString)
                    Py.callMethod(
                            PyBytes.of(bytes),
                            "decode",
                            Str.of("utf-8"),
                            Str.of("surrogateescape"));
        }
    }

    /** {@code os.fsencode}: UTF-8, lone surrogates as the bytes they stand for. */
    @TruffleBoundary
    public static byte[] encode(TruffleString text) {
        if (Str.isAscii(text)) {
            return Str.latin1OrNull(text);
        }
        return ((PyBytes) Py.callMethod(text, "encode", Str.of("utf-8"), Str.of("surrogateescape")))
                .bytes();
    }

    /** A name as this argument's kind of result: bytes for a bytes path. */
    Object result(String name) {
        TruffleString text = Str.of(name);
        return isBytes ? PyBytes.of(encode(text)) : text;
    }

    boolean isDescriptor() {
        return path == null;
    }

    /** The file of the path, or of what the descriptor was opened by. */
    TruffleFile file(FileDescriptors descriptors) throws IOException {
        if (path != null) {
            return descriptors.truffleFile(path);
        }
        String opened = descriptors.file(descriptor).path();
        if (opened == null) {
            throw new ErrnoException(Errno.EINVAL);
        }
        return descriptors.truffleFile(opened);
    }

    /** The OSError for a failed operation on this path. */
    RuntimeException error(Exception cause) {
        return Errno.error(cause, given);
    }
}
