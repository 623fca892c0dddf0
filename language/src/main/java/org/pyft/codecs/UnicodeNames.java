package org.pyft.codecs;

import com.ibm.icu.lang.UCharacter;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import java.util.Locale;

/** Names of characters, as {@code unicodedata} and {@code \N{…}} know them. */
public final class UnicodeNames {
    /** Names that CPython does not derive. */
    private static final String TANGUT = "TANGUT IDEOGRAPH-";

    private UnicodeNames() {}

    /** The name, or null if the character has none. */
    @TruffleBoundary
    public static String name(int c) {
        String name = UCharacter.getName(c);
        return name == null || name.isEmpty() || name.startsWith(TANGUT) ? null : name;
    }

    /** The character of a name or alias in any case, or −1. Named sequences are not found. */
    @TruffleBoundary
    public static int lookup(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        if (upper.startsWith(TANGUT)) {
            return -1;
        }
        int c = UCharacter.getCharFromName(upper);
        return c >= 0 ? c : UCharacter.getCharFromNameAlias(upper);
    }
}
