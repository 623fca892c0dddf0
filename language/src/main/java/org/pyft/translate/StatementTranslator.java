package org.pyft.translate;

import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.StatementNode;
import org.pyft.nodes.TargetNode;
import org.pyft.nodes.assign.AugmentedAttributeNode;
import org.pyft.nodes.assign.AugmentedSubscriptNode;
import org.pyft.nodes.control.AssertNode;
import org.pyft.nodes.control.AssignNode;
import org.pyft.nodes.control.CasesNode;
import org.pyft.nodes.control.ExpressionStatementNode;
import org.pyft.nodes.control.ForNode;
import org.pyft.nodes.control.IfNode;
import org.pyft.nodes.control.JumpNode;
import org.pyft.nodes.control.LoopStatementNode;
import org.pyft.nodes.control.ReturnNode;
import org.pyft.nodes.control.WhileNode;
import org.pyft.nodes.exception.ExceptClauseNode;
import org.pyft.nodes.exception.HandlerNode;
import org.pyft.nodes.exception.MatchesNode;
import org.pyft.nodes.exception.RaiseNode;
import org.pyft.nodes.exception.TryExceptNode;
import org.pyft.nodes.exception.TryFinallyNode;
import org.pyft.nodes.exception.TryStarNode;
import org.pyft.nodes.exception.WithBodyNode;
import org.pyft.nodes.exception.WithEnterNode;
import org.pyft.nodes.exception.WithExitNode;
import org.pyft.nodes.expression.BinaryNode;
import org.pyft.nodes.expression.ConstantNode;
import org.pyft.nodes.expression.NotNode;
import org.pyft.nodes.generator.AsyncForNode;
import org.pyft.nodes.generator.AsyncIterNode;
import org.pyft.nodes.generator.AsyncNextNode;
import org.pyft.nodes.generator.DelegateNode;
import org.pyft.nodes.imports.ImportFromNode;
import org.pyft.nodes.imports.ImportNode;
import org.pyft.nodes.imports.ImportStarNode;
import org.pyft.nodes.local.ClearLocalsNode;
import org.pyft.nodes.local.ReadTempNode;
import org.pyft.nodes.local.WriteTempNode;
import org.pyft.nodes.name.DisplayHookNode;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.BinaryOpNode;
import org.pyft.ops.BinaryOps;
import org.pyft.syntax.tree.Alias;
import org.pyft.syntax.tree.ExceptHandler;
import org.pyft.syntax.tree.Expr;
import org.pyft.syntax.tree.Span;
import org.pyft.syntax.tree.Stmt;
import org.pyft.syntax.tree.WithItem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Translates statements. One that may suspend is translated with slots for its state; its expressions go through the {@link Hoister}.
 */
final class StatementTranslator {
    private final CodeTranslator code;

    StatementTranslator(CodeTranslator code) {
        this.code = code;
    }

    StatementNode block(List<Stmt> list) {
        List<StatementNode> nodes = new ArrayList<>(list.size());
        List<Span> spans = new ArrayList<>(list.size());
        for (Stmt statement : list) {
            StatementNode node = translate(statement);
            if (node != null) {
                nodes.add(node);
                spans.add(beginning(statement));
            }
        }
        return nodes.isEmpty()
                ? new JumpNode(StatementNode.NORMAL)
                : code.sourceBlock(nodes, spans, code.yields.anyStatement(list));
    }

    /** A decorated definition begins with its first decorator. */
    private static Span beginning(Stmt statement) {
        List<Expr> decorators =
                switch (statement) {
                    case Stmt.FunctionDef s -> s.decoratorList();
                    case Stmt.AsyncFunctionDef s -> s.decoratorList();
                    case Stmt.ClassDef s -> s.decoratorList();
                    default -> List.of();
                };
        return decorators.isEmpty() ? statement.span() : decorators.getFirst().span();
    }

    private StatementNode optionalBlock(List<Stmt> list) {
        return list.isEmpty() ? null : block(list);
    }

    /** The statement's node, or null where there is nothing to execute. */
    StatementNode translate(Stmt statement) {
        boolean suspends = code.yields.suspends(statement);
        List<StatementNode> out = new ArrayList<>(1);
        switch (statement) {
            case Stmt.ExprStmt s -> expressionStatement(s, out);
            case Stmt.Assign s -> assign(s, suspends, out);
            case Stmt.AugAssign s -> augmented(s, suspends, out);
            case Stmt.AnnAssign s -> annotated(s, suspends, out);
            case Stmt.Return s -> {
                Expr value = s.value() == null ? null : code.hoister.hoist(s.value(), out);
                out.add(
                        code.at(
                                new ReturnNode(
                                        value == null ? null : code.expressions.translate(value)),
                                s.span()));
            }
            case Stmt.If s -> conditional(s, suspends, out);
            case Stmt.While s -> whileLoop(s, suspends, out);
            case Stmt.For s ->
                    forLoop(
                            s.target(),
                            s.iter(),
                            s.body(),
                            s.orElse(),
                            false,
                            suspends,
                            s.span(),
                            out);
            case Stmt.AsyncFor s ->
                    forLoop(s.target(), s.iter(), s.body(), s.orElse(), true, true, s.span(), out);
            case Stmt.Pass s -> out.add(code.at(new JumpNode(StatementNode.NORMAL), s.span()));
            case Stmt.Global _, Stmt.Nonlocal _ -> {}
            case Stmt.Break s -> out.add(code.at(new JumpNode(StatementNode.BREAK), s.span()));
            case Stmt.Continue s ->
                    out.add(code.at(new JumpNode(StatementNode.CONTINUE), s.span()));
            case Stmt.FunctionDef _, Stmt.AsyncFunctionDef _ ->
                    code.functions.definition(statement, out);
            case Stmt.ClassDef s -> code.functions.classDefinition(s, out);
            case Stmt.TypeAlias s -> code.functions.typeParameters.alias(s, out);
            case Stmt.Delete s -> {
                for (Expr target :
                        suspends ? code.hoister.hoistAll(s.targets(), out) : s.targets()) {
                    code.targets.delete(target, out);
                }
            }
            case Stmt.Raise s -> {
                List<Expr> parts = code.hoister.hoistAll(Arrays.asList(s.exc(), s.cause()), out);
                out.add(
                        code.at(
                                new RaiseNode(optional(parts.get(0)), optional(parts.get(1))),
                                s.span()));
            }
            case Stmt.Assert s -> assertion(s, suspends, out);
            case Stmt.Try s -> tryStatement(s, suspends, out);
            case Stmt.TryStar s -> tryStar(s, suspends, out);
            case Stmt.With s -> with(s.items(), 0, s.body(), false, suspends, out);
            case Stmt.AsyncWith s -> with(s.items(), 0, s.body(), true, true, out);
            case Stmt.Match s -> code.patterns.match(s, suspends, out);
            case Stmt.Import s -> s.names().forEach(alias -> importName(alias, s.span(), out));
            case Stmt.ImportFrom s -> importFrom(s, out);
        }
        return out.isEmpty() ? null : code.block(out, suspends);
    }

    private ExpressionNode optional(Expr expression) {
        return expression == null ? null : code.expressions.translate(expression);
    }

    private void expressionStatement(Stmt.ExprStmt s, List<StatementNode> out) {
        Expr value = code.hoister.hoist(s.value(), out);
        if (code.interactive) {
            out.add(code.at(new DisplayHookNode(code.expressions.translate(value)), s.span()));
        } else if (value instanceof Expr.Constant) {
            out.add(code.at(new JumpNode(StatementNode.NORMAL), s.span()));
        } else {
            out.add(
                    code.at(
                            new ExpressionStatementNode(code.expressions.translate(value)),
                            s.span()));
        }
    }

    private void assign(Stmt.Assign s, boolean suspends, List<StatementNode> out) {
        if (!suspends && s.targets().size() == 1) {
            out.add(
                    new AssignNode(
                            code.targets.translate(s.targets().getFirst()),
                            code.expressions.translate(s.value())));
            return;
        }
        Expr value = code.hoister.hoist(s.value(), out);
        boolean keeps = s.targets().size() > 1 || code.yields.anyExpression(s.targets());
        int slot = keeps ? code.builder.reference() : -1;
        if (keeps) {
            TempRef temp = new TempRef(slot);
            out.add(
                    new AssignNode(
                            new WriteTempNode(temp.slot()), code.expressions.translate(value)));
            value = temp.at(s.value().span());
        }
        for (Expr target : s.targets()) {
            Expr rest = code.hoister.hoist(target, out);
            out.add(
                    new AssignNode(
                            code.targets.translate(rest), code.expressions.translate(value)));
        }
        if (keeps) {
            // The frame must not keep the value alive.
            out.add(new ClearLocalsNode(new int[0], new int[] {slot}));
        }
    }

    private void augmented(Stmt.AugAssign s, boolean suspends, List<StatementNode> out) {
        BinaryOpNode operation = BinaryOps.create(s.op(), true);
        if (suspends) {
            suspendingAugmented(s, operation, out);
            return;
        }
        ExpressionNode value = code.expressions.translate(s.value());
        int targetPosition = code.builder.position(s.target().span());
        switch (s.target()) {
            case Expr.Name e ->
                    out.add(
                            new AssignNode(
                                    code.names.store(e.id(), e.span()),
                                    code.at(
                                            new BinaryNode(
                                                    operation,
                                                    code.names.load(e.id(), e.span()),
                                                    value),
                                            s.span())));
            case Expr.Attribute e ->
                    out.add(
                            code.at(
                                    new AugmentedAttributeNode(
                                            code.expressions.translate(e.value()),
                                            code.expressions.attributeName(e.attr()),
                                            operation,
                                            value,
                                            targetPosition),
                                    s.span()));
            case Expr.Subscript e ->
                    out.add(
                            code.at(
                                    new AugmentedSubscriptNode(
                                            code.expressions.translate(e.value()),
                                            code.expressions.translate(e.slice()),
                                            operation,
                                            value,
                                            targetPosition),
                                    s.span()));
            default -> throw new IllegalStateException();
        }
    }

    private void suspendingAugmented(
            Stmt.AugAssign s, BinaryOpNode operation, List<StatementNode> out) {
        Expr target =
                switch (s.target()) {
                    case Expr.Attribute e ->
                            new Expr.Attribute(
                                    code.hoister.spill(e.value(), out),
                                    e.attr(),
                                    e.ctx(),
                                    e.span());
                    case Expr.Subscript e ->
                            new Expr.Subscript(
                                    code.hoister.spill(e.value(), out),
                                    code.hoister.spill(e.slice(), out),
                                    e.ctx(),
                                    e.span());
                    default -> s.target();
                };
        Expr old = code.hoister.spill(target, out);
        Expr value = code.hoister.hoist(s.value(), out);
        out.add(
                new AssignNode(
                        code.targets.translate(target),
                        code.at(
                                new BinaryNode(
                                        operation,
                                        code.expressions.translate(old),
                                        code.expressions.translate(value)),
                                s.span())));
    }

    private void annotated(Stmt.AnnAssign s, boolean suspends, List<StatementNode> out) {
        if (s.value() != null) {
            assign(new Stmt.Assign(List.of(s.target()), s.value(), null, s.span()), suspends, out);
        } else if (s.target() instanceof Expr.Attribute e) {
            out.add(new ExpressionStatementNode(code.expressions.translate(e.value())));
        } else if (s.target() instanceof Expr.Subscript e) {
            out.add(new ExpressionStatementNode(code.expressions.translate(e.value())));
            out.add(new ExpressionStatementNode(code.expressions.translate(e.slice())));
        }
        code.functions.annotations.assignment(s, out);
    }

    private void conditional(Stmt.If s, boolean suspends, List<StatementNode> out) {
        if (!suspends && isChain(s)) {
            chain(s, out);
            return;
        }
        Expr test = code.hoister.hoist(s.test(), out);
        out.add(
                new IfNode(
                        code.expressions.translate(test),
                        block(s.body()),
                        optionalBlock(s.orElse()),
                        code.stateIf(suspends)));
    }

    private static boolean isChain(Stmt.If s) {
        return s.orElse().size() == 1 && s.orElse().getFirst() instanceof Stmt.If;
    }

    private void chain(Stmt.If first, List<StatementNode> out) {
        List<ExpressionNode> conditions = new ArrayList<>();
        List<StatementNode> branches = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        Stmt.If s = first;
        while (true) {
            conditions.add(code.expressions.translate(s.test()));
            // The statement itself has been announced with the first one.
            lines.add(s == first ? 0 : code.builder.linePosition(s.test().span()));
            branches.add(block(s.body()));
            if (!isChain(s)) {
                break;
            }
            s = (Stmt.If) s.orElse().getFirst();
        }
        if (!s.orElse().isEmpty()) {
            branches.add(block(s.orElse()));
        }
        out.add(
                new CasesNode(
                        conditions.toArray(new ExpressionNode[0]),
                        branches.toArray(new StatementNode[0]),
                        lines.stream().mapToInt(Integer::intValue).toArray(),
                        StatementNode.NO_STATE));
    }

    private void whileLoop(Stmt.While s, boolean suspends, List<StatementNode> out) {
        if (!suspends) {
            out.add(
                    new WhileNode(
                                    code.expressions.translate(s.test()),
                                    CodeTranslator.switching(block(s.body())),
                                    optionalBlock(s.orElse()))
                            .beginningAt(code.builder.linePosition(s.span())));
            return;
        }
        List<StatementNode> prelude = new ArrayList<>();
        Expr test = code.hoister.hoist(s.test(), prelude);
        out.add(
                new WhileNode(
                                prelude.isEmpty() ? null : code.block(prelude, true),
                                code.expressions.translate(test),
                                CodeTranslator.switching(block(s.body())),
                                optionalBlock(s.orElse()),
                                code.builder.state(),
                                code.builder.state())
                        .beginningAt(code.builder.linePosition(s.span())));
    }

    private void forLoop(
            Expr target,
            Expr iter,
            List<Stmt> body,
            List<Stmt> orElse,
            boolean async,
            boolean suspends,
            Span span,
            List<StatementNode> out) {
        ExpressionNode iterable = code.expressions.translate(code.hoister.hoist(iter, out));
        TargetNode targetNode;
        StatementNode bodyNode;
        if (code.yields.suspends(target)) {
            TempRef item = new TempRef(code.builder.reference());
            List<StatementNode> first = new ArrayList<>();
            Expr rest = code.hoister.hoist(target, first);
            first.add(new AssignNode(code.targets.translate(rest), new ReadTempNode(item.slot())));
            first.add(block(body));
            targetNode = new WriteTempNode(item.slot());
            bodyNode = code.block(first, true);
        } else {
            targetNode = code.targets.translate(target);
            bodyNode = block(body);
        }
        StatementNode loop =
                loop(
                        iterable,
                        targetNode,
                        bodyNode,
                        optionalBlock(orElse),
                        async,
                        suspends,
                        iter.span());
        int beginning = code.builder.linePosition(span);
        if (loop instanceof LoopStatementNode plain) {
            plain.beginningAt(beginning);
        } else if (loop instanceof AsyncForNode asynchronous) {
            asynchronous.beginningAt(beginning);
        }
        out.add(loop);
    }

    /** A {@code for} or {@code async for} of translated parts. */
    StatementNode loop(
            ExpressionNode iterable,
            TargetNode target,
            StatementNode body,
            StatementNode orElse,
            boolean async,
            boolean suspends,
            Span span) {
        if (async) {
            int iterator = code.builder.reference();
            int item = code.builder.reference();
            AsyncIterNode begin = code.at(new AsyncIterNode(iterable, iterator), span);
            StatementNode fetch =
                    code.delegate(
                            code.at(new AsyncNextNode(iterator), span),
                            DelegateNode.Kind.AWAIT_NEXT,
                            item,
                            span);
            return new AsyncForNode(
                    begin,
                    fetch,
                    new ReadTempNode(item),
                    target,
                    CodeTranslator.switching(body),
                    orElse,
                    iterator,
                    code.builder.state(),
                    code.builder.state());
        }
        int iterator = code.builder.reference();
        if (suspends) {
            return new ForNode(
                    iterable,
                    target,
                    CodeTranslator.switching(body),
                    orElse,
                    iterator,
                    code.builder.state(),
                    code.builder.state());
        }
        return new ForNode(iterable, target, CodeTranslator.switching(body), orElse, iterator);
    }

    private void assertion(Stmt.Assert s, boolean suspends, List<StatementNode> out) {
        if (!code.unit.keepsAsserts()) {
            return;
        }
        if (!suspends) {
            out.add(
                    code.at(
                            new AssertNode(code.expressions.translate(s.test()), optional(s.msg())),
                            s.test().span()));
            return;
        }
        Expr test = code.hoister.hoist(s.test(), out);
        List<StatementNode> failure = new ArrayList<>();
        Expr message = s.msg() == null ? null : code.hoister.hoist(s.msg(), failure);
        failure.add(
                code.at(
                        new AssertNode(new ConstantNode(false), optional(message)),
                        s.test().span()));
        out.add(
                new IfNode(
                        new NotNode(code.expressions.translate(test)),
                        code.block(failure, true),
                        null,
                        code.builder.state()));
    }

    private void tryStatement(Stmt.Try s, boolean suspends, List<StatementNode> out) {
        code.closes |= suspends;
        StatementNode node = block(s.body());
        if (!s.handlers().isEmpty()) {
            node =
                    new TryExceptNode(
                            node,
                            s.handlers().stream().anyMatch(h -> code.yields.suspends(h.type()))
                                    ? suspendingClauses(s.handlers())
                                    : clauses(s.handlers()),
                            optionalBlock(s.orElse()),
                            code.stateIf(suspends),
                            code.referenceIf(suspends));
        } else if (!s.orElse().isEmpty()) {
            node = code.block(new ArrayList<>(List.of(node, block(s.orElse()))), suspends);
        }
        out.add(withFinally(node, s.finalBody(), suspends));
    }

    private void tryStar(Stmt.TryStar s, boolean suspends, List<StatementNode> out) {
        code.closes |= suspends;
        StatementNode node =
                new TryStarNode(
                        block(s.body()),
                        starClauses(s.handlers()),
                        optionalBlock(s.orElse()),
                        code.stateIf(suspends),
                        code.referenceIf(suspends));
        out.add(withFinally(node, s.finalBody(), suspends));
    }

    private StatementNode withFinally(StatementNode node, List<Stmt> finalBody, boolean suspends) {
        if (finalBody.isEmpty()) {
            return node;
        }
        return new TryFinallyNode(
                node,
                block(finalBody),
                code.stateIf(suspends),
                code.referenceIf(suspends),
                code.stateIf(suspends),
                code.referenceIf(suspends));
    }

    private ExceptClauseNode[] clauses(List<ExceptHandler> handlers) {
        ExceptClauseNode[] clauses = new ExceptClauseNode[handlers.size()];
        for (int i = 0; i < clauses.length; i++) {
            ExceptHandler handler = handlers.get(i);
            int position = code.builder.linePosition(handler.span());
            clauses[i] = clause(handler, optional(handler.type()), position);
        }
        return clauses;
    }

    /** Clauses whose places are shown in tracebacks. */
    private ExceptClauseNode[] starClauses(List<ExceptHandler> handlers) {
        ExceptClauseNode[] clauses = new ExceptClauseNode[handlers.size()];
        for (int i = 0; i < clauses.length; i++) {
            ExceptHandler handler = handlers.get(i);
            int position = code.builder.position(handler.span());
            clauses[i] = clause(handler, optional(handler.type()), position);
        }
        return clauses;
    }

    private ExceptClauseNode clause(ExceptHandler handler, ExpressionNode type, int position) {
        String name = handler.name();
        return new ExceptClauseNode(
                type,
                name == null ? null : code.names.store(name, handler.span()),
                block(handler.body()),
                name == null ? null : code.names.delete(name, false, handler.span()),
                position);
    }

    /** Clauses whose types suspend: one clause for everything, which tests the types with statements. */
    private ExceptClauseNode[] suspendingClauses(List<ExceptHandler> handlers) {
        return new ExceptClauseNode[] {
            new ExceptClauseNode(null, null, suspendingChain(handlers, 0), null, 0)
        };
    }

    private StatementNode suspendingChain(List<ExceptHandler> handlers, int index) {
        if (index == handlers.size()) {
            return new RaiseNode(null, null);
        }
        ExceptHandler handler = handlers.get(index);
        StatementNode body = new HandlerNode(clause(handler, null, 0), code.builder.state());
        if (handler.type() == null) {
            return body;
        }
        List<StatementNode> out = new ArrayList<>();
        Expr types = code.hoister.hoist(handler.type(), out);
        out.add(
                new IfNode(
                        code.at(
                                new MatchesNode(code.expressions.translate(types)),
                                handler.type().span()),
                        body,
                        suspendingChain(handlers, index + 1),
                        code.builder.state()));
        return code.block(out, true);
    }

    private void with(
            List<WithItem> items,
            int index,
            List<Stmt> body,
            boolean async,
            boolean suspends,
            List<StatementNode> out) {
        code.closes |= suspends;
        WithItem item = items.get(index);
        Span span = item.contextExpr().span();
        int exit = code.builder.reference();
        int value = code.builder.reference();
        int swallow = code.builder.reference();
        ExpressionNode manager =
                code.expressions.translate(code.hoister.hoist(item.contextExpr(), out));
        out.add(code.at(new WithEnterNode(manager, exit, value, async), span));
        if (async) {
            out.add(
                    code.delegate(
                            new ReadTempNode(value), DelegateNode.Kind.AWAIT_ENTER, value, span));
        }
        List<StatementNode> inner = new ArrayList<>();
        if (item.optionalVars() != null) {
            Expr target = code.hoister.hoist(item.optionalVars(), inner);
            inner.add(new AssignNode(code.targets.translate(target), new ReadTempNode(value)));
        }
        if (index == items.size() - 1) {
            inner.add(block(body));
        } else {
            with(items, index + 1, body, async, suspends, inner);
        }
        out.add(
                new WithBodyNode(
                        code.block(inner, suspends),
                        exit(exit, swallow, true, async, span),
                        exit(exit, swallow, false, async, span),
                        swallow,
                        code.stateIf(suspends),
                        code.referenceIf(suspends),
                        code.stateIf(suspends),
                        code.referenceIf(suspends)));
    }

    private StatementNode exit(
            int exit, int swallow, boolean withException, boolean async, Span span) {
        StatementNode call = code.at(new WithExitNode(exit, swallow, withException), span);
        if (!async) {
            return call;
        }
        StatementNode await =
                code.delegate(
                        new ReadTempNode(swallow), DelegateNode.Kind.AWAIT_EXIT, swallow, span);
        return code.block(new ArrayList<>(List.of(call, await)), true);
    }

    private void importName(Alias alias, Span span, List<StatementNode> out) {
        String name = code.builder.name(alias.name());
        ExpressionNode module = code.at(new ImportNode(name, PyNone.NONE, 0), span);
        int dot = name.indexOf('.');
        if (alias.asName() == null) {
            out.add(
                    new AssignNode(
                            code.names.store(dot < 0 ? name : name.substring(0, dot), span),
                            module));
            return;
        }
        if (dot >= 0) {
            for (String part : name.substring(dot + 1).split("\\.")) {
                module = code.at(new ImportFromNode(module, code.builder.name(part)), span);
            }
        }
        out.add(new AssignNode(code.names.store(alias.asName(), span), module));
    }

    private void importFrom(Stmt.ImportFrom s, List<StatementNode> out) {
        Object[] names = new Object[s.names().size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = Str.of(s.names().get(i).name());
        }
        PyTuple fromList = PyTuple.of(names);
        code.builder.constant(fromList);
        String module = code.builder.name(s.module() == null ? "" : s.module());
        ExpressionNode load = code.at(new ImportNode(module, fromList, s.level()), s.span());
        if (s.names().getFirst().name().equals("*")) {
            out.add(code.at(new ImportStarNode(load), s.span()));
            return;
        }
        int slot = code.builder.reference();
        out.add(new AssignNode(new WriteTempNode(slot), load));
        for (Alias alias : s.names()) {
            ExpressionNode value =
                    code.at(
                            new ImportFromNode(
                                    new ReadTempNode(slot), code.builder.name(alias.name())),
                            s.span());
            out.add(
                    new AssignNode(
                            code.names.store(
                                    alias.asName() == null ? alias.name() : alias.asName(),
                                    alias.span()),
                            value));
        }
    }
}
