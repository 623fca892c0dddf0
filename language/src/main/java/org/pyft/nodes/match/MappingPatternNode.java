package org.pyft.nodes.match;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import org.pyft.nodes.ExpressionNode;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.list.PyList;
import org.pyft.objects.set.PySet;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/**
 * {@code {key: pattern, **rest}}: matches mappings that have all the keys. The slot of the rest is -1 where there is none.
 */
public final class MappingPatternNode extends PatternNode {
    @Children private final ExpressionNode[] keys;
    @Children private final PatternNode[] patterns;
    private final int restSlot;

    public MappingPatternNode(ExpressionNode[] keys, PatternNode[] patterns, int restSlot) {
        this.keys = keys;
        this.patterns = patterns;
        this.restSlot = restSlot;
    }

    @Override
    @ExplodeLoop
    public boolean matches(VirtualFrame frame, Object subject) {
        markPosition(frame);
        if (!isCandidate(subject)) {
            return false;
        }
        Object[] keyValues = new Object[keys.length];
        for (int i = 0; i < keys.length; i++) {
            keyValues[i] = keys[i].execute(frame);
        }
        markPosition(frame);
        Object[] values = values(subject, keyValues);
        if (values == null) {
            return false;
        }
        for (int i = 0; i < patterns.length; i++) {
            if (!patterns[i].matches(frame, values[i])) {
                return false;
            }
        }
        if (restSlot >= 0) {
            frame.setObjectStatic(restSlot, rest(subject, keyValues));
        }
        return true;
    }

    @TruffleBoundary
    private boolean isCandidate(Object subject) {
        return Types.of(subject).isMappingLike()
                && (keys.length == 0 || Py.len(subject) >= keys.length);
    }

    @TruffleBoundary
    private static Object[] values(Object subject, Object[] keys) {
        Object[] values = new Object[keys.length];
        if (keys.length == 0) {
            return values;
        }
        PySet seen = new PySet();
        Object get = Py.getAttr(subject, "get");
        Object missing = new PyList();
        for (int i = 0; i < keys.length; i++) {
            if (seen.contains(keys[i])) {
                throw PyErr.valueError(
                        "mapping pattern checks duplicate key (%s)", Py.reprString(keys[i]));
            }
            seen.add(keys[i]);
            Object value = Py.call(get, keys[i], missing);
            if (value == missing) {
                return null;
            }
            values[i] = value;
        }
        return values;
    }

    @TruffleBoundary
    private static Object rest(Object subject, Object[] keys) {
        PyDict rest = new PyDict();
        for (Object key : Py.toArray(Py.callMethod(subject, "keys"))) {
            rest.put(key, Py.getItem(subject, key));
        }
        for (Object key : keys) {
            rest.remove(key);
        }
        return rest;
    }
}
