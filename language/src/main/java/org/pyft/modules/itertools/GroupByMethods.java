package org.pyft.modules.itertools;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

/** Attributes of {@code itertools.groupby}. */
@BuiltinType("itertools.groupby")
public final class GroupByMethods {
    private GroupByMethods() {}

    @Builtin("__new__($type, iterable, key=None)")
    static Object create(PyType type, Object iterable, Object key) {
        GroupBy result = new GroupBy(Py.iter(iterable), Arguments.orNull(key));
        result.initType(type);
        return result;
    }

    @Builtin(value = "__iter__($self, /)", inline = true)
    static Object iter(GroupBy self) {
        return self;
    }

    @Builtin("__next__($self, /)")
    static Object next(GroupBy self) {
        return self.nextOrStop();
    }
}
