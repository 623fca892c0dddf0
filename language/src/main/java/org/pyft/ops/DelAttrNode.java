package org.pyft.ops;

import com.oracle.truffle.api.nodes.Node;

/** {@code del object.name}. */
public final class DelAttrNode extends Node {
    private final String name;

    private DelAttrNode(String name) {
        this.name = name;
    }

    public static DelAttrNode create(String name) {
        return new DelAttrNode(name);
    }

    public void execute(Object object) {
        GetAttr.set(object, name, null);
    }
}
