package org.pyft.translate;

import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.call.CallExpressionNode;
import org.pyft.nodes.call.KeywordCallNode;
import org.pyft.nodes.call.MethodCallNode;
import org.pyft.nodes.call.StarCallNode;
import org.pyft.nodes.call.SuperCallNode;
import org.pyft.nodes.expression.AttributeNode;
import org.pyft.nodes.expression.BinaryNode;
import org.pyft.nodes.expression.ChainedComparisonNode;
import org.pyft.nodes.expression.ComparisonNode;
import org.pyft.nodes.expression.ComparisonOperation;
import org.pyft.nodes.expression.ConditionalNode;
import org.pyft.nodes.expression.ConstantNode;
import org.pyft.nodes.expression.DictNode;
import org.pyft.nodes.expression.DisplayNode;
import org.pyft.nodes.expression.FormatNode;
import org.pyft.nodes.expression.InterpolationNode;
import org.pyft.nodes.expression.JoinStringNode;
import org.pyft.nodes.expression.ListNode;
import org.pyft.nodes.expression.NamedExpressionNode;
import org.pyft.nodes.expression.NotNode;
import org.pyft.nodes.expression.ShortCircuitNode;
import org.pyft.nodes.expression.SliceNode;
import org.pyft.nodes.expression.StarredNode;
import org.pyft.nodes.expression.SubscriptNode;
import org.pyft.nodes.expression.TemplateNode;
import org.pyft.nodes.expression.TupleNode;
import org.pyft.nodes.expression.UnaryNode;
import org.pyft.nodes.local.ReadTempNode;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.BinaryOps;
import org.pyft.ops.UnaryOpNode;
import org.pyft.syntax.tree.Expr;
import org.pyft.syntax.tree.Keyword;
import org.pyft.syntax.tree.Span;
import org.pyft.syntax.tree.UnaryOperator;

import java.util.List;

/**
 * Translates expressions that do not suspend; the {@link Hoister} has dealt with the others.
 */
final class ExpressionTranslator {
    private final CodeTranslator code;

    ExpressionTranslator(CodeTranslator code) {
        this.code = code;
    }

    ExpressionNode translate(Expr expression) {
        Span span = expression.span();
        return switch (expression) {
            case Expr.Name e -> code.names.load(e.id(), span);
            case Expr.Constant e -> constant(e);
            case Expr.BinOp e ->
                    code.at(
                            new BinaryNode(
                                    BinaryOps.create(e.op(), false),
                                    translate(e.left()),
                                    translate(e.right())),
                            span);
            case Expr.UnaryOp e -> unary(e);
            case Expr.BoolOp e -> shortCircuit(e);
            case Expr.Compare e -> compare(e);
            case Expr.Call e -> call(e);
            case Expr.Attribute e ->
                    code.at(
                            new AttributeNode(translate(e.value()), attributeName(e.attr())),
                            Places.of(e));
            case Expr.Subscript e ->
                    code.at(new SubscriptNode(translate(e.value()), translate(e.slice())), span);
            case Expr.Slice e ->
                    code.at(
                            new SliceNode(orNone(e.lower()), orNone(e.upper()), orNone(e.step())),
                            span);
            case Expr.IfExp e ->
                    code.at(
                            new ConditionalNode(
                                    translate(e.test()),
                                    translate(e.body()),
                                    translate(e.orElse())),
                            span);
            case Expr.Tuple e -> display(DisplayNode.Kind.TUPLE, e.elts(), span);
            case Expr.List e -> display(DisplayNode.Kind.LIST, e.elts(), span);
            case Expr.Set e -> display(DisplayNode.Kind.SET, e.elts(), span);
            case Expr.Dict e -> dict(e);
            case Expr.NamedExpr e ->
                    code.at(
                            new NamedExpressionNode(
                                    code.targets.translate(e.target()), translate(e.value())),
                            span);
            case Expr.JoinedStr e -> joined(e);
            case Expr.FormattedValue e ->
                    code.at(
                            new FormatNode(
                                    translate(e.value()), e.conversion(), optional(e.formatSpec())),
                            span);
            case Expr.TemplateStr e -> code.at(new TemplateNode(translateAll(e.values())), span);
            case Expr.Interpolation e -> interpolation(e);
            case Expr.Lambda e -> code.functions.lambda(e);
            case Expr.ListComp _, Expr.SetComp _, Expr.DictComp _ ->
                    code.comprehensions.translate(expression);
            case Expr.GeneratorExp e -> code.functions.generatorExpression(e);
            case Expr.Starred e -> code.at(new StarredNode(translate(e.value())), span);
            case Expr.Await _, Expr.Yield _, Expr.YieldFrom _ ->
                    throw new IllegalStateException("suspending expression has not been hoisted");
        };
    }

    private ExpressionNode optional(Expr expression) {
        return expression == null ? null : translate(expression);
    }

    private ExpressionNode orNone(Expr expression) {
        return expression == null ? new ConstantNode(PyNone.NONE) : translate(expression);
    }

    ExpressionNode[] translateAll(List<Expr> expressions) {
        ExpressionNode[] nodes = new ExpressionNode[expressions.size()];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = translate(expressions.get(i));
        }
        return nodes;
    }

    /** An attribute's name: mangled if private, and noted for {@code co_names}. */
    String attributeName(String plainName) {
        return code.builder.name(code.current.mangle(plainName));
    }

    private ExpressionNode constant(Expr.Constant e) {
        if (e.value() instanceof TempRef temp) {
            return code.at(new ReadTempNode(temp.slot()), e.span());
        }
        Object value = PythonConstants.of(e.value());
        code.builder.constant(value);
        return code.at(new ConstantNode(value), e.span());
    }

    private ExpressionNode unary(Expr.UnaryOp e) {
        if (e.op() == UnaryOperator.NOT) {
            return code.at(new NotNode(translate(e.operand())), e.span());
        }
        return code.at(new UnaryNode(UnaryOpNode.create(e.op()), translate(e.operand())), e.span());
    }

    private ExpressionNode shortCircuit(Expr.BoolOp e) {
        int last = e.values().size() - 1;
        ExpressionNode node = translate(e.values().get(last));
        for (int i = last - 1; i >= 0; i--) {
            node =
                    code.at(
                            new ShortCircuitNode(e.op(), translate(e.values().get(i)), node),
                            e.span());
        }
        return node;
    }

    private ExpressionNode compare(Expr.Compare e) {
        if (e.ops().size() == 1) {
            return code.at(
                    new ComparisonNode(
                            ComparisonOperation.create(e.ops().getFirst()),
                            translate(e.left()),
                            translate(e.comparators().getFirst())),
                    e.span());
        }
        ComparisonOperation[] operations = new ComparisonOperation[e.ops().size()];
        for (int i = 0; i < operations.length; i++) {
            operations[i] = ComparisonOperation.create(e.ops().get(i));
        }
        return code.at(
                new ChainedComparisonNode(
                        translate(e.left()), operations, translateAll(e.comparators())),
                e.span());
    }

    private static boolean hasStar(List<Expr> elements) {
        for (Expr element : elements) {
            if (element instanceof Expr.Starred) {
                return true;
            }
        }
        return false;
    }

    private ExpressionNode display(DisplayNode.Kind kind, List<Expr> elements, Span span) {
        ExpressionNode[] nodes = translateAll(elements);
        if (kind == DisplayNode.Kind.SET || hasStar(elements)) {
            return code.at(new DisplayNode(kind, nodes), span);
        }
        if (kind == DisplayNode.Kind.LIST) {
            return code.at(new ListNode(nodes), span);
        }
        Object[] constants = new Object[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            if (!(nodes[i] instanceof ConstantNode constant)) {
                return code.at(new TupleNode(nodes), span);
            }
            constants[i] = constant.getValue();
        }
        Object tuple = PyTuple.of(constants);
        code.builder.constant(tuple);
        return code.at(new ConstantNode(tuple), span);
    }

    private ExpressionNode dict(Expr.Dict e) {
        ExpressionNode[] keys = new ExpressionNode[e.keys().size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = optional(e.keys().get(i));
        }
        return code.at(new DictNode(keys, translateAll(e.values())), e.span());
    }

    private ExpressionNode joined(Expr.JoinedStr e) {
        if (e.values().isEmpty()) {
            return code.at(new ConstantNode(Str.EMPTY), e.span());
        }
        return code.at(new JoinStringNode(translateAll(e.values())), e.span());
    }

    private ExpressionNode interpolation(Expr.Interpolation e) {
        Object conversion =
                e.conversion() < 0 ? PyNone.NONE : Str.of(String.valueOf((char) e.conversion()));
        return code.at(
                new InterpolationNode(
                        translate(e.value()),
                        PythonConstants.of(e.str()),
                        conversion,
                        optional(e.formatSpec())),
                e.span());
    }

    private ExpressionNode call(Expr.Call e) {
        Span span = e.span();
        boolean stars = hasStar(e.args());
        for (Keyword keyword : e.keywords()) {
            stars |= keyword.arg() == null;
        }
        if (stars) {
            return starCall(e);
        }
        if (!e.keywords().isEmpty()) {
            ExpressionNode[] arguments = new ExpressionNode[e.args().size() + e.keywords().size()];
            String[] names = new String[e.keywords().size()];
            for (int i = 0; i < e.args().size(); i++) {
                arguments[i] = translate(e.args().get(i));
            }
            ExpressionNode callee = translate(e.func());
            for (int i = 0; i < names.length; i++) {
                names[i] = e.keywords().get(i).arg().intern();
                arguments[e.args().size() + i] = translate(e.keywords().get(i).value());
            }
            return code.at(new KeywordCallNode(callee, arguments, names), span);
        }
        if (e.func() instanceof Expr.Attribute method) {
            return code.at(
                    new MethodCallNode(
                            translate(method.value()),
                            attributeName(method.attr()),
                            translateAll(e.args()),
                            code.builder.position(Places.of(method))),
                    Places.startingAt(method, span));
        }
        if (e.args().isEmpty() && e.func() instanceof Expr.Name name && name.id().equals("super")) {
            ExpressionNode node = superCall(name);
            if (node != null) {
                return code.at(node, span);
            }
        }
        return code.at(new CallExpressionNode(translate(e.func()), translateAll(e.args())), span);
    }

    private ExpressionNode superCall(Expr.Name name) {
        CodeBuilder.Slot cls = code.builder.slotOf(code.current.lookup("__class__"));
        if (cls == null || code.current != code.scope) {
            return null;
        }
        int first = -1;
        boolean isCell = false;
        if (code.scope.positionalParameters() > 0) {
            CodeBuilder.Slot slot =
                    code.builder.slotOf(code.scope.symbol(code.scope.varNames().getFirst()));
            first = slot.index();
            isCell = slot.isCell();
        }
        return new SuperCallNode(translate(name), cls.index(), first, isCell);
    }

    private ExpressionNode starCall(Expr.Call e) {
        String[] names = new String[e.keywords().size()];
        ExpressionNode[] values = new ExpressionNode[names.length];
        ExpressionNode callee = translate(e.func());
        ExpressionNode[] arguments = translateAll(e.args());
        for (int i = 0; i < names.length; i++) {
            Keyword keyword = e.keywords().get(i);
            names[i] = keyword.arg() == null ? null : keyword.arg().intern();
            values[i] = translate(keyword.value());
        }
        return code.at(new StarCallNode(callee, arguments, names, values), e.span());
    }
}
