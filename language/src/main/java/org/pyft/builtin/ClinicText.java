package org.pyft.builtin;

import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;

/** {@code __doc__} and {@code __text_signature__} of built-ins. */
public final class ClinicText {
    private ClinicText() {}

    /** The docstring or None. */
    public static Object doc(BuiltinEntry entry) {
        String doc = entry.doc();
        return doc == null ? PyNone.NONE : Str.of(doc);
    }

    /** The signature in the form {@code inspect} reads, or None where a default cannot be written down. */
    public static Object signature(BuiltinEntry entry) {
        String text = entry.signatureText();
        return text == null || text.contains("<unrepresentable>") ? PyNone.NONE : Str.of(text);
    }
}
