package org.pyft.modules.struct;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.type.PyType;

/** {@code _struct.Struct}. */
public final class PyStruct extends PyHeapObject {
    public static final PyType TYPE = PyType.builtin("_struct.Struct", new StructMethodsTable());

    /** Null until {@code __init__} has run. */
    private StructFormat format;

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    void setFormat(StructFormat value) {
        format = value;
    }

    StructFormat formatOrNull() {
        return format;
    }

    StructFormat format() {
        StructFormat current = format;
        if (current == null) {
            throw PyErr.runtimeError("Struct object is not initialized");
        }
        return current;
    }
}
