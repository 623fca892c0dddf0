package org.pyft.codecs;

import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.ops.Warnings;

/** The warnings that codecs give. */
final class CodecWarnings {
    private CodecWarnings() {}

    /** DeprecationWarning for an escape that means nothing, or an octal one that is too large. */
    static void invalidEscape(String escape) {
        boolean octal = escape.length() > 1;
        Warnings.warn(
                ExceptionTypes.DEPRECATION_WARNING,
                PyErr.format(
                        octal
                                ? "\"\\%s\" is an invalid octal escape sequence. Such sequences"
                                        + " will not work in the future. "
                                : "\"\\%s\" is an invalid escape sequence. Such sequences will"
                                        + " not work in the future. ",
                        escape));
    }
}
