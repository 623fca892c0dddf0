package org.pyft.modules.collections;

import com.oracle.truffle.api.TruffleSafepoint;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.module.PyModule;
import org.pyft.ops.Py;
import org.pyft.ops.Types;
import org.pyft.syntax.tree.BinaryOperator;

/** {@code _collections}: what {@code collections} takes from Java. */
@BuiltinModule("_collections")
public final class CollectionsModule {
    private static final Object DICT_GET = PyDict.TYPE.getOwn("get");
    private static final Object DICT_SET_ITEM = PyDict.TYPE.getOwn("__setitem__");

    private CollectionsModule() {}

    static void init(PyModule module) {
        module.addType(PyDeque.TYPE);
        module.addType(PyDefaultDict.TYPE);
        module.addType(PyOrderedDict.TYPE);
        module.addType(PyDequeIterator.TYPE);
        module.addType(PyDequeIterator.REVERSE_TYPE);
        module.addType(PyTupleGetter.TYPE);
    }

    @Builtin("_count_elements(mapping, iterable, /)")
    static void countElements(Object mapping, Object iterable) {
        Object iterator = Py.iter(iterable);
        boolean plain =
                mapping instanceof PyDict
                        && Types.of(mapping).lookup("get") == DICT_GET
                        && Types.of(mapping).lookup("__setitem__") == DICT_SET_ITEM;
        Object getter = plain ? null : Py.getAttr(mapping, "get");
        Object key;
        for (int i = 1; (key = Py.next(iterator)) != null; i++) {
            if (plain) {
                PyDict dict = (PyDict) mapping;
                // CPython hashes here: the error for an unhashable key does not speak of a dict.
                Py.hash(key);
                Object old = dict.get(key);
                dict.put(key, increment(old == null ? 0L : old));
            } else {
                Py.setItem(mapping, key, increment(Py.call(getter, key, 0L)));
            }
            if ((i & 0xfff) == 0) {
                TruffleSafepoint.poll(null);
            }
        }
    }

    private static Object increment(Object count) {
        return count instanceof Long n && n < Long.MAX_VALUE
                ? (Object) (n + 1)
                : Py.binary(BinaryOperator.ADD, count, 1L);
    }
}
