package org.pyft.syntax.tree;

import java.util.Arrays;

/** A bytes constant. */
public record BytesValue(byte[] bytes) {
    @Override
    public boolean equals(Object other) {
        return other instanceof BytesValue that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "BytesValue" + Arrays.toString(bytes);
    }
}
