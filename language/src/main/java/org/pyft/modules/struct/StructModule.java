package org.pyft.modules.struct;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.module.PyModule;

/** The module {@code _struct}. */
@BuiltinModule("_struct")
public final class StructModule {
    private StructModule() {}

    static void init(PyModule module) {
        module.addType(PyStruct.TYPE);
        module.addType(StructError.TYPE);
    }

    private static StructFormat format(Object[] args) {
        if (args.length == 0) {
            throw PyErr.typeError("missing format argument");
        }
        return StructFormat.of(args[0]);
    }

    @Builtin("_clearcache()")
    static void clearCache() {
        StructFormat.clearCache();
    }

    @Builtin("calcsize(format, /)")
    static long calcSize(Object format) {
        return StructFormat.of(format).size();
    }

    @Builtin("pack(*args)")
    static Object pack(Object[] args) {
        return StructOperations.pack(format(args), args, 1);
    }

    @Builtin("pack_into(*args)")
    static void packInto(Object[] args) {
        StructOperations.packInto(format(args), args, 1);
    }

    @Builtin("unpack(format, buffer, /)")
    static Object unpack(Object format, Object buffer) {
        return StructOperations.unpack(StructFormat.of(format), buffer);
    }

    @Builtin("unpack_from(format, /, buffer, offset=0)")
    static Object unpackFrom(Object format, Object buffer, Object offset) {
        return StructOperations.unpackFrom(StructFormat.of(format), buffer, offset);
    }

    @Builtin("iter_unpack(format, buffer, /)")
    static Object iterUnpack(Object format, Object buffer) {
        return StructOperations.iterUnpack(StructFormat.of(format), buffer);
    }
}
