package org.pyft.modules.unicodedata;

import static org.pyft.modules.unicodedata.UnicodeDatabase.character;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.str.Str;

/** The module {@code unicodedata}. */
@BuiltinModule("unicodedata")
public final class UnicodedataModule {
    private static final UnicodeDatabase DATABASE = UnicodeDatabase.CURRENT;

    private UnicodedataModule() {}

    /** Adds constants and types. */
    static void init(PyModule module) {
        module.put("unidata_version", Str.of(DATABASE.version()));
        module.put("ucd_3_2_0", Ucd.UNICODE_3_2);
        module.addType(Ucd.TYPE);
    }

    @Builtin("category(chr, /)")
    static String category(Object chr) {
        return DATABASE.category(character(chr, "category", false));
    }

    @Builtin("bidirectional(chr, /)")
    static String bidirectional(Object chr) {
        return DATABASE.direction(character(chr, "bidirectional", false));
    }

    @Builtin("combining(chr, /)")
    static long combining(Object chr) {
        return DATABASE.combiningClass(character(chr, "combining", false));
    }

    @Builtin("mirrored(chr, /)")
    static long mirrored(Object chr) {
        return DATABASE.mirrored(character(chr, "mirrored", false));
    }

    @Builtin("east_asian_width(chr, /)")
    static String eastAsianWidth(Object chr) {
        return DATABASE.width(character(chr, "east_asian_width", false));
    }

    @Builtin("decomposition(chr, /)")
    static String decomposition(Object chr) {
        return DATABASE.decomposition(character(chr, "decomposition", false));
    }

    @Builtin("decimal(chr, default=<unrepresentable>, /)")
    static Object decimal(Object chr, Object fallback) {
        Object value = DATABASE.decimal(character(chr, "decimal", true));
        return value != null ? value : missing(fallback, "not a decimal");
    }

    @Builtin("digit(chr, default=<unrepresentable>, /)")
    static Object digit(Object chr, Object fallback) {
        Object value = DATABASE.digit(character(chr, "digit", true));
        return value != null ? value : missing(fallback, "not a digit");
    }

    @Builtin("numeric(chr, default=<unrepresentable>, /)")
    static Object numeric(Object chr, Object fallback) {
        Object value = DATABASE.numeric(character(chr, "numeric", true));
        return value != null ? value : missing(fallback, "not a numeric character");
    }

    private static Object missing(Object fallback, String message) {
        if (fallback == null) {
            throw PyErr.valueError(message);
        }
        return fallback;
    }

    @Builtin("name(chr, default=<unrepresentable>, /)")
    static Object name(Object chr, Object fallback) {
        String name = DATABASE.name(character(chr, "name", true));
        return name != null ? Str.of(name) : missing(fallback, "no such name");
    }

    @Builtin("lookup(name, /)")
    static TruffleString lookup(Object name) {
        return DATABASE.lookup(UnicodeDatabase.nameText(name));
    }

    @Builtin("normalize(form, unistr, /)")
    static TruffleString normalize(TruffleString form, TruffleString unistr) {
        return DATABASE.normalize(form, unistr);
    }

    @Builtin("is_normalized(form, unistr, /)")
    static boolean isNormalized(TruffleString form, TruffleString unistr) {
        return DATABASE.isNormalized(form, unistr);
    }
}
