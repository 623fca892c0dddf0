package org.pyft.ops;

import org.pyft.builtin.Signature;

/** Finds the parameter a misspelt keyword argument most likely meant (CPython 3.14's rule: a bounded edit distance). */
final class KeywordSuggestion {
    private static final int MOVE_COST = 2;
    private static final int CASE_COST = 1;

    private KeywordSuggestion() {
    }

    /** The closest parameter name, or null if none is close. */
    static String closest(String keyword, Signature signature) {
        String best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (int i = signature.positionalOnlyCount(); i < signature.names().length; i++) {
            String candidate = signature.names()[i];
            int maximum = (keyword.length() + candidate.length() + 3) * MOVE_COST / 6;
            int distance = distance(keyword, candidate);
            if (distance <= Math.min(maximum, bestDistance - 1)) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return best;
    }

    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j * MOVE_COST;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i * MOVE_COST;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = previous[j - 1] + substitutionCost(a.charAt(i - 1), b.charAt(j - 1));
                row[j] = Math.min(substitution, Math.min(previous[j], row[j - 1]) + MOVE_COST);
            }
            previous = row;
        }
        return previous[b.length()];
    }

    private static int substitutionCost(char a, char b) {
        if (a == b) {
            return 0;
        }
        return Character.toLowerCase(a) == Character.toLowerCase(b) ? CASE_COST : MOVE_COST;
    }
}
