package org.pyft.syntax;

import org.pyft.syntax.SyntaxException.Kind;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;

/** Finds out a source's encoding (PEP 263) and turns it into UTF-8. */
final class SourceDecoder {
    private SourceDecoder() {}

    static Source decode(
            byte[] source, String filename, boolean ignoreCookie, boolean endLastLine) {
        for (byte b : source) {
            if (b == 0) {
                throw error("source code string cannot contain null bytes", filename);
            }
        }
        boolean mark =
                !ignoreCookie
                        && source.length >= 3
                        && source[0] == (byte) 0xEF
                        && source[1] == (byte) 0xBB
                        && source[2] == (byte) 0xBF;
        int from = mark ? 3 : 0;
        String cookie = ignoreCookie ? null : cookie(source, from);
        if (cookie != null && !cookie.equals("utf-8")) {
            if (mark) {
                throw withMark(Source.of(source, from, filename, true), cookie);
            }
            return recode(source, cookie, filename, endLastLine);
        }
        checkUtf8(source, from, filename);
        return Source.of(source, from, filename, endLastLine);
    }

    /** The error of a comment that names another encoding than the byte order mark. */
    private static SyntaxException withMark(Source source, String cookie) {
        int firstEnd = source.lineEnd(0);
        int line = cookie(Arrays.copyOf(source.bytes, firstEnd), 0) != null ? 1 : 2;
        int start = source.lineStart(line);
        int end = source.lineEnd(start);
        return new SyntaxException(
                Kind.SYNTAX,
                "encoding problem: " + cookie + " with BOM",
                source.filename,
                line,
                0,
                line,
                source.characters(start, end) + line - 1,
                source.text(start, end));
    }

    /** The encoding named in a comment on the first or second line, in normal form, or null. */
    private static String cookie(byte[] source, int from) {
        int p = from;
        for (int line = 0; line < 2 && p < source.length; line++) {
            int end = p;
            while (end < source.length && source[end] != '\n' && source[end] != '\r') {
                end++;
            }
            int i = p;
            while (i < end && (source[i] == ' ' || source[i] == '\t' || source[i] == '\f')) {
                i++;
            }
            if (i < end && source[i] != '#') {
                return null;
            }
            String found =
                    i < end
                            ? cookieInComment(
                                    new String(source, i, end - i, StandardCharsets.ISO_8859_1))
                            : null;
            if (found != null) {
                return found;
            }
            p = end + 1;
            if (end + 1 < source.length && source[end] == '\r' && source[end + 1] == '\n') {
                p++;
            }
        }
        return null;
    }

    private static String cookieInComment(String comment) {
        for (int i = comment.indexOf("coding"); i >= 0; i = comment.indexOf("coding", i + 1)) {
            int p = i + 6;
            if (p >= comment.length() || comment.charAt(p) != ':' && comment.charAt(p) != '=') {
                continue;
            }
            do {
                p++;
            } while (p < comment.length()
                    && (comment.charAt(p) == ' ' || comment.charAt(p) == '\t'));
            int start = p;
            while (p < comment.length() && isNamePart(comment.charAt(p))) {
                p++;
            }
            if (p > start) {
                return normalName(comment.substring(start, p));
            }
        }
        return null;
    }

    private static boolean isNamePart(char c) {
        return c < 128 && Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
    }

    private static String normalName(String name) {
        String head =
                name.substring(0, Math.min(12, name.length()))
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-');
        if (head.equals("utf-8") || head.startsWith("utf-8-")) {
            return "utf-8";
        }
        if (head.equals("latin-1")
                || head.equals("iso-8859-1")
                || head.equals("iso-latin-1")
                || head.startsWith("latin-1-")
                || head.startsWith("iso-8859-1-")
                || head.startsWith("iso-latin-1-")) {
            return "iso-8859-1";
        }
        return name;
    }

    private static Source recode(
            byte[] source, String cookie, String filename, boolean endLastLine) {
        Charset charset;
        try {
            charset = Charset.forName(javaName(cookie));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw error("unknown encoding: " + cookie, filename);
        }
        try {
            String text =
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(source))
                            .toString();
            return Source.of(text.getBytes(StandardCharsets.UTF_8), 0, filename, endLastLine);
        } catch (CharacterCodingException e) {
            throw undecodable(source, charset, cookie, filename);
        }
    }

    private static String javaName(String cookie) {
        String plain = cookie.toLowerCase(Locale.ROOT).replace('_', '-');
        if (plain.matches("cp\\d+")) {
            return Charset.isSupported(plain) ? plain : "windows-" + plain.substring(2);
        }
        if (plain.matches("koi8-?[ru]")) {
            return "KOI8-" + plain.substring(plain.length() - 1).toUpperCase(Locale.ROOT);
        }
        return switch (plain) {
            case "ascii", "us-ascii" -> "US-ASCII";
            case "latin1", "l1", "8859", "cp819", "latin-1", "latin", "iso8859" -> "ISO-8859-1";
            case "mbcs", "rot13", "hex" -> "unsupported";
            case "utf8", "u8", "utf-8-sig" -> "UTF-8";
            case "mac-roman", "macintosh" -> "x-MacRoman";
            case "eucjp", "euc-jp", "ujis" -> "EUC-JP";
            case "sjis", "shift-jis", "s-jis", "shiftjis" -> "Shift_JIS";
            case "euckr", "euc-kr" -> "EUC-KR";
            default -> plain;
        };
    }

    private static SyntaxException undecodable(
            byte[] source, Charset charset, String cookie, String filename) {
        int at = firstUndecodable(source, charset);
        String codec =
                charset.equals(StandardCharsets.UTF_8)
                        ? "utf-8"
                        : charset.equals(StandardCharsets.US_ASCII)
                                ? "ascii"
                                : charset.newEncoder().maxBytesPerChar() == 1 ? "charmap" : cookie;
        String why =
                switch (codec) {
                    case "utf-8" -> "invalid start byte";
                    case "ascii" -> "ordinal not in range(128)";
                    case "charmap" -> "character maps to <undefined>";
                    default -> "illegal multibyte sequence";
                };
        return error(
                "'"
                        + codec
                        + "' codec can't decode byte 0x"
                        + hex(source[at])
                        + " in position "
                        + at
                        + ": "
                        + why,
                filename);
    }

    private static int firstUndecodable(byte[] source, Charset charset) {
        ByteBuffer in = ByteBuffer.wrap(source);
        charset.newDecoder().decode(in, CharBuffer.allocate(source.length + 1), true);
        return Math.min(in.position(), source.length - 1);
    }

    private static String hex(byte b) {
        return String.format("%02x", b & 0xFF);
    }

    private static SyntaxException error(String message, String filename) {
        return new SyntaxException(Kind.SYNTAX, message, filename, 0, -1, 0, 0, null);
    }

    // ---- UTF-8 ----

    private static void checkUtf8(byte[] source, int from, String filename) {
        int n = source.length;
        int i = from;
        while (i < n) {
            int b = source[i];
            if (b >= 0) {
                i++;
                continue;
            }
            int valid = sequenceLength(source, i);
            if (valid <= 0) {
                throw invalidUtf8(source, from, i, filename);
            }
            i += valid;
        }
    }

    /** The length of the sequence at that place; 0 or less for a wrong one. */
    private static int sequenceLength(byte[] s, int i) {
        int b = s[i] & 0xFF;
        int length =
                b >= 0xC2 && b < 0xE0
                        ? 2
                        : b >= 0xE0 && b < 0xF0 ? 3 : b >= 0xF0 && b < 0xF5 ? 4 : 0;
        if (length == 0 || i + length > s.length) {
            return 0;
        }
        for (int k = 1; k < length; k++) {
            if ((s[i + k] & 0xC0) != 0x80) {
                return 0;
            }
        }
        int second = s[i + 1] & 0xFF;
        boolean outside =
                b == 0xE0 && second < 0xA0
                        || b == 0xED && second >= 0xA0
                        || b == 0xF0 && second < 0x90
                        || b == 0xF4 && second >= 0x90;
        return outside ? 0 : length;
    }

    private static SyntaxException invalidUtf8(byte[] source, int from, int at, String filename) {
        int line = 1;
        int lineStart = from;
        for (int i = from; i < at; i++) {
            if (source[i] == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        Source rest = Source.of(source, lineStart, filename, true);
        int offset = rest.characters(0, at - lineStart) + 1;
        return new SyntaxException(
                Kind.SYNTAX,
                "Non-UTF-8 code starting with '\\x"
                        + hex(source[at])
                        + "' on line "
                        + line
                        + ", but no encoding declared; see https://peps.python.org/pep-0263/ for details",
                filename,
                line,
                offset,
                line,
                offset,
                rest.text(0, rest.lineEnd(0)));
    }
}
