package org.pyft.objects.set;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.builtin.JoinedTable;
import org.pyft.objects.dict.DictTable;
import org.pyft.objects.type.PyType;

/** {@code set}. See {@link org.pyft.objects.dict.HashContainer} about threads. */
public final class PySet extends PyAnySet {
    public static final PyType TYPE =
            PyType.builtin("set", new JoinedTable(new AnySetMethodsTable(), new SetMethodsTable()));

    /** An empty set. */
    public PySet() {}

    private PySet(DictTable table) {
        super(table);
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    PyAnySet make(DictTable table) {
        return new PySet(table);
    }

    /** Adds an element; false if it was there. Atomic. */
    public boolean add(Object element) {
        return insert(element);
    }

    /** Removes an element; false if it was absent. Atomic. */
    public boolean discard(Object element) {
        return delete(element, hashOfSearched(element)) != null;
    }

    /** Removes and returns an element, or null if there is none. Atomic. */
    public Object popFirst() {
        Object[] entry = pop(false);
        return entry == null ? null : entry[0];
    }

    /** {@code self.update(iterable)}. */
    public void addAll(Object iterable) {
        insertAll(iterable);
    }

    /** {@code self.difference_update(iterable)}. */
    @TruffleBoundary
    public void removeAll(Object iterable) {
        if (iterable == this) {
            clear();
        } else {
            subtract(iterable, tableOrNull(iterable));
        }
    }

    /** {@code self.symmetric_difference_update(iterable)}. */
    @TruffleBoundary
    public void toggleAll(Object iterable) {
        if (iterable == this) {
            clear();
        } else {
            toggle(tableOf(iterable));
        }
    }

    /**
     * {@code self.intersection_update(*iterables)}: keeps the elements that {@link #intersection} chooses, at one instant unless other
     * threads keep changing the set while Python code compares elements.
     */
    @TruffleBoundary
    void retainAll(Object[] iterables) {
        Operand[] operands = new Operand[iterables.length];
        for (int i = 0; i < operands.length; i++) {
            operands[i] = Operand.of(iterables[i]);
        }
        if (!isShared()) {
            DictTable common = common(table(), operands);
            // Comparing elements may have shown the set to another thread.
            if (!isShared()) {
                adopt(common);
                return;
            }
        }
        if (replace(mine -> common(mine, operands))) {
            return;
        }
        for (Operand operand : operands) {
            removeIf(
                    (t, i) -> {
                        // Another thread may just have removed the key.
                        Object key = t.key(i);
                        return key != null && !operand.table().contains(key, t.hash(i));
                    });
        }
    }

    private static DictTable common(DictTable mine, Operand[] operands) {
        DictTable common = mine;
        for (Operand operand : operands) {
            common = common(common, operand.table(), operand.isSet());
        }
        return common;
    }

    /** What a set is intersected with, as it was at one instant. */
    private record Operand(DictTable table, boolean isSet) {
        static Operand of(Object iterable) {
            return new Operand(operandOf(iterable), iterable instanceof PyAnySet);
        }
    }
}
