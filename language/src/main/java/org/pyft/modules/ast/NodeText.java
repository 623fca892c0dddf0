package org.pyft.modules.ast;

import org.pyft.objects.list.PyList;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** {@code repr()} of nodes: shortened to three levels, and to the ends of lists. */
final class NodeText {
    private static final int DEPTH = 3;

    private final AstTypes types = AstTypes.get();
    private final Set<Object> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private final StringBuilder out = new StringBuilder();

    private NodeText() {}

    static String repr(Object node) {
        NodeText text = new NodeText();
        text.node(node, DEPTH);
        return text.out.toString();
    }

    private void node(Object node, int depth) {
        String name = Types.of(node).getName();
        if (depth <= 0 || !open.add(node)) {
            out.append(name).append("(...)");
            return;
        }
        out.append(name).append('(');
        Object fields = Py.lookupAttr(Types.of(node), "_fields");
        String separator = "";
        for (Object field : fields == null ? new Object[0] : Py.toArray(fields)) {
            String fieldName = Py.strString(field);
            Object value = Py.getAttr(node, fieldName);
            out.append(separator).append(fieldName).append('=');
            separator = ", ";
            if (value instanceof PyList || value instanceof PyTuple) {
                list(value, depth);
            } else {
                value(value, depth);
            }
        }
        out.append(')');
        open.remove(node);
    }

    private void value(Object value, int depth) {
        if (types.isNode(value)) {
            node(value, depth - 1);
        } else {
            out.append(Py.reprString(value));
        }
    }

    private void list(Object list, int depth) {
        Object[] items = Py.toArray(list);
        out.append(list instanceof PyList ? '[' : '(');
        if (items.length > 0) {
            value(items[0], depth);
        }
        if (items.length > 1) {
            out.append(items.length > 2 ? ", ..., " : ", ");
            value(items[items.length - 1], depth);
        }
        out.append(list instanceof PyList ? ']' : ')');
    }
}
