package org.pyft.objects.list;

import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.GenerateCached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;

import org.pyft.objects.iterator.PyListIterator;
import org.pyft.ops.ItemSink;

/**
 * One step of an iteration over a list. Specialises on the kind of storage; local and shared lists run the same code, without a
 * lock.
 */
@GenerateInline
@GenerateCached(false)
public abstract class ListStepNode extends Node {
    /** Hands the next element to the sink; false if there is none. */
    public abstract boolean execute(
            VirtualFrame frame,
            Node inliningTarget,
            PyListIterator iterator,
            Object context,
            ItemSink sink);

    @Specialization(guards = "isLong(storage)")
    static boolean doLong(
            VirtualFrame frame,
            PyListIterator iterator,
            Object context,
            ItemSink sink,
            @Bind("storage(iterator)") ListStorage storage) {
        int index = iterator.advance(storage.size());
        if (index < 0) {
            return false;
        }
        return sink.executeItem(frame, context, ((LongStorage) storage).getLong(index));
    }

    @Specialization(guards = "isDouble(storage)")
    static boolean doDouble(
            VirtualFrame frame,
            PyListIterator iterator,
            Object context,
            ItemSink sink,
            @Bind("storage(iterator)") ListStorage storage) {
        int index = iterator.advance(storage.size());
        if (index < 0) {
            return false;
        }
        return sink.executeItem(frame, context, ((DoubleStorage) storage).getDouble(index));
    }

    /** Other lists, and iterators that are exhausted. */
    @Specialization(guards = {"!isLong(storage)", "!isDouble(storage)"})
    static boolean doOther(
            VirtualFrame frame,
            PyListIterator iterator,
            Object context,
            ItemSink sink,
            @SuppressWarnings("unused") @Bind("storage(iterator)") ListStorage storage) {
        Object item = iterator.next();
        if (item == null) {
            return false;
        }
        return sink.executeItem(frame, context, item);
    }

    static ListStorage storage(PyListIterator iterator) {
        PyList list = iterator.source();
        return list == null ? null : list.getStorage();
    }

    static boolean isLong(ListStorage storage) {
        return storage instanceof LongStorage;
    }

    static boolean isDouble(ListStorage storage) {
        return storage instanceof DoubleStorage;
    }
}
