package org.pyft.syntax;

import org.pyft.syntax.SyntaxException.Kind;
import org.pyft.syntax.tree.Mod;

import java.nio.charset.StandardCharsets;

/** Parses Python source: the entry to this package. */
public final class SourceParser {
    private SourceParser() {}

    /**
     * Parses undecoded source; its encoding comment, if any, is honoured.
     *
     * @throws SyntaxException where the source is not Python
     */
    public static Mod parse(byte[] source, String filename, Mode mode, ParseOptions options) {
        return parse(
                SourceDecoder.decode(source, filename, options.ignoreCookie(), mode == Mode.EXEC),
                mode,
                options);
    }

    /**
     * A line of undecoded source with its line end; null beyond the last one.
     *
     * @throws SyntaxException where the source cannot be decoded
     */
    public static String line(byte[] source, String filename, int line) {
        Source text = SourceDecoder.decode(source, filename, false, false);
        return text.lineStart(line) == text.length ? null : SyntaxErrors.lineText(text, line);
    }

    /**
     * Parses decoded source. A lone surrogate in it cannot be parsed: callers check for that first, since Python reports it as a
     * {@code UnicodeEncodeError}.
     *
     * @throws SyntaxException where the source is not Python
     */
    public static Mod parse(String source, String filename, Mode mode, ParseOptions options) {
        return parse(
                source.getBytes(StandardCharsets.UTF_8),
                filename,
                mode,
                options.withIgnoreCookie(true));
    }

    /**
     * Parses decoded source given as code points.
     *
     * @throws SyntaxException where the source is not Python
     */
    public static Mod parse(int[] source, String filename, Mode mode, ParseOptions options) {
        return parse(new String(source, 0, source.length), filename, mode, options);
    }

    private static Mod parse(Source source, Mode mode, ParseOptions options) {
        try {
            return parseDecoded(source, mode, options);
        } catch (SyntaxException error) {
            throw error.foundIn(source.text(0, source.length));
        }
    }

    private static Mod parseDecoded(Source source, Mode mode, ParseOptions options) {
        Lexer lexer = new Lexer(source, options, mode == Mode.SINGLE);
        BlockParser parser = new BlockParser(lexer);
        try {
            Mod tree = parser.parse(mode);
            if (mode == Mode.SINGLE && !lexer.atEndOfText()) {
                throw parser.errorAtToken(
                        "multiple statements found while compiling a single statement",
                        lexer.count - 1);
            }
            return tree;
        } catch (ParserBase.Mismatch mismatch) {
            throw diagnose(lexer, parser, mode, options);
        } catch (SyntaxException error) {
            if (options.allowIncompleteInput()
                    && lexer.atEndOfSource()
                    && error.kind() != Kind.MEMORY
                    && error.kind() != Kind.VALUE) {
                Mistakes mistakes = new Mistakes(lexer);
                throw lexer.hasFailed()
                        ? mistakes.incompleteAtLexer()
                        : mistakes.atToken(
                                Kind.INCOMPLETE_INPUT, lexer.count - 1, "incomplete input");
            }
            throw error;
        } catch (StackOverflowError overflow) {
            throw ParserBase.tooComplex(source);
        }
    }

    /** Explains why the parser stopped at the last token that it read. */
    private static SyntaxException diagnose(
            Lexer lexer, BlockParser parser, Mode mode, ParseOptions options) {
        int last = lexer.count - 1;
        Mistakes mistakes = new Mistakes(lexer);
        if (options.allowIncompleteInput() && lexer.atEndOfSource()) {
            return mistakes.atToken(Kind.INCOMPLETE_INPUT, last, "incomplete input");
        }
        SyntaxException found;
        try {
            new Diagnosis(lexer, parser.barryAsFlufl()).run(mode, parser.diagnosisToken());
            found = null;
        } catch (SyntaxException mistake) {
            found = mistake;
        }
        if (found != null && lexer.hasFailed()) {
            return found;
        }
        if (found == null) {
            int kind = lexer.kinds[last];
            if (kind == Tokens.INDENT) {
                found = mistakes.atLastToken(Kind.INDENTATION, "unexpected indent");
            } else if (kind == Tokens.DEDENT) {
                found = mistakes.atLastToken(Kind.INDENTATION, "unexpected unindent");
            } else {
                found = mistakes.invalidSyntax(last);
            }
            if (kind == Tokens.INDENT || kind == Tokens.DEDENT) {
                return found;
            }
        }
        return lexer.errorInRest(found);
    }
}
