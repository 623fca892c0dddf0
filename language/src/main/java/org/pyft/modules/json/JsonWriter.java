package org.pyft.modules.json;

import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.integer.IntType;
import org.pyft.objects.integer.Ints;
import org.pyft.objects.list.PyList;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;
import org.pyft.util.FloatText;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Writes one object as JSON. For one thread. */
final class JsonWriter {
    private final PyJsonEncoder settings;
    private final Str.Builder out = Str.builder();
    private final Set<Object> open;
    private final TruffleString indent;
    private int steps;

    JsonWriter(PyJsonEncoder settings) {
        this.settings = settings;
        this.open =
                settings.markers == PyNone.NONE
                        ? null
                        : Collections.newSetFromMap(new IdentityHashMap<>());
        this.indent = settings.indent == PyNone.NONE ? null : Py.str(settings.indent);
    }

    TruffleString text() {
        return out.build();
    }

    void write(Object object, int level) {
        if ((++steps & 0xfff) == 0) {
            TruffleSafepoint.poll(null);
        }
        Object plain = PyWrapper.unwrap(object);
        if (plain instanceof TruffleString string) {
            string(object, string);
        } else if (object == PyNone.NONE || object instanceof Boolean) {
            out.append(constant(object));
        } else if (Ints.isInt(object)) {
            integer(object);
        } else if (plain instanceof Double number) {
            out.append(number(number));
        } else if (object instanceof PyList || object instanceof PyTuple) {
            list(object, level);
        } else if (object instanceof PyDict dict) {
            dict(dict, level);
        } else {
            other(object, level);
        }
    }

    private static String constant(Object object) {
        return object == PyNone.NONE ? "null" : (Boolean) object ? "true" : "false";
    }

    private void integer(Object object) {
        if (object instanceof Long number) {
            out.append(Long.toString(number));
        } else {
            out.append((TruffleString) Py.call(IntType.TYPE.lookup("__repr__"), object));
        }
    }

    private String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            if (!settings.allowNan) {
                throw PyErr.valueError(
                        "Out of range float values are not JSON compliant: %s",
                        FloatText.repr(value));
            }
            return Double.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
        }
        return FloatText.repr(value);
    }

    private void string(Object object, TruffleString text) {
        if (settings.strings != PyJsonEncoder.Strings.CUSTOM) {
            JsonStrings.append(out, text, settings.strings == PyJsonEncoder.Strings.ASCII);
            return;
        }
        Object encoded = Py.call(settings.encoder, object);
        if (!(PyWrapper.unwrap(encoded) instanceof TruffleString result)) {
            throw PyErr.typeError("encoder() must return a string, not %s", Types.nameOf(encoded));
        }
        out.append(result);
    }

    private void enter(Object object) {
        if (open != null && !open.add(object)) {
            throw PyErr.valueError("Circular reference detected");
        }
    }

    private void leave(Object object) {
        if (open != null) {
            open.remove(object);
        }
    }

    private void newLine(int level) {
        out.append('\n');
        for (int i = 0; i < level; i++) {
            out.append(indent);
        }
    }

    private void separate(boolean first, int level) {
        if (!first) {
            out.append(settings.itemSeparator);
        }
        if (indent != null) {
            newLine(level);
        }
    }

    private static PyException noted(PyException error, String note) {
        Py.callMethod(error.getValue(), "add_note", Str.of(note));
        return error;
    }

    private static String nameOf(Object object) {
        PyType type = Types.of(object);
        Object module = Py.lookupAttr(type, "__module__");
        String name = module instanceof TruffleString text ? Str.toJava(text) : "builtins";
        return name.equals("builtins") || name.equals("__main__")
                ? type.getQualifiedName()
                : name + "." + type.getQualifiedName();
    }

    private void list(Object list, int level) {
        // What is written may change a list: the items are those that it has then.
        PyList items =
                list instanceof PyList own && own.isExact() ? own : new PyList(Py.toArray(list));
        if (items.size() == 0) {
            out.append("[]");
            return;
        }
        enter(list);
        out.append('[');
        Object item;
        for (int i = 0; (item = items.getOrNull(i)) != null; i++) {
            separate(i == 0, level + 1);
            try {
                write(item, level + 1);
            } catch (PyException e) {
                throw noted(e, "when serializing " + nameOf(list) + " item " + i);
            }
        }
        leave(list);
        if (indent != null) {
            newLine(level);
        }
        out.append(']');
    }

    private void dict(PyDict dict, int level) {
        if (dict.size() == 0) {
            out.append("{}");
            return;
        }
        enter(dict);
        out.append('{');
        boolean first = true;
        for (Object item : items(dict)) {
            if (!(item instanceof PyTuple pair) || pair.size() != 2) {
                throw PyErr.valueError("items must return 2-tuples");
            }
            first &= !entry(dict, pair.get(0), pair.get(1), first, level + 1);
        }
        leave(dict);
        if (!first && indent != null) {
            newLine(level);
        }
        out.append('}');
    }

    private Object[] items(PyDict dict) {
        Object items = Py.callMethod(dict, "items");
        if (settings.sortKeys) {
            PyList sorted = new PyList(Py.toArray(items));
            Py.callMethod(sorted, "sort");
            items = sorted;
        }
        return Py.toArray(items);
    }

    /** Writes a key with its value; false if the key is left out. */
    private boolean entry(PyDict dict, Object key, Object value, boolean first, int level) {
        Object plain = PyWrapper.unwrap(key);
        Object name;
        if (plain instanceof TruffleString) {
            name = key;
        } else if (plain instanceof Double number) {
            name = Str.of(number(number));
        } else if (key == PyNone.NONE || key instanceof Boolean) {
            name = Str.of(constant(key));
        } else if (Ints.isInt(key)) {
            name = Py.call(IntType.TYPE.lookup("__repr__"), key);
        } else if (settings.skipKeys) {
            return false;
        } else {
            throw PyErr.typeError(
                    "keys must be str, int, float, bool or None, not %s", Types.nameOf(key));
        }
        separate(first, level);
        string(name, (TruffleString) PyWrapper.unwrap(name));
        out.append(settings.keySeparator);
        try {
            write(value, level);
        } catch (PyException e) {
            throw noted(e, "when serializing " + nameOf(dict) + " item " + Py.reprString(key));
        }
        return true;
    }

    /** An object of which JSON knows nothing: {@code default} tells what to write instead. */
    private void other(Object object, int level) {
        enter(object);
        Object replacement = Py.call(settings.fallback, object);
        try {
            write(replacement, level);
        } catch (PyException e) {
            throw noted(e, "when serializing " + nameOf(object) + " object");
        }
        leave(object);
    }
}
