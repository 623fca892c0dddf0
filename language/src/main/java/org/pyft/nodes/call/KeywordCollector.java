package org.pyft.nodes.call;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Collects the keywords of a call that unpacks mappings.
 */
final class KeywordCollector {
    private final Object callee;
    private final List<Object> values = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private boolean hasOtherKeys;

    @TruffleBoundary
    KeywordCollector(Object callee, Object[] positional) {
        this.callee = callee;
        values.addAll(Arrays.asList(positional));
    }

    @TruffleBoundary
    void add(String name, Object value) {
        if (names.contains(name)) {
            throw PyErr.typeError(
                    "%s got multiple values for keyword argument '%s'",
                    CallErrors.functionString(callee), name);
        }
        names.add(name);
        values.add(value);
    }

    @TruffleBoundary
    void merge(Object mapping) {
        Object keys;
        if (mapping instanceof PyDict dict && dict.isExact()) {
            keys = dict;
        } else {
            Object method = Py.lookupAttr(mapping, "keys");
            if (method == null) {
                throw PyErr.typeError(
                        "%s argument after ** must be a mapping, not %s",
                        CallErrors.functionString(callee), Types.nameOf(mapping));
            }
            keys = Py.call(method);
        }
        for (Object key : Py.toArray(keys)) {
            Object value = Py.getItem(mapping, key);
            if (PyWrapper.unwrap(key) instanceof TruffleString name) {
                add(Str.toJava(name).intern(), value);
            } else {
                // Python complains about duplicates first, about the type when all mappings are
                // merged.
                hasOtherKeys = true;
                add(Py.strString(key), value);
            }
        }
    }

    @TruffleBoundary
    Object[] values() {
        return values.toArray();
    }

    @TruffleBoundary
    String[] names() {
        if (hasOtherKeys) {
            throw PyErr.typeError("keywords must be strings");
        }
        return names.toArray(new String[0]);
    }
}
