package org.pyft.modules.zlib;

import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.type.PyType;

/** {@code zlib.error}. */
final class ZlibError {
    static final PyType TYPE = PyType.builtin("zlib.error", null, ExceptionTypes.EXCEPTION);

    private ZlibError() {}

    static PyException of(String message) {
        return PyErr.error(TYPE, "%s", message);
    }

    /** An error while decompressing, with zlib's word for it. */
    static PyException data(String reason) {
        return of("Error -3 while decompressing data: " + reason);
    }

    static PyException truncated() {
        return of("Error -5 while decompressing data: incomplete or truncated stream");
    }
}
