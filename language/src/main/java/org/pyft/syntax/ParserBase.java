package org.pyft.syntax;

import org.pyft.syntax.SyntaxException.Kind;
import org.pyft.syntax.tree.Positioned;
import org.pyft.syntax.tree.Span;

/**
 * The token window of the parser. The parser looks one token ahead and reads no further than it must, because the last token
 * read is where a plain "invalid syntax" points.
 */
abstract class ParserBase {
    /** Nested deeper than this a source counts as too complex, as CPython's parser stack does. */
    private static final int MAX_DEPTH = 6000;

    /** Says that the source does not fit the grammar at the current token; the diagnosis finds out why. */
    static final class Mismatch extends RuntimeException {
        private static final long serialVersionUID = 1;
        static final Mismatch INSTANCE = new Mismatch();

        private Mismatch() {
            super(null, null, false, false);
        }
    }

    final Lexer lexer;
    final Source source;
    final ParseOptions options;

    /** The index of the current token. */
    int current;

    /** The kind of the current token. */
    int kind;

    private int depth;

    ParserBase(Lexer lexer) {
        this.lexer = lexer;
        this.source = lexer.source;
        this.options = lexer.options;
    }

    final void start() {
        moveTo(0);
    }

    final void moveTo(int token) {
        current = token;
        if (token >= lexer.count) {
            lexer.next();
        }
        kind = lexer.kinds[token];
    }

    final void advance() {
        int token = ++current;
        if (token >= lexer.count) {
            lexer.next();
        }
        kind = lexer.kinds[token];
    }

    final int peekKind() {
        if (current + 1 >= lexer.count) {
            lexer.next();
        }
        return lexer.kinds[current + 1];
    }

    final boolean accept(int wanted) {
        if (kind != wanted) {
            return false;
        }
        advance();
        return true;
    }

    final void expect(int wanted) {
        if (kind != wanted) {
            throw Mismatch.INSTANCE;
        }
        advance();
    }

    final String expectName() {
        if (kind != Tokens.NAME) {
            throw Mismatch.INSTANCE;
        }
        String name = lexer.names[current];
        advance();
        return name;
    }

    /** Whether the current token is that soft keyword. */
    @SuppressWarnings("StringEquality")
    final boolean atSoftKeyword(String keyword) {
        return kind == Tokens.NAME && lexer.names[current] == keyword;
    }

    final void enter() {
        if (++depth > MAX_DEPTH) {
            throw tooComplex(source);
        }
    }

    final void leave() {
        depth--;
    }

    final int depth() {
        return depth;
    }

    final void resetDepth(int saved) {
        depth = saved;
    }

    static SyntaxException tooComplex(Source source) {
        return new SyntaxException(
                Kind.MEMORY,
                "Parser stack overflowed - Python source too complex to compile",
                source.filename,
                0,
                0,
                0,
                0,
                null);
    }

    // ---- positions ----

    /** From the start of a token to the end of the last token taken. */
    final Span spanFrom(int startToken) {
        int end = current - 1;
        Lexer l = lexer;
        int k = l.kinds[end];
        while (k >= Tokens.NEWLINE && k <= Tokens.DEDENT
                || k == Tokens.ENDMARKER
                || k == Tokens.TYPE_COMMENT) {
            if (k == Tokens.TYPE_COMMENT) {
                break;
            }
            k = l.kinds[--end];
        }
        return new Span(
                l.lines[startToken],
                l.starts[startToken] - l.lineStarts[startToken],
                l.endLines[end],
                l.ends[end] - l.endLineStarts[end]);
    }

    final Span spanFrom(Positioned start) {
        Span s = start.span();
        int end = current - 1;
        Lexer l = lexer;
        return new Span(s.line(), s.column(), l.endLines[end], l.ends[end] - l.endLineStarts[end]);
    }

    final Span tokenSpan(int token) {
        Lexer l = lexer;
        return new Span(
                l.lines[token],
                l.starts[token] - l.lineStarts[token],
                l.endLines[token],
                l.ends[token] - l.endLineStarts[token]);
    }

    // ---- errors ----

    final SyntaxException error(String message, Span span) {
        return SyntaxErrors.at(
                source,
                Kind.SYNTAX,
                message,
                span.line(),
                span.column(),
                span.endLine(),
                span.endColumn());
    }

    final SyntaxException errorAtToken(String message, int token) {
        return error(message, tokenSpan(token));
    }

    /** Refuses what the language version asked for does not have. */
    final void requireVersion(int minor, String what) {
        if (options.featureVersion() < minor) {
            throw errorAtToken(
                    what + " only supported in Python 3." + minor + " and greater",
                    lexer.count - 1);
        }
    }
}
