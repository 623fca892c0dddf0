package org.pyft.modules.json;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Types;

/** Attributes of {@code _json.Encoder}. */
@BuiltinType("_json.Encoder")
final class JsonEncoderMethods {
    private JsonEncoderMethods() {}

    @Builtin(
            "__new__($type, markers, default, encoder, indent, key_separator, item_separator, sort_keys, skipkeys, allow_nan)")
    static Object create(
            PyType type,
            Object markers,
            Object fallback,
            Object encoder,
            Object indent,
            Object keySeparator,
            Object itemSeparator,
            boolean sortKeys,
            boolean skipKeys,
            boolean allowNan) {
        TruffleString keys = separator(keySeparator, 5);
        TruffleString items = separator(itemSeparator, 6);
        if (markers != PyNone.NONE && !(markers instanceof PyDict)) {
            throw PyErr.typeError(
                    "make_encoder() argument 1 must be dict or None, not %s",
                    Types.nameOf(markers));
        }
        PyJsonEncoder made =
                new PyJsonEncoder(
                        markers, fallback, encoder, indent, keys, items, sortKeys, skipKeys,
                        allowNan);
        made.initType(type);
        return made;
    }

    private static TruffleString separator(Object value, int position) {
        if (PyWrapper.unwrap(value) instanceof TruffleString text) {
            return text;
        }
        throw PyErr.typeError(
                "make_encoder() argument %s must be str, not %s", position, Types.nameOf(value));
    }

    @Builtin("__call__($self, obj, _current_indent_level)")
    static Object call(PyJsonEncoder self, Object object, long level) {
        JsonWriter writer = new JsonWriter(self);
        writer.write(object, (int) Math.max(level, 0));
        return PyTuple.of(writer.text());
    }

    @Getter("markers")
    static Object markers(PyJsonEncoder self) {
        return self.markers;
    }

    @Getter("default")
    static Object fallback(PyJsonEncoder self) {
        return self.fallback;
    }

    @Getter("encoder")
    static Object encoder(PyJsonEncoder self) {
        return self.encoder;
    }

    @Getter("indent")
    static Object indent(PyJsonEncoder self) {
        return self.indent;
    }

    @Getter("key_separator")
    static Object keySeparator(PyJsonEncoder self) {
        return self.keySeparator;
    }

    @Getter("item_separator")
    static Object itemSeparator(PyJsonEncoder self) {
        return self.itemSeparator;
    }

    @Getter("sort_keys")
    static Object sortKeys(PyJsonEncoder self) {
        return self.sortKeys;
    }

    @Getter("skipkeys")
    static Object skipKeys(PyJsonEncoder self) {
        return self.skipKeys;
    }
}
