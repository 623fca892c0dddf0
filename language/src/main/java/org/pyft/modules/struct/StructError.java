package org.pyft.modules.struct;

import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.type.PyType;

/** {@code struct.error}. */
final class StructError {
    static final PyType TYPE = PyType.builtin("struct.error", null, ExceptionTypes.EXCEPTION);

    private StructError() {}

    static PyException of(String format, Object... parts) {
        return PyErr.error(TYPE, format, parts);
    }
}
