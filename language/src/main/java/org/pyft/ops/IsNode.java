package org.pyft.ops;

import com.oracle.truffle.api.nodes.Node;

import java.math.BigInteger;

/** {@code a is b}. */
public final class IsNode extends Node {
    public static IsNode create() {
        return new IsNode();
    }

    public boolean execute(Object a, Object b) {
        if (a == b) {
            return true;
        }
        if (a instanceof Long
                || a instanceof Double
                || a instanceof Boolean
                || a instanceof BigInteger) {
            return Py.is(a, b);
        }
        return false;
    }
}
