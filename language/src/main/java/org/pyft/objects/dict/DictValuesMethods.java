package org.pyft.objects.dict;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.list.PyList;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;
import org.pyft.util.ReprGuard;

/** The attributes of {@code dict_values}. */
@BuiltinType("dict_values")
final class DictValuesMethods {
    private DictValuesMethods() {}

    @Builtin(value = "__len__($self, /)", inline = true)
    static long len(PyDictView self) {
        return self.size();
    }

    @Builtin(value = "__iter__($self, /)", inline = true)
    static Object iter(PyDictView self) {
        return self.iterator(false);
    }

    @Builtin(value = "__reversed__($self, /)", inline = true)
    static Object reversed(PyDictView self) {
        return self.iterator(true);
    }

    @Builtin("__repr__($self, /)")
    static Object repr(PyDictView self) {
        if (!ReprGuard.enter(self)) {
            return Str.of("...");
        }
        try {
            PyList items = new PyList(Py.toArray(self));
            return Str.builder()
                    .append(self.getType().getShortName())
                    .append("(")
                    .append(Py.repr(items))
                    .append(")")
                    .build();
        } finally {
            ReprGuard.leave(self);
        }
    }

    @Getter("mapping")
    static Object mapping(PyDictView self) {
        return new PyMappingProxy(self.getDict());
    }
}
