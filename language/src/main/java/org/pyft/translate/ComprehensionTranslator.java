package org.pyft.translate;

import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.StatementNode;
import org.pyft.nodes.TargetNode;
import org.pyft.nodes.control.AssignNode;
import org.pyft.nodes.control.ForNode;
import org.pyft.nodes.control.IfNode;
import org.pyft.nodes.control.LoopStatementNode;
import org.pyft.nodes.control.ReturnNode;
import org.pyft.nodes.expression.AppendNode;
import org.pyft.nodes.expression.ComprehensionNode;
import org.pyft.nodes.expression.NewCollectionNode;
import org.pyft.nodes.generator.AsyncForNode;
import org.pyft.nodes.local.ClearLocalsNode;
import org.pyft.nodes.local.MakeCellNode;
import org.pyft.nodes.local.ReadTempNode;
import org.pyft.nodes.local.WriteTempNode;
import org.pyft.syntax.scope.Resolution;
import org.pyft.syntax.scope.Scope;
import org.pyft.syntax.scope.Symbol;
import org.pyft.syntax.tree.Comprehension;
import org.pyft.syntax.tree.Expr;
import org.pyft.syntax.tree.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Translates list, set and dict comprehensions as loops in the frame around them (PEP 709). Their variables have slots of their own, so
 * nothing needs to be saved.
 */
final class ComprehensionTranslator {
    private final CodeTranslator code;

    ComprehensionTranslator(CodeTranslator code) {
        this.code = code;
    }

    /** The parts of a comprehension of any kind. */
    private record Parts(
            NewCollectionNode.Kind kind, Expr element, Expr value, List<Comprehension> generators) {
        static Parts of(Expr expression) {
            return switch (expression) {
                case Expr.ListComp e ->
                        new Parts(NewCollectionNode.Kind.LIST, e.elt(), null, e.generators());
                case Expr.SetComp e ->
                        new Parts(NewCollectionNode.Kind.SET, e.elt(), null, e.generators());
                case Expr.DictComp e ->
                        new Parts(NewCollectionNode.Kind.DICT, e.key(), e.value(), e.generators());
                default -> throw new IllegalStateException();
            };
        }
    }

    ExpressionNode translate(Expr expression) {
        Scope scope = code.scopeOf(expression);
        if (!scope.isInlinedComprehension()) {
            return code.functions.comprehension(expression, Parts.of(expression).generators());
        }
        int slot = code.builder.reference();
        List<StatementNode> out = new ArrayList<>();
        ClearLocalsNode clear = build(expression, scope, slot, false, out);
        return code.at(
                new ComprehensionNode(code.block(out, false), slot, clear), expression.span());
    }

    /** The body of a comprehension that is a function of its own. */
    StatementNode function(Expr expression) {
        Parts parts = Parts.of(expression);
        int slot = code.builder.reference();
        boolean suspends = code.isResumable();
        Span span = parts.generators().getFirst().iter().span();
        List<StatementNode> out = new ArrayList<>();
        out.add(new AssignNode(new WriteTempNode(slot), new NewCollectionNode(parts.kind())));
        out.add(
                loop(
                        parts.generators(),
                        0,
                        code.at(code.names.loadMangled(".0"), span),
                        suspends,
                        () -> append(parts, slot, suspends)));
        out.add(new ReturnNode(new ReadTempNode(slot)));
        return code.block(out, suspends);
    }

    /** A comprehension that suspends: statements that fill a temporary. */
    Expr hoist(Expr expression, List<StatementNode> out) {
        Scope scope = code.scopeOf(expression);
        if (!scope.isInlinedComprehension()) {
            throw new IllegalStateException("asynchronous comprehension outside a function");
        }
        TempRef temp = new TempRef(code.builder.reference());
        out.add(build(expression, scope, temp.slot(), true, out));
        return temp.at(expression.span());
    }

    /** Emits the loops; the result unbinds the comprehension's variables. */
    private ClearLocalsNode build(
            Expr expression, Scope scope, int slot, boolean suspends, List<StatementNode> out) {
        Parts parts = Parts.of(expression);
        Comprehension first = parts.generators().getFirst();
        Expr iterable = suspends ? code.hoister.hoist(first.iter(), out) : first.iter();
        ExpressionNode iterableNode = code.expressions.translate(iterable);
        if (suspends) {
            int iterableSlot = code.builder.reference();
            out.add(new AssignNode(new WriteTempNode(iterableSlot), iterableNode));
            iterableNode = code.at(new ReadTempNode(iterableSlot), iterable.span());
        }
        Scope outer = code.current;
        code.current = scope;
        List<Integer> cells = new ArrayList<>();
        List<Integer> locals = new ArrayList<>();
        for (Symbol symbol : scope.inlinedLocals()) {
            if (symbol.resolution() == Resolution.CELL) {
                cells.add(code.builder.cell(symbol, true).index());
            } else {
                locals.add(code.builder.local(symbol, true).index());
            }
        }
        for (int cell : cells) {
            out.add(new MakeCellNode(cell, 0));
        }
        out.add(new AssignNode(new WriteTempNode(slot), new NewCollectionNode(parts.kind())));
        out.add(
                loop(
                        parts.generators(),
                        0,
                        iterableNode,
                        suspends,
                        () -> append(parts, slot, suspends)));
        code.current = outer;
        return new ClearLocalsNode(
                locals.stream().mapToInt(Integer::intValue).toArray(),
                cells.stream().mapToInt(Integer::intValue).toArray());
    }

    private StatementNode append(Parts parts, int slot, boolean suspends) {
        List<StatementNode> out = new ArrayList<>();
        Expr element = parts.element();
        Expr value = parts.value();
        if (suspends) {
            List<Expr> both =
                    code.hoister.hoistAll(
                            value == null ? List.of(element) : List.of(element, value), out);
            element = both.get(0);
            value = value == null ? null : both.get(1);
        }
        out.add(
                code.at(
                        new AppendNode(
                                parts.kind(),
                                slot,
                                code.expressions.translate(element),
                                value == null ? null : code.expressions.translate(value)),
                        element.span()));
        return code.block(out, suspends);
    }

    /** The nested loops from generator {@code index} on; the iterable of the first has been evaluated outside. */
    StatementNode loop(
            List<Comprehension> generators,
            int index,
            ExpressionNode iterable,
            boolean suspends,
            Supplier<StatementNode> innermost) {
        Comprehension generator = generators.get(index);
        List<StatementNode> out = new ArrayList<>();
        ExpressionNode iterableNode = iterable;
        if (iterableNode == null) {
            Expr expression =
                    suspends ? code.hoister.hoist(generator.iter(), out) : generator.iter();
            iterableNode = code.expressions.translate(expression);
        }
        TargetNode target = code.targets.translate(generator.target());
        StatementNode body = conditions(generators, index, 0, suspends, innermost);
        StatementNode loop =
                code.statements.loop(
                        iterableNode,
                        target,
                        body,
                        null,
                        generator.isAsync(),
                        suspends,
                        generator.iter().span());
        if (loop instanceof LoopStatementNode plain) {
            plain.beginningAt(code.builder.linePosition(generator.target().span()));
        }
        if (index == 0 && code.current == code.scope) {
            // The function has been given the iterator.
            if (loop instanceof ForNode outermost) {
                outermost.overIterator();
            } else if (loop instanceof AsyncForNode outermost) {
                outermost.overIterator();
            }
        }
        out.add(loop);
        return code.block(out, suspends);
    }

    private StatementNode conditions(
            List<Comprehension> generators,
            int index,
            int condition,
            boolean suspends,
            Supplier<StatementNode> innermost) {
        Comprehension generator = generators.get(index);
        if (condition == generator.ifs().size()) {
            return index == generators.size() - 1
                    ? innermost.get()
                    : loop(generators, index + 1, null, suspends, innermost);
        }
        List<StatementNode> out = new ArrayList<>();
        Expr test = generator.ifs().get(condition);
        if (suspends) {
            test = code.hoister.hoist(test, out);
        }
        ExpressionNode testNode = code.expressions.translate(test);
        out.add(
                new IfNode(
                        testNode,
                        conditions(generators, index, condition + 1, suspends, innermost),
                        null,
                        code.stateIf(suspends)));
        return code.block(out, suspends);
    }
}
