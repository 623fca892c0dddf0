package org.pyft.modules.json;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.tuple.PyTuple;

/** The module {@code _json}: what {@code json} takes from Java. */
@BuiltinModule("_json")
final class JsonModule {
    private JsonModule() {}

    static void init(PyModule module) {
        module.put("make_scanner", PyJsonScanner.TYPE);
        module.put("make_encoder", PyJsonEncoder.TYPE);
    }

    @Builtin("encode_basestring_ascii(string, /)")
    static Object encodeAscii(Object string) {
        return JsonStrings.encode(JsonStrings.checked(string), true);
    }

    @Builtin("encode_basestring(string, /)")
    static Object encode(Object string) {
        return JsonStrings.encode(JsonStrings.checked(string), false);
    }

    @Builtin("scanstring(string, end, strict=True, /)")
    static Object scanString(Object string, long end, boolean strict) {
        JsonParser parser = new JsonParser(JsonStrings.checked(string), strict, null);
        Object value = parser.string(end);
        return PyTuple.of(value, (long) parser.end());
    }
}
