package org.pyft.modules.itertools;

import com.oracle.truffle.api.TruffleSafepoint;

import org.pyft.objects.iterator.GuestIterator;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;

/** Every n-th item of a range of positions. */
public final class ISlice extends GuestIterator {
    public static final PyType TYPE = PyType.builtin("itertools.islice", new ISliceMethodsTable());

    private Object iterator;
    private long nextPosition;
    private final long stop;
    private final long step;
    private long position;

    ISlice(Object iterator, long start, long stop, long step) {
        this.iterator = iterator;
        this.nextPosition = start;
        this.stop = stop;
        this.step = step;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    protected Object advance() {
        Object source = iterator;
        if (source == null) {
            return null;
        }
        long wanted = nextPosition;
        while (position < Math.min(wanted, stop)) {
            if (step(source) == null) {
                return null;
            }
            position++;
            TruffleSafepoint.poll(null);
        }
        if (wanted >= stop) {
            iterator = null;
            return null;
        }
        Object item = step(source);
        if (item == null) {
            return null;
        }
        position++;
        long next = wanted + step;
        nextPosition = next < wanted || next > stop ? stop : next;
        return item;
    }

    /** The next item of the source, which is dropped if there is none. */
    private Object step(Object source) {
        Object item = null;
        try {
            item = pullFrom(source);
        } finally {
            if (item == null) {
                iterator = null;
            }
        }
        return item;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(iterator);
    }
}
