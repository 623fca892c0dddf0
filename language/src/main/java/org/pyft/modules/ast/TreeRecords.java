package org.pyft.modules.ast;

import org.pyft.syntax.tree.Alias;
import org.pyft.syntax.tree.Arg;
import org.pyft.syntax.tree.Arguments;
import org.pyft.syntax.tree.BinaryOperator;
import org.pyft.syntax.tree.BoolOperator;
import org.pyft.syntax.tree.CompareOperator;
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
import org.pyft.syntax.tree.UnaryOperator;
import org.pyft.syntax.tree.WithItem;

import java.util.List;

/** The record of a syntax tree for each node class, from converted fields in the order of the grammar. */
final class TreeRecords {
    private TreeRecords() {}

    static Object create(String name, Object[] f, Span span) {
        Object statement = statement(name, f, span);
        if (statement != null) {
            return statement;
        }
        Object expression = expression(name, f, span);
        return expression != null ? expression : other(name, f, span);
    }

    // The conversion has checked the elements' classes.
    @SuppressWarnings("unchecked")
    private static <T> List<T> list(Object value) {
        return (List<T>) value;
    }

    private static int number(Object value) {
        return value == null ? 0 : (Integer) value;
    }

    private static boolean flag(Object value) {
        return number(value) != 0;
    }

    private static Stmt statement(String name, Object[] f, Span span) {
        return switch (name) {
            case "FunctionDef" ->
                    new Stmt.FunctionDef(
                            (String) f[0],
                            (Arguments) f[1],
                            list(f[2]),
                            list(f[3]),
                            (Expr) f[4],
                            (String) f[5],
                            list(f[6]),
                            span);
            case "AsyncFunctionDef" ->
                    new Stmt.AsyncFunctionDef(
                            (String) f[0],
                            (Arguments) f[1],
                            list(f[2]),
                            list(f[3]),
                            (Expr) f[4],
                            (String) f[5],
                            list(f[6]),
                            span);
            case "ClassDef" ->
                    new Stmt.ClassDef(
                            (String) f[0],
                            list(f[1]),
                            list(f[2]),
                            list(f[3]),
                            list(f[4]),
                            list(f[5]),
                            span);
            case "Return" -> new Stmt.Return((Expr) f[0], span);
            case "Delete" -> new Stmt.Delete(list(f[0]), span);
            case "Assign" -> new Stmt.Assign(list(f[0]), (Expr) f[1], (String) f[2], span);
            case "TypeAlias" -> new Stmt.TypeAlias((Expr) f[0], list(f[1]), (Expr) f[2], span);
            case "AugAssign" ->
                    new Stmt.AugAssign((Expr) f[0], (BinaryOperator) f[1], (Expr) f[2], span);
            case "AnnAssign" ->
                    new Stmt.AnnAssign((Expr) f[0], (Expr) f[1], (Expr) f[2], flag(f[3]), span);
            case "For" ->
                    new Stmt.For(
                            (Expr) f[0], (Expr) f[1], list(f[2]), list(f[3]), (String) f[4], span);
            case "AsyncFor" ->
                    new Stmt.AsyncFor(
                            (Expr) f[0], (Expr) f[1], list(f[2]), list(f[3]), (String) f[4], span);
            case "While" -> new Stmt.While((Expr) f[0], list(f[1]), list(f[2]), span);
            case "If" -> new Stmt.If((Expr) f[0], list(f[1]), list(f[2]), span);
            case "With" -> new Stmt.With(list(f[0]), list(f[1]), (String) f[2], span);
            case "AsyncWith" -> new Stmt.AsyncWith(list(f[0]), list(f[1]), (String) f[2], span);
            case "Match" -> new Stmt.Match((Expr) f[0], list(f[1]), span);
            case "Raise" -> new Stmt.Raise((Expr) f[0], (Expr) f[1], span);
            case "Try" -> new Stmt.Try(list(f[0]), list(f[1]), list(f[2]), list(f[3]), span);
            case "TryStar" ->
                    new Stmt.TryStar(list(f[0]), list(f[1]), list(f[2]), list(f[3]), span);
            case "Assert" -> new Stmt.Assert((Expr) f[0], (Expr) f[1], span);
            case "Import" -> new Stmt.Import(list(f[0]), span);
            case "ImportFrom" -> new Stmt.ImportFrom((String) f[0], list(f[1]), number(f[2]), span);
            case "Global" -> new Stmt.Global(list(f[0]), span);
            case "Nonlocal" -> new Stmt.Nonlocal(list(f[0]), span);
            case "Expr" -> new Stmt.ExprStmt((Expr) f[0], span);
            case "Pass" -> new Stmt.Pass(span);
            case "Break" -> new Stmt.Break(span);
            case "Continue" -> new Stmt.Continue(span);
            default -> null;
        };
    }

    private static Expr expression(String name, Object[] f, Span span) {
        return switch (name) {
            case "BoolOp" -> new Expr.BoolOp((BoolOperator) f[0], list(f[1]), span);
            case "NamedExpr" -> new Expr.NamedExpr((Expr) f[0], (Expr) f[1], span);
            case "BinOp" -> new Expr.BinOp((Expr) f[0], (BinaryOperator) f[1], (Expr) f[2], span);
            case "UnaryOp" -> new Expr.UnaryOp((UnaryOperator) f[0], (Expr) f[1], span);
            case "Lambda" -> new Expr.Lambda((Arguments) f[0], (Expr) f[1], span);
            case "IfExp" -> new Expr.IfExp((Expr) f[0], (Expr) f[1], (Expr) f[2], span);
            case "Dict" -> new Expr.Dict(list(f[0]), list(f[1]), span);
            case "Set" -> new Expr.Set(list(f[0]), span);
            case "ListComp" -> new Expr.ListComp((Expr) f[0], list(f[1]), span);
            case "SetComp" -> new Expr.SetComp((Expr) f[0], list(f[1]), span);
            case "DictComp" -> new Expr.DictComp((Expr) f[0], (Expr) f[1], list(f[2]), span);
            case "GeneratorExp" -> new Expr.GeneratorExp((Expr) f[0], list(f[1]), span);
            case "Await" -> new Expr.Await((Expr) f[0], span);
            case "Yield" -> new Expr.Yield((Expr) f[0], span);
            case "YieldFrom" -> new Expr.YieldFrom((Expr) f[0], span);
            case "Compare" ->
                    new Expr.Compare(
                            (Expr) f[0], TreeRecords.<CompareOperator>list(f[1]), list(f[2]), span);
            case "Call" ->
                    new Expr.Call((Expr) f[0], list(f[1]), TreeRecords.<Keyword>list(f[2]), span);
            case "FormattedValue" ->
                    new Expr.FormattedValue((Expr) f[0], number(f[1]), (Expr) f[2], span);
            case "Interpolation" ->
                    new Expr.Interpolation((Expr) f[0], f[1], number(f[2]), (Expr) f[3], span);
            case "JoinedStr" -> new Expr.JoinedStr(list(f[0]), span);
            case "TemplateStr" -> new Expr.TemplateStr(list(f[0]), span);
            case "Constant" -> new Expr.Constant(f[0], (String) f[1], span);
            case "Attribute" ->
                    new Expr.Attribute((Expr) f[0], (String) f[1], (ExprContext) f[2], span);
            case "Subscript" ->
                    new Expr.Subscript((Expr) f[0], (Expr) f[1], (ExprContext) f[2], span);
            case "Starred" -> new Expr.Starred((Expr) f[0], (ExprContext) f[1], span);
            case "Name" -> new Expr.Name((String) f[0], (ExprContext) f[1], span);
            case "List" -> new Expr.List(list(f[0]), (ExprContext) f[1], span);
            case "Tuple" -> new Expr.Tuple(list(f[0]), (ExprContext) f[1], span);
            case "Slice" -> new Expr.Slice((Expr) f[0], (Expr) f[1], (Expr) f[2], span);
            default -> null;
        };
    }

    private static Object other(String name, Object[] f, Span span) {
        return switch (name) {
            case "Module" -> new Mod.Module(list(f[0]), TreeRecords.<TypeIgnore>list(f[1]));
            case "Interactive" -> new Mod.Interactive(list(f[0]));
            case "Expression" -> new Mod.Expression((Expr) f[0]);
            case "FunctionType" -> new Mod.FunctionType(list(f[0]), (Expr) f[1]);
            case "comprehension" ->
                    new Comprehension((Expr) f[0], (Expr) f[1], list(f[2]), flag(f[3]));
            case "ExceptHandler" -> new ExceptHandler((Expr) f[0], (String) f[1], list(f[2]), span);
            case "arguments" ->
                    new Arguments(
                            list(f[0]),
                            list(f[1]),
                            (Arg) f[2],
                            list(f[3]),
                            list(f[4]),
                            (Arg) f[5],
                            list(f[6]));
            case "arg" -> new Arg((String) f[0], (Expr) f[1], (String) f[2], span);
            case "keyword" -> new Keyword((String) f[0], (Expr) f[1], span);
            case "alias" -> new Alias((String) f[0], (String) f[1], span);
            case "withitem" -> new WithItem((Expr) f[0], (Expr) f[1]);
            case "match_case" -> new MatchCase((Pattern) f[0], (Expr) f[1], list(f[2]));
            case "MatchValue" -> new Pattern.MatchValue((Expr) f[0], span);
            case "MatchSingleton" -> new Pattern.MatchSingleton(f[0], span);
            case "MatchSequence" -> new Pattern.MatchSequence(list(f[0]), span);
            case "MatchMapping" ->
                    new Pattern.MatchMapping(list(f[0]), list(f[1]), (String) f[2], span);
            case "MatchClass" ->
                    new Pattern.MatchClass((Expr) f[0], list(f[1]), list(f[2]), list(f[3]), span);
            case "MatchStar" -> new Pattern.MatchStar((String) f[0], span);
            case "MatchAs" -> new Pattern.MatchAs((Pattern) f[0], (String) f[1], span);
            case "MatchOr" -> new Pattern.MatchOr(list(f[0]), span);
            case "TypeIgnore" -> new TypeIgnore(number(f[0]), (String) f[1]);
            case "TypeVar" -> new TypeParam.TypeVar((String) f[0], (Expr) f[1], (Expr) f[2], span);
            case "ParamSpec" -> new TypeParam.ParamSpec((String) f[0], (Expr) f[1], span);
            case "TypeVarTuple" -> new TypeParam.TypeVarTuple((String) f[0], (Expr) f[1], span);
            default -> throw new IllegalArgumentException(name);
        };
    }
}
