package org.pyft.syntax;

import org.pyft.syntax.SyntaxException.Kind;
import org.pyft.syntax.tree.BytesValue;
import org.pyft.syntax.tree.CodePoints;
import org.pyft.syntax.tree.Expr;
import org.pyft.syntax.tree.Span;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** String literals: their concatenation, f-strings (PEP 701) and t-strings (PEP 750). */
abstract class StringParser extends ParserBase {
    private final StringDecoder decoder;

    StringParser(Lexer lexer) {
        super(lexer);
        decoder = new StringDecoder(lexer);
    }

    /** The expression of a replacement field. */
    abstract Expr yieldOrStarExpressions();

    private static boolean startsString(int kind) {
        return kind == Tokens.STRING
                || kind == Tokens.FSTRING_START
                || kind == Tokens.TSTRING_START;
    }

    final Expr strings() {
        int startToken = current;
        if (kind == Tokens.STRING) {
            Expr.Constant first = literal();
            if (!startsString(kind)) {
                return first;
            }
            return concatenation(startToken, first);
        }
        return concatenation(startToken, formatString());
    }

    private Expr concatenation(int startToken, Expr first) {
        List<Expr> parts = new ArrayList<>();
        parts.add(first);
        while (startsString(kind)) {
            parts.add(kind == Tokens.STRING ? literal() : formatString());
        }
        boolean template = first instanceof Expr.TemplateStr;
        boolean bytes = false;
        boolean text = false;
        boolean formatted = template;
        for (Expr part : parts) {
            if (part instanceof Expr.TemplateStr != template) {
                // t-strings do not mix with others; the diagnosis words that.
                throw Mismatch.INSTANCE;
            }
            if (part instanceof Expr.Constant c) {
                if (c.value() instanceof BytesValue) {
                    bytes = true;
                } else {
                    text = true;
                }
            } else {
                formatted = true;
            }
        }
        if (bytes && (text || formatted)) {
            throw errorAtToken("cannot mix bytes and nonbytes literals", lexer.count - 1);
        }
        Span span = spanFrom(startToken);
        if (!formatted) {
            String kindOfFirst = ((Expr.Constant) first).kind();
            return new Expr.Constant(bytes ? joinBytes(parts) : joinText(parts), kindOfFirst, span);
        }
        return template
                ? new Expr.TemplateStr(fold(parts), span)
                : new Expr.JoinedStr(fold(parts), span);
    }

    private static BytesValue joinBytes(List<Expr> parts) {
        int size = 0;
        for (Expr part : parts) {
            size += ((BytesValue) ((Expr.Constant) part).value()).bytes().length;
        }
        byte[] all = new byte[size];
        int n = 0;
        for (Expr part : parts) {
            byte[] piece = ((BytesValue) ((Expr.Constant) part).value()).bytes();
            System.arraycopy(piece, 0, all, n, piece.length);
            n += piece.length;
        }
        return new BytesValue(all);
    }

    private static Object joinText(List<Expr> parts) {
        StringBuilder out = new StringBuilder();
        boolean surrogates = false;
        for (Expr part : parts) {
            Object value = ((Expr.Constant) part).value();
            if (value instanceof String s) {
                out.append(s);
            } else {
                surrogates = true;
            }
        }
        if (!surrogates) {
            return out.toString();
        }
        int[] all = new int[0];
        for (Expr part : parts) {
            Object value = ((Expr.Constant) part).value();
            int[] piece =
                    value instanceof CodePoints c
                            ? c.values()
                            : ((String) value).codePoints().toArray();
            int n = all.length;
            all = Arrays.copyOf(all, n + piece.length);
            System.arraycopy(piece, 0, all, n, piece.length);
        }
        return new CodePoints(all);
    }

    /** Flattens joined strings and joins neighbouring constants; empty ones go. */
    private static List<Expr> fold(List<Expr> parts) {
        List<Expr> flat = new ArrayList<>();
        for (Expr part : parts) {
            if (part instanceof Expr.JoinedStr joined) {
                flat.addAll(joined.values());
            } else if (part instanceof Expr.TemplateStr joined) {
                flat.addAll(joined.values());
            } else {
                flat.add(part);
            }
        }
        List<Expr> out = new ArrayList<>(flat.size());
        for (int i = 0; i < flat.size(); i++) {
            if (!(flat.get(i) instanceof Expr.Constant first)) {
                out.add(flat.get(i));
                continue;
            }
            int j = i + 1;
            while (j < flat.size() && flat.get(j) instanceof Expr.Constant) {
                j++;
            }
            Expr.Constant constant = first;
            if (j > i + 1) {
                List<Expr> run = flat.subList(i, j);
                constant =
                        new Expr.Constant(
                                joinText(run),
                                first.kind(),
                                first.span().to(flat.get(j - 1).span()));
            }
            if (!"".equals(constant.value())) {
                out.add(constant);
            }
            i = j - 1;
        }
        return out;
    }

    // ---- plain literals ----

    private Expr.Constant literal() {
        int token = current;
        byte[] bytes = lexer.bytes;
        int start = lexer.starts[token];
        int end = lexer.ends[token];
        boolean raw = false;
        boolean isBytes = false;
        String unicodeKind = bytes[start] == 'u' ? "u" : null;
        int p = start;
        for (; bytes[p] != '\'' && bytes[p] != '"'; p++) {
            raw |= (bytes[p] | 0x20) == 'r';
            isBytes |= (bytes[p] | 0x20) == 'b';
        }
        int quotes = end - p >= 6 && bytes[p + 1] == bytes[p] && bytes[p + 2] == bytes[p] ? 3 : 1;
        int from = p + quotes;
        int to = end - quotes;
        Object value;
        try {
            if (isBytes) {
                for (int i = from; i < to; i++) {
                    if (bytes[i] < 0) {
                        throw errorAtToken(
                                "bytes can only contain ASCII literal characters", token);
                    }
                }
                value = decoder.decodeBytes(from, to, raw, lexer.lines[token]);
            } else {
                value = decoder.decodeText(from, to, raw, lexer.lines[token]);
            }
        } catch (StringDecoder.BadEscape bad) {
            throw badEscape(bad);
        }
        Expr.Constant constant = new Expr.Constant(value, unicodeKind, tokenSpan(token));
        advance();
        return constant;
    }

    private SyntaxException badEscape(StringDecoder.BadEscape bad) {
        return errorAtToken(
                (bad.isValue ? "(value error) " : "(unicode error) ") + bad.getMessage(),
                lexer.count - 1);
    }

    // ---- f-strings and t-strings ----

    private Expr formatString() {
        int startToken = current;
        boolean template = kind == Tokens.TSTRING_START;
        boolean raw = false;
        for (int i = lexer.starts[startToken]; i < lexer.ends[startToken]; i++) {
            raw |= (lexer.bytes[i] | 0x20) == 'r';
        }
        int middle = template ? Tokens.TSTRING_MIDDLE : Tokens.FSTRING_MIDDLE;
        int endKind = template ? Tokens.TSTRING_END : Tokens.FSTRING_END;
        enter();
        advance();
        List<Expr> values = new ArrayList<>();
        List<Integer> texts = new ArrayList<>();
        while (kind == middle || kind == Tokens.LBRACE) {
            if (kind == middle) {
                texts.add(current);
                values.add(null);
                advance();
            } else {
                replacementField(template, template, raw, values);
                while (texts.size() < values.size()) {
                    texts.add(-1);
                }
            }
        }
        if (kind != endKind) {
            throw Mismatch.INSTANCE;
        }
        // Escapes are decoded when the whole literal is read, so that errors come in that order.
        List<Expr> decoded = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            Expr value =
                    values.get(i) != null
                            ? values.get(i)
                            : text(texts.get(i), raw, lexer.lines[current]);
            if (!(value instanceof Expr.Constant c && "".equals(c.value()))) {
                decoded.add(value);
            }
        }
        advance();
        leave();
        Span span = spanFrom(startToken);
        if (template) {
            if (options.featureVersion() < 14) {
                requireVersion(14, "t-strings are");
            }
            return new Expr.TemplateStr(fold(decoded), span);
        }
        return new Expr.JoinedStr(fold(decoded), span);
    }

    /** A piece of text; warnings count lines from the given one, as in CPython from the literal's end. */
    private Expr.Constant text(int token, boolean raw, int line) {
        int start = lexer.starts[token];
        int end = lexer.ends[token];
        if (end - start >= 2 && lexer.bytes[end - 1] == lexer.bytes[end - 2]) {
            int last = lexer.bytes[end - 1];
            if (last == '{' || last == '}') {
                end--;
            }
        }
        try {
            Object value = decoder.decodeText(start, end, raw, line);
            return new Expr.Constant(value, null, tokenSpan(token));
        } catch (StringDecoder.BadEscape bad) {
            throw badEscape(bad);
        }
    }

    private void replacementField(
            boolean template, boolean interpolation, boolean raw, List<Expr> out) {
        int brace = current;
        advance();
        Expr value = yieldOrStarExpressions();
        boolean debug = accept(Tokens.EQUAL);
        int conversion = -1;
        Expr spec = null;
        int endOfText = current;
        if (kind == Tokens.EXCLAMATION) {
            conversion = conversion(template);
        }
        if (kind == Tokens.COLON) {
            spec = formatSpec(template, raw);
        }
        int close = current;
        expect(Tokens.RBRACE);
        if (conversion < 0 && debug && spec == null) {
            conversion = 'r';
        }
        Span b = tokenSpan(brace);
        Span span = b.to(tokenSpan(close));
        String text =
                debug || interpolation
                        ? withoutComments(lexer.ends[brace], lexer.starts[endOfText])
                        : null;
        if (debug) {
            out.add(
                    new Expr.Constant(
                            text,
                            null,
                            new Span(
                                    b.line(),
                                    b.column() + 1,
                                    lexer.lines[endOfText],
                                    lexer.starts[endOfText] - lexer.lineStarts[endOfText])));
        }
        out.add(
                interpolation
                        ? new Expr.Interpolation(
                                value, expressionText(text, debug), conversion, spec, span)
                        : new Expr.FormattedValue(value, conversion, spec, span));
    }

    private static String expressionText(String text, boolean debug) {
        int end = text.length();
        while (end > 0 && (Character.isWhitespace(text.charAt(end - 1)))) {
            end--;
        }
        if (debug && end > 0 && text.charAt(end - 1) == '=') {
            end--;
            while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
        }
        return text.substring(0, end);
    }

    private int conversion(boolean template) {
        char letter = template ? 't' : 'f';
        int mark = current;
        advance();
        if (kind != Tokens.NAME) {
            throw Mismatch.INSTANCE;
        }
        int name = current;
        if (lexer.ends[mark] != lexer.starts[name]) {
            throw error(
                    letter + "-string: conversion type must come right after the exclamation mark",
                    tokenSpan(mark).to(tokenSpan(name)));
        }
        String conversion = lexer.names[name];
        if (conversion.length() != 1 || "sra".indexOf(conversion.charAt(0)) < 0) {
            throw errorAtToken(
                    letter
                            + "-string: invalid conversion character '"
                            + conversion
                            + "': expected 's', 'r', or 'a'",
                    name);
        }
        advance();
        return conversion.charAt(0);
    }

    private Expr formatSpec(boolean template, boolean raw) {
        int startToken = current;
        int middle = template ? Tokens.TSTRING_MIDDLE : Tokens.FSTRING_MIDDLE;
        enter();
        advance();
        List<Expr> values = new ArrayList<>();
        while (kind == middle || kind == Tokens.LBRACE) {
            if (kind == middle) {
                Expr.Constant text = text(current, raw, lexer.lines[current]);
                if (!"".equals(text.value())) {
                    values.add(text);
                }
                advance();
            } else {
                replacementField(template, false, raw, values);
            }
        }
        leave();
        Span span = spanFrom(startToken);
        return new Expr.JoinedStr(values.size() <= 1 ? values : fold(values), span);
    }

    /** The source of a field's expression; comments in it are dropped. */
    private String withoutComments(int start, int end) {
        byte[] bytes = lexer.bytes;
        if (!hasComment(start, end)) {
            return source.text(start, end);
        }
        byte[] out = new byte[end - start];
        int n = 0;
        int quote = 0;
        for (int i = start; i < end; i++) {
            byte c = bytes[i];
            if (c == '"' || c == '\'') {
                quote = quote == 0 ? c : quote == c ? 0 : quote;
            } else if (c == '#' && quote == 0) {
                while (i < end && bytes[i] != '\n') {
                    i++;
                }
                if (i >= end) {
                    break;
                }
                c = '\n';
            }
            out[n++] = c;
        }
        return new String(out, 0, n, StandardCharsets.UTF_8);
    }

    /** As in CPython this knows of escapes, while dropping the comments does not. */
    private boolean hasComment(int start, int end) {
        int quote = 0;
        for (int i = start; i < end; i++) {
            byte c = lexer.bytes[i];
            if (c == '\\') {
                i++;
            } else if (c == '"' || c == '\'') {
                quote = quote == 0 ? c : quote == c ? 0 : quote;
            } else if (c == '#' && quote == 0) {
                return true;
            }
        }
        return false;
    }

    final SyntaxException tooManyDigits(int token) {
        int digits = NumberLiterals.digitCount(lexer.bytes, lexer.starts[token], lexer.ends[token]);
        Span span = tokenSpan(token);
        return SyntaxErrors.at(
                source,
                Kind.SYNTAX,
                "Exceeds the limit ("
                        + options.maxIntDigits()
                        + " digits) for integer string conversion: value has "
                        + digits
                        + " digits; use sys.set_int_max_str_digits() to increase the limit"
                        + " - Consider hexadecimal for huge integer literals to avoid decimal conversion limits.",
                span.line(),
                span.column(),
                span.endLine(),
                span.endColumn());
    }
}
