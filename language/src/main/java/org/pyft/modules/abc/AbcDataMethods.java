package org.pyft.modules.abc;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.type.PyType;

/** The attributes of {@code _abc_data}. */
@BuiltinType("_abc._abc_data")
final class AbcDataMethods {
    private AbcDataMethods() {}

    @Builtin("__new__($type, /)")
    static Object create(PyType type) {
        PyAbcData data = new PyAbcData(AbcModule.version().get());
        data.initType(type);
        return data;
    }
}
