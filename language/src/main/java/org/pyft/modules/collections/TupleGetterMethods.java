package org.pyft.modules.collections;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.builtin.Setter;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

/** The attributes of {@code _tuplegetter}. */
@BuiltinType("collections._tuplegetter")
final class TupleGetterMethods {
    private TupleGetterMethods() {}

    @Builtin("__new__($type, index, doc, /)")
    static Object create(@SuppressWarnings("unused") PyType type, int index, Object doc) {
        return new PyTupleGetter(index, doc);
    }

    @Getter("__doc__")
    static Object doc(PyTupleGetter self) {
        return self.getDoc();
    }

    @Setter("__doc__")
    static void setDoc(PyTupleGetter self, Object value) {
        self.setDoc(value == null ? PyNone.NONE : value);
    }

    @Builtin("__get__($self, instance, owner=None, /)")
    static Object get(PyTupleGetter self, Object instance, Object owner) {
        if (instance == PyNone.NONE) {
            if (owner == null || owner == PyNone.NONE) {
                throw PyErr.typeError("__get__(None, None) is invalid");
            }
            return self;
        }
        return self.get(instance, null);
    }

    @Builtin("__set__($self, instance, value, /)")
    static void set(PyTupleGetter self, Object instance, Object value) {
        self.set(instance, value);
    }

    @Builtin("__delete__($self, instance, /)")
    static void delete(PyTupleGetter self, Object instance) {
        self.set(instance, null);
    }

    @Builtin("__reduce__($self, /)")
    static Object reduce(PyTupleGetter self) {
        return PyTuple.of(self.getType(), PyTuple.of((long) self.getIndex(), self.getDoc()));
    }

    @Builtin("__repr__($self, /)")
    static Object repr(PyTupleGetter self) {
        return Str.builder()
                .append("_tuplegetter(" + self.getIndex() + ", ")
                .append(Py.repr(self.getDoc()))
                .append(")")
                .build();
    }
}
