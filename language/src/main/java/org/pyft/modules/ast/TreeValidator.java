package org.pyft.modules.ast;

import org.pyft.objects.exception.PyErr;
import org.pyft.objects.set.PyFrozenSet;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;
import org.pyft.ops.Types;
import org.pyft.syntax.tree.Arg;
import org.pyft.syntax.tree.Arguments;
import org.pyft.syntax.tree.BytesValue;
import org.pyft.syntax.tree.CodePoints;
import org.pyft.syntax.tree.ComplexValue;
import org.pyft.syntax.tree.Comprehension;
import org.pyft.syntax.tree.Constants;
import org.pyft.syntax.tree.ExceptHandler;
import org.pyft.syntax.tree.Expr;
import org.pyft.syntax.tree.ExprContext;
import org.pyft.syntax.tree.Keyword;
import org.pyft.syntax.tree.MatchCase;
import org.pyft.syntax.tree.Mod;
import org.pyft.syntax.tree.Positioned;
import org.pyft.syntax.tree.Span;
import org.pyft.syntax.tree.Stmt;
import org.pyft.syntax.tree.TypeParam;
import org.pyft.syntax.tree.WithItem;

import java.math.BigInteger;
import java.util.List;

/** Checks a syntax tree that was made of node objects: what the parser guarantees and the grammar cannot say. */
final class TreeValidator {
    private final PatternValidator patterns = new PatternValidator(this);

    void mod(Mod mod) {
        switch (mod) {
            case Mod.Module m -> statements(m.body());
            case Mod.Interactive m -> statements(m.body());
            case Mod.Expression m -> expression(m.body(), ExprContext.LOAD);
            case Mod.FunctionType m -> {
                expressions(m.argTypes(), ExprContext.LOAD, false);
                expression(m.returns(), ExprContext.LOAD);
            }
        }
    }

    static void positions(Positioned node) {
        Span span = node.span();
        if (span.line() > span.endLine()) {
            throw PyErr.valueError(
                    "AST node line range (%s, %s) is not valid", span.line(), span.endLine());
        }
        if (span.line() < 0 && span.endLine() != span.line()
                || span.column() < 0 && span.column() != span.endColumn()) {
            throw PyErr.valueError(
                    "AST node column range (%s, %s) for line range (%s, %s) is not valid",
                    span.column(), span.endColumn(), span.line(), span.endLine());
        }
        if (span.line() == span.endLine() && span.column() > span.endColumn()) {
            throw PyErr.valueError(
                    "line %s, column %s-%s is not a valid range",
                    span.line(), span.column(), span.endColumn());
        }
    }

    static void name(String name) {
        if (name.equals("None") || name.equals("True") || name.equals("False")) {
            throw PyErr.valueError("identifier field can't represent '%s' constant", name);
        }
    }

    private static void nonEmpty(List<?> items, String what, String owner) {
        if (items.isEmpty()) {
            throw PyErr.valueError("empty %s on %s", what, owner);
        }
    }

    // Statements
    // -------------------------------------------------------------------------------------------------------

    private void statements(List<Stmt> statements) {
        for (Stmt statement : statements) {
            if (statement == null) {
                throw PyErr.valueError("None disallowed in statement list");
            }
            statement(statement);
        }
    }

    private void body(List<Stmt> body, String owner) {
        nonEmpty(body, "body", owner);
        statements(body);
    }

    private void targets(List<Expr> targets, ExprContext context, String owner) {
        nonEmpty(targets, "targets", owner);
        expressions(targets, context, false);
    }

    private void statement(Stmt statement) {
        positions(statement);
        switch (statement) {
            case Stmt.FunctionDef s ->
                    function(
                            s.body(),
                            "FunctionDef",
                            s.typeParams(),
                            s.args(),
                            s.decoratorList(),
                            s.returns());
            case Stmt.AsyncFunctionDef s ->
                    function(
                            s.body(),
                            "AsyncFunctionDef",
                            s.typeParams(),
                            s.args(),
                            s.decoratorList(),
                            s.returns());
            case Stmt.ClassDef s -> {
                body(s.body(), "ClassDef");
                typeParams(s.typeParams());
                loads(s.bases());
                keywords(s.keywords());
                loads(s.decoratorList());
            }
            case Stmt.Return s -> load(s.value());
            case Stmt.Delete s -> targets(s.targets(), ExprContext.DEL, "Delete");
            case Stmt.Assign s -> {
                targets(s.targets(), ExprContext.STORE, "Assign");
                load(s.value());
            }
            case Stmt.TypeAlias s -> {
                if (!(s.name() instanceof Expr.Name)) {
                    throw PyErr.typeError("TypeAlias with non-Name name");
                }
                expression(s.name(), ExprContext.STORE);
                typeParams(s.typeParams());
                load(s.value());
            }
            case Stmt.AugAssign s -> {
                expression(s.target(), ExprContext.STORE);
                load(s.value());
            }
            case Stmt.AnnAssign s -> {
                if (!(s.target() instanceof Expr.Name) && s.simple()) {
                    throw PyErr.typeError("AnnAssign with simple non-Name target");
                }
                expression(s.target(), ExprContext.STORE);
                load(s.value());
                load(s.annotation());
            }
            case Stmt.For s -> loop(s.target(), s.iter(), s.body(), "For", s.orElse());
            case Stmt.AsyncFor s -> loop(s.target(), s.iter(), s.body(), "AsyncFor", s.orElse());
            case Stmt.While s -> conditional(s.test(), s.body(), "While", s.orElse());
            case Stmt.If s -> conditional(s.test(), s.body(), "If", s.orElse());
            case Stmt.With s -> with(s.items(), s.body(), "With");
            case Stmt.AsyncWith s -> with(s.items(), s.body(), "AsyncWith");
            case Stmt.Match s -> match(s);
            case Stmt.Raise s -> {
                if (s.exc() == null && s.cause() != null) {
                    throw PyErr.valueError("Raise with cause but no exception");
                }
                load(s.exc());
                load(s.cause());
            }
            case Stmt.Try s -> attempt(s.body(), s.handlers(), s.orElse(), s.finalBody(), "Try");
            case Stmt.TryStar s ->
                    attempt(s.body(), s.handlers(), s.orElse(), s.finalBody(), "TryStar");
            case Stmt.Assert s -> {
                load(s.test());
                load(s.msg());
            }
            case Stmt.Import s -> nonEmpty(s.names(), "names", "Import");
            case Stmt.ImportFrom s -> {
                if (s.level() < 0) {
                    throw PyErr.valueError("Negative ImportFrom level");
                }
                nonEmpty(s.names(), "names", "ImportFrom");
            }
            case Stmt.Global s -> nonEmpty(s.names(), "names", "Global");
            case Stmt.Nonlocal s -> nonEmpty(s.names(), "names", "Nonlocal");
            case Stmt.ExprStmt s -> load(s.value());
            case Stmt.Pass _, Stmt.Break _, Stmt.Continue _ -> {}
        }
    }

    private void function(
            List<Stmt> body,
            String owner,
            List<TypeParam> typeParams,
            Arguments args,
            List<Expr> decorators,
            Expr returns) {
        body(body, owner);
        typeParams(typeParams);
        arguments(args);
        loads(decorators);
        load(returns);
    }

    private void loop(Expr target, Expr iter, List<Stmt> body, String owner, List<Stmt> orElse) {
        expression(target, ExprContext.STORE);
        load(iter);
        body(body, owner);
        statements(orElse);
    }

    private void conditional(Expr test, List<Stmt> body, String owner, List<Stmt> orElse) {
        load(test);
        body(body, owner);
        statements(orElse);
    }

    private void with(List<WithItem> items, List<Stmt> body, String owner) {
        nonEmpty(items, "items", owner);
        for (WithItem item : items) {
            load(item.contextExpr());
            if (item.optionalVars() != null) {
                expression(item.optionalVars(), ExprContext.STORE);
            }
        }
        body(body, owner);
    }

    private void match(Stmt.Match s) {
        load(s.subject());
        nonEmpty(s.cases(), "cases", "Match");
        for (MatchCase matchCase : s.cases()) {
            patterns.pattern(matchCase.pattern(), false);
            load(matchCase.guard());
            body(matchCase.body(), "match_case");
        }
    }

    private void attempt(
            List<Stmt> body,
            List<ExceptHandler> handlers,
            List<Stmt> orElse,
            List<Stmt> finalBody,
            String owner) {
        body(body, owner);
        if (handlers.isEmpty() && finalBody.isEmpty()) {
            throw PyErr.valueError("%s has neither except handlers nor finalbody", owner);
        }
        if (handlers.isEmpty() && !orElse.isEmpty()) {
            throw PyErr.valueError("%s has orelse but no except handlers", owner);
        }
        for (ExceptHandler handler : handlers) {
            positions(handler);
            load(handler.type());
            body(handler.body(), "ExceptHandler");
        }
        statements(finalBody);
        statements(orElse);
    }

    private void typeParams(List<TypeParam> parameters) {
        for (TypeParam parameter : parameters) {
            positions(parameter);
            switch (parameter) {
                case TypeParam.TypeVar p -> {
                    name(p.name());
                    load(p.bound());
                    load(p.defaultValue());
                }
                case TypeParam.ParamSpec p -> {
                    name(p.name());
                    load(p.defaultValue());
                }
                case TypeParam.TypeVarTuple p -> {
                    name(p.name());
                    load(p.defaultValue());
                }
            }
        }
    }

    // Expressions
    // ------------------------------------------------------------------------------------------------------

    void expressions(List<Expr> expressions, ExprContext context, boolean nullAllowed) {
        for (Expr expression : expressions) {
            if (expression != null) {
                expression(expression, context);
            } else if (!nullAllowed) {
                throw PyErr.valueError("None disallowed in expression list");
            }
        }
    }

    private void loads(List<Expr> expressions) {
        expressions(expressions, ExprContext.LOAD, false);
    }

    /** An expression that is evaluated; null, for an optional one, is fine. */
    void load(Expr expression) {
        if (expression != null) {
            expression(expression, ExprContext.LOAD);
        }
    }

    private void context(Expr expression, ExprContext wanted) {
        ExprContext actual =
                switch (expression) {
                    case Expr.Attribute e -> e.ctx();
                    case Expr.Subscript e -> e.ctx();
                    case Expr.Starred e -> e.ctx();
                    case Expr.Name e -> {
                        name(e.id());
                        yield e.ctx();
                    }
                    case Expr.List e -> e.ctx();
                    case Expr.Tuple e -> e.ctx();
                    default -> null;
                };
        if (actual == null && wanted != ExprContext.LOAD) {
            throw PyErr.valueError(
                    "expression which can't be assigned to in %s context", wanted.astName());
        }
        if (actual != null && actual != wanted) {
            throw PyErr.valueError(
                    "expression must have %s context but has %s instead",
                    wanted.astName(), actual.astName());
        }
    }

    private void expression(Expr expression, ExprContext context) {
        positions(expression);
        context(expression, context);
        switch (expression) {
            case Expr.BoolOp e -> {
                if (e.values().size() < 2) {
                    throw PyErr.valueError("BoolOp with less than 2 values");
                }
                loads(e.values());
            }
            case Expr.NamedExpr e -> {
                if (!(e.target() instanceof Expr.Name)) {
                    throw PyErr.typeError("NamedExpr target must be a Name");
                }
                load(e.value());
            }
            case Expr.BinOp e -> {
                load(e.left());
                load(e.right());
            }
            case Expr.UnaryOp e -> load(e.operand());
            case Expr.Lambda e -> {
                arguments(e.args());
                load(e.body());
            }
            case Expr.IfExp e -> {
                load(e.test());
                load(e.body());
                load(e.orElse());
            }
            case Expr.Dict e -> {
                if (e.keys().size() != e.values().size()) {
                    throw PyErr.valueError("Dict doesn't have the same number of keys as values");
                }
                expressions(e.keys(), ExprContext.LOAD, true);
                loads(e.values());
            }
            case Expr.Set e -> loads(e.elts());
            case Expr.ListComp e -> comprehension(e.generators(), e.elt(), null);
            case Expr.SetComp e -> comprehension(e.generators(), e.elt(), null);
            case Expr.DictComp e -> comprehension(e.generators(), e.key(), e.value());
            case Expr.GeneratorExp e -> comprehension(e.generators(), e.elt(), null);
            case Expr.Await e -> load(e.value());
            case Expr.Yield e -> load(e.value());
            case Expr.YieldFrom e -> load(e.value());
            case Expr.Compare e -> {
                if (e.comparators().isEmpty()) {
                    throw PyErr.valueError("Compare with no comparators");
                }
                if (e.comparators().size() != e.ops().size()) {
                    throw PyErr.valueError(
                            "Compare has a different number of comparators and operands");
                }
                loads(e.comparators());
                load(e.left());
            }
            case Expr.Call e -> {
                load(e.func());
                loads(e.args());
                keywords(e.keywords());
            }
            case Expr.FormattedValue e -> {
                load(e.value());
                load(e.formatSpec());
            }
            case Expr.Interpolation e -> {
                load(e.value());
                load(e.formatSpec());
            }
            case Expr.JoinedStr e -> loads(e.values());
            case Expr.TemplateStr e -> loads(e.values());
            case Expr.Constant e -> constant(e.value());
            case Expr.Attribute e -> load(e.value());
            case Expr.Subscript e -> {
                load(e.slice());
                load(e.value());
            }
            case Expr.Starred e -> expression(e.value(), context);
            case Expr.Name _ -> {}
            case Expr.List e -> expressions(e.elts(), context, false);
            case Expr.Tuple e -> expressions(e.elts(), context, false);
            case Expr.Slice e -> {
                load(e.lower());
                load(e.upper());
                load(e.step());
            }
        }
    }

    private void comprehension(List<Comprehension> generators, Expr first, Expr second) {
        if (generators.isEmpty()) {
            throw PyErr.valueError("comprehension with no generators");
        }
        for (Comprehension generator : generators) {
            expression(generator.target(), ExprContext.STORE);
            load(generator.iter());
            loads(generator.ifs());
        }
        load(first);
        load(second);
    }

    private void keywords(List<Keyword> keywords) {
        for (Keyword keyword : keywords) {
            load(keyword.value());
        }
    }

    private void arguments(Arguments args) {
        parameters(args.posOnlyArgs());
        parameters(args.args());
        annotation(args.varArg());
        parameters(args.kwOnlyArgs());
        annotation(args.kwArg());
        if (args.defaults().size() > args.posOnlyArgs().size() + args.args().size()) {
            throw PyErr.valueError("more positional defaults than args on arguments");
        }
        if (args.kwDefaults().size() != args.kwOnlyArgs().size()) {
            throw PyErr.valueError(
                    "length of kwonlyargs is not the same as kw_defaults on arguments");
        }
        loads(args.defaults());
        expressions(args.kwDefaults(), ExprContext.LOAD, true);
    }

    private void parameters(List<Arg> parameters) {
        for (Arg parameter : parameters) {
            positions(parameter);
            annotation(parameter);
        }
    }

    private void annotation(Arg parameter) {
        if (parameter != null) {
            load(parameter.annotation());
        }
    }

    /** Only immutable values of exact built-in types can be constants. */
    static void constant(Object value) {
        boolean simple =
                switch (value) {
                    case Constants _, Boolean _, Long _, BigInteger _, Double _ -> true;
                    case ComplexValue _, String _, CodePoints _, BytesValue _ -> true;
                    default -> false;
                };
        if (simple) {
            return;
        }
        if (value instanceof PyTuple tuple && tuple.isExact()
                || value instanceof PyFrozenSet set && set.isExact()) {
            for (Object item : Py.toArray(value)) {
                constant(NodesToTree.constant(item));
            }
            return;
        }
        throw PyErr.typeError(
                "got an invalid type in Constant: %s", Types.of(value).getShortName());
    }
}
