package org.pyft.objects.dict;

import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;

/** What a view of a dict, or an iterator over it, shows of each entry. */
public enum DictKind {
    KEYS("key", "dict_keys", true),
    VALUES("value", "dict_values", false),
    ITEMS("item", "dict_items", true);

    /** The class of the dict's iterators of this kind. */
    final PyType iteratorType;

    /** The class of the dict's reverse iterators of this kind. */
    final PyType reverseIteratorType;

    /** The class of the dict's views of this kind. */
    final PyType viewType;

    DictKind(String singular, String viewName, boolean setLike) {
        iteratorType =
                PyType.builtin("dict_" + singular + "iterator", new DictIteratorMethodsTable())
                        .notSubclassable()
                        .notWeakReferenceable();
        reverseIteratorType =
                PyType.builtin(
                                "dict_reverse" + singular + "iterator",
                                new DictIteratorMethodsTable())
                        .notSubclassable()
                        .notWeakReferenceable();
        viewType =
                PyType.builtin(
                                viewName,
                                setLike
                                        ? new DictSetViewMethodsTable()
                                        : new DictValuesMethodsTable())
                        .notSubclassable()
                        .notWeakReferenceable();
    }

    /** The class of the dict's views of this kind. */
    public PyType viewType() {
        return viewType;
    }

    /** What the view shows of an entry, or null if the entry has just been deleted. */
    public Object of(DictTable table, int entry) {
        Object key = table.key(entry);
        if (this == KEYS || key == null) {
            return key;
        }
        Object value = table.value(entry);
        return this == VALUES || value == null ? value : PyTuple.of(key, value);
    }
}
