package org.pyft.modules.sre;

import java.util.List;

/**
 * A set of characters: a table for the first 256, and tables of 256 made on demand for the rest of the basic plane. Immutable
 * but for those tables: they cache a pure function, and a page is visible only with its members (a final field), so a race
 * between threads costs at most a second computation.
 */
final class SreSet {
    /** A pure test of a character. */
    interface Test {
        boolean contains(int c);
    }

    private record Page(boolean[] members) {}

    /** Membership of the characters below 256. */
    final boolean[] narrow;

    private final Test test;
    private Page[] pages;

    private SreSet(boolean[] narrow, Test test) {
        this.narrow = narrow;
        this.test = test;
    }

    static SreSet of(Test test) {
        boolean[] narrow = new boolean[256];
        for (int c = 0; c < 256; c++) {
            narrow[c] = test.contains(c);
        }
        return new SreSet(narrow, test);
    }

    /** The set of one character. */
    static SreSet ofChar(int c) {
        return of(new OneChar(c));
    }

    /** Everything but one character. */
    static SreSet ofAllBut(int c) {
        return of(new AllBut(c));
    }

    static SreSet union(List<SreSet> sets) {
        if (sets.size() == 1) {
            return sets.getFirst();
        }
        SreSet[] all = sets.toArray(new SreSet[0]);
        boolean[] narrow = new boolean[256];
        for (SreSet set : all) {
            for (int c = 0; c < 256; c++) {
                narrow[c] |= set.narrow[c];
            }
        }
        return new SreSet(narrow, new Union(all));
    }

    boolean contains(int c) {
        if (c < 256) {
            return narrow[c];
        }
        if (c < 0x10000) {
            Page[] known = pages;
            Page page = known == null ? null : known[c >> 8];
            if (page == null) {
                page = fill(c >> 8);
            }
            return page.members[c & 0xff];
        }
        return test.contains(c);
    }

    private Page fill(int number) {
        boolean[] members = new boolean[256];
        for (int i = 0; i < 256; i++) {
            members[i] = test.contains(number << 8 | i);
        }
        Page page = new Page(members);
        Page[] known = pages;
        if (known == null) {
            known = new Page[256];
            pages = known;
        }
        known[number] = page;
        return page;
    }

    /** The only member, or -1 if the set is not known to have exactly one. */
    int onlyMember() {
        return test instanceof OneChar one ? one.c : -1;
    }

    /** Whether no character is in both sets; {@code false} when that is not easily known. */
    boolean isDisjoint(SreSet other) {
        int mine = onlyMember();
        if (mine >= 0) {
            return !other.contains(mine);
        }
        int others = other.onlyMember();
        if (others >= 0) {
            return !contains(others);
        }
        for (int c = 0; c < 256; c++) {
            if (narrow[c] && other.narrow[c]) {
                return false;
            }
        }
        return other.test instanceof Union u && u.allSingle(this);
    }

    private record OneChar(int c) implements Test {
        @Override
        public boolean contains(int ch) {
            return ch == c;
        }
    }

    private record AllBut(int c) implements Test {
        @Override
        public boolean contains(int ch) {
            return ch != c;
        }
    }

    private record Union(SreSet[] sets) implements Test {
        @Override
        public boolean contains(int ch) {
            for (SreSet set : sets) {
                if (set.contains(ch)) {
                    return true;
                }
            }
            return false;
        }

        /** Whether these are single characters, none of them in {@code outside}. */
        boolean allSingle(SreSet outside) {
            for (SreSet set : sets) {
                int c = set.onlyMember();
                if (c < 0 || outside.contains(c)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** A category escape such as {@code \w} outside brackets. */
    record Category(int category) implements Test {
        @Override
        public boolean contains(int c) {
            return SreChars.inCategory(category, c);
        }
    }

    /** How a character is prepared before it is compared. */
    enum Folding {
        NONE,
        ASCII,
        LOCALE,
        UNICODE;

        int lower(int c) {
            return switch (this) {
                case NONE -> c;
                case ASCII -> SreChars.asciiToLower(c);
                case LOCALE -> SreChars.localeToLower(c);
                case UNICODE -> SreChars.unicodeToLower(c);
            };
        }
    }

    /** A literal compared without regard to case, or everything but it. */
    record Literal(int literal, Folding folding, boolean negated) implements Test {
        @Override
        public boolean contains(int c) {
            boolean same = folding.lower(c) == literal;
            if (folding == Folding.LOCALE) {
                same |= c == literal || SreChars.localeToUpper(c) == literal;
            }
            return same != negated;
        }
    }

    /** A charset as compiled for {@code IN}: {@code code[start..]} up to its {@code FAILURE}. */
    record Charset(int[] code, int start, Folding folding) implements Test {
        @Override
        public boolean contains(int c) {
            if (folding != Folding.LOCALE) {
                return scan(folding.lower(c));
            }
            int lower = SreChars.localeToLower(c);
            if (scan(lower)) {
                return true;
            }
            int upper = SreChars.localeToUpper(c);
            return upper != lower && scan(upper);
        }

        private boolean scan(int c) {
            boolean found = true;
            int i = start;
            while (true) {
                switch (code[i]) {
                    case SreCode.FAILURE -> {
                        return !found;
                    }
                    case SreCode.NEGATE -> {
                        found = !found;
                        i++;
                    }
                    case SreCode.LITERAL -> {
                        if (c == code[i + 1]) {
                            return found;
                        }
                        i += 2;
                    }
                    case SreCode.CATEGORY -> {
                        if (SreChars.inCategory(code[i + 1], c)) {
                            return found;
                        }
                        i += 2;
                    }
                    case SreCode.RANGE -> {
                        if (code[i + 1] <= c && c <= code[i + 2]) {
                            return found;
                        }
                        i += 3;
                    }
                    case SreCode.RANGE_UNI_IGNORE -> {
                        int upper = SreChars.unicodeToUpper(c);
                        if (code[i + 1] <= c && c <= code[i + 2]
                                || code[i + 1] <= upper && upper <= code[i + 2]) {
                            return found;
                        }
                        i += 3;
                    }
                    case SreCode.CHARSET -> {
                        if (c < 256 && (code[i + 1 + (c >> 5)] >>> (c & 31) & 1) != 0) {
                            return found;
                        }
                        i += 9;
                    }
                    case SreCode.BIGCHARSET -> {
                        if (c < 0x10000) {
                            int block = code[i + 2 + (c >> 10)] >>> (c >> 8 & 3) * 8 & 0xff;
                            if ((code[i + 66 + block * 8 + (c >> 5 & 7)] >>> (c & 31) & 1) != 0) {
                                return found;
                            }
                        }
                        i += 66 + code[i + 1] * 8;
                    }
                    default -> throw new IllegalArgumentException("invalid SRE code");
                }
            }
        }
    }
}
