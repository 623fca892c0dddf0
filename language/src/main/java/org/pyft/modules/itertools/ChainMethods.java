package org.pyft.modules.itertools;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.iterator.PyTupleIterator;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyGenericAlias;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

/** Attributes of {@code itertools.chain}. */
@BuiltinType("itertools.chain")
public final class ChainMethods {
    private ChainMethods() {}

    @Builtin("__new__($type, /, *iterables)")
    static Object create(PyType type, Object[] iterables) {
        Chain result = new Chain(new PyTupleIterator(PyTuple.of(iterables)));
        result.initType(type);
        return result;
    }

    @Builtin("from_iterable($type, iterable, /)")
    static Object fromIterable(PyType type, Object iterable) {
        Chain result = new Chain(Py.iter(iterable));
        result.initType(type);
        return result;
    }

    @Builtin("__class_getitem__($type, object, /)")
    static Object classGetItem(PyType type, Object object) {
        return PyGenericAlias.of(type, object);
    }

    @Builtin(value = "__iter__($self, /)", inline = true)
    static Object iter(Chain self) {
        return self;
    }

    @Builtin("__next__($self, /)")
    static Object next(Chain self) {
        return self.nextOrStop();
    }
}
