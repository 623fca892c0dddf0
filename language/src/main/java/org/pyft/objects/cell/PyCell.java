package org.pyft.objects.cell;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;
import org.pyft.sharing.Sharing;

/**
 * A variable captured by a closure. One reference field: a racing reader sees the old or the new value, never a mixture. Writes to
 * a shared cell publish the value first and release it.
 */
public final class PyCell extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("cell", new CellMethodsTable()).notSubclassable().notWeakReferenceable();

    private Object value;

    /** An empty cell. */
    public PyCell() {}

    public PyCell(Object value) {
        this.value = value;
    }

    /** The value, or null while unbound. */
    public Object get() {
        return value;
    }

    /** Binds the variable; null unbinds it. */
    public void set(Object newValue) {
        if (isShared()) {
            Sharing.publish(newValue);
            java.lang.invoke.VarHandle.releaseFence();
        }
        value = newValue;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        publisher.visit(value);
    }
}
