package org.pyft.modules.collections;

import org.pyft.objects.dict.DictKind;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.iterator.PyIterator;
import org.pyft.objects.type.PyType;

/** {@code collections.OrderedDict}: a dict whose order can be changed. The order is that of the dict's own entries. */
public final class PyOrderedDict extends PyDict {
    public static final PyType TYPE =
            PyType.builtin("collections.OrderedDict", new OrderedDictMethodsTable(), PyDict.TYPE)
                    .withOwnLayout()
                    .withDict();
    private static final PyType KEYS_TYPE = view("odict_keys", DictKind.KEYS);
    private static final PyType VALUES_TYPE = view("odict_values", DictKind.VALUES);
    private static final PyType ITEMS_TYPE = view("odict_items", DictKind.ITEMS);

    private static PyType view(String name, DictKind kind) {
        return PyType.builtin(name, null, kind.viewType()).notSubclassable().notWeakReferenceable();
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public PyIterator iterator(DictKind kind, boolean reverse) {
        return new PyOrderedDictIterator(this, kind, reverse);
    }

    @Override
    public PyType viewType(DictKind kind) {
        return switch (kind) {
            case KEYS -> KEYS_TYPE;
            case VALUES -> VALUES_TYPE;
            case ITEMS -> ITEMS_TYPE;
        };
    }

    /** Removes and returns the first or the last entry as {key, value}; null if there is none. Atomic. */
    Object[] popEntry(boolean last) {
        return pop(last);
    }

    /** Makes a key the first or the last one; false if it is absent. Atomic. */
    boolean moveToEnd(Object key, boolean last) {
        return size() > 0 && move(key, hashOfChanged(key), last);
    }

    @Override
    protected String changedKeyRole() {
        return null;
    }
}
