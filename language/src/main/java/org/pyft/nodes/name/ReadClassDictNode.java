package org.pyft.nodes.name;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.nodes.ExpressionNode;
import org.pyft.objects.str.Str;

/**
 * Reads a name in an annotation scope inside a class: the class namespace, found in the {@code __classdict__} cell, goes before
 * the otherwise resolved variable.
 */
public final class ReadClassDictNode extends ExpressionNode {
    @Child private ExpressionNode classDict;
    @Child private ExpressionNode otherwise;
    private final TruffleString key;

    public ReadClassDictNode(String name, ExpressionNode classDict, ExpressionNode otherwise) {
        this.key = Str.of(name);
        this.classDict = classDict;
        this.otherwise = otherwise;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object namespace = classDict.execute(frame);
        markPosition(frame);
        Object value = Namespaces.lookup(namespace, key);
        return value != null ? value : otherwise.execute(frame);
    }
}
