package org.pyft.modules.itertools;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.exception.PyErr;
import org.pyft.objects.integer.Ints;
import org.pyft.objects.iterator.PyIterator;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;
import org.pyft.sharing.Publisher;
import org.pyft.sharing.Sharing;
import org.pyft.syntax.tree.BinaryOperator;

/** Numbers in equal steps. Two threads never get the same one. */
public final class Count extends PyIterator {
    public static final PyType TYPE = PyType.builtin("itertools.count", new CountMethodsTable());

    private Object current;
    private final Object step;

    Count(Object start, Object step) {
        this.current = start;
        this.step = step;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public Object next() {
        if (!isShared()) {
            Object value = current;
            current =
                    value instanceof Long && step instanceof Long
                            ? Ints.add(value, step)
                            : sum(value);
            return value;
        }
        return nextShared();
    }

    @TruffleBoundary
    private Object sum(Object value) {
        return Ints.isInt(value) && Ints.isInt(step)
                ? Ints.add(Ints.plain(value), Ints.plain(step))
                : Py.binary(BinaryOperator.ADD, value, step);
    }

    /** Adds outside the lock, as Python code may run, and starts over if another thread was faster. */
    @TruffleBoundary
    private Object nextShared() {
        while (true) {
            Object value = current;
            Object next = sum(value);
            Sharing.publish(next);
            synchronized (this) {
                if (current == value) {
                    current = next;
                    return value;
                }
            }
        }
    }

    static Object checkNumber(Object value) {
        if (Ints.isInt(value)) {
            return value instanceof Boolean ? Ints.plain(value) : value;
        }
        PyType type = Types.of(value);
        if (type.lookup("__index__") == null
                && type.lookup("__float__") == null
                && type.lookup("__complex__") == null) {
            throw PyErr.typeError("a number is required");
        }
        return value;
    }

    String repr() {
        String name = Types.of(this).getShortName();
        String start = name + "(" + Py.reprString(current);
        return Ints.isInt(step) && Ints.equals(Ints.plain(step), (Object) 1L)
                ? start + ")"
                : start + ", " + Py.reprString(step) + ")";
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(current);
        publisher.visit(step);
    }
}
