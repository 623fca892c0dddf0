package org.pyft.modules.struct;

import org.pyft.objects.bytes.Buffers;
import org.pyft.objects.bytes.PyBuffer;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

import java.math.BigInteger;

/** What the functions of {@code _struct} and the methods of {@code Struct} do. */
final class StructOperations {
    private StructOperations() {}

    /** Packs the arguments from index {@code first} on. */
    static PyBytes pack(StructFormat format, Object[] arguments, int first) {
        checkCount(format, "pack", arguments.length - first);
        byte[] bytes = new byte[format.size()];
        StructCodec.pack(format, arguments, first, bytes, 0);
        return PyBytes.of(bytes);
    }

    private static void checkCount(StructFormat format, String function, int given) {
        if (given != format.items()) {
            throw StructError.of(
                    "%s expected %s items for packing (got %s)", function, format.items(), given);
        }
    }

    /** Arguments from {@code first} on: buffer, offset, values. */
    static void packInto(StructFormat format, Object[] arguments, int first) {
        int given = arguments.length - first;
        if (given < 1) {
            throw StructError.of("pack_into expected buffer argument");
        }
        if (given < 2) {
            throw StructError.of("pack_into expected offset argument");
        }
        checkCount(format, "pack_into", given - 2);
        try (PyBuffer buffer = writable(arguments[first])) {
            long offset = Py.asSize(arguments[first + 1]);
            int size = format.size();
            int length = buffer.length();
            if (offset < 0) {
                if (offset + size > 0) {
                    throw StructError.of("no space to pack %s bytes at offset %s", size, offset);
                }
                if (offset + length < 0) {
                    throw StructError.of(
                            "offset %s out of range for %s-byte buffer", offset, length);
                }
                offset += length;
            }
            if (length - offset < size) {
                throw StructError.of(
                        "pack_into requires a buffer of at least %s bytes for packing %s bytes at offset %s (actual buffer size is %s)",
                        needed(offset, size), size, offset, length);
            }
            // Padding becomes zero, as CPython clears the whole area first.
            byte[] bytes = new byte[size];
            StructCodec.pack(format, arguments, first + 2, bytes, 0);
            buffer.write((int) offset, bytes, 0, size);
        }
    }

    /** The size a buffer would have to have, which may be more than a long. */
    private static Object needed(long offset, int size) {
        return BigInteger.valueOf(offset).add(BigInteger.valueOf(size));
    }

    private static PyBuffer writable(Object object) {
        try {
            PyBuffer buffer = Buffers.acquireWritable(object, "pack_into", 0);
            if (buffer.strides() != null) {
                buffer.close();
                throw notWritable(object);
            }
            return buffer;
        } catch (PyException e) {
            if (PyErr.matches(e, ExceptionTypes.TYPE_ERROR)) {
                throw notWritable(object);
            }
            throw e;
        }
    }

    private static PyException notWritable(Object object) {
        return PyErr.typeError(
                "argument must be read-write bytes-like object, not %s",
                object == PyNone.NONE ? "None" : Types.nameOf(object));
    }

    static PyTuple unpack(StructFormat format, Object object) {
        try (PyBuffer buffer = Buffers.acquire(object)) {
            if (buffer.length() != format.size()) {
                throw StructError.of("unpack requires a buffer of %s bytes", format.size());
            }
            return unpackAt(format, buffer, 0);
        }
    }

    static PyTuple unpackFrom(StructFormat format, Object object, Object start) {
        try (PyBuffer buffer = Buffers.acquire(object)) {
            long offset = start == null ? 0 : Py.asSize(start);
            int size = format.size();
            int length = buffer.length();
            if (offset < 0) {
                if (offset + size > 0) {
                    throw StructError.of(
                            "not enough data to unpack %s bytes at offset %s", size, offset);
                }
                if (offset + length < 0) {
                    throw StructError.of(
                            "offset %s out of range for %s-byte buffer", offset, length);
                }
                offset += length;
            }
            if (length - offset < size) {
                throw StructError.of(
                        "unpack_from requires a buffer of at least %s bytes for unpacking %s bytes at offset %s (actual buffer size is %s)",
                        needed(offset, size), size, offset, length);
            }
            return unpackAt(format, buffer, (int) offset);
        }
    }

    static PyTuple unpackAt(StructFormat format, PyBuffer buffer, int offset) {
        if (buffer.array() != null && buffer.strides() == null) {
            return StructCodec.unpack(format, buffer.array(), buffer.arrayOffset() + offset);
        }
        byte[] bytes = new byte[format.size()];
        buffer.read(offset, bytes, 0, bytes.length);
        return StructCodec.unpack(format, bytes, 0);
    }

    static UnpackIterator iterUnpack(StructFormat format, Object object) {
        if (format.size() == 0) {
            throw StructError.of("cannot iteratively unpack with a struct of length 0");
        }
        PyBuffer buffer = Buffers.acquire(object);
        if (buffer.length() % format.size() != 0) {
            buffer.close();
            throw StructError.of(
                    "iterative unpacking requires a buffer of a multiple of %s bytes",
                    format.size());
        }
        return new UnpackIterator(format, buffer);
    }
}
