package org.pyft.syntax.scope;

import org.pyft.syntax.tree.Alias;
import org.pyft.syntax.tree.Arguments;
import org.pyft.syntax.tree.Comprehension;
import org.pyft.syntax.tree.ExceptHandler;
import org.pyft.syntax.tree.Expr;
import org.pyft.syntax.tree.ExprContext;
import org.pyft.syntax.tree.Keyword;
import org.pyft.syntax.tree.MatchCase;
import org.pyft.syntax.tree.Mod;
import org.pyft.syntax.tree.Span;
import org.pyft.syntax.tree.Stmt;
import org.pyft.syntax.tree.TypeParam;
import org.pyft.syntax.tree.WithItem;

import java.util.List;
import java.util.Map;

/**
 * The third pass: the checks that CPython makes while it generates code, in the order of its code generation, so that of two
 * errors the same one is reported. On the way it lists the local variables of each scope in the order in which the code meets
 * them.
 */
final class CompileChecks {
    private static final int MAX_BLOCKS = 21;

    /** A construct that a jump out of it has to leave properly. */
    private enum BlockKind {
        LOOP,
        EXCEPT_STAR,
        FINALLY,
        OTHER
    }

    private static final class Block {
        final BlockKind kind;
        final Block outer;
        final int depth;

        /** The statements of a {@code finally} clause that have not been visited yet. */
        List<Stmt> finalBody;

        Block(BlockKind kind, Block outer) {
            this.kind = kind;
            this.outer = outer;
            this.depth = outer == null ? 1 : outer.depth + 1;
        }
    }

    private final SyntaxErrors errors;
    private final ScopeTree tree;
    private final boolean skipAsserts;
    private final OperandWarnings operands;
    private final PatternChecks patterns;

    /** The scope whose names are being used; may be an inlined comprehension. */
    private Scope scope;

    /** The scope in whose frame the code runs. */
    private Scope frame;

    private Block blocks;

    CompileChecks(SyntaxErrors errors, ScopeTree tree, ScopeOptions options) {
        this.errors = errors;
        this.tree = tree;
        this.skipAsserts = options.optimization() > 0;
        this.operands = new OperandWarnings(errors);
        this.patterns = new PatternChecks(errors);
    }

    void check(Mod mod) {
        scope = tree.module();
        frame = scope;
        switch (mod) {
            case Mod.Module m -> moduleBody(mod, m.body());
            case Mod.Interactive m -> moduleBody(mod, m.body());
            case Mod.Expression m -> expression(m.body());
            case Mod.FunctionType _ -> {}
        }
    }

    private void moduleBody(Mod mod, List<Stmt> body) {
        statements(body);
        deferredAnnotations(tree.annotationScope(mod), frame);
    }

    // Scopes and names

    /** Visits code of another scope. */
    private void inside(Scope inner, Runnable code) {
        Scope outerScope = scope;
        Scope outerFrame = frame;
        Block outerBlocks = blocks;
        scope = inner;
        frame = inner;
        blocks = null;
        code.run();
        scope = outerScope;
        frame = outerFrame;
        blocks = outerBlocks;
    }

    private void name(String plainName) {
        String name = scope.mangle(plainName);
        Symbol symbol = scope.lookup(name);
        if (symbol == null || symbol.resolution != Resolution.LOCAL) {
            return;
        }
        if (frame.kind().isFunctionLike()) {
            list(name);
        }
        // In a class or module the variables of an inlined comprehension have been listed when it
        // was entered.
    }

    private void list(String name) {
        Symbol symbol = frame.table().get(name);
        if (symbol != null && !symbol.listed) {
            symbol.listed = true;
            frame.varNames.add(name);
        }
    }

    private void push(BlockKind kind, Span span) {
        Block block = new Block(kind, blocks);
        if (block.depth > MAX_BLOCKS) {
            throw errors.at(span, "too many statically nested blocks");
        }
        blocks = block;
    }

    private void pop() {
        blocks = blocks.outer;
    }

    /** Leaves blocks as a jump does; returns the innermost loop, or null if there is none or the jump leaves the function. */
    private Block unwind(Span span, boolean toLoop) {
        Block before = blocks;
        try {
            while (blocks != null) {
                Block block = blocks;
                if (block.kind == BlockKind.EXCEPT_STAR) {
                    throw errors.at(
                            span,
                            "'break', 'continue' and 'return' cannot appear in an except* block");
                }
                if (toLoop && block.kind == BlockKind.LOOP) {
                    return block;
                }
                blocks = block.outer;
                if (block.finalBody != null) {
                    List<Stmt> body = block.finalBody;
                    block.finalBody = null;
                    statements(body);
                }
            }
            return null;
        } finally {
            blocks = before;
        }
    }

    // Statements

    private void statements(List<Stmt> statements) {
        for (int i = 0, n = statements.size(); i < n; i++) {
            statement(statements.get(i));
        }
    }

    private void statement(Stmt statement) {
        switch (statement) {
            case Stmt.ExprStmt s -> expression(s.value());
            case Stmt.Assign s -> {
                expression(s.value());
                expressions(s.targets());
            }
            case Stmt.If s -> {
                expression(s.test());
                statements(s.body());
                statements(s.orElse());
            }
            case Stmt.Return s -> returning(s);
            case Stmt.FunctionDef s ->
                    function(
                            s,
                            s.name(),
                            s.args(),
                            s.body(),
                            s.decoratorList(),
                            s.returns(),
                            s.typeParams());
            case Stmt.AsyncFunctionDef s ->
                    function(
                            s,
                            s.name(),
                            s.args(),
                            s.body(),
                            s.decoratorList(),
                            s.returns(),
                            s.typeParams());
            case Stmt.ClassDef s -> classDefinition(s);
            case Stmt.Delete s -> expressions(s.targets());
            case Stmt.TypeAlias s -> typeAlias(s);
            case Stmt.AugAssign s -> {
                expression(s.target());
                expression(s.value());
            }
            case Stmt.AnnAssign s -> annotatedAssignment(s);
            case Stmt.For s -> loop(s.iter(), s.target(), s.body(), s.orElse(), s.span());
            case Stmt.AsyncFor s -> loop(s.iter(), s.target(), s.body(), s.orElse(), s.span());
            case Stmt.While s -> {
                push(BlockKind.LOOP, s.span());
                expression(s.test());
                statements(s.body());
                pop();
                statements(s.orElse());
            }
            case Stmt.With s -> with(s.items(), 0, s.body());
            case Stmt.AsyncWith s -> with(s.items(), 0, s.body());
            case Stmt.Match s -> match(s);
            case Stmt.Raise s -> {
                optional(s.exc());
                optional(s.cause());
            }
            case Stmt.Try s -> tryStatement(s);
            case Stmt.TryStar s -> tryStar(s);
            case Stmt.Assert s -> {
                operands.checkAssert(s);
                if (!skipAsserts) {
                    expression(s.test());
                    optional(s.msg());
                }
            }
            case Stmt.Import s -> aliases(s.names());
            case Stmt.ImportFrom s -> aliases(s.names());
            case Stmt.Break s -> {
                if (unwind(s.span(), true) == null) {
                    throw errors.at(s.span(), "'break' outside loop");
                }
            }
            case Stmt.Continue s -> {
                if (unwind(s.span(), true) == null) {
                    throw errors.at(s.span(), "'continue' not properly in loop");
                }
            }
            case Stmt.Global _, Stmt.Nonlocal _, Stmt.Pass _ -> {}
        }
    }

    private void returning(Stmt.Return statement) {
        if (!frame.kind().isFunctionLike()) {
            throw errors.at(statement.span(), "'return' outside function");
        }
        Expr value = statement.value();
        if (value != null) {
            if (frame.isAsyncGenerator()) {
                throw errors.at(statement.span(), "'return' with value in async generator");
            }
            expression(value);
        }
        boolean constantHere =
                value instanceof Expr.Constant && value.span().line() == statement.span().line();
        unwind(constantHere ? value.span() : statement.span(), false);
    }

    private void loop(Expr iter, Expr target, List<Stmt> body, List<Stmt> orElse, Span span) {
        // Where the construct is nested too deeply is found before anything inside it is looked at.
        push(BlockKind.LOOP, span);
        pop();
        expression(iter);
        push(BlockKind.LOOP, span);
        expression(target);
        statements(body);
        pop();
        statements(orElse);
    }

    private void with(List<WithItem> items, int index, List<Stmt> body) {
        if (index == items.size()) {
            statements(body);
            return;
        }
        WithItem item = items.get(index);
        expression(item.contextExpr());
        push(BlockKind.OTHER, item.contextExpr().span());
        optional(item.optionalVars());
        with(items, index + 1, body);
        pop();
    }

    private void match(Stmt.Match statement) {
        expression(statement.subject());
        List<MatchCase> cases = statement.cases();
        for (int i = 0; i < cases.size(); i++) {
            MatchCase each = cases.get(i);
            boolean last = i == cases.size() - 1;
            patterns.check(
                    each.pattern(), each.guard() != null || last, this::expression, this::name);
            optional(each.guard());
            statements(each.body());
        }
    }

    private void tryStatement(Stmt.Try statement) {
        Span span = statement.span();
        boolean hasFinally = !statement.finalBody().isEmpty();
        Block block = null;
        if (hasFinally) {
            push(BlockKind.FINALLY, span);
            block = blocks;
            block.finalBody = statement.finalBody();
        }
        if (statement.handlers().isEmpty()) {
            statements(statement.body());
        } else {
            push(BlockKind.OTHER, span);
            statements(statement.body());
            pop();
            statements(statement.orElse());
            push(BlockKind.OTHER, span);
            List<ExceptHandler> handlers = statement.handlers();
            for (int i = 0; i < handlers.size(); i++) {
                ExceptHandler handler = handlers.get(i);
                if (handler.type() == null && i < handlers.size() - 1) {
                    throw errors.at(handler.span(), "default 'except:' must be last");
                }
                handler(handler, BlockKind.OTHER);
            }
            pop();
        }
        if (hasFinally) {
            endFinally(block, statement.finalBody(), span);
        }
    }

    private void handler(ExceptHandler handler, BlockKind kind) {
        optional(handler.type());
        if (handler.name() != null) {
            name(handler.name());
        }
        push(kind, handler.span());
        statements(handler.body());
        pop();
    }

    private void tryStar(Stmt.TryStar statement) {
        Span span = statement.span();
        boolean hasFinally = !statement.finalBody().isEmpty();
        Block block = null;
        if (hasFinally) {
            push(BlockKind.FINALLY, span);
            block = blocks;
            block.finalBody = statement.finalBody();
        }
        push(BlockKind.OTHER, span);
        statements(statement.body());
        pop();
        push(BlockKind.EXCEPT_STAR, span);
        for (ExceptHandler handler : statement.handlers()) {
            handler(handler, BlockKind.OTHER);
        }
        pop();
        statements(statement.orElse());
        if (hasFinally) {
            endFinally(block, statement.finalBody(), span);
        }
    }

    private void endFinally(Block block, List<Stmt> finalBody, Span span) {
        pop();
        if (block.finalBody != null) {
            block.finalBody = null;
            // CPython compiles the clause twice, the second time inside one more block.
            push(BlockKind.OTHER, span);
            pop();
            statements(finalBody);
        }
    }

    private void aliases(List<Alias> aliases) {
        for (Alias alias : aliases) {
            if (alias.asName() != null) {
                name(alias.asName());
            } else {
                int dot = alias.name().indexOf('.');
                name(dot < 0 ? alias.name() : alias.name().substring(0, dot));
            }
        }
    }

    private void function(
            Stmt node,
            String name,
            Arguments args,
            List<Stmt> body,
            List<Expr> decorators,
            Expr returns,
            List<TypeParam> parameters) {
        expressions(decorators);
        expressions(args.defaults());
        optionals(args.kwDefaults());
        Runnable definition =
                () -> {
                    Scope annotations = tree.annotationScope(node);
                    if (annotations != null && !tree.futures().annotations()) {
                        inside(annotations, () -> signatureAnnotations(args, returns));
                    }
                    Scope inner = tree.scopeOf(node);
                    inside(
                            inner,
                            () -> {
                                if (inner.isGenerator() || inner.isCoroutine()) {
                                    push(BlockKind.OTHER, node.span());
                                }
                                statements(body);
                            });
                };
        generic(node, parameters, definition);
        name(name);
    }

    private void generic(Stmt node, List<TypeParam> parameters, Runnable definition) {
        if (parameters.isEmpty()) {
            definition.run();
        } else {
            inside(
                    tree.typeParamScope(node),
                    () -> {
                        typeParameters(parameters);
                        definition.run();
                    });
        }
    }

    private void signatureAnnotations(Arguments args, Expr returns) {
        args.posOnlyArgs().forEach(arg -> optional(arg.annotation()));
        args.args().forEach(arg -> optional(arg.annotation()));
        if (args.varArg() != null) {
            // *args: *Ts is allowed here and nowhere else.
            Expr annotation = args.varArg().annotation();
            optional(annotation instanceof Expr.Starred starred ? starred.value() : annotation);
        }
        args.kwOnlyArgs().forEach(arg -> optional(arg.annotation()));
        if (args.kwArg() != null) {
            optional(args.kwArg().annotation());
        }
        optional(returns);
    }

    private void typeParameters(List<TypeParam> parameters) {
        boolean seenDefault = false;
        for (TypeParam parameter : parameters) {
            String name;
            Expr defaultValue;
            switch (parameter) {
                case TypeParam.TypeVar p -> {
                    name = p.name();
                    defaultValue = p.defaultValue();
                    lazily(p.bound());
                }
                case TypeParam.ParamSpec p -> {
                    name = p.name();
                    defaultValue = p.defaultValue();
                }
                case TypeParam.TypeVarTuple p -> {
                    name = p.name();
                    defaultValue = p.defaultValue();
                }
            }
            if (defaultValue != null) {
                seenDefault = true;
                lazily(defaultValue);
            } else if (seenDefault) {
                throw errors.at(
                        parameter.span(),
                        "non-default type parameter '" + name + "' follows default type parameter");
            }
            name(name);
        }
    }

    private void lazily(Expr expression) {
        if (expression != null) {
            Expr inner = expression instanceof Expr.Starred starred ? starred.value() : expression;
            inside(tree.lazyScope(expression), () -> expression(inner));
        }
    }

    private void classDefinition(Stmt.ClassDef node) {
        expressions(node.decoratorList());
        generic(
                node,
                node.typeParams(),
                () -> {
                    if (!node.typeParams().isEmpty()) {
                        name(".type_params");
                    }
                    Scope inner = tree.scopeOf(node);
                    inside(
                            inner,
                            () -> {
                                statements(node.body());
                                deferredAnnotations(tree.annotationScope(node), inner);
                            });
                    if (!node.typeParams().isEmpty()) {
                        name(".generic_base");
                    }
                    validateKeywords(node.keywords());
                    elements(node.bases());
                    keywords(node.keywords());
                });
        name(node.name());
    }

    private void deferredAnnotations(Scope annotations, Scope owner) {
        if (annotations != null) {
            inside(
                    annotations,
                    () ->
                            owner.deferredAnnotations()
                                    .forEach(each -> expression(each.statement().annotation())));
        }
    }

    private void typeAlias(Stmt.TypeAlias node) {
        generic(
                node,
                node.typeParams(),
                () -> inside(tree.lazyScope(node), () -> expression(node.value())));
        expression(node.name());
    }

    private void annotatedAssignment(Stmt.AnnAssign node) {
        if (node.value() != null) {
            expression(node.value());
            expression(node.target());
        } else {
            // Without a value the parts of the target are evaluated, and nothing is stored.
            switch (node.target()) {
                case Expr.Attribute target -> expression(target.value());
                case Expr.Subscript target -> {
                    expression(target.value());
                    expression(target.slice());
                }
                default -> {}
            }
        }
    }

    // Expressions

    private void expressions(List<Expr> expressions) {
        for (int i = 0, n = expressions.size(); i < n; i++) {
            expression(expressions.get(i));
        }
    }

    private void optionals(List<Expr> expressions) {
        for (int i = 0, n = expressions.size(); i < n; i++) {
            optional(expressions.get(i));
        }
    }

    private void optional(Expr expression) {
        if (expression != null) {
            expression(expression);
        }
    }

    /** Elements of a display or arguments of a call, where {@code *x} is allowed. */
    private void elements(List<Expr> elements) {
        for (int i = 0, n = elements.size(); i < n; i++) {
            Expr element = elements.get(i);
            expression(element instanceof Expr.Starred starred ? starred.value() : element);
        }
    }

    private void keywords(List<Keyword> keywords) {
        for (int i = 0, n = keywords.size(); i < n; i++) {
            expression(keywords.get(i).value());
        }
    }

    private void validateKeywords(List<Keyword> keywords) {
        for (int i = 0, n = keywords.size(); i < n; i++) {
            String name = keywords.get(i).arg();
            for (int j = i + 1; name != null && j < n; j++) {
                if (name.equals(keywords.get(j).arg())) {
                    throw errors.at(keywords.get(j).span(), "keyword argument repeated: " + name);
                }
            }
        }
    }

    private void expression(Expr expression) {
        switch (expression) {
            case Expr.Name e -> name(e.id());
            case Expr.Constant _ -> {}
            case Expr.Attribute e -> expression(e.value());
            case Expr.Call e -> {
                validateKeywords(e.keywords());
                operands.checkCall(e);
                expression(e.func());
                elements(e.args());
                keywords(e.keywords());
            }
            case Expr.BinOp e -> {
                expression(e.left());
                expression(e.right());
            }
            case Expr.BoolOp e -> expressions(e.values());
            case Expr.Compare e -> {
                operands.checkCompare(e);
                expression(e.left());
                expressions(e.comparators());
            }
            case Expr.Subscript e -> {
                if (e.ctx() == ExprContext.LOAD) {
                    operands.checkSubscript(e);
                }
                expression(e.value());
                expression(e.slice());
            }
            case Expr.Tuple e -> sequence(e.elts(), e.ctx(), e.span());
            case Expr.List e -> sequence(e.elts(), e.ctx(), e.span());
            case Expr.Set e -> elements(e.elts());
            case Expr.Dict e -> {
                for (int i = 0, n = e.values().size(); i < n; i++) {
                    optional(e.keys().get(i));
                    expression(e.values().get(i));
                }
            }
            case Expr.UnaryOp e -> expression(e.operand());
            case Expr.IfExp e -> {
                expression(e.test());
                expression(e.body());
                expression(e.orElse());
            }
            case Expr.JoinedStr e -> expressions(e.values());
            case Expr.TemplateStr e -> expressions(e.values());
            case Expr.FormattedValue e -> {
                expression(e.value());
                optional(e.formatSpec());
            }
            case Expr.Interpolation e -> {
                expression(e.value());
                optional(e.formatSpec());
            }
            case Expr.Starred e ->
                    throw errors.at(
                            e.span(),
                            e.ctx() == ExprContext.STORE
                                    ? "starred assignment target must be in a list or tuple"
                                    : "can't use starred expression here");
            case Expr.Slice e -> {
                optional(e.lower());
                optional(e.upper());
                optional(e.step());
            }
            case Expr.Lambda e -> {
                expressions(e.args().defaults());
                optionals(e.args().kwDefaults());
                inside(tree.scopeOf(e), () -> expression(e.body()));
            }
            case Expr.NamedExpr e -> {
                expression(e.value());
                expression(e.target());
            }
            case Expr.ListComp e -> comprehension(e, e.generators(), e.elt(), null);
            case Expr.SetComp e -> comprehension(e, e.generators(), e.elt(), null);
            case Expr.DictComp e -> comprehension(e, e.generators(), e.key(), e.value());
            case Expr.GeneratorExp e -> comprehension(e, e.generators(), e.elt(), null);
            case Expr.Await e -> expression(e.value());
            case Expr.Yield e -> {
                if (!frame.kind().isFunctionLike()) {
                    throw errors.at(e.span(), "'yield' outside function");
                }
                optional(e.value());
            }
            case Expr.YieldFrom e -> {
                if (!frame.kind().isFunctionLike()) {
                    throw errors.at(e.span(), "'yield from' outside function");
                }
                if (frame.isAsyncDefinition()) {
                    throw errors.at(e.span(), "'yield from' inside async function");
                }
                expression(e.value());
            }
        }
    }

    private void sequence(List<Expr> elements, ExprContext ctx, Span span) {
        if (ctx == ExprContext.STORE) {
            boolean seenStar = false;
            for (int i = 0, n = elements.size(); i < n; i++) {
                if (elements.get(i) instanceof Expr.Starred) {
                    if (seenStar) {
                        throw errors.at(span, "multiple starred expressions in assignment");
                    }
                    if (i >= 1 << 8) {
                        throw errors.at(span, "too many expressions in star-unpacking assignment");
                    }
                    seenStar = true;
                }
            }
        }
        elements(elements);
    }

    private void comprehension(
            Expr node, List<Comprehension> generators, Expr element, Expr value) {
        Scope inner = tree.scopeOf(node);
        expression(generators.getFirst().iter());
        Runnable body =
                () -> {
                    boolean first = true;
                    for (Comprehension generator : generators) {
                        if (!first) {
                            expression(generator.iter());
                        }
                        first = false;
                        expression(generator.target());
                        expressions(generator.ifs());
                    }
                    expression(element);
                    optional(value);
                };
        if (inner.isInlinedComprehension()) {
            Scope outer = scope;
            scope = inner;
            listInlined(inner);
            body.run();
            scope = outer;
        } else {
            inside(inner, body);
        }
    }

    private void listInlined(Scope comprehension) {
        for (Map.Entry<String, Symbol> entry : comprehension.table().entrySet()) {
            Symbol symbol = entry.getValue();
            if ((symbol.flags & (Symbol.DEF_LOCAL | Symbol.DEF_NONLOCAL)) == Symbol.DEF_LOCAL) {
                list(entry.getKey());
            }
        }
    }
}
