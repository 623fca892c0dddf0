package org.pyft.objects.list;

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
    public final boolean execute(
            VirtualFrame frame,
            Node inliningTarget,
            PyListIterator iterator,
            Object context,
            ItemSink sink) {
        PyList list = iterator.source();
        ListStorage storage = list == null ? null : list.getStorage();
        return execute(frame, inliningTarget, iterator, storage, context, sink);
    }

    /**
     * All guards see the one storage that was read: the list itself may have got another one by the time the next is asked. Null for an
     * iterator that is exhausted.
     */
    abstract boolean execute(
            VirtualFrame frame,
            Node inliningTarget,
            PyListIterator iterator,
            ListStorage storage,
            Object context,
            ItemSink sink);

    @Specialization
    static boolean doLong(
            VirtualFrame frame,
            PyListIterator iterator,
            LongStorage storage,
            Object context,
            ItemSink sink) {
        int index = iterator.advance(storage.size());
        if (index < 0) {
            return false;
        }
        return sink.executeItem(frame, context, storage.getLong(index));
    }

    @Specialization
    static boolean doDouble(
            VirtualFrame frame,
            PyListIterator iterator,
            DoubleStorage storage,
            Object context,
            ItemSink sink) {
        int index = iterator.advance(storage.size());
        if (index < 0) {
            return false;
        }
        return sink.executeItem(frame, context, storage.getDouble(index));
    }

    /** Other lists, and iterators that are exhausted. */
    @Specialization(guards = {"!isLong(storage)", "!isDouble(storage)"})
    static boolean doOther(
            VirtualFrame frame,
            PyListIterator iterator,
            @SuppressWarnings("unused") ListStorage storage,
            Object context,
            ItemSink sink) {
        Object item = iterator.next();
        if (item == null) {
            return false;
        }
        return sink.executeItem(frame, context, item);
    }

    static boolean isLong(ListStorage storage) {
        return storage instanceof LongStorage;
    }

    static boolean isDouble(ListStorage storage) {
        return storage instanceof DoubleStorage;
    }
}
