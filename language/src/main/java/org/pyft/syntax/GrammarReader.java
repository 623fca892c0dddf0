package org.pyft.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the notation of {@link DiagnosisGrammar} into rules. */
final class GrammarReader {
    /** A piece of a rule. */
    sealed interface Part {}

    record Token(int kind) implements Part {}

    record SoftKeyword(String text) implements Part {}

    record AnySoftKeyword() implements Part {}

    record Forced(int kind, String text) implements Part {}

    record Call(Rule rule) implements Part {}

    record Choice(List<Sequence> alternatives) implements Part {}

    record Repeat(Part part, int least, boolean many) implements Part {}

    record Separated(Part part, Part separator) implements Part {}

    record Look(Part part, boolean wanted) implements Part {}

    record Chain(Part base, List<Sequence> links) implements Part {}

    record Cut() implements Part {}

    /** One alternative; {@code result} is the index of the item that stands for the whole, or -1. */
    record Sequence(
            String kind, List<Part> items, List<String> names, int result, Mistake mistake) {}

    /** What is wrong where an alternative matches. */
    record Mistake(String place, String first, String second, String text) {}

    /** A named rule. */
    static final class Rule {
        final String name;
        final int number;
        final boolean invalid;
        final boolean remembered;
        Part body;

        Rule(String name, int number) {
            this.name = name;
            this.number = number;
            this.invalid = name.startsWith("bad");
            this.remembered = REMEMBERED.contains(name);
        }
    }

    /** The rules whose results are kept; CPython keeps the same, and which errors are found depends on it. */
    private static final Set<String> REMEMBERED =
            Set.of(
                    "simple",
                    "block",
                    "closedPattern",
                    "typeParam",
                    "expression",
                    "starExpression",
                    "badNamed",
                    "disjunction",
                    "conjunction",
                    "inversion",
                    "bitOr",
                    "bitXor",
                    "bitAnd",
                    "shift",
                    "sum",
                    "term",
                    "factor",
                    "awaitPrimary",
                    "primary",
                    "arguments",
                    "starTarget",
                    "starredTarget",
                    "targetPrimary",
                    "delTarget",
                    "strings",
                    "tstring",
                    "importStmt",
                    "dotted");

    private static final Map<String, Integer> TOKEN_KINDS =
            Map.ofEntries(
                    Map.entry("ENDMARKER", Tokens.ENDMARKER),
                    Map.entry("NAME", Tokens.NAME),
                    Map.entry("NUMBER", Tokens.NUMBER),
                    Map.entry("STRING", Tokens.STRING),
                    Map.entry("NEWLINE", Tokens.NEWLINE),
                    Map.entry("INDENT", Tokens.INDENT),
                    Map.entry("DEDENT", Tokens.DEDENT),
                    Map.entry("TYPE_COMMENT", Tokens.TYPE_COMMENT),
                    Map.entry("FSTRING_START", Tokens.FSTRING_START),
                    Map.entry("FSTRING_MIDDLE", Tokens.FSTRING_MIDDLE),
                    Map.entry("FSTRING_END", Tokens.FSTRING_END),
                    Map.entry("TSTRING_START", Tokens.TSTRING_START),
                    Map.entry("TSTRING_MIDDLE", Tokens.TSTRING_MIDDLE),
                    Map.entry("TSTRING_END", Tokens.TSTRING_END));

    private static final Map<String, Integer> SPELLINGS = Tokens.bySpelling();

    private final String text;
    private int p;
    private final Map<String, Rule> rules = new HashMap<>();

    private GrammarReader(String text) {
        this.text = text;
    }

    static Map<String, Rule> read(String text) {
        GrammarReader reader = new GrammarReader(text);
        while (!reader.atEnd()) {
            Rule rule = reader.rule(reader.word());
            reader.take(':');
            rule.body = reader.choice();
            reader.take(';');
        }
        for (Rule rule : reader.rules.values()) {
            if (rule.body == null) {
                throw new IllegalStateException("no rule " + rule.name);
            }
        }
        return reader.rules;
    }

    private Rule rule(String name) {
        return rules.computeIfAbsent(name, n -> new Rule(n, rules.size()));
    }

    private void skip() {
        while (p < text.length() && Character.isWhitespace(text.charAt(p))) {
            p++;
        }
    }

    private boolean atEnd() {
        skip();
        return p >= text.length();
    }

    private char peek() {
        skip();
        return text.charAt(p);
    }

    private boolean looksAt(String symbol) {
        skip();
        return text.startsWith(symbol, p);
    }

    private boolean accept(String symbol) {
        if (!looksAt(symbol)) {
            return false;
        }
        p += symbol.length();
        return true;
    }

    private void take(char c) {
        if (peek() != c) {
            throw new IllegalStateException(
                    "expected "
                            + c
                            + " before "
                            + text.substring(p, Math.min(p + 40, text.length())));
        }
        p++;
    }

    private String word() {
        skip();
        int start = p;
        while (p < text.length()
                && (Character.isLetterOrDigit(text.charAt(p)) || text.charAt(p) == '_')) {
            p++;
        }
        return text.substring(start, p);
    }

    private String quoted(char quote) {
        take(quote);
        int end = text.indexOf(quote, p);
        String inside = text.substring(p, end);
        p = end + 1;
        return inside;
    }

    private Part choice() {
        List<Sequence> alternatives = alternatives();
        if (alternatives.size() == 1) {
            Sequence only = alternatives.getFirst();
            if (only.items.size() == 1
                    && only.mistake == null
                    && only.kind == null
                    && only.names.getFirst() == null) {
                return only.items.getFirst();
            }
        }
        return new Choice(alternatives);
    }

    private List<Sequence> alternatives() {
        accept("|");
        List<Sequence> alternatives = new ArrayList<>();
        do {
            alternatives.add(sequence());
        } while (accept("|"));
        return alternatives;
    }

    private Sequence sequence() {
        String kind = accept("@") ? word() : null;
        List<Part> items = new ArrayList<>();
        List<String> names = new ArrayList<>();
        int result = -1;
        Mistake mistake = null;
        while (true) {
            char c = peek();
            if (c == '|' || c == ';' || c == ')') {
                break;
            }
            if (accept("=>")) {
                mistake = mistake();
                break;
            }
            String name = null;
            if (Character.isLowerCase(c) && p + 1 < text.length() && text.charAt(p + 1) == ':') {
                name = String.valueOf(c);
                p += 2;
            }
            if (peek() == '<') {
                p++;
                result = items.size();
                items.add(item());
                take('>');
            } else {
                items.add(item());
            }
            names.add(name);
        }
        return new Sequence(kind, items, names, result, mistake);
    }

    private Mistake mistake() {
        String place = word();
        String first = null;
        String second = null;
        if (place.equals("do")) {
            return new Mistake(place, null, null, word());
        }
        if (peek() != '`' && Character.isLetter(peek())) {
            first = word();
            if (peek() != '`' && Character.isLetter(peek())) {
                second = word();
            }
        }
        String message = peek() == '`' ? quoted('`') : null;
        return new Mistake(place, first, second, message);
    }

    private Part item() {
        if (accept("~")) {
            return new Cut();
        }
        if (accept("&")) {
            return new Look(postfix(), true);
        }
        if (accept("!")) {
            return new Look(postfix(), false);
        }
        Part part = postfix();
        if (accept("++")) {
            return new Separated(part, postfix());
        }
        if (accept(">>")) {
            take('(');
            List<Sequence> links = alternatives();
            take(')');
            return new Chain(part, links);
        }
        return part;
    }

    private Part postfix() {
        Part part = primary();
        while (true) {
            if (looksAt("++")) {
                return part;
            }
            if (accept("?")) {
                part = new Repeat(part, 0, false);
            } else if (accept("*")) {
                part = new Repeat(part, 0, true);
            } else if (accept("+")) {
                part = new Repeat(part, 1, true);
            } else {
                return part;
            }
        }
    }

    private Part primary() {
        char c = peek();
        switch (c) {
            case '(' -> {
                take('(');
                Part inside = choice();
                take(')');
                return inside;
            }
            case '\'' -> {
                return new Token(SPELLINGS.get(quoted('\'')));
            }
            case '"' -> {
                return new SoftKeyword(quoted('"').intern());
            }
            case '^' -> {
                take('^');
                String spelling = quoted('\'');
                return new Forced(SPELLINGS.get(spelling), spelling);
            }
            default -> {
                String name = word();
                if (name.isEmpty()) {
                    throw new IllegalStateException(
                            "what is " + text.substring(p, Math.min(p + 40, text.length())));
                }
                if (name.equals("SOFT_KEYWORD")) {
                    return new AnySoftKeyword();
                }
                Integer kind = TOKEN_KINDS.get(name);
                return kind != null ? new Token(kind) : new Call(rule(name));
            }
        }
    }
}
