package org.pyft.nodes.expression;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import org.pyft.nodes.ExpressionNode;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/**
 * {@code {key: value, **mapping}}; the key of an unpacked mapping is null. As in CPython up to 16 pairs in a row are evaluated before
 * the first one is entered; of a longer row the first 17 are entered one by one.
 */
public final class DictNode extends ExpressionNode {
    private static final int TOGETHER = 16;

    @Children private final ExpressionNode[] keys;
    @Children private final ExpressionNode[] values;

    public DictNode(ExpressionNode[] keys, ExpressionNode[] values) {
        this.keys = keys;
        this.values = values;
    }

    @Override
    @ExplodeLoop
    public Object execute(VirtualFrame frame) {
        PyDict dict = new PyDict();
        int end;
        for (int start = 0; start < keys.length; start = end) {
            end = endOfRow(start);
            if (keys[start] == null) {
                Object mapping = values[start].execute(frame);
                markPosition(frame);
                merge(dict, mapping);
            } else if (end - start <= TOGETHER) {
                enter(frame, dict, start, end);
            } else {
                for (int i = start; i < end; i++) {
                    enter(frame, dict, i, i + 1);
                }
            }
        }
        return dict;
    }

    /** Where the pairs, or the one mapping, end that are treated together. */
    @ExplodeLoop
    private int endOfRow(int start) {
        int end = start + 1;
        while (keys[start] != null
                && end < keys.length
                && keys[end] != null
                && end - start <= TOGETHER) {
            end++;
        }
        return end;
    }

    @ExplodeLoop
    private void enter(VirtualFrame frame, PyDict dict, int start, int end) {
        Object[] pairs = new Object[2 * (end - start)];
        for (int i = start; i < end; i++) {
            pairs[2 * (i - start)] = keys[i].execute(frame);
            pairs[2 * (i - start) + 1] = values[i].execute(frame);
        }
        markPosition(frame);
        put(dict, pairs);
    }

    @TruffleBoundary
    private static void put(PyDict dict, Object[] pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            dict.put(pairs[i], pairs[i + 1]);
        }
    }

    @TruffleBoundary
    private static void merge(PyDict dict, Object mapping) {
        Object keys = Py.lookupAttr(mapping, "keys");
        if (keys == null) {
            throw PyErr.typeError("'%s' object is not a mapping", Types.nameOf(mapping));
        }
        Object iterator = Py.iter(Py.call(keys));
        for (Object key = Py.next(iterator); key != null; key = Py.next(iterator)) {
            dict.put(key, Py.getItem(mapping, key));
        }
    }
}
