package org.pyft.modules.hash;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.bytes.Buffers;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.type.PyType;

/** A hash object of one of the modules {@code _md5}, {@code _sha1}, {@code _sha2}, {@code _sha3}, {@code _blake2}. Its methods are atomic. */
public final class PyHash extends PyHeapObject {
    private final PyType type;
    private final String name;
    private final int size;
    private final int blockSize;
    private final Algorithm algorithm;

    PyHash(PyType type, String name, int size, int blockSize, Algorithm algorithm) {
        this.type = type;
        this.name = name;
        this.size = size;
        this.blockSize = blockSize;
        this.algorithm = algorithm;
    }

    @Override
    public PyType builtinType() {
        return type;
    }

    String name() {
        return name;
    }

    int size() {
        return size;
    }

    int blockSize() {
        return blockSize;
    }

    PyHash update(Object data) {
        byte[] bytes = bytes(data);
        synchronized (this) {
            algorithm.update(bytes);
        }
        return this;
    }

    synchronized byte[] digest() {
        return algorithm.digest();
    }

    /** That many bytes of a SHAKE's output. */
    synchronized byte[] digest(int length) {
        return ((Shake) algorithm).digest(length);
    }

    synchronized PyHash copy() {
        return new PyHash(type, name, size, blockSize, algorithm.copy());
    }

    /** The bytes to be hashed. */
    static byte[] bytes(Object data) {
        if (PyWrapper.unwrap(data) instanceof TruffleString) {
            throw PyErr.typeError("Strings must be encoded before hashing");
        }
        byte[] bytes = Buffers.toBytesOrNull(data);
        if (bytes == null) {
            throw PyErr.typeError("object supporting the buffer API required");
        }
        return bytes;
    }

    /** The data given to a constructor as {@code data} or {@code string}, or null. */
    static Object initialData(Object data, Object string) {
        if (data != null && string != null) {
            throw PyErr.typeError(
                    "'data' and 'string' are mutually exclusive and support for 'string' keyword parameter is slated for removal in a future version.");
        }
        return data != null ? data : string;
    }

    static String hex(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes);
    }
}
