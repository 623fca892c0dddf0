package org.pyft.modules.operator;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;

/** Attributes of {@code operator.attrgetter}. */
@BuiltinType("operator.attrgetter")
public final class AttrGetterMethods {
    private AttrGetterMethods() {}

    @Builtin("__new__($type, attr, /, *attrs)")
    static Object create(PyType type, Object attribute, Object[] attributes) {
        return new AttrGetter(Getters.prepend(attribute, attributes));
    }

    @Builtin("__call__($self, obj, /)")
    static Object call(AttrGetter self, Object object) {
        return self.get(object);
    }

    @Builtin("__repr__($self, /)")
    static String repr(AttrGetter self) {
        return Getters.repr(self, self.attributes());
    }

    @Builtin("__reduce__($self, /)")
    static PyTuple reduce(AttrGetter self) {
        return PyTuple.of(self.getType(), PyTuple.of(self.attributes().clone()));
    }
}
