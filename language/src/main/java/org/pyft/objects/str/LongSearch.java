package org.pyft.objects.str;

/**
 * Search for long texts in time linear in both lengths (Knuth, Morris and Pratt), for which comparing at every place could take
 * quadratic time.
 */
public final class LongSearch {
    private static final int MINIMUM_LENGTH = 64;
    private static final long MANY_COMPARISONS = 200_000;

    private LongSearch() {}

    /** Whether to search this way for {@code length} characters among {@code available} ones. */
    public static boolean pays(int length, int available) {
        return length >= MINIMUM_LENGTH && (long) length * (available - length) > MANY_COMPARISONS;
    }

    /** First place of {@code wanted} in {@code text[from:to]}, or −1. */
    public static int first(Text text, Text wanted, int from, int to) {
        int length = wanted.length();
        if (to - from < length) {
            return -1;
        }
        int[] borders = new int[length];
        for (int i = 1, matched = 0; i < length; i++) {
            while (matched > 0 && wanted.at(i) != wanted.at(matched)) {
                matched = borders[matched - 1];
            }
            if (wanted.at(i) == wanted.at(matched)) {
                matched++;
            }
            borders[i] = matched;
        }
        int matched = 0;
        for (int i = from; i < to; i++) {
            int c = text.at(i);
            while (matched > 0 && c != wanted.at(matched)) {
                matched = borders[matched - 1];
            }
            if (c == wanted.at(matched) && ++matched == length) {
                return i - length + 1;
            }
        }
        return -1;
    }

    /** Last place of {@code wanted} in {@code text[from:to]}, or −1. */
    public static int last(Text text, Text wanted, int from, int to) {
        int length = wanted.length();
        if (to - from < length) {
            return -1;
        }
        int end = length - 1;
        int[] borders = new int[length];
        for (int i = 1, matched = 0; i < length; i++) {
            while (matched > 0 && wanted.at(end - i) != wanted.at(end - matched)) {
                matched = borders[matched - 1];
            }
            if (wanted.at(end - i) == wanted.at(end - matched)) {
                matched++;
            }
            borders[i] = matched;
        }
        int matched = 0;
        for (int i = to - 1; i >= from; i--) {
            int c = text.at(i);
            while (matched > 0 && c != wanted.at(end - matched)) {
                matched = borders[matched - 1];
            }
            if (c == wanted.at(end - matched) && ++matched == length) {
                return i;
            }
        }
        return -1;
    }
}
