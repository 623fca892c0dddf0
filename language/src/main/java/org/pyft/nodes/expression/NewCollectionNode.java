package org.pyft.nodes.expression;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ExpressionNode;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.list.PyList;
import org.pyft.objects.set.PySet;

/**
 * Makes the empty collection that a comprehension fills.
 */
public final class NewCollectionNode extends ExpressionNode {
    /** What a comprehension fills. */
    public enum Kind {
        LIST,
        SET,
        DICT
    }

    private final Kind kind;

    public NewCollectionNode(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return switch (kind) {
            case LIST -> new PyList();
            case SET -> new PySet();
            case DICT -> new PyDict();
        };
    }
}
