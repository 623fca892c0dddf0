package org.pyft.objects.slice;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;

/** {@code slice(start, stop, step)}: any three objects, {@code None} where one is left out. */
public final class PySlice extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("slice", new SliceMethodsTable())
                    .notSubclassable()
                    .notWeakReferenceable();

    private final Object start;
    private final Object stop;
    private final Object step;

    /** A slice; null means {@code None}. */
    public PySlice(Object start, Object stop, Object step) {
        this.start = start == null ? PyNone.NONE : start;
        this.stop = stop == null ? PyNone.NONE : stop;
        this.step = step == null ? PyNone.NONE : step;
    }

    public Object getStart() {
        return start;
    }

    public Object getStop() {
        return stop;
    }

    public Object getStep() {
        return step;
    }

    /** Evaluates the parts (which may run Python code) and fits them to {@code length}. */
    public SliceIndices indices(int length) {
        return SliceIndices.of(this, length);
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(start);
        publisher.visit(stop);
        publisher.visit(step);
    }
}
