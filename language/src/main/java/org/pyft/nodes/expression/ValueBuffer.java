package org.pyft.nodes.expression;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import java.util.Arrays;

/**
 * A growing array of values, without the collections' generality so that it can be partially evaluated.
 */
final class ValueBuffer {
    private Object[] values = new Object[8];
    private int size;

    void add(Object value) {
        if (size == values.length) {
            grow();
        }
        values[size++] = value;
    }

    @TruffleBoundary
    private void grow() {
        values = Arrays.copyOf(values, size * 2);
    }

    @TruffleBoundary
    Object[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
