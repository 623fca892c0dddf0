package org.pyft.syntax;

import org.pyft.syntax.GrammarReader.Rule;
import org.pyft.syntax.GrammarReader.Sequence;
import org.pyft.syntax.SyntaxException.Kind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds out what is wrong with a source that the parser refused: interprets {@link DiagnosisGrammar}, with backtracking, until a
 * rule for a mistake matches. Reads tokens no further than the grammar asks for, since many errors point at the last token read.
 */
final class Diagnosis {
    /** Loaded when the first syntax error needs it. */
    private static final class Rules {
        static final Map<String, Rule> RULES = GrammarReader.read(DiagnosisGrammar.all());

        private Rules() {}
    }

    /** What a rule matched: tokens from {@code start} to before {@code end}. */
    record Tree(String kind, int start, int end, List<Tree> parts) {
        static final String TOKEN = "Token";

        /** The expressions right below this one. */
        List<Tree> expressions() {
            List<Tree> out = new ArrayList<>();
            collect(this, out);
            return out;
        }

        private static void collect(Tree tree, List<Tree> out) {
            for (Tree part : tree.parts) {
                if (part.kind == null) {
                    collect(part, out);
                } else if (!part.kind.equals(TOKEN)) {
                    out.add(part);
                }
            }
        }

        /** The last tree without a kind of its own taken apart. */
        Tree lastItem() {
            Tree tree = this;
            while (tree.kind == null && !tree.parts.isEmpty()) {
                tree = tree.parts.getLast();
            }
            return tree;
        }

        Tree firstItem() {
            Tree tree = this;
            while (tree.kind == null && !tree.parts.isEmpty()) {
                tree = tree.parts.getFirst();
            }
            return tree;
        }
    }

    private static final Tree NOTHING = new Tree(null, -1, -1, List.of());

    private final Lexer lexer;
    private final Source source;
    private final boolean barryAsFlufl;
    private final Map<Integer, Map<Integer, Tree>> remembered = new HashMap<>();
    private final Mistakes mistakes;
    private int position;
    private boolean invalidRules = true;

    Diagnosis(Lexer lexer, boolean barryAsFlufl) {
        this.lexer = lexer;
        this.source = lexer.source;
        this.barryAsFlufl = barryAsFlufl;
        this.mistakes = new Mistakes(lexer);
    }

    /** Throws the error found, or returns where no rule knows the mistake. */
    void run(Mode mode, int firstToken) {
        position = firstToken;
        String start =
                switch (mode) {
                    case EXEC -> "file";
                    case EVAL -> "eval";
                    case SINGLE -> "interactive";
                    case FUNC_TYPE -> "funcType";
                };
        call(Rules.RULES.get(start));
    }

    private int kindAt(int token) {
        while (token >= lexer.count) {
            lexer.next();
        }
        return lexer.kinds[token];
    }

    private Tree call(Rule rule) {
        if (rule.invalid && !invalidRules) {
            return null;
        }
        int start = position;
        Map<Integer, Tree> memo = null;
        if (rule.remembered) {
            memo = remembered.computeIfAbsent(rule.number, n -> new HashMap<>());
            Tree known = memo.get(start);
            if (known != null) {
                if (known == NOTHING) {
                    return null;
                }
                position = known.start < 0 ? start : known.end;
                return known.parts.getFirst();
            }
        }
        boolean saved = invalidRules;
        if (rule.name.equals("withoutInvalid")) {
            invalidRules = false;
        }
        Tree result = match(rule.body);
        invalidRules = saved;
        if (memo != null) {
            memo.put(
                    start,
                    result == null ? NOTHING : new Tree(null, start, position, List.of(result)));
        }
        if (result == null) {
            position = start;
        }
        return result;
    }

    private Tree match(GrammarReader.Part part) {
        int start = position;
        Tree result =
                switch (part) {
                    case GrammarReader.Token token ->
                            kindAt(start) == token.kind() ? token(start) : null;
                    case GrammarReader.SoftKeyword soft -> softKeyword(soft.text());
                    case GrammarReader.AnySoftKeyword any -> {
                        Tree tree = null;
                        for (String name : new String[] {"_", "case", "match", "type"}) {
                            tree = tree == null ? softKeyword(name) : tree;
                        }
                        yield tree;
                    }
                    case GrammarReader.Forced forced -> {
                        if (kindAt(start) != forced.kind()) {
                            throw mistakes.at(token(start), "expected '" + forced.text() + "'");
                        }
                        position = start + 1;
                        yield token(start);
                    }
                    case GrammarReader.Call call -> call(call.rule());
                    case GrammarReader.Choice choice -> choice(choice.alternatives());
                    case GrammarReader.Repeat repeat -> repeat(repeat);
                    case GrammarReader.Separated list -> separated(list);
                    case GrammarReader.Look look -> {
                        boolean found = match(look.part()) != null;
                        position = start;
                        yield found == look.wanted() ? NOTHING : null;
                    }
                    case GrammarReader.Chain chain -> chain(chain);
                    case GrammarReader.Cut cut -> NOTHING;
                };
        if (result == null) {
            position = start;
        }
        return result;
    }

    private Tree token(int token) {
        position = token + 1;
        String kind =
                switch (lexer.kinds[token]) {
                    case Tokens.NAME -> "Name";
                    case Tokens.NUMBER, Tokens.STRING -> "Constant";
                    default -> Tree.TOKEN;
                };
        return new Tree(kind, token, token + 1, List.of());
    }

    @SuppressWarnings("StringEquality")
    private Tree softKeyword(String text) {
        int start = position;
        return kindAt(start) == Tokens.NAME && lexer.names[start] == text ? token(start) : null;
    }

    private Tree choice(List<Sequence> alternatives) {
        int start = position;
        for (Sequence alternative : alternatives) {
            cut = false;
            Tree result = sequence(alternative, null, start);
            if (result != null) {
                return result;
            }
            position = start;
            if (cut) {
                cut = false;
                return null;
            }
        }
        return null;
    }

    private boolean cut;

    private Tree sequence(Sequence sequence, Tree base, int start) {
        List<Tree> parts = new ArrayList<>(sequence.items().size() + 1);
        if (base != null) {
            parts.add(base);
        }
        Map<String, Tree> named = null;
        Tree result = null;
        boolean passedCut = false;
        for (int i = 0; i < sequence.items().size(); i++) {
            GrammarReader.Part item = sequence.items().get(i);
            Tree tree = match(item);
            if (tree == null) {
                cut = passedCut;
                return null;
            }
            if (item instanceof GrammarReader.Cut) {
                passedCut = true;
                continue;
            }
            if (sequence.names().get(i) != null) {
                named = named == null ? new HashMap<>() : named;
                named.put(sequence.names().get(i), tree);
            }
            if (i == sequence.result()) {
                result = tree;
            }
            if (tree != NOTHING) {
                parts.add(tree);
            }
        }
        cut = false;
        if (sequence.mistake() != null) {
            return mistake(sequence.mistake(), named == null ? Map.of() : named, parts);
        }
        if (result != null) {
            return result;
        }
        if (sequence.kind() == null && parts.size() == 1) {
            return parts.getFirst();
        }
        return new Tree(sequence.kind(), start, position, parts);
    }

    private Tree repeat(GrammarReader.Repeat repeat) {
        int start = position;
        List<Tree> parts = new ArrayList<>();
        do {
            Tree tree = match(repeat.part());
            if (tree == null) {
                break;
            }
            parts.add(tree);
        } while (repeat.many());
        if (parts.size() < repeat.least()) {
            return null;
        }
        return parts.isEmpty() ? NOTHING : new Tree(null, start, position, parts);
    }

    private Tree separated(GrammarReader.Separated list) {
        int start = position;
        List<Tree> parts = new ArrayList<>();
        int end = start;
        while (true) {
            Tree tree = match(list.part());
            if (tree == null) {
                break;
            }
            parts.add(tree);
            end = position;
            if (match(list.separator()) == null) {
                break;
            }
        }
        position = end;
        return parts.isEmpty() ? null : new Tree(null, start, end, parts);
    }

    private Tree chain(GrammarReader.Chain chain) {
        int start = position;
        Tree tree = match(chain.base());
        while (tree != null) {
            int end = position;
            Tree longer = null;
            for (Sequence link : chain.links()) {
                longer = sequence(link, tree, start);
                if (longer != null) {
                    break;
                }
                position = end;
            }
            if (longer == null) {
                break;
            }
            tree = longer;
        }
        return tree;
    }

    // ---- mistakes ----

    /** Throws the error, or returns null where it turns out to be none. */
    private Tree mistake(GrammarReader.Mistake mistake, Map<String, Tree> named, List<Tree> parts) {
        Tree first = mistake.first() == null ? null : named.get(mistake.first());
        Tree second = mistake.second() == null ? null : named.get(mistake.second());
        String text =
                mistake.text() == null || first == null
                        ? mistake.text()
                        : mistakes.fill(mistake.text(), first);
        switch (mistake.place()) {
            case "at" -> {
                throw mistakes.range(first.firstItem(), first.lastItem(), text);
            }
            case "range" -> {
                throw mistakes.range(first, second.lastItem(), text);
            }
            case "from" -> {
                throw mistakes.from(first, text);
            }
            case "last" -> {
                throw mistakes.atLastToken(Kind.SYNTAX, text);
            }
            case "indent" -> {
                throw mistakes.atLastToken(Kind.INDENTATION, text);
            }
            case "next" -> {
                kindAt(position);
                throw mistakes.at(new Tree(Tree.TOKEN, position, position + 1, List.of()), text);
            }
            case "star", "for", "del" -> mistakes.invalidTarget(mistake.place(), first);
            default -> {
                if (mistake.text().equals("checkDiamond")) {
                    boolean diamond = lexer.bytes[lexer.starts[parts.getFirst().start]] == '<';
                    return diamond == barryAsFlufl ? parts.getFirst() : null;
                }
                mistakes.special(mistake.text(), named, position - 1);
            }
        }
        return null;
    }
}
