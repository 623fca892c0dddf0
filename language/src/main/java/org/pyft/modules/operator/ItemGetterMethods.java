package org.pyft.modules.operator;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;

/** Attributes of {@code operator.itemgetter}. */
@BuiltinType("operator.itemgetter")
public final class ItemGetterMethods {
    private ItemGetterMethods() {}

    @Builtin("__new__($type, item, /, *items)")
    static Object create(PyType type, Object item, Object[] items) {
        return new ItemGetter(Getters.prepend(item, items));
    }

    @Builtin("__call__($self, obj, /)")
    static Object call(ItemGetter self, Object object) {
        return self.get(object);
    }

    @Builtin("__repr__($self, /)")
    static String repr(ItemGetter self) {
        return Getters.repr(self, self.items());
    }

    @Builtin("__reduce__($self, /)")
    static PyTuple reduce(ItemGetter self) {
        return PyTuple.of(self.getType(), PyTuple.of(self.items().clone()));
    }
}
