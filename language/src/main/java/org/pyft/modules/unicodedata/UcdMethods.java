package org.pyft.modules.unicodedata;

import static org.pyft.modules.unicodedata.UnicodeDatabase.character;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.str.Str;

/** The attributes of {@code unicodedata.UCD}. */
@BuiltinType("unicodedata.UCD")
public final class UcdMethods {
    private UcdMethods() {}

    @Getter("unidata_version")
    static String version(Ucd self) {
        return self.database().version();
    }

    @Builtin("category($self, chr, /)")
    static String category(Ucd self, Object chr) {
        return self.database().category(character(chr, "category", false));
    }

    @Builtin("bidirectional($self, chr, /)")
    static String bidirectional(Ucd self, Object chr) {
        return self.database().direction(character(chr, "bidirectional", false));
    }

    @Builtin("combining($self, chr, /)")
    static long combining(Ucd self, Object chr) {
        return self.database().combiningClass(character(chr, "combining", false));
    }

    @Builtin("mirrored($self, chr, /)")
    static long mirrored(Ucd self, Object chr) {
        return self.database().mirrored(character(chr, "mirrored", false));
    }

    @Builtin("east_asian_width($self, chr, /)")
    static String eastAsianWidth(Ucd self, Object chr) {
        return self.database().width(character(chr, "east_asian_width", false));
    }

    @Builtin("decomposition($self, chr, /)")
    static String decomposition(Ucd self, Object chr) {
        return self.database().decomposition(character(chr, "decomposition", false));
    }

    @Builtin("decimal($self, chr, default=<unrepresentable>, /)")
    static Object decimal(Ucd self, Object chr, Object fallback) {
        Object value = self.database().decimal(character(chr, "decimal", true));
        return value != null ? value : missing(fallback, "not a decimal");
    }

    @Builtin("digit($self, chr, default=<unrepresentable>, /)")
    static Object digit(Ucd self, Object chr, Object fallback) {
        Object value = self.database().digit(character(chr, "digit", true));
        return value != null ? value : missing(fallback, "not a digit");
    }

    @Builtin("numeric($self, chr, default=<unrepresentable>, /)")
    static Object numeric(Ucd self, Object chr, Object fallback) {
        Object value = self.database().numeric(character(chr, "numeric", true));
        return value != null ? value : missing(fallback, "not a numeric character");
    }

    private static Object missing(Object fallback, String message) {
        if (fallback == null) {
            throw PyErr.valueError(message);
        }
        return fallback;
    }

    @Builtin("name($self, chr, default=<unrepresentable>, /)")
    static Object name(Ucd self, Object chr, Object fallback) {
        String name = self.database().name(character(chr, "name", true));
        return name != null ? Str.of(name) : missing(fallback, "no such name");
    }

    @Builtin("lookup($self, name, /)")
    static TruffleString lookup(Ucd self, Object name) {
        return self.database().lookup(UnicodeDatabase.nameText(name));
    }

    @Builtin("normalize($self, form, unistr, /)")
    static TruffleString normalize(Ucd self, TruffleString form, TruffleString unistr) {
        return self.database().normalize(form, unistr);
    }

    @Builtin("is_normalized($self, form, unistr, /)")
    static boolean isNormalized(Ucd self, TruffleString form, TruffleString unistr) {
        return self.database().isNormalized(form, unistr);
    }
}
