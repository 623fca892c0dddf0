package org.pyft.nodes.match;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import org.pyft.objects.list.PyList;
import org.pyft.objects.none.PyNone;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/**
 * {@code [a, *b, c]}: matches sequences, but not strings and bytes. The starred pattern's index is -1 where there is none.
 */
public final class SequencePatternNode extends PatternNode {
    private static final int NO_STAR = -1;

    @Children private final PatternNode[] patterns;
    private final int star;

    public SequencePatternNode(PatternNode[] patterns, int star) {
        this.patterns = patterns;
        this.star = star;
    }

    @Override
    @ExplodeLoop
    public boolean matches(VirtualFrame frame, Object subject) {
        markPosition(frame);
        Object[] items = items(subject);
        if (items == null) {
            return false;
        }
        for (int i = 0; i < patterns.length; i++) {
            if (!patterns[i].matches(frame, items[i])) {
                return false;
            }
        }
        return true;
    }

    /** One item a pattern, or null where subject or length do not fit. */
    @TruffleBoundary
    private Object[] items(Object subject) {
        if (!Types.of(subject).isSequenceLike()) {
            return null;
        }
        int count = patterns.length;
        if (star != NO_STAR && count == 1) {
            return new Object[] {isWildcard(0) ? PyNone.NONE : new PyList(Py.toArray(subject))};
        }
        long length = Py.len(subject);
        if (star == NO_STAR ? length != count : length < count - 1) {
            return null;
        }
        Object[] items = new Object[count];
        if (star == NO_STAR) {
            for (int i = 0; i < count; i++) {
                items[i] = isWildcard(i) ? PyNone.NONE : Py.getItem(subject, (long) i);
            }
            return items;
        }
        int after = count - star - 1;
        for (int i = 0; i < star; i++) {
            items[i] = isWildcard(i) ? PyNone.NONE : Py.getItem(subject, (long) i);
        }
        if (isWildcard(star)) {
            items[star] = PyNone.NONE;
        } else {
            Object[] middle = new Object[(int) length - count + 1];
            for (int i = 0; i < middle.length; i++) {
                middle[i] = Py.getItem(subject, (long) star + i);
            }
            items[star] = new PyList(middle);
        }
        for (int i = 0; i < after; i++) {
            items[star + 1 + i] =
                    isWildcard(star + 1 + i)
                            ? PyNone.NONE
                            : Py.getItem(subject, length - after + i);
        }
        return items;
    }

    private boolean isWildcard(int index) {
        return patterns[index] instanceof CapturePatternNode capture && capture.isWildcard();
    }
}
