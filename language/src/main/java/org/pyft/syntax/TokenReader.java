package org.pyft.syntax;

import org.pyft.syntax.SyntaxException.Kind;

import java.util.Map;

/**
 * Reads a source token by token for the module {@code tokenize}. With {@code extra} tokens comments and all line ends are tokens too, and
 * only what cannot be split into tokens is an error. Line ends of the source stay as they are. For one thread.
 */
public final class TokenReader {
    private static final int TYPE_NEWLINE = 4;
    private static final int TYPE_INDENT = 5;
    private static final int TYPE_DEDENT = 6;
    private static final int TYPE_OP = 55;
    private static final int TYPE_COMMENT = 65;
    private static final int TYPE_NL = 66;

    /** The types of operators in the module {@code token}: from 7 on in this order. */
    private static final String[] OPERATORS = {
        "(", ")", "[", "]", ":", ",", ";", "+", "-", "*", "/", "|", "&", "<", ">", "=", ".", "%",
        "{", "}", "==", "!=", "<=", ">=", "~", "^", "<<", ">>", "**", "+=", "-=", "*=", "/=", "%=",
        "&=", "|=", "^=", "<<=", ">>=", "**=", "//", "//=", "@", "@=", "->", "...", ":=", "!"
    };

    private static final int[] TYPES = types();

    /** A token as {@code tokenize} shows it: columns count characters, −1 is a place that is not known. */
    public record Token(
            int type,
            String text,
            int line,
            int column,
            int endLine,
            int endColumn,
            String lineText) {}

    private final Source source;
    private final Lexer lexer;
    private final boolean extra;
    private boolean done;
    private int lastLine = -1;
    private int tokenLine;

    private int textStart = -1;
    private int textEnd = -1;
    private String lineText = "";
    private boolean narrow = true;

    /** Reads UTF-8. */
    public TokenReader(byte[] utf8, String filename, boolean extra) {
        this.extra = extra;
        this.source = unchanged(utf8, filename);
        this.lexer = new Lexer(source, ParseOptions.DEFAULT, false, extra);
        this.done = utf8.length == 0 && !extra;
    }

    private static Source unchanged(byte[] utf8, String filename) {
        int n = utf8.length;
        boolean open = n > 0 && utf8[n - 1] != '\n';
        byte[] padded = new byte[n + 5];
        System.arraycopy(utf8, 0, padded, 0, n);
        if (open) {
            padded[n] = '\n';
        }
        return new Source(padded, open ? n + 1 : n, filename, open);
    }

    private static int[] types() {
        int[] types = new int[Tokens.NL + 1];
        for (int i = 0; i < types.length; i++) {
            types[i] = i <= Tokens.DEDENT ? i : i >= Tokens.FIRST_KEYWORD ? Tokens.NAME : TYPE_OP;
        }
        Map<String, Integer> bySpelling = Tokens.bySpelling();
        for (int i = 0; i < OPERATORS.length; i++) {
            types[bySpelling.get(OPERATORS[i])] = 7 + i;
        }
        types[Tokens.FSTRING_START] = 59;
        types[Tokens.FSTRING_MIDDLE] = 60;
        types[Tokens.FSTRING_END] = 61;
        types[Tokens.TSTRING_START] = 62;
        types[Tokens.TSTRING_MIDDLE] = 63;
        types[Tokens.TSTRING_END] = 64;
        types[Tokens.COMMENT] = TYPE_COMMENT;
        types[Tokens.NL] = TYPE_NL;
        return types;
    }

    /**
     * The next token; null after the last.
     *
     * @throws SyntaxException whose end line is 0 where Python leaves it unset, and without a text where it gives no place
     */
    public Token next() {
        if (done) {
            return null;
        }
        lexer.count = 0;
        try {
            lexer.next();
        } catch (SyntaxException error) {
            done = true;
            throw asTokenizerError(error);
        }
        int kind = lexer.kinds[0];
        done = kind == Tokens.ENDMARKER;
        return lexer.starts[0] < 0 ? placeless(TYPES[kind]) : placed(kind);
    }

    /** Indents and dedents without extra tokens, and what stands at the end of the source. */
    private Token placeless(int type) {
        int line = lexer.lines[0];
        boolean atEnd = done || type == TYPE_DEDENT && lexer.position >= source.length;
        if (extra) {
            return new Token(type, "", line + 1, 0, line + 1, 0, "");
        }
        if (!atEnd) {
            showLine(lexer.lineStarts[0], lexer.lineStarts[0]);
        } else if (line != lastLine) {
            lineText = "";
            textStart = -1;
        }
        lastLine = line;
        int shown = Math.max(line, 1);
        return new Token(type, "", shown, -1, shown, -1, lineText);
    }

    private Token placed(int kind) {
        int start = lexer.starts[0];
        int end = lexer.ends[0];
        int type = TYPES[kind];
        if (kind == Tokens.FSTRING_MIDDLE || kind == Tokens.TSTRING_MIDDLE) {
            end -= endsWithDoubledBrace(start, end) ? 1 : 0;
        } else if (type == TYPE_NEWLINE && !extra) {
            end--;
        }
        showLine(lexer.lineStarts[0], lexer.endLineStarts[0]);
        lastLine = lexer.lines[0];
        tokenLine = lexer.endLines[0];
        boolean implicit = source.addedNewline && end == source.length;
        String text = implicit ? source.text(start, end - 1) : source.text(start, end);
        if (extra && type > TYPE_DEDENT && type < TYPE_OP) {
            type = TYPE_OP;
        }
        if (type == TYPE_INDENT && !extra) {
            text = "";
        }
        return new Token(
                type,
                text,
                lexer.lines[0],
                column(lexer.lineStarts[0], start),
                lexer.endLines[0],
                column(lexer.endLineStarts[0], end),
                lineText);
    }

    private boolean endsWithDoubledBrace(int start, int end) {
        byte[] bytes = source.bytes;
        return end - start >= 2
                && (bytes[end - 1] == '{' || bytes[end - 1] == '}')
                && bytes[end - 2] == bytes[end - 1];
    }

    private int column(int lineStart, int offset) {
        return narrow ? offset - lineStart : source.characters(lineStart, offset);
    }

    /** Makes the text of the lines from one to another the current one. */
    private void showLine(int start, int lastStart) {
        int end = source.lineEnd(lastStart);
        if (end < source.length && !(source.addedNewline && end == source.length - 1)) {
            end++;
        }
        if (start != textStart || end != textEnd) {
            textStart = start;
            textEnd = end;
            lineText = source.text(start, end);
            narrow = lineText.length() == end - start;
        }
    }

    /** What the tokenizer reports differs from what the parser does. */
    private SyntaxException asTokenizerError(SyntaxException error) {
        if (!lexer.hasFailedLightly()) {
            String full = SyntaxErrors.lineText(source, error.line());
            return new SyntaxException(
                    error.kind(),
                    error.getMessage(),
                    error.filename(),
                    error.line(),
                    error.offset(),
                    error.endLine(),
                    error.endOffset(),
                    withoutEnd(full));
        }
        boolean unclosed = error.getMessage().endsWith("was never closed");
        if (unclosed || error.getMessage().equals("unexpected EOF while parsing")) {
            int last = lexer.reportedLine();
            int start = source.lineStart(last);
            boolean inToken = unclosed ? lexer.isInFormatString() : tokenLine == last;
            int offset = inToken ? source.characters(start, source.lineEnd(start)) + 1 : 0;
            return new SyntaxException(
                    Kind.SYNTAX,
                    "unexpected EOF in multi-line statement",
                    error.filename(),
                    last,
                    offset,
                    0,
                    0,
                    null);
        }
        int start = source.lineStart(error.line());
        int end = source.lineEnd(start);
        String text = withoutEnd(SyntaxErrors.lineText(source, error.line()));
        return new SyntaxException(
                error.kind(),
                error.getMessage(),
                error.filename(),
                error.line(),
                source.characters(start, end) + 1,
                0,
                0,
                text);
    }

    private static String withoutEnd(String line) {
        return line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
    }
}
