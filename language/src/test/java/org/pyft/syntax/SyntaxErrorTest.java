package org.pyft.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.pyft.testing.Oracle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Wrong sources give CPython's errors, in text and place. */
final class SyntaxErrorTest {
    private static SyntaxException parse(String source, Mode mode, ParseOptions options) {
        try {
            SourceParser.parse(source, "<source>", mode, options);
            return null;
        } catch (SyntaxException e) {
            return e;
        }
    }

    private static String show(SyntaxException e) {
        if (e == null) {
            return "ok";
        }
        String name =
                switch (e.kind()) {
                    case SYNTAX -> "SyntaxError";
                    case INDENTATION -> "IndentationError";
                    case TAB -> "TabError";
                    case INCOMPLETE_INPUT -> "_IncompleteInputError";
                    case MEMORY -> "MemoryError";
                    case VALUE -> "ValueError";
                };
        String all =
                String.join(
                        "|",
                        name,
                        e.getMessage(),
                        Integer.toString(e.line()),
                        Integer.toString(e.offset()),
                        Integer.toString(e.endLine()),
                        Integer.toString(e.endOffset()));
        return all.replace("\n", "\\n").replace("\t", "\\t");
    }

    @Test
    void errorsAreCPythons() throws Exception {
        List<String> lines = Oracle.run(SyntaxErrorTest.class, "oracle_errors.py");
        List<String> different = new ArrayList<>();
        for (String line : lines) {
            int tab = line.indexOf('\t');
            String source =
                    new String(
                            HexFormat.of().parseHex(line.substring(0, tab)),
                            StandardCharsets.UTF_8);
            String expected = line.substring(tab + 1);
            String result = show(parse(source, Mode.EXEC, ParseOptions.DEFAULT));
            if (!result.equals(expected)) {
                different.add(source + "\n  expected " + expected + "\n  but got  " + result);
            }
        }
        assertTrue(lines.size() > 3000, "cases: " + lines.size());
        assertEquals(List.of(), different);
    }

    @Test
    void deepNestingIsAnErrorOfItsOwn() {
        assertEquals(
                "too many nested parentheses",
                parse("(".repeat(300) + ")".repeat(300), Mode.EXEC, ParseOptions.DEFAULT)
                        .getMessage());
        for (String deep : new String[] {"-", "not ", "lambda: ", "x if y else ", "x ** "}) {
            SyntaxException e = parse(deep.repeat(200_000) + "1", Mode.EXEC, ParseOptions.DEFAULT);
            assertEquals(SyntaxException.Kind.MEMORY, e.kind(), deep);
        }
        assertEquals(null, parse("1" + " + 1".repeat(100_000), Mode.EXEC, ParseOptions.DEFAULT));
    }

    @Test
    void incompleteInputIsToldApart() {
        ParseOptions options =
                ParseOptions.DEFAULT.withAllowIncompleteInput(true).withDontImplyDedent(true);
        for (String source : new String[] {"if x:", "if x:\n  y", "(", "'''a", "x = \\\n", "@a"}) {
            SyntaxException e = parse(source, Mode.SINGLE, options);
            assertEquals(SyntaxException.Kind.INCOMPLETE_INPUT, e.kind(), source);
        }
        assertEquals(null, parse("x", Mode.SINGLE, options));
        assertEquals(null, parse("if x:\n  y\n", Mode.SINGLE, options));
        assertEquals(SyntaxException.Kind.SYNTAX, parse("x y\n", Mode.SINGLE, options).kind());
    }

    @Test
    void warningsGoToTheSinkThatMayThrow() {
        List<String> messages = new ArrayList<>();
        ParseOptions options =
                ParseOptions.DEFAULT.withWarnings(
                        (category, message, filename, line, position) ->
                                messages.add(line + " " + message));
        assertEquals(null, parse("x = '\\d \\d'\ny = 1if 2 else 3", Mode.EXEC, options));
        assertEquals(2, messages.size(), messages::toString);
        assertTrue(messages.get(0).startsWith("1 \"\\d\" is an invalid escape sequence."));
        assertEquals("2 invalid decimal literal", messages.get(1));
        ParseOptions strict =
                ParseOptions.DEFAULT.withWarnings(
                        (category, message, filename, line, position) -> {
                            throw position;
                        });
        assertThrows(
                SyntaxException.class,
                () -> SourceParser.parse("'\\d'", "<source>", Mode.EXEC, strict));
    }
}
