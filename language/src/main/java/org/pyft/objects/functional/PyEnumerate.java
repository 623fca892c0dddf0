package org.pyft.objects.functional;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.integer.Ints;
import org.pyft.objects.iterator.GuestIterator;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;

/** {@code enumerate(iterable, start)}. */
public final class PyEnumerate extends GuestIterator {
    public static final PyType TYPE =
            PyType.builtin("enumerate", new EnumerateMethodsTable()).notWeakReferenceable();

    private final Object iterator;
    private long index;

    /** The index once it is beyond the long range, else null. */
    private Object bigIndex;

    /** Counts the items of {@code iterator} from {@code start}, a Long or BigInteger. */
    public PyEnumerate(Object iterator, Object start) {
        this.iterator = iterator;
        if (start instanceof Long l && l < Long.MAX_VALUE) {
            this.index = l;
        } else {
            this.bigIndex = start;
        }
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    protected Object advance() {
        Object item = pullFrom(iterator);
        return item == null ? null : isSmall() ? smallPair(item) : bigPair(item);
    }

    /** Whether the next index is in the long range. */
    public boolean isSmall() {
        return bigIndex == null;
    }

    /** The pair of the next index, which is small, and {@code item}, which the iterator has given. */
    public PyTuple smallPair(Object item) {
        long at = index;
        if (at + 1 == Long.MAX_VALUE) {
            bigIndex = Long.MAX_VALUE;
        } else {
            index = at + 1;
        }
        return PyTuple.of(at, item);
    }

    @TruffleBoundary
    private PyTuple bigPair(Object item) {
        Object at = bigIndex;
        bigIndex = Ints.add(at, 1L);
        return PyTuple.of(at, item);
    }

    /** The iterator over the items. */
    public Object iterator() {
        return iterator;
    }

    Object index() {
        return bigIndex == null ? (Object) index : bigIndex;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(iterator);
    }
}
