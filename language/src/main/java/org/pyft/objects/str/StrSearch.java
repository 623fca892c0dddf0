package org.pyft.objects.str;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Types;

/** Searching and replacing in strings. */
final class StrSearch {
    private StrSearch() {}

    static int find(TruffleString self, TruffleString sub, Object start, Object end) {
        int length = Str.length(self);
        int from = Indices.start(start, length);
        int to = Indices.end(end, length);
        return from > to ? -1 : Str.indexOf(self, sub, from, to);
    }

    static int findLast(TruffleString self, TruffleString sub, Object start, Object end) {
        int length = Str.length(self);
        int from = Indices.start(start, length);
        int to = Indices.end(end, length);
        return from > to ? -1 : Str.lastIndexOf(self, sub, from, to);
    }

    static long count(TruffleString self, TruffleString sub, Object start, Object end) {
        int length = Str.length(self);
        int from = Indices.start(start, length);
        int to = Indices.end(end, length);
        if (from > to) {
            return 0;
        }
        return count(self, sub, from, to, Integer.MAX_VALUE);
    }

    static int count(TruffleString self, TruffleString sub, int from, int to, int maximum) {
        if (sub.isEmpty()) {
            return (int) Math.min(maximum, (long) to - from + 1);
        }
        int step = Str.length(sub);
        int count = 0;
        int at = from;
        while (count < maximum && (at = Str.indexOf(self, sub, at, to)) >= 0) {
            count++;
            at += step;
        }
        return count;
    }

    /** {@code startswith} and {@code endswith}. */
    static boolean hasAffix(
            TruffleString self, Object affix, Object start, Object end, boolean atEnd) {
        int length = Str.length(self);
        int from = Indices.start(start, length);
        int to = Indices.end(end, length);
        if (affix instanceof PyTuple tuple) {
            for (Object item : tuple.toArray()) {
                if (!(PyWrapper.unwrap(item) instanceof TruffleString text)) {
                    throw PyErr.typeError(
                            "tuple for %s must only contain str, not %s",
                            atEnd ? "endswith" : "startswith", Types.nameOf(item));
                }
                if (matches(self, text, from, to, atEnd)) {
                    return true;
                }
            }
            return false;
        }
        if (!(PyWrapper.unwrap(affix) instanceof TruffleString text)) {
            throw PyErr.typeError(
                    "%s first arg must be str or a tuple of str, not %s",
                    atEnd ? "endswith" : "startswith", Types.nameOf(affix));
        }
        return matches(self, text, from, to, atEnd);
    }

    private static boolean matches(
            TruffleString self, TruffleString affix, int from, int to, boolean atEnd) {
        int length = Str.length(affix);
        return from <= to
                && length <= to - from
                && Str.matchesAt(self, atEnd ? to - length : from, affix);
    }

    static TruffleString replace(
            TruffleString self, TruffleString old, TruffleString replacement, long count) {
        int maximum = count < 0 ? Integer.MAX_VALUE : (int) Math.min(count, Integer.MAX_VALUE);
        int length = Str.length(self);
        if (maximum == 0 || Str.length(old) > length || Str.equals(old, replacement)) {
            return self;
        }
        if (old.isEmpty()) {
            return interleave(self, replacement, maximum);
        }
        int step = Str.length(old);
        int at = Str.indexOf(self, old, 0, length);
        if (at < 0) {
            return self;
        }
        if (step == 1 && Str.length(replacement) == 1) {
            return replaceCharacter(
                    self, Str.codePointAt(old, 0), Str.codePointAt(replacement, 0), maximum, at);
        }
        long occurrences = count(self, old, at, length, maximum);
        long total = length + occurrences * ((long) Str.length(replacement) - step);
        Str.Builder out = Str.builder(total);
        int done = 0;
        for (int i = 0; i < occurrences; i++) {
            out.append(self, done, at).append(replacement);
            done = at + step;
            at = Str.indexOf(self, old, done, length);
        }
        return out.append(self, done, length).build();
    }

    private static TruffleString replaceCharacter(
            TruffleString self, int old, int replacement, int maximum, int first) {
        Text text = Text.of(self);
        int left = maximum;
        if (text.isLatin1() && replacement < 256) {
            byte[] bytes = new byte[text.length()];
            System.arraycopy(text.latin1(), text.latin1Offset(), bytes, 0, bytes.length);
            for (int i = first; i < bytes.length && left > 0; i++) {
                if (bytes[i] == (byte) old) {
                    bytes[i] = (byte) replacement;
                    left--;
                }
            }
            return Str.fromLatin1(bytes, 0, bytes.length, false);
        }
        int[] codePoints = Str.codePoints(self);
        for (int i = first; i < codePoints.length && left > 0; i++) {
            if (codePoints[i] == old) {
                codePoints[i] = replacement;
                left--;
            }
        }
        return Str.fromCodePoints(codePoints);
    }

    private static TruffleString interleave(
            TruffleString self, TruffleString replacement, int maximum) {
        int length = Str.length(self);
        long places = Math.min(maximum, (long) length + 1);
        Str.Builder out = Str.builder(length + places * Str.length(replacement));
        for (int i = 0; i < length; i++) {
            if (i < places) {
                out.append(replacement);
            } else {
                return out.append(self, i, length).build();
            }
            out.append(Str.codePointAt(self, i));
        }
        if (places > length) {
            out.append(replacement);
        }
        return out.build();
    }

    // Stripping -----------------------------------------------------------------------------------

    /** {@code strip} and its relatives; {@code characters} null means white space. */
    static TruffleString strip(
            TruffleString self, TruffleString characters, boolean left, boolean right) {
        Text text = Text.of(self);
        int from = 0;
        int to = text.length();
        if (characters == null) {
            while (left && from < to && CharInfo.isSpace(text.at(from))) {
                from++;
            }
            while (right && to > from && CharInfo.isSpace(text.at(to - 1))) {
                to--;
            }
        } else {
            Text set = Text.of(characters);
            while (left && from < to && contains(set, text.at(from))) {
                from++;
            }
            while (right && to > from && contains(set, text.at(to - 1))) {
                to--;
            }
        }
        return Str.substring(self, from, to);
    }

    private static boolean contains(Text set, int codePoint) {
        for (int i = 0; i < set.length(); i++) {
            if (set.at(i) == codePoint) {
                return true;
            }
        }
        return false;
    }
}
