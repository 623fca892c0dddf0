package org.pyft.syntax.scope;

import org.pyft.syntax.tree.BytesValue;
import org.pyft.syntax.tree.CodePoints;
import org.pyft.syntax.tree.CompareOperator;
import org.pyft.syntax.tree.ComplexValue;
import org.pyft.syntax.tree.Constants;
import org.pyft.syntax.tree.Expr;
import org.pyft.syntax.tree.Stmt;

import java.util.List;

/** Warns of operations that cannot do what was meant: a call of a literal, {@code x is 1}, {@code assert (a, b)}. */
final class OperandWarnings {
    private final SyntaxErrors errors;

    OperandWarnings(SyntaxErrors errors) {
        this.errors = errors;
    }

    void checkAssert(Stmt.Assert statement) {
        if (statement.test() instanceof Expr.Tuple tuple && !tuple.elts().isEmpty()) {
            errors.warn(statement.span(), "assertion is always true, perhaps remove parentheses?");
        }
    }

    void checkCall(Expr.Call call) {
        switch (call.func()) {
            case Expr.Constant _,
                    Expr.Tuple _,
                    Expr.List _,
                    Expr.ListComp _,
                    Expr.Dict _,
                    Expr.DictComp _,
                    Expr.Set _,
                    Expr.SetComp _,
                    Expr.GeneratorExp _,
                    Expr.JoinedStr _,
                    Expr.TemplateStr _,
                    Expr.FormattedValue _,
                    Expr.Interpolation _ ->
                    errors.warn(
                            call.func().span(),
                            "'"
                                    + typeName(call.func())
                                    + "' object is not callable; perhaps you missed a comma?");
            default -> {}
        }
    }

    void checkSubscript(Expr.Subscript subscript) {
        Expr value = subscript.value();
        boolean wrong =
                switch (value) {
                    case Expr.Constant c ->
                            !(c.value() instanceof String
                                    || c.value() instanceof CodePoints
                                    || c.value() instanceof BytesValue);
                    case Expr.Set _,
                            Expr.SetComp _,
                            Expr.GeneratorExp _,
                            Expr.TemplateStr _,
                            Expr.Interpolation _,
                            Expr.Lambda _ ->
                            true;
                    default -> false;
                };
        if (wrong) {
            errors.warn(
                    value.span(),
                    "'"
                            + typeName(value)
                            + "' object is not subscriptable; perhaps you missed a comma?");
        }
        checkIndex(value, subscript.slice());
    }

    private void checkIndex(Expr value, Expr index) {
        boolean sequence =
                switch (value) {
                    case Expr.Constant c ->
                            c.value() instanceof String
                                    || c.value() instanceof CodePoints
                                    || c.value() instanceof BytesValue;
                    case Expr.Tuple _,
                            Expr.List _,
                            Expr.ListComp _,
                            Expr.JoinedStr _,
                            Expr.FormattedValue _ ->
                            true;
                    default -> false;
                };
        if (!sequence) {
            return;
        }
        String type = typeName(index);
        if (type != null && !type.equals("int") && !type.equals("bool")) {
            errors.warn(
                    value.span(),
                    typeName(value)
                            + " indices must be integers or slices, not "
                            + type
                            + "; perhaps you missed a comma?");
        }
    }

    void checkCompare(Expr.Compare compare) {
        List<CompareOperator> ops = compare.ops();
        Expr left = compare.left();
        for (int i = 0, n = ops.size(); i < n; i++) {
            Expr right = compare.comparators().get(i);
            CompareOperator op = ops.get(i);
            if ((op == CompareOperator.IS || op == CompareOperator.IS_NOT)
                    && (isLiteral(left) || isLiteral(right))) {
                Expr literal = isLiteral(left) ? left : right;
                errors.warn(
                        compare.span(),
                        "\""
                                + op.symbol()
                                + "\" with '"
                                + typeName(literal)
                                + "' literal. Did you mean \""
                                + (op == CompareOperator.IS ? "==" : "!=")
                                + "\"?");
                return;
            }
            left = right;
        }
    }

    /** A constant, or a tuple of constants: its identity means nothing. */
    private static boolean isLiteral(Expr expression) {
        return switch (expression) {
            case Expr.Constant c ->
                    !(c.value() instanceof Constants || c.value() instanceof Boolean);
            case Expr.Tuple t -> t.elts().stream().allMatch(Expr.Constant.class::isInstance);
            default -> false;
        };
    }

    /** The type that an expression certainly has, or null. */
    private static String typeName(Expr expression) {
        return switch (expression) {
            case Expr.Tuple _ -> "tuple";
            case Expr.List _, Expr.ListComp _ -> "list";
            case Expr.Dict _, Expr.DictComp _ -> "dict";
            case Expr.Set _, Expr.SetComp _ -> "set";
            case Expr.GeneratorExp _ -> "generator";
            case Expr.Lambda _ -> "function";
            case Expr.TemplateStr _ -> "string.templatelib.Template";
            case Expr.Interpolation _ -> "string.templatelib.Interpolation";
            case Expr.JoinedStr _, Expr.FormattedValue _ -> "str";
            case Expr.Constant c -> typeName(c.value());
            default -> null;
        };
    }

    private static String typeName(Object constant) {
        return switch (constant) {
            case Constants c -> c == Constants.NONE ? "NoneType" : "ellipsis";
            case Boolean _ -> "bool";
            case Long _, java.math.BigInteger _ -> "int";
            case Double _ -> "float";
            case ComplexValue _ -> "complex";
            case BytesValue _ -> "bytes";
            default -> "str";
        };
    }
}
