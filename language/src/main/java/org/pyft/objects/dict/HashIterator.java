package org.pyft.objects.dict;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.exception.PyErr;
import org.pyft.objects.iterator.PyIterator;
import org.pyft.sharing.Publisher;

import java.util.ArrayList;
import java.util.List;

/**
 * Base of the iterators over dicts and sets. They walk over the entries of the container's current table and raise RuntimeError
 * when the number of entries has changed. Threads that change the container meanwhile cause that error or go unnoticed.
 */
public abstract class HashIterator extends PyIterator {
    private static final int FAILED = -1;

    /** Null once exhausted. */
    private HashContainer source;

    private final boolean reverse;
    private int expected;
    private int position;
    private int remaining;

    protected HashIterator(HashContainer source, boolean reverse) {
        DictTable t = source.table();
        this.source = source;
        this.reverse = reverse;
        this.expected = t.live();
        this.remaining = expected;
        this.position = reverse ? t.used() - 1 : 0;
    }

    /** What the iterator gives for an entry, or null if the entry has just been deleted. */
    protected abstract Object item(DictTable table, int entry);

    /** The error for a change of the size. */
    protected abstract String sizeError();

    /** The error for entries that were replaced by as many others. */
    protected String keysError() {
        return "dictionary keys changed during iteration";
    }

    @Override
    public final Object next() {
        HashContainer container = source;
        if (container == null) {
            return null;
        }
        DictTable t = container.table();
        if (t.live() != expected) {
            expected = FAILED;
            throw error(sizeError());
        }
        Object item;
        int entry = position;
        do {
            entry = reverse ? t.previous(entry) : t.next(entry);
            if (entry < 0) {
                source = null;
                return null;
            }
            item = item(t, entry);
            entry += reverse ? -1 : 1;
        } while (item == null);
        if (remaining <= 0) {
            source = null;
            throw error(keysError());
        }
        position = entry;
        remaining--;
        return item;
    }

    @TruffleBoundary
    private static RuntimeException error(String message) {
        return PyErr.runtimeError(message);
    }

    /** {@code __length_hint__}. */
    @TruffleBoundary
    public final long lengthHint() {
        HashContainer container = source;
        return container == null || container.size() != expected ? 0 : Math.max(0, remaining);
    }

    /** What is still to come; the iterator stays where it is. */
    @TruffleBoundary
    public final Object[] rest() {
        HashContainer container = source;
        List<Object> items = new ArrayList<>();
        if (container != null) {
            if (container.size() != expected) {
                expected = FAILED;
                throw error(sizeError());
            }
            // Not a snapshot, which would number the entries anew.
            DictTable t = container.table();
            for (int entry = position;
                    (entry = reverse ? t.previous(entry) : t.next(entry)) >= 0;
                    entry += reverse ? -1 : 1) {
                Object item = item(t, entry);
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
        publisher.visit(source);
    }
}
