package org.pyft.syntax.scope;

import org.pyft.syntax.tree.Expr;
import org.pyft.syntax.tree.Pattern;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Checks the patterns of {@code match} statements. */
final class PatternChecks {
    private final SyntaxErrors errors;
    private Consumer<Expr> expressions;

    /** The names that the pattern has captured so far. */
    private Set<String> captured;

    PatternChecks(SyntaxErrors errors) {
        this.errors = errors;
    }

    /**
     * Checks the pattern of one case.
     *
     * @param mayBeIrrefutable whether the pattern may match everything
     * @param expressions visits the values in the pattern
     * @param names takes the names that the pattern binds
     */
    void check(
            Pattern pattern,
            boolean mayBeIrrefutable,
            Consumer<Expr> expressions,
            Consumer<String> names) {
        this.expressions = expressions;
        this.captured = new LinkedHashSet<>();
        visit(pattern, mayBeIrrefutable);
        captured.forEach(names);
    }

    private void visit(Pattern pattern, boolean mayBeIrrefutable) {
        switch (pattern) {
            case Pattern.MatchValue p -> value(p);
            case Pattern.MatchSingleton _ -> {}
            case Pattern.MatchSequence p -> sequence(p);
            case Pattern.MatchStar p -> capture(p.name(), p);
            case Pattern.MatchMapping p -> mapping(p);
            case Pattern.MatchClass p -> classPattern(p);
            case Pattern.MatchAs p -> {
                if (p.pattern() == null) {
                    if (!mayBeIrrefutable) {
                        throw errors.at(
                                p.span(),
                                p.name() == null
                                        ? "wildcard makes remaining patterns unreachable"
                                        : "name capture '"
                                                + p.name()
                                                + "' makes remaining patterns unreachable");
                    }
                } else {
                    visit(p.pattern(), mayBeIrrefutable);
                }
                capture(p.name(), p);
            }
            case Pattern.MatchOr p -> alternatives(p, mayBeIrrefutable);
        }
    }

    private void value(Pattern.MatchValue pattern) {
        Expr value = pattern.value();
        if (!(value instanceof Expr.Attribute) && ConstantText.of(value) == null) {
            throw errors.at(
                    pattern.span(), "patterns may only match literals and attribute lookups");
        }
        expressions.accept(value);
    }

    private void capture(String name, Pattern pattern) {
        if (name != null && !captured.add(name)) {
            throw errors.at(
                    pattern.span(), "multiple assignments to name '" + name + "' in pattern");
        }
    }

    private void sequence(Pattern.MatchSequence pattern) {
        boolean seenStar = false;
        List<Pattern> patterns = pattern.patterns();
        for (int i = 0; i < patterns.size(); i++) {
            if (patterns.get(i) instanceof Pattern.MatchStar) {
                if (seenStar) {
                    throw errors.at(pattern.span(), "multiple starred names in sequence pattern");
                }
                if (i >= 1 << 8) {
                    throw errors.at(
                            pattern.span(),
                            "too many expressions in star-unpacking sequence pattern");
                }
                seenStar = true;
            }
        }
        for (Pattern each : patterns) {
            visit(each, true);
        }
    }

    private void mapping(Pattern.MatchMapping pattern) {
        Set<Object> seen = new HashSet<>();
        for (Expr key : pattern.keys()) {
            ConstantText constant = ConstantText.of(key);
            if (constant != null && !seen.add(constant.identity())) {
                throw errors.at(
                        pattern.span(),
                        "mapping pattern checks duplicate key (" + constant.text() + ")");
            }
            if (constant == null && !(key instanceof Expr.Attribute)) {
                throw errors.at(
                        pattern.span(),
                        "mapping pattern keys may only match literals and attribute lookups");
            }
            expressions.accept(key);
        }
        for (Pattern each : pattern.patterns()) {
            visit(each, true);
        }
        capture(pattern.rest(), pattern);
    }

    private void classPattern(Pattern.MatchClass pattern) {
        List<String> names = pattern.kwdAttrs();
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                if (names.get(i).equals(names.get(j))) {
                    throw errors.at(
                            pattern.kwdPatterns().get(j).span(),
                            "attribute name repeated in class pattern: " + names.get(j));
                }
            }
        }
        expressions.accept(pattern.cls());
        for (Pattern each : pattern.patterns()) {
            visit(each, true);
        }
        for (Pattern each : pattern.kwdPatterns()) {
            visit(each, true);
        }
    }

    private void alternatives(Pattern.MatchOr pattern, boolean mayBeIrrefutable) {
        Set<String> before = captured;
        Set<String> first = null;
        int last = pattern.patterns().size() - 1;
        for (int i = 0; i <= last; i++) {
            captured = new LinkedHashSet<>();
            visit(pattern.patterns().get(i), mayBeIrrefutable && i == last);
            if (first == null) {
                first = captured;
            } else if (!first.equals(captured)) {
                throw errors.at(pattern.span(), "alternative patterns bind different names");
            }
        }
        captured = before;
        for (String name : first) {
            capture(name, pattern);
        }
    }
}
