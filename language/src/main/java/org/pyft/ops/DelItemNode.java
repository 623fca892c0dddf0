package org.pyft.ops;

import com.oracle.truffle.api.nodes.Node;

/** {@code del object[key]}. */
public final class DelItemNode extends Node {
    public static DelItemNode create() {
        return new DelItemNode();
    }

    public void execute(Object object, Object key) {
        Py.delItem(object, key);
    }
}
