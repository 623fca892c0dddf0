package org.pyft.ops;

import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Cached.Exclusive;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;

import org.pyft.objects.functional.PyEnumerate;
import org.pyft.objects.functional.PyZip;
import org.pyft.objects.iterator.PyListIterator;
import org.pyft.objects.iterator.PyRangeIterator;
import org.pyft.objects.list.ListStepNode;
import org.pyft.objects.tuple.PyTuple;

/**
 * One step of an iteration: hands the next item to a sink. The item goes straight from where it is kept to where it goes, so that numbers
 * need no box: a value that is either an item or the end, as {@link NextNode} gives it, would need one.
 */
@GenerateInline(false)
public abstract class StepNode extends Node {
    public static StepNode create() {
        return StepNodeGen.create();
    }

    /** False if there is no further item. The sink must be the same each time; the context (null where it needs none) is handed to it. */
    public abstract boolean execute(
            VirtualFrame frame, Object iterator, Object context, ItemSink sink);

    @Specialization
    static boolean range(
            VirtualFrame frame, PyRangeIterator iterator, Object context, ItemSink sink) {
        if (!iterator.advance()) {
            return false;
        }
        return sink.executeItem(frame, context, iterator.current());
    }

    @Specialization
    static boolean list(
            VirtualFrame frame,
            PyListIterator iterator,
            Object context,
            ItemSink sink,
            @Bind Node node,
            @Cached ListStepNode step) {
        return step.execute(frame, node, iterator, context, sink);
    }

    /** The pair is made where the sink takes it, and need not exist if the sink takes it apart. */
    @Specialization(guards = {"context == null", "iterator.isExact()", "iterator.isSmall()"})
    static boolean enumerate(
            VirtualFrame frame,
            PyEnumerate iterator,
            @SuppressWarnings("unused") Object context,
            @SuppressWarnings("unused") ItemSink sink,
            @Cached(value = "create()", neverDefault = true) @Exclusive StepNode step,
            @Cached("new(sink)") Counting counting) {
        return step.execute(frame, iterator.iterator(), iterator, counting);
    }

    /** Gives a sink pairs of a number and an item. The context is the enumerate object. */
    static final class Counting implements ItemSink {
        private final ItemSink sink;

        Counting(ItemSink sink) {
            this.sink = sink;
        }

        @Override
        public boolean executeItem(VirtualFrame frame, Object context, Object item) {
            return sink.executeItem(frame, null, ((PyEnumerate) context).smallPair(item));
        }
    }

    /** Two iterators that need not end together: the second one's step is part of the first one's. */
    @Specialization(guards = {"context == null", "iterator.isExact()", "iterator.isPair()"})
    static boolean zip(
            VirtualFrame frame,
            PyZip iterator,
            @SuppressWarnings("unused") Object context,
            @SuppressWarnings("unused") ItemSink sink,
            @Cached("create()") @Exclusive StepNode step,
            @Cached("new(sink)") Pairing pairing) {
        return step.execute(frame, iterator.iterator(0), iterator, pairing);
    }

    /** Takes an item of the first iterator and goes on to the second one. The context is the zip object. */
    static final class Pairing extends Node implements ItemSink {
        @Child private StepNode second = create();
        private final Paired paired;

        Pairing(ItemSink sink) {
            paired = new Paired(sink);
        }

        @Override
        public boolean executeItem(VirtualFrame frame, Object context, Object item) {
            return second.execute(frame, ((PyZip) context).iterator(1), item, paired);
        }
    }

    /** Gives a sink pairs. The context is the item of the first iterator. */
    private static final class Paired implements ItemSink {
        private final ItemSink sink;

        Paired(ItemSink sink) {
            this.sink = sink;
        }

        @Override
        public boolean executeItem(VirtualFrame frame, Object context, Object item) {
            return sink.executeItem(frame, null, PyTuple.of(context, item));
        }
    }

    @Specialization(guards = "!isSpecial(iterator, context)")
    static boolean other(
            VirtualFrame frame,
            Object iterator,
            Object context,
            ItemSink sink,
            @Cached(neverDefault = true) NextNode next) {
        Object item = next.execute(iterator);
        if (item == null) {
            return false;
        }
        return sink.executeItem(frame, context, item);
    }

    static boolean isSpecial(Object iterator, Object context) {
        return iterator instanceof PyRangeIterator
                || iterator instanceof PyListIterator
                || (context == null
                        && iterator instanceof PyEnumerate enumerate
                        && enumerate.isExact()
                        && enumerate.isSmall())
                || (context == null
                        && iterator instanceof PyZip zip
                        && zip.isExact()
                        && zip.isPair());
    }
}
