package org.pyft.modules.ast;

import org.pyft.objects.instance.Attributes;
import org.pyft.objects.instance.PyInstance;
import org.pyft.objects.list.PyList;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
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
import org.pyft.syntax.tree.TypeIgnore;
import org.pyft.syntax.tree.TypeParam;
import org.pyft.syntax.tree.WithItem;
import org.pyft.translate.PythonConstants;

import java.util.List;
import java.util.function.Function;

/** Makes node objects of a syntax tree. For one thread. */
final class TreeToNodes {
    private final AstTypes types = AstTypes.get();

    Object mod(Mod mod) {
        return switch (mod) {
            case Mod.Module m ->
                    node(
                            "Module",
                            null,
                            statements(m.body()),
                            list(m.typeIgnores(), this::typeIgnore));
            case Mod.Interactive m -> node("Interactive", null, statements(m.body()));
            case Mod.Expression m -> node("Expression", null, expr(m.body()));
            case Mod.FunctionType m ->
                    node("FunctionType", null, expressions(m.argTypes()), expr(m.returns()));
        };
    }

    private PyInstance node(String name, Span span, Object... values) {
        AstTypes.NodeType type = types.named(name);
        PyInstance node = new PyInstance(type.type().instanceShape());
        String[] names = type.names();
        for (int i = 0; i < names.length; i++) {
            Attributes.put(node, names[i], values[i]);
        }
        if (span != null) {
            Attributes.put(node, "lineno", (long) span.line());
            Attributes.put(node, "col_offset", (long) span.column());
            Attributes.put(node, "end_lineno", (long) span.endLine());
            Attributes.put(node, "end_col_offset", (long) span.endColumn());
        }
        return node;
    }

    private static <T> Object list(List<T> items, Function<T, Object> convert) {
        Object[] values = new Object[items.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = convert.apply(items.get(i));
        }
        return new PyList(values);
    }

    private static Object text(String text) {
        return text == null ? PyNone.NONE : Str.of(text);
    }

    private static Object integer(boolean flag) {
        return flag ? 1L : 0L;
    }

    private Object statements(List<Stmt> statements) {
        return list(statements, this::stmt);
    }

    private Object expressions(List<Expr> expressions) {
        return list(expressions, this::expr);
    }

    private static Object names(List<String> names) {
        return list(names, TreeToNodes::text);
    }

    private Object context(ExprContext context) {
        return types.singleton(context.astName());
    }

    private Object stmt(Stmt stmt) {
        Span span = stmt.span();
        return switch (stmt) {
            case Stmt.FunctionDef s ->
                    node(
                            "FunctionDef",
                            span,
                            text(s.name()),
                            arguments(s.args()),
                            statements(s.body()),
                            expressions(s.decoratorList()),
                            expr(s.returns()),
                            text(s.typeComment()),
                            typeParams(s.typeParams()));
            case Stmt.AsyncFunctionDef s ->
                    node(
                            "AsyncFunctionDef",
                            span,
                            text(s.name()),
                            arguments(s.args()),
                            statements(s.body()),
                            expressions(s.decoratorList()),
                            expr(s.returns()),
                            text(s.typeComment()),
                            typeParams(s.typeParams()));
            case Stmt.ClassDef s ->
                    node(
                            "ClassDef",
                            span,
                            text(s.name()),
                            expressions(s.bases()),
                            keywords(s.keywords()),
                            statements(s.body()),
                            expressions(s.decoratorList()),
                            typeParams(s.typeParams()));
            case Stmt.Return s -> node("Return", span, expr(s.value()));
            case Stmt.Delete s -> node("Delete", span, expressions(s.targets()));
            case Stmt.Assign s ->
                    node(
                            "Assign",
                            span,
                            expressions(s.targets()),
                            expr(s.value()),
                            text(s.typeComment()));
            case Stmt.TypeAlias s ->
                    node(
                            "TypeAlias",
                            span,
                            expr(s.name()),
                            typeParams(s.typeParams()),
                            expr(s.value()));
            case Stmt.AugAssign s ->
                    node(
                            "AugAssign",
                            span,
                            expr(s.target()),
                            types.singleton(s.op().astName()),
                            expr(s.value()));
            case Stmt.AnnAssign s ->
                    node(
                            "AnnAssign",
                            span,
                            expr(s.target()),
                            expr(s.annotation()),
                            expr(s.value()),
                            integer(s.simple()));
            case Stmt.For s ->
                    node(
                            "For",
                            span,
                            expr(s.target()),
                            expr(s.iter()),
                            statements(s.body()),
                            statements(s.orElse()),
                            text(s.typeComment()));
            case Stmt.AsyncFor s ->
                    node(
                            "AsyncFor",
                            span,
                            expr(s.target()),
                            expr(s.iter()),
                            statements(s.body()),
                            statements(s.orElse()),
                            text(s.typeComment()));
            case Stmt.While s ->
                    node(
                            "While",
                            span,
                            expr(s.test()),
                            statements(s.body()),
                            statements(s.orElse()));
            case Stmt.If s ->
                    node("If", span, expr(s.test()), statements(s.body()), statements(s.orElse()));
            case Stmt.With s ->
                    node(
                            "With",
                            span,
                            list(s.items(), this::withItem),
                            statements(s.body()),
                            text(s.typeComment()));
            case Stmt.AsyncWith s ->
                    node(
                            "AsyncWith",
                            span,
                            list(s.items(), this::withItem),
                            statements(s.body()),
                            text(s.typeComment()));
            case Stmt.Match s ->
                    node("Match", span, expr(s.subject()), list(s.cases(), this::matchCase));
            case Stmt.Raise s -> node("Raise", span, expr(s.exc()), expr(s.cause()));
            case Stmt.Try s ->
                    node(
                            "Try",
                            span,
                            statements(s.body()),
                            list(s.handlers(), this::handler),
                            statements(s.orElse()),
                            statements(s.finalBody()));
            case Stmt.TryStar s ->
                    node(
                            "TryStar",
                            span,
                            statements(s.body()),
                            list(s.handlers(), this::handler),
                            statements(s.orElse()),
                            statements(s.finalBody()));
            case Stmt.Assert s -> node("Assert", span, expr(s.test()), expr(s.msg()));
            case Stmt.Import s -> node("Import", span, list(s.names(), this::alias));
            case Stmt.ImportFrom s ->
                    node(
                            "ImportFrom",
                            span,
                            text(s.module()),
                            list(s.names(), this::alias),
                            (long) s.level());
            case Stmt.Global s -> node("Global", span, names(s.names()));
            case Stmt.Nonlocal s -> node("Nonlocal", span, names(s.names()));
            case Stmt.ExprStmt s -> node("Expr", span, expr(s.value()));
            case Stmt.Pass s -> node("Pass", span);
            case Stmt.Break s -> node("Break", span);
            case Stmt.Continue s -> node("Continue", span);
        };
    }

    private Object expr(Expr expr) {
        if (expr == null) {
            return PyNone.NONE;
        }
        Span span = expr.span();
        return switch (expr) {
            case Expr.BoolOp e ->
                    node(
                            "BoolOp",
                            span,
                            types.singleton(e.op().astName()),
                            expressions(e.values()));
            case Expr.NamedExpr e -> node("NamedExpr", span, expr(e.target()), expr(e.value()));
            case Expr.BinOp e ->
                    node(
                            "BinOp",
                            span,
                            expr(e.left()),
                            types.singleton(e.op().astName()),
                            expr(e.right()));
            case Expr.UnaryOp e ->
                    node("UnaryOp", span, types.singleton(e.op().astName()), expr(e.operand()));
            case Expr.Lambda e -> node("Lambda", span, arguments(e.args()), expr(e.body()));
            case Expr.IfExp e ->
                    node("IfExp", span, expr(e.test()), expr(e.body()), expr(e.orElse()));
            case Expr.Dict e -> node("Dict", span, expressions(e.keys()), expressions(e.values()));
            case Expr.Set e -> node("Set", span, expressions(e.elts()));
            case Expr.ListComp e ->
                    node("ListComp", span, expr(e.elt()), comprehensions(e.generators()));
            case Expr.SetComp e ->
                    node("SetComp", span, expr(e.elt()), comprehensions(e.generators()));
            case Expr.DictComp e ->
                    node(
                            "DictComp",
                            span,
                            expr(e.key()),
                            expr(e.value()),
                            comprehensions(e.generators()));
            case Expr.GeneratorExp e ->
                    node("GeneratorExp", span, expr(e.elt()), comprehensions(e.generators()));
            case Expr.Await e -> node("Await", span, expr(e.value()));
            case Expr.Yield e -> node("Yield", span, expr(e.value()));
            case Expr.YieldFrom e -> node("YieldFrom", span, expr(e.value()));
            case Expr.Compare e ->
                    node(
                            "Compare",
                            span,
                            expr(e.left()),
                            list(e.ops(), op -> types.singleton(op.astName())),
                            expressions(e.comparators()));
            case Expr.Call e ->
                    node(
                            "Call",
                            span,
                            expr(e.func()),
                            expressions(e.args()),
                            keywords(e.keywords()));
            case Expr.FormattedValue e ->
                    node(
                            "FormattedValue",
                            span,
                            expr(e.value()),
                            (long) e.conversion(),
                            expr(e.formatSpec()));
            case Expr.Interpolation e ->
                    node(
                            "Interpolation",
                            span,
                            expr(e.value()),
                            PythonConstants.of(e.str()),
                            (long) e.conversion(),
                            expr(e.formatSpec()));
            case Expr.JoinedStr e -> node("JoinedStr", span, expressions(e.values()));
            case Expr.TemplateStr e -> node("TemplateStr", span, expressions(e.values()));
            case Expr.Constant e ->
                    node("Constant", span, PythonConstants.of(e.value()), text(e.kind()));
            case Expr.Attribute e ->
                    node("Attribute", span, expr(e.value()), text(e.attr()), context(e.ctx()));
            case Expr.Subscript e ->
                    node("Subscript", span, expr(e.value()), expr(e.slice()), context(e.ctx()));
            case Expr.Starred e -> node("Starred", span, expr(e.value()), context(e.ctx()));
            case Expr.Name e -> node("Name", span, text(e.id()), context(e.ctx()));
            case Expr.List e -> node("List", span, expressions(e.elts()), context(e.ctx()));
            case Expr.Tuple e -> node("Tuple", span, expressions(e.elts()), context(e.ctx()));
            case Expr.Slice e ->
                    node("Slice", span, expr(e.lower()), expr(e.upper()), expr(e.step()));
        };
    }

    private Object pattern(Pattern pattern) {
        if (pattern == null) {
            return PyNone.NONE;
        }
        Span span = pattern.span();
        return switch (pattern) {
            case Pattern.MatchValue p -> node("MatchValue", span, expr(p.value()));
            case Pattern.MatchSingleton p ->
                    node("MatchSingleton", span, PythonConstants.of(p.value()));
            case Pattern.MatchSequence p -> node("MatchSequence", span, patterns(p.patterns()));
            case Pattern.MatchMapping p ->
                    node(
                            "MatchMapping",
                            span,
                            expressions(p.keys()),
                            patterns(p.patterns()),
                            text(p.rest()));
            case Pattern.MatchClass p ->
                    node(
                            "MatchClass",
                            span,
                            expr(p.cls()),
                            patterns(p.patterns()),
                            names(p.kwdAttrs()),
                            patterns(p.kwdPatterns()));
            case Pattern.MatchStar p -> node("MatchStar", span, text(p.name()));
            case Pattern.MatchAs p -> node("MatchAs", span, pattern(p.pattern()), text(p.name()));
            case Pattern.MatchOr p -> node("MatchOr", span, patterns(p.patterns()));
        };
    }

    private Object patterns(List<Pattern> patterns) {
        return list(patterns, this::pattern);
    }

    private Object arguments(Arguments a) {
        return node(
                "arguments",
                null,
                list(a.posOnlyArgs(), this::arg),
                list(a.args(), this::arg),
                arg(a.varArg()),
                list(a.kwOnlyArgs(), this::arg),
                expressions(a.kwDefaults()),
                arg(a.kwArg()),
                expressions(a.defaults()));
    }

    private Object arg(Arg arg) {
        return arg == null
                ? PyNone.NONE
                : node(
                        "arg",
                        arg.span(),
                        text(arg.arg()),
                        expr(arg.annotation()),
                        text(arg.typeComment()));
    }

    private Object keywords(List<Keyword> keywords) {
        return list(
                keywords,
                keyword ->
                        node(
                                "keyword",
                                keyword.span(),
                                text(keyword.arg()),
                                expr(keyword.value())));
    }

    private Object alias(Alias alias) {
        return node("alias", alias.span(), text(alias.name()), text(alias.asName()));
    }

    private Object withItem(WithItem item) {
        return node("withitem", null, expr(item.contextExpr()), expr(item.optionalVars()));
    }

    private Object matchCase(MatchCase matchCase) {
        return node(
                "match_case",
                null,
                pattern(matchCase.pattern()),
                expr(matchCase.guard()),
                statements(matchCase.body()));
    }

    private Object handler(ExceptHandler handler) {
        return node(
                "ExceptHandler",
                handler.span(),
                expr(handler.type()),
                text(handler.name()),
                statements(handler.body()));
    }

    private Object comprehensions(List<Comprehension> generators) {
        return list(
                generators,
                g ->
                        node(
                                "comprehension",
                                null,
                                expr(g.target()),
                                expr(g.iter()),
                                expressions(g.ifs()),
                                integer(g.isAsync())));
    }

    private Object typeIgnore(TypeIgnore ignore) {
        return node("TypeIgnore", null, (long) ignore.line(), text(ignore.tag()));
    }

    private Object typeParams(List<TypeParam> parameters) {
        return list(
                parameters,
                parameter -> {
                    Span span = parameter.span();
                    return switch (parameter) {
                        case TypeParam.TypeVar p ->
                                node(
                                        "TypeVar",
                                        span,
                                        text(p.name()),
                                        expr(p.bound()),
                                        expr(p.defaultValue()));
                        case TypeParam.ParamSpec p ->
                                node("ParamSpec", span, text(p.name()), expr(p.defaultValue()));
                        case TypeParam.TypeVarTuple p ->
                                node("TypeVarTuple", span, text(p.name()), expr(p.defaultValue()));
                    };
                });
    }
}
