package org.pyft.modules.unicodedata;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.FilteredNormalizer2;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.VersionInfo;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.codecs.UnicodeNames;
import org.pyft.objects.bytes.Buffers;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.str.Str;
import org.pyft.ops.Types;

import java.nio.charset.StandardCharsets;

/**
 * The Unicode character database, of the current version or of Unicode 3.2 as far as IDNA needs it: today's properties, but
 * only of the characters that existed then.
 */
final class UnicodeDatabase {
    static final UnicodeDatabase CURRENT = new UnicodeDatabase(false);
    static final UnicodeDatabase UNICODE_3_2 = new UnicodeDatabase(true);

    private static final String[] CATEGORIES = {
        "Cn", "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Me", "Mc", "Nd", "Nl", "No", "Zs", "Zl", "Zp",
        "Cc", "Cf", "Co", "Cs", "Pd", "Ps", "Pe", "Pc", "Po", "Sm", "Sc", "Sk", "So", "Pi", "Pf"
    };
    private static final String[] DIRECTIONS = {
        "L", "R", "EN", "ES", "ET", "AN", "CS", "B", "S", "WS", "ON", "LRE", "LRO", "AL", "RLE",
        "RLO", "PDF", "NSM", "BN", "FSI", "LRI", "RLI", "PDI"
    };
    private static final String[] WIDTHS = {"N", "A", "H", "F", "Na", "W"};
    private static final String[] DECOMPOSITIONS = {
        "",
        "",
        "compat",
        "circle",
        "final",
        "font",
        "fraction",
        "initial",
        "isolated",
        "medial",
        "narrow",
        "noBreak",
        "small",
        "square",
        "sub",
        "super",
        "vertical",
        "wide"
    };
    private static final VersionInfo OLD = VersionInfo.getInstance(3, 2);

    private final boolean old;

    private UnicodeDatabase(boolean old) {
        this.old = old;
    }

    String version() {
        return old ? "3.2.0" : "16.0.0";
    }

    private boolean exists(int c) {
        return !old || UCharacter.getAge(c).compareTo(OLD) <= 0;
    }

    /** The code point of an argument that must be a str of length 1. */
    @TruffleBoundary
    static int character(Object value, String function, boolean numbered) {
        String argument = numbered ? "argument 1" : "argument";
        if (!(PyWrapper.unwrap(value) instanceof TruffleString text)) {
            throw PyErr.typeError(
                    "%s() %s must be a unicode character, not %s",
                    function, argument, Types.nameOf(value));
        }
        if (Str.length(text) != 1) {
            throw PyErr.typeError(
                    "%s(): %s must be a unicode character, not a string of length %s",
                    function, argument, Str.length(text));
        }
        return Str.codePointAt(text, 0);
    }

    /** The argument of {@code lookup}: str or bytes. */
    @TruffleBoundary
    static String nameText(Object value) {
        if (PyWrapper.unwrap(value) instanceof TruffleString text) {
            return Str.toJava(text);
        }
        byte[] bytes = Buffers.toBytesOrNull(value);
        if (bytes == null) {
            throw PyErr.typeError(
                    "lookup() argument must be read-only bytes-like object, not %s",
                    Types.nameOf(value));
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    String category(int c) {
        return exists(c) ? CATEGORIES[UCharacter.getType(c)] : "Cn";
    }

    private boolean isAssigned(int c) {
        return exists(c) && UCharacter.getType(c) != UCharacterCategory.UNASSIGNED;
    }

    String direction(int c) {
        return isAssigned(c) ? DIRECTIONS[UCharacter.getDirection(c)] : "";
    }

    long combiningClass(int c) {
        return exists(c) ? UCharacter.getCombiningClass(c) : 0;
    }

    String width(int c) {
        return old && !isAssigned(c)
                ? "N"
                : WIDTHS[UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH)];
    }

    long mirrored(int c) {
        return exists(c) && UCharacter.isMirrored(c) ? 1 : 0;
    }

    String decomposition(int c) {
        boolean hangul = c >= 0xac00 && c <= 0xd7a3;
        String mapping =
                hangul || !exists(c) ? null : Normalizer2.getNFKCInstance().getRawDecomposition(c);
        if (mapping == null) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        String kind =
                DECOMPOSITIONS[UCharacter.getIntPropertyValue(c, UProperty.DECOMPOSITION_TYPE)];
        if (!kind.isEmpty()) {
            out.append('<').append(kind).append('>');
        }
        mapping.codePoints()
                .forEach(
                        part -> {
                            out.append(out.isEmpty() ? "" : " ");
                            String hex =
                                    Integer.toHexString(part).toUpperCase(java.util.Locale.ROOT);
                            out.append("0".repeat(Math.max(0, 4 - hex.length()))).append(hex);
                        });
        return out.toString();
    }

    /** The decimal value, or null. */
    Long decimal(int c) {
        return numericType(c) == UCharacter.NumericType.DECIMAL
                ? (Long) (long) UCharacter.getNumericValue(c)
                : null;
    }

    /** The digit value, or null. */
    Long digit(int c) {
        int type = numericType(c);
        return type == UCharacter.NumericType.DECIMAL || type == UCharacter.NumericType.DIGIT
                ? (Long) (long) UCharacter.getNumericValue(c)
                : null;
    }

    /** The numeric value, or null. */
    Double numeric(int c) {
        return numericType(c) == UCharacter.NumericType.NONE
                ? null
                : (Double) UCharacter.getUnicodeNumericValue(c);
    }

    private int numericType(int c) {
        return exists(c)
                ? UCharacter.getIntPropertyValue(c, UProperty.NUMERIC_TYPE)
                : UCharacter.NumericType.NONE;
    }

    /** The name, or null. */
    String name(int c) {
        return exists(c) ? UnicodeNames.name(c) : null;
    }

    /** The character of a name; KeyError if there is none. */
    TruffleString lookup(String name) {
        int c = UnicodeNames.lookup(name);
        if (c < 0 || !exists(c)) {
            throw PyErr.keyError(Str.of("undefined character name '" + name + "'"));
        }
        return Str.fromCodePoint(c);
    }

    TruffleString normalize(TruffleString form, TruffleString text) {
        Normalizer2 normalizer = normalizer(Str.toJava(form));
        if (Str.isAscii(text)) {
            return text;
        }
        String java = Str.toJava(text);
        return normalizer.isNormalized(java) ? text : Str.of(normalizer.normalize(java));
    }

    boolean isNormalized(TruffleString form, TruffleString text) {
        Normalizer2 normalizer = normalizer(Str.toJava(form));
        return Str.isAscii(text) || normalizer.isNormalized(Str.toJava(text));
    }

    private Normalizer2 normalizer(String form) {
        Normalizer2 normalizer =
                switch (form) {
                    case "NFC" -> Normalizer2.getNFCInstance();
                    case "NFD" -> Normalizer2.getNFDInstance();
                    case "NFKC" -> Normalizer2.getNFKCInstance();
                    case "NFKD" -> Normalizer2.getNFKDInstance();
                    default -> throw PyErr.valueError("invalid normalization form");
                };
        return old ? new FilteredNormalizer2(normalizer, Assigned.IN_3_2) : normalizer;
    }

    /** Made when it is first needed: it is large. */
    private static final class Assigned {
        static final UnicodeSet IN_3_2 = new UnicodeSet("[:age=3.2:]").freeze();
    }
}
