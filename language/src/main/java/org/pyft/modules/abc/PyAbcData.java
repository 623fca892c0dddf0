package org.pyft.modules.abc;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.type.PyType;

/** {@code _abc_data}: what an abstract base class knows of its virtual subclasses. Born shared, as classes are. */
public final class PyAbcData extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("_abc._abc_data", new AbcDataMethodsTable()).notWeakReferenceable();

    /** Classes registered as virtual subclasses. */
    final WeakClassSet registry = new WeakClassSet();

    /** Classes known to be subclasses. */
    final WeakClassSet cache = new WeakClassSet();

    private volatile Negative negative;

    /** Classes known to be no subclasses, as long as no class was registered anywhere since {@code version}. */
    private record Negative(WeakClassSet classes, long version) {}

    PyAbcData(long version) {
        negative = new Negative(new WeakClassSet(), version);
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public boolean isShared() {
        return true;
    }

    /** Whether {@code type} is known to be no subclass. */
    boolean isKnownNegative(PyType type, long version) {
        Negative current = negative;
        return current.version == version && current.classes.contains(type);
    }

    /** Remembers that {@code type} was no subclass at {@code version}. */
    void addNegative(PyType type, long version) {
        Negative current = negative;
        if (current.version == version) {
            current.classes.add(type);
        }
    }

    /** Forgets what was known before a class was registered. */
    synchronized void refresh(long version) {
        if (negative.version < version) {
            negative = new Negative(new WeakClassSet(), version);
        }
    }

    WeakClassSet negativeCache() {
        return negative.classes;
    }

    long negativeVersion() {
        return negative.version;
    }
}
