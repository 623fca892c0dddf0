package org.pyft.ops;

import com.oracle.truffle.api.frame.VirtualFrame;

/** What takes the items of an iteration, one by one: the target of a loop. */
public interface ItemSink {
    /** Takes an item; false ends the iteration. The context is what the caller of {@link StepNode} has given. */
    boolean executeItem(VirtualFrame frame, Object context, Object item);
}
