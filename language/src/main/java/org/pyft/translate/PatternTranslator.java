package org.pyft.translate;

import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.StatementNode;
import org.pyft.nodes.TargetNode;
import org.pyft.nodes.control.AssignNode;
import org.pyft.nodes.control.CasesNode;
import org.pyft.nodes.control.IfNode;
import org.pyft.nodes.expression.ConstantNode;
import org.pyft.nodes.expression.NotNode;
import org.pyft.nodes.expression.ShortCircuitNode;
import org.pyft.nodes.local.ReadTempNode;
import org.pyft.nodes.local.WriteTempNode;
import org.pyft.nodes.match.CapturePatternNode;
import org.pyft.nodes.match.CaseTestNode;
import org.pyft.nodes.match.ClassPatternNode;
import org.pyft.nodes.match.MappingPatternNode;
import org.pyft.nodes.match.OrPatternNode;
import org.pyft.nodes.match.PatternNode;
import org.pyft.nodes.match.SequencePatternNode;
import org.pyft.nodes.match.SingletonPatternNode;
import org.pyft.nodes.match.ValuePatternNode;
import org.pyft.syntax.tree.BoolOperator;
import org.pyft.syntax.tree.Expr;
import org.pyft.syntax.tree.MatchCase;
import org.pyft.syntax.tree.Pattern;
import org.pyft.syntax.tree.Stmt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Translates {@code match}.
 */
final class PatternTranslator {
    private final CodeTranslator code;
    private Map<String, Integer> captures = new LinkedHashMap<>();

    PatternTranslator(CodeTranslator code) {
        this.code = code;
    }

    void match(Stmt.Match s, boolean suspends, List<StatementNode> out) {
        int subject = code.builder.reference();
        out.add(
                new AssignNode(
                        new WriteTempNode(subject),
                        code.expressions.translate(code.hoister.hoist(s.subject(), out))));
        boolean guardSuspends = false;
        for (MatchCase each : s.cases()) {
            guardSuspends |= code.yields.suspends(each.guard());
        }
        if (guardSuspends) {
            suspendingGuards(s, subject, out);
            return;
        }
        int count = s.cases().size();
        ExpressionNode[] tests = new ExpressionNode[count];
        StatementNode[] branches = new StatementNode[count];
        int[] lines = new int[count];
        for (int i = 0; i < count; i++) {
            MatchCase each = s.cases().get(i);
            tests[i] = test(each.pattern(), subject, each.guard());
            branches[i] = code.statements.block(each.body());
            lines[i] = code.builder.linePosition(each.pattern().span());
        }
        out.add(new CasesNode(tests, branches, lines, code.stateIf(suspends)));
    }

    /** Guards that suspend become statements of the branch; a temporary says that no further case is to be tried. */
    private void suspendingGuards(Stmt.Match s, int subject, List<StatementNode> out) {
        int done = code.builder.reference();
        out.add(new AssignNode(new WriteTempNode(done), new ConstantNode(false)));
        for (MatchCase each : s.cases()) {
            List<StatementNode> taken = new ArrayList<>();
            taken.add(new AssignNode(new WriteTempNode(done), new ConstantNode(true)));
            taken.add(code.statements.block(each.body()));
            StatementNode branch = code.block(taken, true);
            if (each.guard() != null) {
                List<StatementNode> guarded = new ArrayList<>();
                Expr guard = code.hoister.hoist(each.guard(), guarded);
                guarded.add(
                        new IfNode(
                                code.expressions.translate(guard),
                                branch,
                                null,
                                code.builder.state()));
                branch = code.block(guarded, true);
            }
            ExpressionNode condition =
                    new ShortCircuitNode(
                            BoolOperator.AND,
                            new NotNode(new ReadTempNode(done)),
                            test(each.pattern(), subject, null));
            out.add(new IfNode(condition, branch, null, code.builder.state()));
        }
    }

    private ExpressionNode test(Pattern pattern, int subject, Expr guard) {
        captures = new LinkedHashMap<>();
        PatternNode node = translate(pattern);
        int[] slots = new int[captures.size()];
        TargetNode[] targets = new TargetNode[slots.length];
        int i = 0;
        for (Map.Entry<String, Integer> capture : captures.entrySet()) {
            slots[i] = capture.getValue();
            targets[i++] = code.names.store(capture.getKey(), pattern.span());
        }
        return code.at(
                new CaseTestNode(
                        subject,
                        node,
                        slots,
                        targets,
                        guard == null ? null : code.expressions.translate(guard)),
                pattern.span());
    }

    private int capture(String name) {
        return name == null ? -1 : captures.computeIfAbsent(name, _ -> code.builder.reference());
    }

    private PatternNode translate(Pattern pattern) {
        PatternNode node =
                switch (pattern) {
                    case Pattern.MatchValue p ->
                            new ValuePatternNode(code.expressions.translate(p.value()));
                    case Pattern.MatchSingleton p ->
                            new SingletonPatternNode(PythonConstants.of(p.value()));
                    case Pattern.MatchSequence p -> sequence(p);
                    case Pattern.MatchMapping p -> mapping(p);
                    case Pattern.MatchClass p -> classPattern(p);
                    case Pattern.MatchStar p -> new CapturePatternNode(null, capture(p.name()));
                    case Pattern.MatchAs p ->
                            new CapturePatternNode(
                                    p.pattern() == null ? null : translate(p.pattern()),
                                    capture(p.name()));
                    case Pattern.MatchOr p -> new OrPatternNode(translateAll(p.patterns()));
                };
        node.setPosition(code.builder.position(pattern.span()));
        return node;
    }

    private PatternNode[] translateAll(List<Pattern> patterns) {
        PatternNode[] nodes = new PatternNode[patterns.size()];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = translate(patterns.get(i));
        }
        return nodes;
    }

    private PatternNode sequence(Pattern.MatchSequence p) {
        int star = -1;
        for (int i = 0; i < p.patterns().size(); i++) {
            if (p.patterns().get(i) instanceof Pattern.MatchStar) {
                star = i;
            }
        }
        return new SequencePatternNode(translateAll(p.patterns()), star);
    }

    private PatternNode mapping(Pattern.MatchMapping p) {
        return new MappingPatternNode(
                code.expressions.translateAll(p.keys()),
                translateAll(p.patterns()),
                capture(p.rest()));
    }

    private PatternNode classPattern(Pattern.MatchClass p) {
        List<Pattern> all = new ArrayList<>(p.patterns());
        all.addAll(p.kwdPatterns());
        String[] names = new String[p.kwdAttrs().size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = code.builder.name(p.kwdAttrs().get(i));
        }
        return new ClassPatternNode(code.expressions.translate(p.cls()), translateAll(all), names);
    }
}
