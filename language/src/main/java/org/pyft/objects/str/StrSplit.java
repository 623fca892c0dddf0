package org.pyft.objects.str;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.exception.PyErr;
import org.pyft.objects.tuple.PyTuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Splitting strings. */
final class StrSplit {
    private StrSplit() {}

    /** {@code split}; {@code separator} null means runs of white space, a negative limit none. */
    static List<Object> split(TruffleString self, TruffleString separator, long limit) {
        long maximum = limit < 0 ? Long.MAX_VALUE : limit;
        if (separator == null) {
            return splitSpace(self, maximum);
        }
        checkSeparator(separator);
        List<Object> parts = new ArrayList<>();
        int length = Str.length(self);
        int step = Str.length(separator);
        int at = 0;
        while (parts.size() < maximum) {
            int next = Str.indexOf(self, separator, at, length);
            if (next < 0) {
                break;
            }
            parts.add(Str.substring(self, at, next));
            at = next + step;
        }
        parts.add(Str.substring(self, at, length));
        return parts;
    }

    private static List<Object> splitSpace(TruffleString self, long maximum) {
        List<Object> parts = new ArrayList<>();
        Text text = Text.of(self);
        int length = text.length();
        int at = 0;
        while (true) {
            while (at < length && CharInfo.isSpace(text.at(at))) {
                at++;
            }
            if (at == length) {
                return parts;
            }
            int begin = at;
            if (parts.size() >= maximum) {
                parts.add(Str.substring(self, begin, length));
                return parts;
            }
            while (at < length && !CharInfo.isSpace(text.at(at))) {
                at++;
            }
            parts.add(Str.substring(self, begin, at));
        }
    }

    /** {@code rsplit}. */
    static List<Object> splitFromEnd(TruffleString self, TruffleString separator, long limit) {
        if (limit < 0 && separator == null) {
            return split(self, separator, limit);
        }
        long maximum = limit < 0 ? Long.MAX_VALUE : limit;
        List<Object> parts = new ArrayList<>();
        if (separator == null) {
            splitSpaceFromEnd(self, maximum, parts);
        } else {
            checkSeparator(separator);
            int end = Str.length(self);
            int step = Str.length(separator);
            while (parts.size() < maximum) {
                int at = Str.lastIndexOf(self, separator, 0, end);
                if (at < 0) {
                    break;
                }
                parts.add(Str.substring(self, at + step, end));
                end = at;
            }
            parts.add(Str.substring(self, 0, end));
        }
        Collections.reverse(parts);
        return parts;
    }

    private static void splitSpaceFromEnd(TruffleString self, long limit, List<Object> parts) {
        Text text = Text.of(self);
        int at = text.length();
        while (true) {
            while (at > 0 && CharInfo.isSpace(text.at(at - 1))) {
                at--;
            }
            if (at == 0) {
                return;
            }
            int end = at;
            if (parts.size() >= limit) {
                parts.add(Str.substring(self, 0, end));
                return;
            }
            while (at > 0 && !CharInfo.isSpace(text.at(at - 1))) {
                at--;
            }
            parts.add(Str.substring(self, at, end));
        }
    }

    static List<Object> splitLines(TruffleString self, boolean keepEnds) {
        List<Object> lines = new ArrayList<>();
        Text text = Text.of(self);
        int length = text.length();
        int at = 0;
        while (at < length) {
            int begin = at;
            while (at < length && !CharInfo.isLineBreak(text.at(at))) {
                at++;
            }
            int end = at;
            if (at < length) {
                at += text.at(at) == '\r' && at + 1 < length && text.at(at + 1) == '\n' ? 2 : 1;
            }
            lines.add(Str.substring(self, begin, keepEnds ? at : end));
        }
        return lines;
    }

    static PyTuple partition(TruffleString self, TruffleString separator) {
        checkSeparator(separator);
        int length = Str.length(self);
        int at = Str.indexOf(self, separator, 0, length);
        if (at < 0) {
            return PyTuple.of(self, Str.EMPTY, Str.EMPTY);
        }
        return around(self, separator, at, length);
    }

    static PyTuple partitionFromEnd(TruffleString self, TruffleString separator) {
        checkSeparator(separator);
        int length = Str.length(self);
        int at = Str.lastIndexOf(self, separator, 0, length);
        if (at < 0) {
            return PyTuple.of(Str.EMPTY, Str.EMPTY, self);
        }
        return around(self, separator, at, length);
    }

    private static PyTuple around(TruffleString self, TruffleString separator, int at, int length) {
        return PyTuple.of(
                Str.substring(self, 0, at),
                separator,
                Str.substring(self, at + Str.length(separator), length));
    }

    private static void checkSeparator(TruffleString separator) {
        if (separator.isEmpty()) {
            throw PyErr.valueError("empty separator");
        }
    }
}
