package org.pyft.codecs;

/** The error handlers that the codecs know themselves. */
enum ErrorMode {
    STRICT,
    IGNORE,
    REPLACE,
    BACKSLASH_REPLACE,
    XML_CHAR_REF_REPLACE,
    NAME_REPLACE,
    SURROGATE_ESCAPE,
    SURROGATE_PASS,
    /** To be looked up by name. */
    OTHER;

    /** The handler of that name; null means strict. */
    static ErrorMode of(String name) {
        if (name == null) {
            return STRICT;
        }
        return switch (name) {
            case "strict" -> STRICT;
            case "ignore" -> IGNORE;
            case "replace" -> REPLACE;
            case "backslashreplace" -> BACKSLASH_REPLACE;
            case "xmlcharrefreplace" -> XML_CHAR_REF_REPLACE;
            case "namereplace" -> NAME_REPLACE;
            case "surrogateescape" -> SURROGATE_ESCAPE;
            case "surrogatepass" -> SURROGATE_PASS;
            default -> OTHER;
        };
    }
}
