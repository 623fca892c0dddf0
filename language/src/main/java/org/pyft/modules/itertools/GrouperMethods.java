package org.pyft.modules.itertools;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.type.PyType;

/** Attributes of {@code itertools._grouper}. */
@BuiltinType("itertools._grouper")
public final class GrouperMethods {
    private GrouperMethods() {}

    @Builtin("__new__($type, parent, tgtkey, /)")
    static Object create(PyType type, GroupBy parent, Object targetKey) {
        return new Grouper(parent, targetKey);
    }

    @Builtin(value = "__iter__($self, /)", inline = true)
    static Object iter(Grouper self) {
        return self;
    }

    @Builtin("__next__($self, /)")
    static Object next(Grouper self) {
        return self.nextOrStop();
    }
}
