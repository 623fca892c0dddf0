package org.pyft.programs;

import org.pyft.syntax.SyntaxException;
import org.pyft.syntax.SyntaxException.Kind;

import java.nio.charset.StandardCharsets;

/** The errors of a program file that cannot be decoded: CPython reads files line by line and words them differently there. */
final class ProgramFileErrors {
    private ProgramFileErrors() {}

    static SyntaxException reword(SyntaxException e, byte[] source, String filename) {
        String message = e.getMessage();
        if (message.equals("source code string cannot contain null bytes")) {
            return nul(source, filename);
        }
        if (message.startsWith("unknown encoding: ")) {
            return new SyntaxException(
                    Kind.SYNTAX,
                    "encoding problem: " + message.substring(18),
                    null,
                    0,
                    0,
                    0,
                    0,
                    null);
        }
        if (message.equals("unexpected EOF while parsing") && e.text().strip().equals("\\")) {
            return new SyntaxException(
                    Kind.SYNTAX, message, filename, e.line(), 0, e.line(), 0, e.text());
        }
        int on = message.indexOf(" on line ");
        if (message.startsWith("Non-UTF-8 code starting with ") && on > 0) {
            String text = message.substring(0, on) + " in file " + filename + message.substring(on);
            return undecodable(e.line(), text, source, filename);
        }
        return e;
    }

    /** Points at the first byte that is not UTF-8, in the line as far as it can be shown. */
    private static SyntaxException undecodable(
            int line, String message, byte[] source, String filename) {
        int start = 0;
        for (int current = 1; current < line; current++) {
            while (source[start++] != '\n') {
                // on to the next line
            }
        }
        int end = start;
        while (end < source.length && source[end] != '\n') {
            end++;
        }
        String text = new String(source, start, end - start, StandardCharsets.UTF_8);
        int offset = text.indexOf('\ufffd') + 1;
        return new SyntaxException(
                Kind.SYNTAX, message, filename, line, offset, line, offset, text + "\n");
    }

    private static SyntaxException nul(byte[] source, String filename) {
        int at = 0;
        int line = 1;
        int start = 0;
        while (source[at] != 0) {
            if (source[at] == '\n') {
                line++;
                start = at + 1;
            }
            at++;
        }
        String text = new String(source, start, at - start, StandardCharsets.UTF_8);
        return new SyntaxException(
                Kind.SYNTAX,
                "source code cannot contain null bytes",
                filename,
                line,
                0,
                line,
                0,
                text + "\n");
    }
}
