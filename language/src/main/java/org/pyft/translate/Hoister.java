package org.pyft.translate;

import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.StatementNode;
import org.pyft.nodes.control.AssignNode;
import org.pyft.nodes.control.IfNode;
import org.pyft.nodes.expression.ConstantNode;
import org.pyft.nodes.expression.NotNode;
import org.pyft.nodes.generator.DelegateNode;
import org.pyft.nodes.generator.YieldNode;
import org.pyft.nodes.local.WriteTempNode;
import org.pyft.objects.none.PyNone;
import org.pyft.syntax.tree.Arguments;
import org.pyft.syntax.tree.BoolOperator;
import org.pyft.syntax.tree.Comprehension;
import org.pyft.syntax.tree.Expr;
import org.pyft.syntax.tree.Keyword;
import org.pyft.syntax.tree.Span;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rewrites expressions that contain a {@code yield} or {@code await}: the suspending parts become statements of their own, operands
 * that come before them in evaluation order are spilled to temporaries, and what remains is an expression without suspension.
 * Conditional expressions and short-circuit operators become control flow.
 */
final class Hoister {
    private final CodeTranslator code;
    private final YieldFinder yields;

    Hoister(CodeTranslator code) {
        this.code = code;
        this.yields = code.yields;
    }

    /** An equivalent expression that does not suspend; the statements to run first are added to {@code out}. */
    Expr hoist(Expr expression, List<StatementNode> out) {
        if (!yields.suspends(expression)) {
            return expression;
        }
        Span span = expression.span();
        return switch (expression) {
            case Expr.Yield e -> yieldExpression(e, out);
            case Expr.YieldFrom e -> delegate(e.value(), DelegateNode.Kind.YIELD_FROM, span, out);
            case Expr.Await e -> delegate(e.value(), DelegateNode.Kind.AWAIT, span, out);
            case Expr.BoolOp e -> shortCircuit(e, out);
            case Expr.IfExp e -> conditional(e, out);
            case Expr.Compare e -> compare(e, out);
            case Expr.NamedExpr e -> new Expr.NamedExpr(e.target(), hoist(e.value(), out), span);
            case Expr.BinOp e -> {
                List<Expr> parts = hoistAll(List.of(e.left(), e.right()), out);
                yield new Expr.BinOp(parts.get(0), e.op(), parts.get(1), span);
            }
            case Expr.UnaryOp e -> new Expr.UnaryOp(e.op(), hoist(e.operand(), out), span);
            case Expr.Lambda e ->
                    code.alias(new Expr.Lambda(arguments(e.args(), out), e.body(), span), e);
            case Expr.Dict e -> dict(e, out);
            case Expr.Set e -> new Expr.Set(hoistAll(e.elts(), out), span);
            case Expr.List e -> new Expr.List(hoistAll(e.elts(), out), e.ctx(), span);
            case Expr.Tuple e -> new Expr.Tuple(hoistAll(e.elts(), out), e.ctx(), span);
            case Expr.Starred e -> new Expr.Starred(hoist(e.value(), out), e.ctx(), span);
            case Expr.Attribute e ->
                    new Expr.Attribute(hoist(e.value(), out), e.attr(), e.ctx(), span);
            case Expr.Subscript e -> {
                List<Expr> parts = hoistAll(List.of(e.value(), e.slice()), out);
                yield new Expr.Subscript(parts.get(0), parts.get(1), e.ctx(), span);
            }
            case Expr.Slice e -> {
                List<Expr> parts = hoistAll(Arrays.asList(e.lower(), e.upper(), e.step()), out);
                yield new Expr.Slice(parts.get(0), parts.get(1), parts.get(2), span);
            }
            case Expr.Call e -> call(e, out);
            case Expr.JoinedStr e -> new Expr.JoinedStr(formatted(e.values(), out), span);
            case Expr.TemplateStr e -> new Expr.TemplateStr(hoistAll(e.values(), out), span);
            case Expr.FormattedValue e -> {
                List<Expr> parts = hoistAll(Arrays.asList(e.value(), e.formatSpec()), out);
                yield new Expr.FormattedValue(parts.get(0), e.conversion(), parts.get(1), span);
            }
            case Expr.Interpolation e -> {
                List<Expr> parts = hoistAll(Arrays.asList(e.value(), e.formatSpec()), out);
                yield new Expr.Interpolation(
                        parts.get(0), e.str(), e.conversion(), parts.get(1), span);
            }
            case Expr.ListComp _, Expr.SetComp _, Expr.DictComp _ ->
                    code.comprehensions.hoist(expression, out);
            case Expr.GeneratorExp e -> {
                Comprehension first = e.generators().getFirst();
                List<Comprehension> generators = new ArrayList<>(e.generators());
                generators.set(
                        0,
                        new Comprehension(
                                first.target(),
                                hoist(first.iter(), out),
                                first.ifs(),
                                first.isAsync()));
                yield code.alias(new Expr.GeneratorExp(e.elt(), generators, span), e);
            }
            case Expr.Constant _, Expr.Name _ -> expression;
        };
    }

    /** Rewrites operands in evaluation order: those before the last one that suspends go to temporaries. Elements may be null. */
    List<Expr> hoistAll(List<Expr> operands, List<StatementNode> out) {
        int last = -1;
        for (int i = 0; i < operands.size(); i++) {
            if (yields.suspends(operands.get(i))) {
                last = i;
            }
        }
        List<Expr> result = new ArrayList<>(operands.size());
        for (int i = 0; i < operands.size(); i++) {
            Expr operand = operands.get(i);
            if (operand == null || i > last) {
                result.add(operand);
            } else if (i == last) {
                result.add(hoist(operand, out));
            } else {
                result.add(spill(operand, out));
            }
        }
        return result;
    }

    /** Evaluates an operand into a temporary. */
    Expr spill(Expr operand, List<StatementNode> out) {
        if (operand instanceof Expr.Constant) {
            return operand;
        }
        Span span = operand.span();
        if (operand instanceof Expr.Starred e) {
            return new Expr.Starred(spill(e.value(), out), e.ctx(), span);
        }
        if (operand instanceof Expr.Slice e) {
            return new Expr.Slice(
                    e.lower() == null ? null : spill(e.lower(), out),
                    e.upper() == null ? null : spill(e.upper(), out),
                    e.step() == null ? null : spill(e.step(), out),
                    span);
        }
        if (operand instanceof Expr.FormattedValue || operand instanceof Expr.Interpolation) {
            // Only whole strings can be kept in a temporary: the parts are evaluated in their
            // place.
            return store(hoist(operand, out), out);
        }
        return store(hoist(operand, out), out);
    }

    private Expr store(Expr value, List<StatementNode> out) {
        if (value instanceof Expr.Constant) {
            return value;
        }
        TempRef temp = new TempRef(code.builder.reference());
        out.add(new AssignNode(new WriteTempNode(temp.slot()), code.expressions.translate(value)));
        return temp.at(value.span());
    }

    private Expr yieldExpression(Expr.Yield e, List<StatementNode> out) {
        Expr value = e.value() == null ? null : hoist(e.value(), out);
        ExpressionNode node =
                value == null ? new ConstantNode(PyNone.NONE) : code.expressions.translate(value);
        TempRef result = new TempRef(code.builder.reference());
        out.add(
                code.at(
                        new YieldNode(
                                node,
                                result.slot(),
                                code.builder.state(),
                                code.scope.isAsyncGenerator()),
                        e.span()));
        return result.at(e.span());
    }

    private Expr delegate(Expr value, DelegateNode.Kind kind, Span span, List<StatementNode> out) {
        ExpressionNode node = code.expressions.translate(hoist(value, out));
        TempRef result = new TempRef(code.builder.reference());
        out.add(code.delegate(node, kind, result.slot(), span));
        return result.at(span);
    }

    private Expr shortCircuit(Expr.BoolOp e, List<StatementNode> out) {
        TempRef result = new TempRef(code.builder.reference());
        out.add(shortCircuit(e, 0, result));
        return result.at(e.span());
    }

    private StatementNode shortCircuit(Expr.BoolOp e, int index, TempRef result) {
        List<StatementNode> block = new ArrayList<>();
        assign(result, e.values().get(index), block);
        if (index < e.values().size() - 1) {
            Expr test = result.at(e.values().get(index).span());
            ExpressionNode condition = code.expressions.translate(test);
            if (e.op() == BoolOperator.OR) {
                condition = new NotNode(condition);
            }
            block.add(
                    new IfNode(
                            condition,
                            shortCircuit(e, index + 1, result),
                            null,
                            code.builder.state()));
        }
        return code.block(block, true);
    }

    private void assign(TempRef result, Expr value, List<StatementNode> block) {
        Expr rest = hoist(value, block);
        block.add(
                new AssignNode(new WriteTempNode(result.slot()), code.expressions.translate(rest)));
    }

    private Expr conditional(Expr.IfExp e, List<StatementNode> out) {
        TempRef result = new TempRef(code.builder.reference());
        ExpressionNode test = code.expressions.translate(hoist(e.test(), out));
        List<StatementNode> body = new ArrayList<>();
        assign(result, e.body(), body);
        List<StatementNode> orElse = new ArrayList<>();
        assign(result, e.orElse(), orElse);
        out.add(
                new IfNode(
                        test,
                        code.block(body, true),
                        code.block(orElse, true),
                        code.builder.state()));
        return result.at(e.span());
    }

    private Expr compare(Expr.Compare e, List<StatementNode> out) {
        if (e.ops().size() == 1) {
            List<Expr> parts = hoistAll(List.of(e.left(), e.comparators().getFirst()), out);
            return new Expr.Compare(parts.get(0), e.ops(), List.of(parts.get(1)), e.span());
        }
        TempRef result = new TempRef(code.builder.reference());
        Expr left = spill(e.left(), out);
        out.add(compare(e, left, 0, result));
        return result.at(e.span());
    }

    private StatementNode compare(Expr.Compare e, Expr left, int index, TempRef result) {
        List<StatementNode> block = new ArrayList<>();
        Expr right = spill(e.comparators().get(index), block);
        Expr test = new Expr.Compare(left, List.of(e.ops().get(index)), List.of(right), e.span());
        assign(result, test, block);
        if (index < e.ops().size() - 1) {
            block.add(
                    new IfNode(
                            code.expressions.translate(result.at(e.span())),
                            compare(e, right, index + 1, result),
                            null,
                            code.builder.state()));
        }
        return code.block(block, true);
    }

    private Expr dict(Expr.Dict e, List<StatementNode> out) {
        List<Expr> flat = new ArrayList<>();
        for (int i = 0; i < e.keys().size(); i++) {
            flat.add(e.keys().get(i));
            flat.add(e.values().get(i));
        }
        List<Expr> parts = hoistAll(flat, out);
        List<Expr> keys = new ArrayList<>();
        List<Expr> values = new ArrayList<>();
        for (int i = 0; i < parts.size(); i += 2) {
            keys.add(parts.get(i));
            values.add(parts.get(i + 1));
        }
        return new Expr.Dict(keys, values, e.span());
    }

    private Expr call(Expr.Call e, List<StatementNode> out) {
        List<Expr> flat = new ArrayList<>();
        flat.add(e.func());
        flat.addAll(e.args());
        for (Keyword keyword : e.keywords()) {
            flat.add(keyword.value());
        }
        List<Expr> parts = hoistAll(flat, out);
        int positional = e.args().size();
        List<Keyword> keywords = new ArrayList<>();
        for (int i = 0; i < e.keywords().size(); i++) {
            Keyword keyword = e.keywords().get(i);
            keywords.add(new Keyword(keyword.arg(), parts.get(1 + positional + i), keyword.span()));
        }
        return new Expr.Call(parts.get(0), parts.subList(1, 1 + positional), keywords, e.span());
    }

    private List<Expr> formatted(List<Expr> values, List<StatementNode> out) {
        return hoistAll(values, out);
    }

    /** Rewrites the defaults of a function. */
    Arguments arguments(Arguments args, List<StatementNode> out) {
        List<Expr> flat = new ArrayList<>(args.defaults());
        flat.addAll(args.kwDefaults());
        List<Expr> parts = hoistAll(flat, out);
        int count = args.defaults().size();
        return new Arguments(
                args.posOnlyArgs(),
                args.args(),
                args.varArg(),
                args.kwOnlyArgs(),
                parts.subList(count, parts.size()),
                args.kwArg(),
                parts.subList(0, count));
    }
}
