package org.pyft.modules.struct;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

/** Attributes of {@code _struct.Struct}. */
@BuiltinType("_struct.Struct")
public final class StructMethods {
    private StructMethods() {}

    @Builtin("__new__($type, /, *args, **kwargs)")
    static Object create(PyType type, Object[] args, PyDict kwargs) {
        PyStruct struct = new PyStruct();
        struct.initType(type);
        return struct;
    }

    @Builtin("__init__($self, format)")
    static void init(PyStruct self, Object format) {
        self.setFormat(StructFormat.of(format));
    }

    @Builtin("pack($self, /, *values)")
    static Object pack(PyStruct self, Object[] values) {
        return StructOperations.pack(self.format(), values, 0);
    }

    @Builtin("pack_into($self, /, *args)")
    static void packInto(PyStruct self, Object[] args) {
        StructOperations.packInto(self.format(), args, 0);
    }

    @Builtin("unpack($self, buffer, /)")
    static Object unpack(PyStruct self, Object buffer) {
        return StructOperations.unpack(self.format(), buffer);
    }

    @Builtin("unpack_from($self, /, buffer, offset=0)")
    static Object unpackFrom(PyStruct self, Object buffer, Object offset) {
        return StructOperations.unpackFrom(self.format(), buffer, offset);
    }

    @Builtin("iter_unpack($self, buffer, /)")
    static Object iterUnpack(PyStruct self, Object buffer) {
        return StructOperations.iterUnpack(self.format(), buffer);
    }

    @Builtin("__repr__($self, /)")
    static String repr(PyStruct self) {
        return self.getType().getShortName()
                + "("
                + Py.reprString(Str.of(self.format().text()))
                + ")";
    }

    @Builtin("__sizeof__($self, /)")
    static long sizeOf(PyStruct self) {
        StructFormat format = self.formatOrNull();
        return 56 + 32L * ((format == null ? 0 : format.runs().length) + 1);
    }

    @Getter("format")
    static Object format(PyStruct self) {
        return Str.of(self.format().text());
    }

    @Getter("size")
    static long size(PyStruct self) {
        return self.formatOrNull() == null ? -1 : self.format().size();
    }
}
