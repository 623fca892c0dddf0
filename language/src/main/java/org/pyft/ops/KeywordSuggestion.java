package org.pyft.ops;

import org.pyft.builtin.Signature;
import org.pyft.util.Suggestion;

import java.util.Arrays;

/** Finds the parameter a misspelt keyword argument most likely meant. */
final class KeywordSuggestion {
    private KeywordSuggestion() {}

    /** The closest parameter name, or null if none is close. */
    static String closest(String keyword, Signature signature) {
        String[] names = signature.names();
        return Suggestion.closest(
                keyword,
                Arrays.asList(names).subList(signature.positionalOnlyCount(), names.length));
    }
}
