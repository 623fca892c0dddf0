package org.pyft.modules.array;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/** The module {@code array}. */
@BuiltinModule("array")
public final class ArrayModule {
    private ArrayModule() {}

    static void init(PyModule module) {
        StringBuilder codes = new StringBuilder();
        for (ArrayKind kind : ArrayKind.values()) {
            codes.append(kind.code);
        }
        module.put("typecodes", Str.of(codes.toString()));
        module.put("ArrayType", PyArray.TYPE);
        module.addType(PyArray.TYPE);
        // Arrays are mutable sequences to isinstance.
        Object sequence =
                Py.getAttr(
                        org.pyft.PyContext.get().importModule("_collections_abc"),
                        "MutableSequence");
        Py.callMethod(sequence, "register", PyArray.TYPE);
    }

    @Builtin("_array_reconstructor(arraytype, typecode, mformat_code, items, /)")
    static Object reconstruct(Object type, Object typeCode, int format, Object items) {
        if (!(type instanceof PyType arrayType)) {
            throw PyErr.typeError("first argument must be a type object, not %s", Types.of(type));
        }
        if (!arrayType.isSubtypeOf(PyArray.TYPE)) {
            throw PyErr.typeError("%s is not a subtype of array.array", arrayType.getShortName());
        }
        ArrayKind kind = ArrayMethods.kindOf(typeCode, "_array_reconstructor() argument 2");
        if (kind == null) {
            throw PyErr.valueError("second argument must be a valid type code");
        }
        if (!(items instanceof PyBytes bytes)) {
            throw PyErr.typeError("fourth argument should be bytes, not %s", Types.of(items));
        }
        return MachineFormat.reconstruct(arrayType, kind, format, bytes.bytes());
    }
}
