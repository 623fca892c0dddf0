package org.pyft.modules.json;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;

/** Attributes of {@code _json.Scanner}. */
@BuiltinType("_json.Scanner")
final class JsonScannerMethods {
    private JsonScannerMethods() {}

    @Builtin("__new__($type, context)")
    static Object create(PyType type, Object context) {
        PyJsonScanner made = new PyJsonScanner(context);
        made.initType(type);
        return made;
    }

    @Builtin("__call__($self, string, idx)")
    static Object call(PyJsonScanner self, Object string, long index) {
        JsonParser parser = new JsonParser(JsonStrings.checked(string), self.strict, self);
        Object value = parser.value(index);
        return PyTuple.of(value, (long) parser.end());
    }

    @Getter("strict")
    static Object strict(PyJsonScanner self) {
        return self.strict;
    }

    @Getter("object_hook")
    static Object objectHook(PyJsonScanner self) {
        return self.objectHook;
    }

    @Getter("object_pairs_hook")
    static Object objectPairsHook(PyJsonScanner self) {
        return self.objectPairsHook;
    }

    @Getter("parse_float")
    static Object parseFloat(PyJsonScanner self) {
        return self.parseFloat;
    }

    @Getter("parse_int")
    static Object parseInt(PyJsonScanner self) {
        return self.parseInt;
    }

    @Getter("parse_constant")
    static Object parseConstant(PyJsonScanner self) {
        return self.parseConstant;
    }
}
