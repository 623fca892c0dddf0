package org.pyft.objects.bytes;

import org.pyft.objects.exception.PyErr;
import org.pyft.objects.tuple.PyTuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Splitting, replacing and stripping bytes. Parts are objects of the type of {@code self}. */
final class ByteSplit {
    private ByteSplit() {}

    private static Object part(PyBytesLike self, Span bytes, int from, int to) {
        return self.make(bytes.copy(from, to));
    }

    static List<Object> split(PyBytesLike self, Span separator, long limit) {
        Span bytes = self.span();
        long maximum = limit < 0 ? Long.MAX_VALUE : limit;
        List<Object> parts = new ArrayList<>();
        int length = bytes.length();
        if (separator == null) {
            int at = 0;
            while (true) {
                while (at < length && ByteText.isSpace(bytes.at(at))) {
                    at++;
                }
                if (at == length) {
                    return parts;
                }
                int begin = at;
                if (parts.size() >= maximum) {
                    parts.add(part(self, bytes, begin, length));
                    return parts;
                }
                while (at < length && !ByteText.isSpace(bytes.at(at))) {
                    at++;
                }
                parts.add(part(self, bytes, begin, at));
            }
        }
        checkSeparator(separator);
        int at = 0;
        while (parts.size() < maximum) {
            int next = bytes.indexOf(separator, at, length);
            if (next < 0) {
                break;
            }
            parts.add(part(self, bytes, at, next));
            at = next + separator.length();
        }
        parts.add(part(self, bytes, at, length));
        return parts;
    }

    static List<Object> splitFromEnd(PyBytesLike self, Span separator, long limit) {
        if (limit < 0 && separator == null) {
            return split(self, separator, limit);
        }
        long maximum = limit < 0 ? Long.MAX_VALUE : limit;
        Span bytes = self.span();
        List<Object> parts = new ArrayList<>();
        if (separator == null) {
            splitSpaceFromEnd(self, bytes, maximum, parts);
        } else {
            checkSeparator(separator);
            int end = bytes.length();
            while (parts.size() < maximum) {
                int at = bytes.lastIndexOf(separator, 0, end);
                if (at < 0) {
                    break;
                }
                parts.add(part(self, bytes, at + separator.length(), end));
                end = at;
            }
            parts.add(part(self, bytes, 0, end));
        }
        Collections.reverse(parts);
        return parts;
    }

    private static void splitSpaceFromEnd(
            PyBytesLike self, Span bytes, long limit, List<Object> parts) {
        int at = bytes.length();
        while (true) {
            while (at > 0 && ByteText.isSpace(bytes.at(at - 1))) {
                at--;
            }
            if (at == 0) {
                return;
            }
            int end = at;
            if (parts.size() >= limit) {
                parts.add(part(self, bytes, 0, end));
                return;
            }
            while (at > 0 && !ByteText.isSpace(bytes.at(at - 1))) {
                at--;
            }
            parts.add(part(self, bytes, at, end));
        }
    }

    static List<Object> splitLines(PyBytesLike self, boolean keepEnds) {
        Span bytes = self.span();
        List<Object> lines = new ArrayList<>();
        int length = bytes.length();
        int at = 0;
        while (at < length) {
            int begin = at;
            while (at < length && bytes.at(at) != '\n' && bytes.at(at) != '\r') {
                at++;
            }
            int end = at;
            if (at < length) {
                at += bytes.at(at) == '\r' && at + 1 < length && bytes.at(at + 1) == '\n' ? 2 : 1;
            }
            lines.add(part(self, bytes, begin, keepEnds ? at : end));
        }
        return lines;
    }

    static PyTuple partition(PyBytesLike self, Object separator, Span wanted, boolean last) {
        checkSeparator(wanted);
        Span bytes = self.span();
        int length = bytes.length();
        int at = last ? bytes.lastIndexOf(wanted, 0, length) : bytes.indexOf(wanted, 0, length);
        if (at < 0) {
            Object whole = self instanceof PyBytes b && b.isExact() ? b : self.make(bytes.copy());
            Object none = self.make(new byte[0]);
            Object none2 = self.make(new byte[0]);
            return last ? PyTuple.of(none, none2, whole) : PyTuple.of(whole, none, none2);
        }
        Object middle =
                self instanceof PyBytes && separator instanceof PyBytes
                        ? separator
                        : self.make(wanted.copy());
        return PyTuple.of(
                part(self, bytes, 0, at), middle, part(self, bytes, at + wanted.length(), length));
    }

    private static void checkSeparator(Span separator) {
        if (separator.length() == 0) {
            throw PyErr.valueError("empty separator");
        }
    }

    /** The bytes after replacing, or null if nothing changes. */
    static byte[] replace(Span bytes, Span old, Span replacement, long count) {
        int maximum = count < 0 ? Integer.MAX_VALUE : (int) Math.min(count, Integer.MAX_VALUE);
        int length = bytes.length();
        int occurrences = bytes.count(old, 0, length, maximum);
        if (occurrences == 0) {
            return null;
        }
        long total = length + occurrences * ((long) replacement.length() - old.length());
        ByteBuilder out = new ByteBuilder(total);
        if (old.length() == 0) {
            for (int i = 0; i < occurrences; i++) {
                out.append(replacement);
                if (i < length) {
                    out.append(bytes.at(i));
                }
            }
            return out.append(bytes.part(Math.min(occurrences, length), length)).toArray();
        }
        int done = 0;
        for (int i = 0; i < occurrences; i++) {
            int at = bytes.indexOf(old, done, length);
            out.append(bytes.part(done, at)).append(replacement);
            done = at + old.length();
        }
        return out.append(bytes.part(done, length)).toArray();
    }
}
