package org.pyft.syntax;

import java.nio.charset.StandardCharsets;

/**
 * A decoded source: UTF-8 with {@code \n} line ends, followed by zero bytes so that a scanner that looks ahead needs no bounds
 * check. Columns of the syntax tree are byte offsets into these lines.
 */
final class Source {
    private static final int PADDING = 4;

    final byte[] bytes;

    /** The number of bytes before the closing zeros. */
    final int length;

    final String filename;

    /** Whether the line end of the last line was added. */
    final boolean addedNewline;

    Source(byte[] bytes, int length, String filename, boolean addedNewline) {
        this.bytes = bytes;
        this.length = length;
        this.filename = filename;
        this.addedNewline = addedNewline;
    }

    /** Normalises line ends and, where asked to, adds the last one. */
    static Source of(byte[] utf8, int from, String filename, boolean endLastLine) {
        int n = utf8.length;
        boolean carriageReturn = false;
        for (int i = from; i < n; i++) {
            if (utf8[i] == '\r') {
                carriageReturn = true;
                break;
            }
        }
        byte[] out = new byte[n - from + 1 + PADDING];
        int o = 0;
        if (carriageReturn) {
            for (int i = from; i < n; i++) {
                byte b = utf8[i];
                if (b == '\r') {
                    out[o++] = '\n';
                    if (i + 1 < n && utf8[i + 1] == '\n') {
                        i++;
                    }
                } else {
                    out[o++] = b;
                }
            }
        } else {
            o = n - from;
            System.arraycopy(utf8, from, out, 0, o);
        }
        boolean added = endLastLine && o > 0 && out[o - 1] != '\n';
        if (added) {
            out[o++] = '\n';
        }
        return new Source(out, o, filename, added);
    }

    String text(int start, int end) {
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }

    /** Where the numbered line (from 1) starts. */
    int lineStart(int line) {
        int p = 0;
        for (int i = 1; i < line && p < length; i++) {
            while (p < length && bytes[p] != '\n') {
                p++;
            }
            p++;
        }
        return Math.min(p, length);
    }

    /** The offset of the line's end, its {@code \n} excluded. */
    int lineEnd(int lineStart) {
        int p = lineStart;
        while (p < length && bytes[p] != '\n') {
            p++;
        }
        return p;
    }

    /** The number of code points in a stretch of bytes. */
    int characters(int start, int end) {
        int n = 0;
        for (int i = start; i < end && i < length; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                n++;
            }
        }
        return n + Math.max(0, end - Math.max(start, length));
    }
}
