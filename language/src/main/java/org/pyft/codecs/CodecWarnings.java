package org.pyft.codecs;

import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.ops.Py;

/** The warnings that codecs give. */
final class CodecWarnings {
    private CodecWarnings() {}

    /** DeprecationWarning for an escape that means nothing, or an octal one that is too large. */
    static void invalidEscape(String prefix, String escape) {
        Py.warn(
                ExceptionTypes.DEPRECATION_WARNING,
                prefix
                        + "\"\\"
                        + escape
                        + "\" is an invalid "
                        + (escape.length() > 1 ? "octal " : "")
                        + "escape sequence. Such sequences will not work in the future. ");
    }
}
