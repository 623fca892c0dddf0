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
        int on = message.indexOf(" on line ");
        if (message.startsWith("Non-UTF-8 code starting with ") && on > 0) {
            String text = message.substring(0, on) + " in file " + filename + message.substring(on);
            return new SyntaxException(
                    e.kind(),
                    text,
                    filename,
                    e.line(),
                    e.offset(),
                    e.endLine(),
                    e.endOffset(),
                    line(source, e.line()));
        }
        return e;
    }

    /** A line that cannot be decoded, as far as it goes. */
    private static String line(byte[] source, int number) {
        String[] lines = new String(source, StandardCharsets.UTF_8).split("\n", -1);
        return number < 1 || number > lines.length ? null : lines[number - 1] + "\n";
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
