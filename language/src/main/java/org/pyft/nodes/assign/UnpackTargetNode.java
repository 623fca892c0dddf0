package org.pyft.nodes.assign;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import org.pyft.nodes.TargetNode;
import org.pyft.nodes.expression.Iterables;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.list.PyList;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

import java.util.ArrayList;
import java.util.List;

/**
 * {@code a, b = value} and {@code a, *b, c = value}.
 */
public final class UnpackTargetNode extends TargetNode {
    private static final int NO_STAR = -1;

    @Children private final TargetNode[] targets;
    private final int star;

    /** A target list; the index of the starred target is -1 where there is none. */
    public UnpackTargetNode(TargetNode[] targets, int star) {
        this.targets = targets;
        this.star = star;
    }

    @Override
    @ExplodeLoop
    public void executeWrite(VirtualFrame frame, Object value) {
        markPosition(frame);
        Object[] values;
        if (star == NO_STAR
                && value instanceof PyTuple tuple
                && tuple.isExact()
                && tuple.size() == targets.length) {
            for (int i = 0; i < targets.length; i++) {
                targets[i].executeWrite(frame, tuple.get(i));
            }
            return;
        }
        values =
                star == NO_STAR
                        ? unpack(value, targets.length)
                        : unpackStarred(value, star, targets.length);
        for (int i = 0; i < targets.length; i++) {
            targets[i].executeWrite(frame, values[i]);
        }
    }

    @TruffleBoundary
    private static Object[] unpack(Object value, int count) {
        Object iterator = iterator(value);
        Object[] values = new Object[count];
        for (int i = 0; i < count; i++) {
            values[i] = Py.next(iterator);
            if (values[i] == null) {
                throw PyErr.valueError(
                        "not enough values to unpack (expected %d, got %d)", count, i);
            }
        }
        if (Py.next(iterator) != null) {
            if (value instanceof PyList || value instanceof PyTuple || value instanceof PyDict) {
                long size = Py.len(value);
                if (size > count) {
                    throw PyErr.valueError(
                            "too many values to unpack (expected %d, got %d)", count, size);
                }
            }
            throw PyErr.valueError("too many values to unpack (expected %d)", count);
        }
        return values;
    }

    @TruffleBoundary
    private static Object[] unpackStarred(Object value, int star, int count) {
        Object iterator = iterator(value);
        List<Object> items = new ArrayList<>();
        for (Object item = Py.next(iterator); item != null; item = Py.next(iterator)) {
            items.add(item);
        }
        if (items.size() < count - 1) {
            throw PyErr.valueError(
                    "not enough values to unpack (expected at least %d, got %d)",
                    count - 1, items.size());
        }
        Object[] values = new Object[count];
        for (int i = 0; i < star; i++) {
            values[i] = items.get(i);
        }
        int after = count - star - 1;
        values[star] = new PyList(items.subList(star, items.size() - after).toArray());
        for (int i = 0; i < after; i++) {
            values[star + 1 + i] = items.get(items.size() - after + i);
        }
        return values;
    }

    private static Object iterator(Object value) {
        if (!Iterables.isIterable(value)) {
            throw PyErr.typeError("cannot unpack non-iterable %s object", Types.nameOf(value));
        }
        return Py.iter(value);
    }
}
