package org.pyft.builtin;

import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;

import java.util.Map;

/** {@code __doc__} and {@code __text_signature__} of built-ins. */
public final class ClinicText {
    /** The signatures of functions that look at their arguments themselves, for the sake of CPython's error texts. */
    private static final Map<String, String> SPELLED_OUT =
            Map.of("sorted", "($module, iterable, /, *, key=None, reverse=False)");

    private ClinicText() {}

    /** The docstring or None. */
    public static Object doc(BuiltinEntry entry) {
        String doc = entry.doc();
        if (doc == null && entry.kind() != BuiltinTable.FUNCTION) {
            doc = SlotDocs.of(entry.name());
        }
        return doc == null ? PyNone.NONE : Str.of(doc);
    }

    /** The signature in the form {@code inspect} reads, or None where a default cannot be written down. */
    public static Object signature(BuiltinEntry entry) {
        String text = entry.signatureText();
        if (text == null || text.contains("<unrepresentable>")) {
            return PyNone.NONE;
        }
        return Str.of(
                entry.kind() == BuiltinTable.FUNCTION
                        ? SPELLED_OUT.getOrDefault(entry.name(), ofFunction(text))
                        : text);
    }

    /** Functions of modules are bound to the module, which clinic shows. */
    private static String ofFunction(String text) {
        if (text.equals("()")) {
            return "($module, /)";
        }
        return text.contains("/")
                ? "($module, " + text.substring(1)
                : "($module, /, " + text.substring(1);
    }
}
