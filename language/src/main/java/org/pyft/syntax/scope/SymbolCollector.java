package org.pyft.syntax.scope;

import static org.pyft.syntax.scope.Symbol.DEF_ANNOT;
import static org.pyft.syntax.scope.Symbol.DEF_GLOBAL;
import static org.pyft.syntax.scope.Symbol.DEF_IMPORT;
import static org.pyft.syntax.scope.Symbol.DEF_LOCAL;
import static org.pyft.syntax.scope.Symbol.DEF_NONLOCAL;
import static org.pyft.syntax.scope.Symbol.DEF_PARAM;
import static org.pyft.syntax.scope.Symbol.DEF_TYPE_PARAM;
import static org.pyft.syntax.scope.Symbol.USE;

import org.pyft.syntax.tree.Alias;
import org.pyft.syntax.tree.Arg;
import org.pyft.syntax.tree.Arguments;
import org.pyft.syntax.tree.Comprehension;
import org.pyft.syntax.tree.ExceptHandler;
import org.pyft.syntax.tree.Expr;
import org.pyft.syntax.tree.ExprContext;
import org.pyft.syntax.tree.Keyword;
import org.pyft.syntax.tree.MatchCase;
import org.pyft.syntax.tree.Mod;
import org.pyft.syntax.tree.Pattern;
import org.pyft.syntax.tree.Span;
import org.pyft.syntax.tree.Stmt;
import org.pyft.syntax.tree.TypeParam;
import org.pyft.syntax.tree.WithItem;

import java.util.List;

/**
 * The first pass: opens the scopes and notes how each uses names. The order of the visits is the order in which Python finds
 * errors and lists symbols.
 */
final class SymbolCollector extends ScopeBuilder {
    /** The last future import at the head of the module, or null. */
    private Span lastFutureImport;

    SymbolCollector(SyntaxErrors errors, Futures futures, boolean topLevelAwait) {
        super(errors, futures, topLevelAwait);
    }

    ScopeTree collect(Mod mod) {
        lastFutureImport = FutureImports.last(mod);
        module = new Scope(ScopeKind.MODULE, "<module>", "top", null, null);
        scopes.put(mod, module);
        current = new Context(module, null);
        switch (mod) {
            case Mod.Module m -> statements(m.body());
            case Mod.Interactive m -> statements(m.body());
            case Mod.Expression m -> expression(m.body());
            case Mod.FunctionType _ ->
                    throw new IllegalArgumentException("a signature has no scopes");
        }
        if (current.annotations != null) {
            annotations.put(mod, current.annotations.scope);
        }
        return new ScopeTree(module, futures, scopes, typeParams, lazy, annotations);
    }

    // Statements

    private void statements(List<Stmt> statements) {
        for (int i = 0, n = statements.size(); i < n; i++) {
            statement(statements.get(i));
        }
    }

    private void conditional(List<Stmt> statements) {
        boolean before = current.conditionalBlock;
        current.conditionalBlock = true;
        statements(statements);
        current.conditionalBlock = before;
    }

    private void statement(Stmt statement) {
        switch (statement) {
            case Stmt.ExprStmt s -> expression(s.value());
            case Stmt.Assign s -> {
                expressions(s.targets());
                expression(s.value());
            }
            case Stmt.If s -> {
                expression(s.test());
                conditional(s.body());
                conditional(s.orElse());
            }
            case Stmt.Return s -> {
                if (s.value() != null) {
                    expression(s.value());
                    current.scope.returnsValue = true;
                }
            }
            case Stmt.FunctionDef s ->
                    function(
                            s,
                            s.name(),
                            s.args(),
                            s.body(),
                            s.decoratorList(),
                            s.returns(),
                            s.typeParams(),
                            false);
            case Stmt.AsyncFunctionDef s ->
                    function(
                            s,
                            s.name(),
                            s.args(),
                            s.body(),
                            s.decoratorList(),
                            s.returns(),
                            s.typeParams(),
                            true);
            case Stmt.ClassDef s -> classDefinition(s);
            case Stmt.Delete s -> expressions(s.targets());
            case Stmt.TypeAlias s -> typeAlias(s);
            case Stmt.AugAssign s -> {
                expression(s.target());
                expression(s.value());
            }
            case Stmt.AnnAssign s -> annotatedAssignment(s);
            case Stmt.For s -> {
                expression(s.target());
                expression(s.iter());
                conditional(s.body());
                conditional(s.orElse());
            }
            case Stmt.AsyncFor s -> {
                checkAsync("'async for' outside async function", s.span());
                expression(s.target());
                expression(s.iter());
                conditional(s.body());
                conditional(s.orElse());
            }
            case Stmt.While s -> {
                expression(s.test());
                conditional(s.body());
                conditional(s.orElse());
            }
            case Stmt.With s -> {
                withItems(s.items());
                conditional(s.body());
            }
            case Stmt.AsyncWith s -> {
                checkAsync("'async with' outside async function", s.span());
                withItems(s.items());
                conditional(s.body());
            }
            case Stmt.Match s -> {
                expression(s.subject());
                for (MatchCase each : s.cases()) {
                    pattern(each.pattern());
                    optional(each.guard());
                    conditional(each.body());
                }
            }
            case Stmt.Raise s -> {
                optional(s.exc());
                optional(s.cause());
            }
            case Stmt.Try s -> tryStatement(s.body(), s.handlers(), s.orElse(), s.finalBody());
            case Stmt.TryStar s -> tryStatement(s.body(), s.handlers(), s.orElse(), s.finalBody());
            case Stmt.Assert s -> {
                expression(s.test());
                optional(s.msg());
            }
            case Stmt.Import s -> s.names().forEach(this::alias);
            case Stmt.ImportFrom s -> importFrom(s);
            case Stmt.Global s -> global(s);
            case Stmt.Nonlocal s -> nonlocal(s);
            case Stmt.Pass _, Stmt.Break _, Stmt.Continue _ -> {}
        }
    }

    private void checkAsync(String message, Span span) {
        if (topLevelAwait && current.is(ScopeKind.MODULE)) {
            current.scope.coroutine = true;
        } else if (!current.scope.asyncDefinition) {
            throw errors.at(span, message);
        }
    }

    private void importFrom(Stmt.ImportFrom statement) {
        if (FutureImports.isFutureImport(statement) && isLate(statement.span())) {
            throw errors.at(
                    statement.span(),
                    "from __future__ imports must occur at the beginning of the file");
        }
        statement.names().forEach(this::alias);
    }

    private boolean isLate(Span span) {
        return lastFutureImport == null
                || span.line() > lastFutureImport.line()
                || (span.line() == lastFutureImport.endLine()
                        && span.column() > lastFutureImport.endColumn());
    }

    private void tryStatement(
            List<Stmt> body,
            List<ExceptHandler> handlers,
            List<Stmt> orElse,
            List<Stmt> finalBody) {
        conditional(body);
        for (ExceptHandler handler : handlers) {
            optional(handler.type());
            if (handler.name() != null) {
                define(handler.name(), DEF_LOCAL, handler.span());
            }
            conditional(handler.body());
        }
        conditional(orElse);
        conditional(finalBody);
    }

    private void withItems(List<WithItem> items) {
        for (WithItem item : items) {
            expression(item.contextExpr());
            optional(item.optionalVars());
        }
    }

    private void alias(Alias alias) {
        String name = alias.asName() == null ? alias.name() : alias.asName();
        int dot = name.indexOf('.');
        if (dot >= 0) {
            name = name.substring(0, dot);
        }
        if (!name.equals("*")) {
            define(name, DEF_IMPORT, alias.span());
        } else if (current.is(ScopeKind.MODULE)) {
            current.scope.starImport = true;
        } else {
            throw errors.at(alias.span(), "import * only allowed at module level");
        }
    }

    private void global(Stmt.Global statement) {
        for (String name : statement.names()) {
            int flags = flagsOf(name, current);
            String problem = conflict(name, flags, "global");
            if (problem != null) {
                throw errors.at(statement.span(), problem);
            }
            define(name, DEF_GLOBAL, statement.span());
            recordDirective(name, statement.span());
        }
    }

    private void nonlocal(Stmt.Nonlocal statement) {
        for (String name : statement.names()) {
            int flags = flagsOf(name, current);
            String problem = conflict(name, flags, "nonlocal");
            if (problem != null) {
                throw errors.at(statement.span(), problem);
            }
            define(name, DEF_NONLOCAL, statement.span());
            recordDirective(name, statement.span());
        }
    }

    private void function(
            Stmt node,
            String name,
            Arguments args,
            List<Stmt> body,
            List<Expr> decorators,
            Expr returns,
            List<TypeParam> parameters,
            boolean async) {
        define(name, DEF_LOCAL, node.span());
        expressions(args.defaults());
        optionals(args.kwDefaults());
        expressions(decorators);
        boolean generic = !parameters.isEmpty();
        if (generic) {
            openTypeParameters(node, name, args, node.span());
            typeParameters(parameters);
        }
        signatureAnnotations(node, args, returns);
        Scope scope = openChild(ScopeKind.FUNCTION, name, name, node.span());
        scopes.put(node, scope);
        scope.asyncDefinition = async;
        scope.coroutine = async;
        parameters(args);
        statements(body);
        close();
        if (generic) {
            close();
        }
    }

    private void signatureAnnotations(Stmt node, Arguments args, Expr returns) {
        boolean inClass = inClassOrSeesIt();
        Scope scope = openAnnotations(node.span());
        scope.ofFunction = true;
        annotations.put(node, scope);
        if (inClass) {
            seeClassScope(node.span());
        }
        argAnnotations(args.posOnlyArgs());
        argAnnotations(args.args());
        argAnnotation(args.varArg());
        argAnnotation(args.kwArg());
        argAnnotations(args.kwOnlyArgs());
        if (returns != null) {
            markEvaluated();
            expression(returns);
        }
        close();
        if (futureAnnotations) {
            // The function that gives the strings knows none of the names in them.
            Scope strings = openAnnotations(node.span());
            strings.ofFunction = true;
            strings.annotated = scope.annotated;
            annotations.put(node, strings);
            close();
        }
    }

    private void argAnnotations(List<Arg> args) {
        for (int i = 0, n = args.size(); i < n; i++) {
            argAnnotation(args.get(i));
        }
    }

    private void argAnnotation(Arg arg) {
        if (arg != null && arg.annotation() != null) {
            markEvaluated();
            expression(arg.annotation());
        }
    }

    private void markEvaluated() {
        current.scope.annotated = true;
    }

    private void parameters(Arguments args) {
        parameters(args.posOnlyArgs());
        parameters(args.args());
        parameters(args.kwOnlyArgs());
        Scope scope = current.scope;
        scope.positionalParameters = args.posOnlyArgs().size() + args.args().size();
        if (args.varArg() != null) {
            define(args.varArg().arg(), DEF_PARAM, args.varArg().span());
            scope.varArgs = true;
        }
        if (args.kwArg() != null) {
            define(args.kwArg().arg(), DEF_PARAM, args.kwArg().span());
            scope.varKeywords = true;
        }
    }

    private void parameters(List<Arg> args) {
        for (int i = 0, n = args.size(); i < n; i++) {
            Arg arg = args.get(i);
            define(arg.arg(), DEF_PARAM, arg.span());
        }
    }

    private void classDefinition(Stmt.ClassDef node) {
        define(node.name(), DEF_LOCAL, node.span());
        expressions(node.decoratorList());
        String outerPrivateName = privateName;
        boolean generic = !node.typeParams().isEmpty();
        if (generic) {
            openTypeParameters(node, node.name(), null, node.span());
            privateName = node.name();
            current.scope.privateName = privateName;
            current.scope.limitMangling();
            typeParameters(node.typeParams());
        }
        expressions(node.bases());
        keywords(node.keywords());
        // The class's own name takes effect inside only.
        privateName = node.name();
        Scope scope = openChild(ScopeKind.CLASS, node.name(), node.name(), node.span());
        scopes.put(node, scope);
        if (generic) {
            define("__type_params__", DEF_LOCAL, node.span());
            define(".type_params", USE, node.span());
        }
        statements(node.body());
        if (current.annotations != null) {
            annotations.put(node, current.annotations.scope);
        }
        close();
        if (generic) {
            close();
        }
        privateName = outerPrivateName;
    }

    private void typeAlias(Stmt.TypeAlias node) {
        expression(node.name());
        String name = ((Expr.Name) node.name()).id();
        boolean generic = !node.typeParams().isEmpty();
        boolean inClass = inClassOrSeesIt();
        if (generic) {
            openTypeParameters(node, name, null, node.span());
            typeParameters(node.typeParams());
        }
        Scope scope = openChild(ScopeKind.TYPE_ALIAS, name, name, node.span());
        lazy.put(node, scope);
        addFormatParameter(node.span());
        if (inClass) {
            seeClassScope(node.value().span());
        }
        expression(node.value());
        close();
        if (generic) {
            close();
        }
    }

    private void typeParameters(List<TypeParam> parameters) {
        for (TypeParam parameter : parameters) {
            switch (parameter) {
                case TypeParam.TypeVar p -> {
                    typeParameter(p.name(), p);
                    String what =
                            p.bound() instanceof Expr.Tuple
                                    ? "a TypeVar constraint"
                                    : "a TypeVar bound";
                    lazyExpression(p.bound(), p.name(), what);
                    lazyExpression(p.defaultValue(), p.name(), "a TypeVar default");
                }
                case TypeParam.ParamSpec p -> {
                    typeParameter(p.name(), p);
                    lazyExpression(p.defaultValue(), p.name(), "a ParamSpec default");
                }
                case TypeParam.TypeVarTuple p -> {
                    typeParameter(p.name(), p);
                    lazyExpression(p.defaultValue(), p.name(), "a TypeVarTuple default");
                }
            }
        }
    }

    private void typeParameter(String name, TypeParam parameter) {
        if (name.equals(CLASS_DICT)) {
            throw errors.at(
                    parameter.span(),
                    "reserved name '" + name + "' cannot be used for type parameter");
        }
        define(name, DEF_TYPE_PARAM | DEF_LOCAL, parameter.span());
    }

    private void lazyExpression(Expr expression, String name, String what) {
        if (expression == null) {
            return;
        }
        boolean inClass = current.scope.seesClassScope;
        Scope scope = openChild(ScopeKind.TYPE_VARIABLE, name, name, expression.span());
        lazy.put(expression, scope);
        addFormatParameter(expression.span());
        if (inClass) {
            seeClassScope(expression.span());
        }
        current.description = what;
        expression(expression);
        close();
    }

    private void annotatedAssignment(Stmt.AnnAssign node) {
        current.scope.annotated = true;
        if (node.target() instanceof Expr.Name name) {
            int flags = flagsOf(name.id(), current);
            if ((flags & (DEF_GLOBAL | DEF_NONLOCAL)) != 0
                    && current.scope != module
                    && node.simple()) {
                String declaration = (flags & DEF_GLOBAL) != 0 ? "global" : "nonlocal";
                throw errors.at(
                        node.span(), "annotated name '" + name.id() + "' can't be " + declaration);
            }
            if (node.simple()) {
                define(name.id(), DEF_ANNOT | DEF_LOCAL, name.span());
            } else if (node.value() != null) {
                define(name.id(), DEF_LOCAL, name.span());
            }
        } else {
            expression(node.target());
        }
        annotation(node);
        optional(node.value());
    }

    private void annotation(Stmt.AnnAssign node) {
        Context owner = current;
        Span span = node.annotation().span();
        boolean inModule = owner.is(ScopeKind.MODULE);
        boolean inClass = owner.is(ScopeKind.CLASS);
        boolean conditional = inModule || (inClass && owner.conditionalBlock);
        if (conditional && !owner.scope.conditionalAnnotations) {
            owner.scope.conditionalAnnotations = true;
            define(CONDITIONAL_ANNOTATIONS, USE, span);
        }
        if (owner.annotations == null) {
            openAnnotations(span);
            owner.annotations = current;
            if (inClass && !futureAnnotations) {
                seeClassScope(span);
            }
        } else {
            current = owner.annotations;
        }
        if (!futureAnnotations
                && (inModule || inClass)
                && node.simple()
                && node.target() instanceof Expr.Name) {
            current.scope.annotated = true;
            int index = conditional ? owner.conditionalAnnotationCount++ : -1;
            owner.scope.addDeferredAnnotation(new DeferredAnnotation(node, index));
        }
        current.unevaluatedAnnotation = owner.isFunctionBlock();
        expression(node.annotation());
        current.unevaluatedAnnotation = false;
        current = owner;
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

    private void keywords(List<Keyword> keywords) {
        for (int i = 0, n = keywords.size(); i < n; i++) {
            Keyword keyword = keywords.get(i);
            if (keyword.arg() != null) {
                checkName(keyword.arg(), keyword.span(), ExprContext.STORE);
            }
        }
        for (int i = 0, n = keywords.size(); i < n; i++) {
            expression(keywords.get(i).value());
        }
    }

    private void expression(Expr expression) {
        switch (expression) {
            case Expr.Name e -> name(e);
            case Expr.Constant _ -> {}
            case Expr.Attribute e -> {
                checkName(e.attr(), e.span(), e.ctx());
                expression(e.value());
            }
            case Expr.Call e -> {
                expression(e.func());
                expressions(e.args());
                keywords(e.keywords());
            }
            case Expr.BinOp e -> {
                expression(e.left());
                expression(e.right());
            }
            case Expr.BoolOp e -> expressions(e.values());
            case Expr.Compare e -> {
                expression(e.left());
                expressions(e.comparators());
            }
            case Expr.Subscript e -> {
                expression(e.value());
                expression(e.slice());
            }
            case Expr.Tuple e -> expressions(e.elts());
            case Expr.List e -> expressions(e.elts());
            case Expr.Set e -> expressions(e.elts());
            case Expr.Dict e -> {
                optionals(e.keys());
                expressions(e.values());
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
            case Expr.Starred e -> expression(e.value());
            case Expr.Slice e -> {
                optional(e.lower());
                optional(e.upper());
                optional(e.step());
            }
            case Expr.Lambda e -> lambda(e);
            case Expr.NamedExpr e -> namedExpression(e);
            case Expr.ListComp e ->
                    comprehension(
                            e, ScopeKind.COMPREHENSION, "listcomp", e.generators(), e.elt(), null);
            case Expr.SetComp e ->
                    comprehension(
                            e, ScopeKind.COMPREHENSION, "setcomp", e.generators(), e.elt(), null);
            case Expr.DictComp e ->
                    comprehension(
                            e,
                            ScopeKind.COMPREHENSION,
                            "dictcomp",
                            e.generators(),
                            e.key(),
                            e.value());
            case Expr.GeneratorExp e ->
                    comprehension(
                            e,
                            ScopeKind.GENERATOR_EXPRESSION,
                            "genexpr",
                            e.generators(),
                            e.elt(),
                            null);
            case Expr.Await e -> await(e);
            case Expr.Yield e -> yielding(e, e.value());
            case Expr.YieldFrom e -> yielding(e, e.value());
        }
    }

    private void name(Expr.Name node) {
        if (current.unevaluatedAnnotation) {
            return;
        }
        boolean load = node.ctx() == ExprContext.LOAD;
        define(node.id(), load ? USE : DEF_LOCAL, node.span(), node.ctx());
        if (load && current.scope.kind().isFunctionLike() && node.id().equals("super")) {
            define("__class__", USE, node.span());
        }
    }

    private void lambda(Expr.Lambda node) {
        expressions(node.args().defaults());
        optionals(node.args().kwDefaults());
        Scope scope = openChild(ScopeKind.LAMBDA, "<lambda>", "lambda", node.span());
        scopes.put(node, scope);
        parameters(node.args());
        expression(node.body());
        close();
    }

    private void comprehension(
            Expr node,
            ScopeKind kind,
            String name,
            List<Comprehension> generators,
            Expr element,
            Expr value) {
        Comprehension first = generators.getFirst();
        current.insideIterable++;
        expression(first.iter());
        current.insideIterable--;
        Scope scope = openChild(kind, "<" + name + ">", name, node.span());
        scopes.put(node, scope);
        scope.coroutine = first.isAsync();
        define(".0", DEF_PARAM, node.span());
        iterationTarget(first.target());
        expressions(first.ifs());
        for (int i = 1; i < generators.size(); i++) {
            Comprehension generator = generators.get(i);
            iterationTarget(generator.target());
            current.insideIterable++;
            expression(generator.iter());
            current.insideIterable--;
            expressions(generator.ifs());
            scope.coroutine |= generator.isAsync();
        }
        // Python visits the value of a dict comprehension before the key.
        optional(value);
        expression(element);
        boolean isGenerator = kind == ScopeKind.GENERATOR_EXPRESSION;
        scope.generator = isGenerator;
        close();
        if (scope.coroutine && !isGenerator) {
            boolean allowed =
                    current.scope.asyncDefinition
                            || current.scope.kind().isAnyComprehension()
                            || (topLevelAwait && current.is(ScopeKind.MODULE));
            if (!allowed) {
                throw errors.at(
                        node.span(),
                        "asynchronous comprehension outside of an asynchronous function");
            }
            current.scope.coroutine = true;
        }
    }

    private void iterationTarget(Expr target) {
        current.iterationTarget = true;
        expression(target);
        current.iterationTarget = false;
    }

    private void namedExpression(Expr.NamedExpr node) {
        rejectInAnnotation("named expression", node);
        if (current.insideIterable > 0) {
            throw errors.at(
                    node.span(),
                    "assignment expression cannot be used in a comprehension iterable expression");
        }
        if (current.scope.kind().isAnyComprehension()) {
            extendTargetScope((Expr.Name) node.target());
        }
        expression(node.value());
        expression(node.target());
    }

    private void await(Expr.Await node) {
        rejectInAnnotation("await expression", node);
        if (!(topLevelAwait && current.is(ScopeKind.MODULE))) {
            Scope scope = current.scope;
            if (!scope.kind().isFunctionLike()) {
                throw errors.at(node.span(), "'await' outside function");
            }
            if (!scope.asyncDefinition && !scope.kind().isAnyComprehension()) {
                throw errors.at(node.span(), "'await' outside async function");
            }
        }
        expression(node.value());
        current.scope.coroutine = true;
    }

    private void yielding(Expr node, Expr value) {
        rejectInAnnotation("yield expression", node);
        optional(value);
        Scope scope = current.scope;
        scope.generator = true;
        if (scope.kind().isAnyComprehension()) {
            String where =
                    switch (scope.symtableName()) {
                        case "listcomp" -> "list comprehension";
                        case "setcomp" -> "set comprehension";
                        case "dictcomp" -> "dict comprehension";
                        default -> "generator expression";
                    };
            throw errors.at(node.span(), "'yield' inside " + where);
        }
    }

    // Patterns

    private void patterns(List<Pattern> patterns) {
        for (int i = 0, n = patterns.size(); i < n; i++) {
            pattern(patterns.get(i));
        }
    }

    private void pattern(Pattern pattern) {
        switch (pattern) {
            case Pattern.MatchValue p -> expression(p.value());
            case Pattern.MatchSingleton _ -> {}
            case Pattern.MatchSequence p -> patterns(p.patterns());
            case Pattern.MatchStar p -> capture(p.name(), p);
            case Pattern.MatchMapping p -> {
                expressions(p.keys());
                patterns(p.patterns());
                capture(p.rest(), p);
            }
            case Pattern.MatchClass p -> {
                expression(p.cls());
                patterns(p.patterns());
                for (int i = 0; i < p.kwdAttrs().size(); i++) {
                    checkName(
                            p.kwdAttrs().get(i), p.kwdPatterns().get(i).span(), ExprContext.STORE);
                }
                patterns(p.kwdPatterns());
            }
            case Pattern.MatchAs p -> {
                if (p.pattern() != null) {
                    pattern(p.pattern());
                }
                capture(p.name(), p);
            }
            case Pattern.MatchOr p -> patterns(p.patterns());
        }
    }

    private void capture(String name, Pattern pattern) {
        if (name != null) {
            define(name, DEF_LOCAL, pattern.span());
        }
    }
}
