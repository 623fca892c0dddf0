package org.pyft.ops;

import com.oracle.truffle.api.nodes.Node;

/** {@code iter(object)}. */
public final class IterNode extends Node {
    public static IterNode create() {
        return new IterNode();
    }

    public Object execute(Object object) {
        return Py.iter(object);
    }
}
