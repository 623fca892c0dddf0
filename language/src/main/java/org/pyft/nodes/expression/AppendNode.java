package org.pyft.nodes.expression;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.StatementNode;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.list.PyList;
import org.pyft.objects.set.PySet;

/**
 * Innermost statement of a comprehension: adds an element to the collection in a temporary. The value is null except for a dict.
 */
public final class AppendNode extends StatementNode {
    @Child private ExpressionNode element;
    @Child private ExpressionNode value;
    private final NewCollectionNode.Kind kind;
    private final int slot;

    public AppendNode(
            NewCollectionNode.Kind kind, int slot, ExpressionNode element, ExpressionNode value) {
        this.kind = kind;
        this.slot = slot;
        this.element = element;
        this.value = value;
    }

    @Override
    public int execute(VirtualFrame frame) {
        Object item = element.execute(frame);
        switch (kind) {
            case LIST -> ((PyList) frame.getObjectStatic(slot)).append(item);
            case SET -> {
                markPosition(frame);
                add((PySet) frame.getObjectStatic(slot), item);
            }
            case DICT -> {
                Object itemValue = value.execute(frame);
                markPosition(frame);
                put((PyDict) frame.getObjectStatic(slot), item, itemValue);
            }
        }
        return NORMAL;
    }

    @TruffleBoundary
    private static void add(PySet set, Object item) {
        set.add(item);
    }

    @TruffleBoundary
    private static void put(PyDict dict, Object key, Object value) {
        dict.put(key, value);
    }
}
