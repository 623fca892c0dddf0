package org.pyft.modules.binascii;

import java.io.ByteArrayOutputStream;

/** uuencode and quoted-printable. */
final class MailText {
    private static final int LONGEST_UU_LINE = 45;
    private static final int LONGEST_QP_LINE = 76;
    private static final String HEX = "0123456789ABCDEF";

    private MailText() {}

    static byte[] uuEncode(byte[] data, boolean backtick) {
        if (data.length > LONGEST_UU_LINE) {
            throw BinasciiModule.error("At most 45 bytes at once");
        }
        byte[] line = new byte[2 + (data.length + 2) / 3 * 4];
        int at = 0;
        line[at++] = uuDigit(data.length, backtick);
        for (int i = 0; i < data.length; i += 3) {
            int bits =
                    (data[i] & 0xff) << 16
                            | (i + 1 < data.length ? data[i + 1] & 0xff : 0) << 8
                            | (i + 2 < data.length ? data[i + 2] & 0xff : 0);
            for (int shift = 18; shift >= 0; shift -= 6) {
                line[at++] = uuDigit(bits >> shift & 63, backtick);
            }
        }
        line[at] = '\n';
        return line;
    }

    private static byte uuDigit(int value, boolean backtick) {
        return (byte) (value == 0 && backtick ? '`' : value + ' ');
    }

    static byte[] uuDecode(byte[] line) {
        // An empty line counts as one that begins with NUL.
        int length = ((line.length == 0 ? 0 : line[0]) - ' ') & 63;
        byte[] data = new byte[length];
        int bits = 0;
        int count = 0;
        int at = 0;
        int i = 1;
        while (at < length) {
            int c = i < line.length ? line[i] & 0xff : 0;
            i++;
            int value;
            if (c == '\n' || c == '\r' || i > line.length) {
                // Trailing blanks may have been cut off.
                value = 0;
            } else if (c < ' ' || c > ' ' + 64) {
                throw BinasciiModule.error("Illegal char");
            } else {
                value = c - ' ' & 63;
            }
            bits = bits << 6 | value;
            count += 6;
            if (count >= 8) {
                count -= 8;
                data[at++] = (byte) (bits >> count);
            }
        }
        for (; i < line.length; i++) {
            int c = line[i];
            if (c != ' ' && c != ' ' + 64 && c != '\n' && c != '\r') {
                throw BinasciiModule.error("Trailing garbage");
            }
        }
        return data;
    }

    static byte[] quotedPrintableDecode(byte[] text, boolean header) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length);
        int i = 0;
        while (i < text.length) {
            int c = text[i++];
            if (c == '=') {
                if (i >= text.length) {
                    break;
                }
                int next = text[i];
                if (next == '\n' || next == '\r') {
                    // A soft line break.
                    while (i < text.length && text[i] != '\n') {
                        i++;
                    }
                    i++;
                } else if (next == '=') {
                    out.write('=');
                    i++;
                } else if (i + 1 < text.length
                        && BinasciiModule.hexDigit(next) >= 0
                        && BinasciiModule.hexDigit(text[i + 1]) >= 0) {
                    out.write(
                            BinasciiModule.hexDigit(next) << 4
                                    | BinasciiModule.hexDigit(text[i + 1]));
                    i += 2;
                } else {
                    out.write('=');
                }
            } else {
                out.write(header && c == '_' ? ' ' : c);
            }
        }
        return out.toByteArray();
    }

    static byte[] quotedPrintableEncode(
            byte[] data, boolean quoteTabs, boolean isText, boolean header) {
        int firstNewline = -1;
        for (int i = 0; i < data.length && firstNewline < 0; i++) {
            if (data[i] == '\n') {
                firstNewline = i;
            }
        }
        boolean crlf = firstNewline > 0 && data[firstNewline - 1] == '\r';
        ByteArrayOutputStream out = new ByteArrayOutputStream(data.length + data.length / 8);
        int column = 0;
        int i = 0;
        while (i < data.length) {
            int c = data[i] & 0xff;
            boolean lineEnd =
                    isText
                            && (c == '\n'
                                    || c == '\r' && i + 1 < data.length && data[i + 1] == '\n');
            if (lineEnd) {
                if (crlf) {
                    out.write('\r');
                }
                out.write('\n');
                column = 0;
                i += c == '\r' ? 2 : 1;
                continue;
            }
            int next = i + 1 < data.length ? data[i + 1] & 0xff : -1;
            boolean beforeLineEnd =
                    isText
                            && (next == '\n'
                                    || next == '\r' && i + 2 < data.length && data[i + 2] == '\n');
            boolean quoted = isQuoted(c, next, column, beforeLineEnd, quoteTabs, isText, header);
            // The last column of a line that goes on is for the soft break.
            if (quoted
                    ? column + 3 >= LONGEST_QP_LINE
                    : next >= 0 && next != '\n' && column + 1 >= LONGEST_QP_LINE) {
                out.write('=');
                if (crlf) {
                    out.write('\r');
                }
                out.write('\n');
                column = 0;
            }
            if (quoted) {
                out.write('=');
                out.write(HEX.charAt(c >> 4));
                out.write(HEX.charAt(c & 15));
            } else {
                out.write(header && c == ' ' ? '_' : c);
            }
            column += quoted ? 3 : 1;
            i++;
        }
        return out.toByteArray();
    }

    private static boolean isQuoted(
            int c,
            int next,
            int column,
            boolean beforeLineEnd,
            boolean quoteTabs,
            boolean isText,
            boolean header) {
        return switch (c) {
            case '=' -> true;
            case '_' -> header;
            // A line with nothing but a point would end a mail.
            case '.' -> column == 0 && (next <= 0 || next == '\n' || next == '\r');
            case '\r', '\n' -> !isText;
            case '\t' -> next < 0 || quoteTabs || beforeLineEnd;
            case ' ' -> next < 0 || quoteTabs || beforeLineEnd && !header;
            default -> c > 126 || c < 33;
        };
    }
}
