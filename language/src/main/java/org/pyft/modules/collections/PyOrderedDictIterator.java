package org.pyft.modules.collections;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.dict.DictKind;
import org.pyft.objects.dict.DictTable;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.iterator.PyIterator;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;

import java.util.ArrayList;
import java.util.List;

/** {@code odict_iterator}: fails at any change of the order since it was made, except after it has given the last entry. */
public final class PyOrderedDictIterator extends PyIterator {
    public static final PyType TYPE =
            PyType.builtin("odict_iterator", new OrderedDictIteratorMethodsTable())
                    .notSubclassable()
                    .notWeakReferenceable();

    private final DictKind kind;
    private final boolean reverse;
    private final DictTable table;
    private final int used;
    private final int live;

    /** Null once exhausted. */
    private PyOrderedDict dict;

    private int entry;

    PyOrderedDictIterator(PyOrderedDict dict, DictKind kind, boolean reverse) {
        this.dict = dict;
        this.kind = kind;
        this.reverse = reverse;
        this.table = dict.table();
        this.used = table.used();
        this.live = table.live();
        this.entry = reverse ? table.previous(used) : table.next(0);
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public Object next() {
        PyOrderedDict source = dict;
        int at = entry;
        if (source == null) {
            return null;
        }
        if (at < 0) {
            dict = null;
            return null;
        }
        Object item =
                source.table() == table && table.used() == used && table.live() == live
                        ? kind.of(table, at)
                        : null;
        if (item == null) {
            dict = null;
            throw mutated();
        }
        entry = reverse ? at == 0 ? -1 : table.previous(at - 1) : table.next(at + 1);
        return item;
    }

    @TruffleBoundary
    private static RuntimeException mutated() {
        return PyErr.runtimeError("OrderedDict mutated during iteration");
    }

    /** What is still to come; the iterator stays where it is. */
    @TruffleBoundary
    Object[] rest() {
        List<Object> items = new ArrayList<>();
        if (dict != null) {
            for (int at = entry;
                    at >= 0;
                    at = reverse ? at == 0 ? -1 : table.previous(at - 1) : table.next(at + 1)) {
                Object item = kind.of(table, at);
                if (item != null) {
                    items.add(item);
                }
            }
        }
        return items.toArray();
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(dict);
    }
}
