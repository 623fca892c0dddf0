package org.pyft.modules.contextvars;

import org.pyft.objects.dict.DictKind;
import org.pyft.objects.iterator.PyIterator;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;

/** The iterators over a context: over the map as it was when they were made. */
public final class ContextIterator extends PyIterator {
    private static final PyType KEYS =
            PyType.builtin("keys", new ContextIteratorMethodsTable())
                    .notSubclassable()
                    .notWeakReferenceable();
    private static final PyType VALUES =
            PyType.builtin("values", new ContextIteratorMethodsTable())
                    .notSubclassable()
                    .notWeakReferenceable();
    private static final PyType ITEMS =
            PyType.builtin("items", new ContextIteratorMethodsTable())
                    .notSubclassable()
                    .notWeakReferenceable();

    private final VarMap map;
    private final DictKind kind;
    private int index;

    ContextIterator(VarMap map, DictKind kind) {
        this.map = map;
        this.kind = kind;
    }

    @Override
    public PyType builtinType() {
        return switch (kind) {
            case KEYS -> KEYS;
            case VALUES -> VALUES;
            case ITEMS -> ITEMS;
        };
    }

    @Override
    public Object next() {
        int at = index;
        if (at >= map.size()) {
            return null;
        }
        index = at + 1;
        return switch (kind) {
            case KEYS -> map.variable(at);
            case VALUES -> map.value(at);
            case ITEMS -> PyTuple.of(map.variable(at), map.value(at));
        };
    }

    int size() {
        return map.size();
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        for (int i = 0; i < map.size(); i++) {
            publisher.visit(map.variable(i));
            publisher.visit(map.value(i));
        }
    }
}
