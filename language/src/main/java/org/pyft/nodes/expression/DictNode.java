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
 * {@code {key: value, **mapping}}; the key of an unpacked mapping is null.
 */
public final class DictNode extends ExpressionNode {
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
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] == null) {
                Object mapping = values[i].execute(frame);
                markPosition(frame);
                merge(dict, mapping);
            } else {
                Object key = keys[i].execute(frame);
                Object value = values[i].execute(frame);
                markPosition(frame);
                put(dict, key, value);
            }
        }
        return dict;
    }

    @TruffleBoundary
    private static void put(PyDict dict, Object key, Object value) {
        dict.put(key, value);
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
