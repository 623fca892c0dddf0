package org.pyft.nodes.match;

import com.oracle.truffle.api.frame.VirtualFrame;

/**
 * {@code None}, {@code True}, {@code False}: matches the very object.
 */
public final class SingletonPatternNode extends PatternNode {
    private final Object value;

    public SingletonPatternNode(Object value) {
        this.value = value;
    }

    @Override
    public boolean matches(VirtualFrame frame, Object subject) {
        return value instanceof Boolean expected ? expected.equals(subject) : subject == value;
    }
}
