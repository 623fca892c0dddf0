package org.pyft.modules.zlib;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.type.PyType;

/** {@code zlib.Compress}. */
public final class PyCompress extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("zlib.Compress", new CompressMethodsTable()).notSubclassable();

    private final DeflateStream stream;

    PyCompress(DeflateStream stream) {
        this.stream = stream;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    synchronized byte[] compress(byte[] data, int flush, String activity) {
        if (stream.isFinished()) {
            throw ZlibError.of("Error -2 while " + activity + ": inconsistent stream state");
        }
        return stream.compress(data, flush);
    }
}
