package org.pyft.objects.dict;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleSafepoint;

import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.list.PyList;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/** What {@code dict(source)} and {@code dict.update(source)} do with all kinds of sources. */
public final class DictUpdate {
    private static final Object DICT_ITER = PyDict.TYPE.getOwn("__iter__");

    private DictUpdate() {}

    /** Adds what {@code source} holds: a mapping (it has {@code keys}) or an iterable of pairs. */
    @TruffleBoundary
    public static void update(PyDict self, Object source) {
        if (source instanceof PyDict dict && hasPlainIteration(dict)) {
            self.putAll(dict);
        } else if (source instanceof PyDict || Py.lookupAttr(source, "keys") != null) {
            updateFromMapping(self, source);
        } else {
            updateFromPairs(self, source);
        }
    }

    /** Whether iterating over {@code dict} runs no Python code, so that its entries can be taken as they are. */
    public static boolean hasPlainIteration(PyDict dict) {
        return dict.builtinType() == PyDict.TYPE
                ? dict.isExact() || dict.getType().lookup("__iter__") == DICT_ITER
                : dict.isExact();
    }

    private static void updateFromMapping(PyDict self, Object mapping) {
        Object keys = Py.callMethod(mapping, "keys");
        Object iterator;
        try {
            iterator = Py.iter(keys);
        } catch (PyException e) {
            if (PyErr.matches(e, ExceptionTypes.TYPE_ERROR)) {
                throw PyErr.typeError(
                        "%s.keys() returned a non-iterable (type %s)",
                        Types.of(mapping), Types.of(keys));
            }
            throw e;
        }
        Object[] all = Py.toArray(iterator);
        for (Object key : all) {
            self.put(key, Py.getItem(mapping, key));
        }
    }

    private static void updateFromPairs(PyDict self, Object source) {
        Object iterator = Py.iter(source);
        Object item;
        for (int i = 0; (item = Py.next(iterator)) != null; i++) {
            Object[] pair = pair(item, i);
            if (pair.length != 2) {
                throw PyErr.valueError(
                        "dictionary update sequence element #%s has length %s; 2 is required",
                        i, pair.length);
            }
            self.put(pair[0], pair[1]);
            if ((i & 0xfff) == 0xfff) {
                TruffleSafepoint.poll(null);
            }
        }
    }

    private static Object[] pair(Object item, int index) {
        if (item instanceof PyTuple tuple) {
            return tuple.toArray();
        }
        if (item instanceof PyList list) {
            return list.toArray();
        }
        PyException error;
        try {
            return Py.toArray(Py.iter(item));
        } catch (PyException e) {
            if (!PyErr.matches(e, ExceptionTypes.TYPE_ERROR)) {
                throw e;
            }
            error =
                    Types.of(item).lookup("__iter__") == null
                            ? PyErr.typeError("object is not iterable")
                            : e;
        }
        Py.callMethod(
                error.getValue(),
                "add_note",
                Str.of(
                        "Cannot convert dictionary update sequence element #"
                                + index
                                + " to a sequence"));
        throw error;
    }
}
