package org.pyft.modules.itertools;

import org.pyft.objects.iterator.PyIterator;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;
import org.pyft.sharing.Publisher;

/** One object again and again. */
public final class Repeat extends PyIterator {
    public static final PyType TYPE = PyType.builtin("itertools.repeat", new RepeatMethodsTable());

    /** As the number of repetitions: no end. */
    static final long FOREVER = -1;

    private final Object object;
    private long remaining;

    Repeat(Object object, long times) {
        this.object = object;
        this.remaining = times;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public Object next() {
        long left = remaining;
        if (left == 0) {
            return null;
        }
        if (left > 0) {
            remaining = left - 1;
        }
        return object;
    }

    long remaining() {
        return remaining;
    }

    String repr() {
        return Types.of(this).getShortName()
                + "("
                + Py.reprString(object)
                + (remaining == FOREVER ? ")" : ", " + remaining + ")");
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(object);
    }
}
