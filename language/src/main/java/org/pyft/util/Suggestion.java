package org.pyft.util;

import java.util.List;

/** Finds the name that a misspelt one most likely meant: CPython 3.14's rule, a bounded edit distance. */
public final class Suggestion {
    private static final int MAXIMUM_CANDIDATES = 750;
    private static final int MAXIMUM_LENGTH = 40;
    private static final int MOVE_COST = 2;
    private static final int CASE_COST = 1;

    private Suggestion() {}

    /** The closest candidate, or null if none is close. */
    public static String closest(String name, List<String> candidates) {
        if (candidates.size() >= MAXIMUM_CANDIDATES) {
            return null;
        }
        String best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            if (candidate.equals(name)) {
                continue;
            }
            int maximum = (name.length() + candidate.length() + 3) * MOVE_COST / 6;
            int distance = distance(name, candidate);
            if (distance <= Math.min(maximum, bestDistance - 1)) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return best;
    }

    private static int distance(String left, String right) {
        int start = 0;
        int leftEnd = left.length();
        int rightEnd = right.length();
        while (start < leftEnd && start < rightEnd && left.charAt(start) == right.charAt(start)) {
            start++;
        }
        while (leftEnd > start
                && rightEnd > start
                && left.charAt(leftEnd - 1) == right.charAt(rightEnd - 1)) {
            leftEnd--;
            rightEnd--;
        }
        String a = left.substring(start, leftEnd);
        String b = right.substring(start, rightEnd);
        if (a.length() > MAXIMUM_LENGTH || b.length() > MAXIMUM_LENGTH) {
            return Integer.MAX_VALUE;
        }
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j * MOVE_COST;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i * MOVE_COST;
            for (int j = 1; j <= b.length(); j++) {
                int substitution =
                        previous[j - 1] + substitutionCost(a.charAt(i - 1), b.charAt(j - 1));
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
