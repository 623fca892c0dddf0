package org.pyft.syntax.tree;

import java.util.Arrays;

/**
 * A string constant that holds surrogate code points. UTF-16 cannot tell an escaped surrogate pair, which Python keeps as two
 * code points, from the one character that the pair encodes; hence the array.
 */
public record CodePoints(int[] values) {
    @Override
    public boolean equals(Object other) {
        return other instanceof CodePoints that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "CodePoints" + Arrays.toString(values);
    }
}
