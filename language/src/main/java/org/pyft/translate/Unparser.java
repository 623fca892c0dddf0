package org.pyft.translate;

import org.pyft.objects.str.Str;
import org.pyft.ops.Py;
import org.pyft.syntax.tree.Arg;
import org.pyft.syntax.tree.Arguments;
import org.pyft.syntax.tree.BinaryOperator;
import org.pyft.syntax.tree.BoolOperator;
import org.pyft.syntax.tree.Comprehension;
import org.pyft.syntax.tree.Constants;
import org.pyft.syntax.tree.Expr;
import org.pyft.syntax.tree.Keyword;
import org.pyft.syntax.tree.UnaryOperator;

import java.util.List;

/**
 * Turns an expression back into source, for annotations that are kept as strings: the text that CPython gives.
 */
public final class Unparser {
    private static final int NAMED = 0;
    private static final int TUPLE = 1;
    private static final int TEST = 2;
    private static final int OR = 3;
    private static final int AND = 4;
    private static final int NOT = 5;
    private static final int COMPARE = 6;
    private static final int BIT_OR = 7;
    private static final int BIT_XOR = 8;
    private static final int BIT_AND = 9;
    private static final int SHIFT = 10;
    private static final int SUM = 11;
    private static final int TERM = 12;
    private static final int FACTOR = 13;
    private static final int POWER = 14;
    private static final int AWAIT = 15;
    private static final int ATOM = 16;

    private final StringBuilder out = new StringBuilder();

    private Unparser() {}

    /** The source of an expression. */
    public static String unparse(Expr expression) {
        Unparser unparser = new Unparser();
        unparser.write(expression, TEST);
        return unparser.out.toString();
    }

    private void open(boolean parenthesis) {
        if (parenthesis) {
            out.append('(');
        }
    }

    private void close(boolean parenthesis) {
        if (parenthesis) {
            out.append(')');
        }
    }

    private void list(List<Expr> expressions, int level) {
        for (int i = 0; i < expressions.size(); i++) {
            if (i > 0) {
                out.append(", ");
            }
            write(expressions.get(i), level);
        }
    }

    private void write(Expr expression, int level) {
        switch (expression) {
            case Expr.BoolOp e -> {
                int own = e.op() == BoolOperator.AND ? AND : OR;
                open(level > own);
                for (int i = 0; i < e.values().size(); i++) {
                    if (i > 0) {
                        out.append(' ').append(e.op().symbol()).append(' ');
                    }
                    write(e.values().get(i), own + 1);
                }
                close(level > own);
            }
            case Expr.NamedExpr e -> {
                open(level > NAMED);
                write(e.target(), ATOM);
                out.append(" := ");
                write(e.value(), ATOM);
                close(level > NAMED);
            }
            case Expr.BinOp e -> binary(e, level);
            case Expr.UnaryOp e -> {
                int own = e.op() == UnaryOperator.NOT ? NOT : FACTOR;
                open(level > own);
                out.append(e.op() == UnaryOperator.NOT ? "not " : e.op().symbol());
                write(e.operand(), own);
                close(level > own);
            }
            case Expr.Lambda e -> {
                open(level > TEST);
                out.append("lambda");
                if (hasParameters(e.args())) {
                    out.append(' ');
                    parameters(e.args());
                }
                out.append(": ");
                write(e.body(), TEST);
                close(level > TEST);
            }
            case Expr.IfExp e -> {
                open(level > TEST);
                write(e.body(), TEST + 1);
                out.append(" if ");
                write(e.test(), TEST + 1);
                out.append(" else ");
                write(e.orElse(), TEST);
                close(level > TEST);
            }
            case Expr.Dict e -> {
                out.append('{');
                for (int i = 0; i < e.keys().size(); i++) {
                    if (i > 0) {
                        out.append(", ");
                    }
                    if (e.keys().get(i) == null) {
                        out.append("**");
                        write(e.values().get(i), BIT_OR);
                    } else {
                        write(e.keys().get(i), TEST);
                        out.append(": ");
                        write(e.values().get(i), TEST);
                    }
                }
                out.append('}');
            }
            case Expr.Set e -> {
                out.append('{');
                list(e.elts(), TEST);
                out.append('}');
            }
            case Expr.ListComp e -> comprehension("[", e.elt(), null, e.generators(), "]");
            case Expr.SetComp e -> comprehension("{", e.elt(), null, e.generators(), "}");
            case Expr.DictComp e -> comprehension("{", e.key(), e.value(), e.generators(), "}");
            case Expr.GeneratorExp e -> comprehension("(", e.elt(), null, e.generators(), ")");
            case Expr.Await e -> {
                open(level > AWAIT);
                out.append("await ");
                write(e.value(), ATOM);
                close(level > AWAIT);
            }
            case Expr.Yield e -> {
                out.append("(yield");
                if (e.value() != null) {
                    out.append(' ');
                    write(e.value(), TEST);
                }
                out.append(')');
            }
            case Expr.YieldFrom e -> {
                out.append("(yield from ");
                write(e.value(), TEST);
                out.append(')');
            }
            case Expr.Compare e -> {
                open(level > COMPARE);
                write(e.left(), COMPARE + 1);
                for (int i = 0; i < e.ops().size(); i++) {
                    out.append(' ').append(e.ops().get(i).symbol()).append(' ');
                    write(e.comparators().get(i), COMPARE + 1);
                }
                close(level > COMPARE);
            }
            case Expr.Call e -> call(e);
            case Expr.JoinedStr e -> formatted('f', e.values());
            case Expr.TemplateStr e -> formatted('t', e.values());
            case Expr.FormattedValue _, Expr.Interpolation _ -> formatted('f', List.of(expression));
            case Expr.Constant e -> {
                if (e.kind() != null) {
                    out.append(e.kind());
                }
                constant(e.value());
            }
            case Expr.Attribute e -> {
                write(e.value(), ATOM);
                out.append(
                                e.value() instanceof Expr.Constant c && c.value() instanceof Long
                                        ? " ."
                                        : ".")
                        .append(e.attr());
            }
            case Expr.Subscript e -> {
                write(e.value(), ATOM);
                out.append('[');
                write(e.slice(), TUPLE);
                out.append(']');
            }
            case Expr.Starred e -> {
                out.append('*');
                write(e.value(), BIT_OR);
            }
            case Expr.Name e -> out.append(e.id());
            case Expr.List e -> {
                out.append('[');
                list(e.elts(), TEST);
                out.append(']');
            }
            case Expr.Tuple e -> {
                boolean parenthesis = level > TUPLE || e.elts().isEmpty();
                open(parenthesis);
                list(e.elts(), TEST);
                if (e.elts().size() == 1) {
                    out.append(',');
                }
                close(parenthesis);
            }
            case Expr.Slice e -> {
                if (e.lower() != null) {
                    write(e.lower(), TEST);
                }
                out.append(':');
                if (e.upper() != null) {
                    write(e.upper(), TEST);
                }
                if (e.step() != null) {
                    out.append(':');
                    write(e.step(), TEST);
                }
            }
        }
    }

    private void binary(Expr.BinOp e, int level) {
        int own =
                switch (e.op()) {
                    case ADD, SUB -> SUM;
                    case MULT, MAT_MULT, DIV, MOD, FLOOR_DIV -> TERM;
                    case POW -> POWER;
                    case L_SHIFT, R_SHIFT -> SHIFT;
                    case BIT_OR -> BIT_OR;
                    case BIT_XOR -> BIT_XOR;
                    case BIT_AND -> BIT_AND;
                };
        boolean power = e.op() == BinaryOperator.POW;
        open(level > own);
        write(e.left(), power ? own + 1 : own);
        out.append(' ').append(e.op().symbol()).append(' ');
        write(e.right(), power ? own : own + 1);
        close(level > own);
    }

    private void comprehension(
            String open, Expr element, Expr value, List<Comprehension> generators, String close) {
        out.append(open);
        write(element, TEST);
        if (value != null) {
            out.append(": ");
            write(value, TEST);
        }
        for (Comprehension generator : generators) {
            out.append(generator.isAsync() ? " async for " : " for ");
            write(generator.target(), TUPLE);
            out.append(" in ");
            write(generator.iter(), TEST + 1);
            for (Expr test : generator.ifs()) {
                out.append(" if ");
                write(test, TEST + 1);
            }
        }
        out.append(close);
    }

    private void call(Expr.Call e) {
        write(e.func(), ATOM);
        if (e.args().size() == 1
                && e.keywords().isEmpty()
                && e.args().getFirst() instanceof Expr.GeneratorExp) {
            write(e.args().getFirst(), TEST);
            return;
        }
        out.append('(');
        list(e.args(), TEST);
        boolean first = e.args().isEmpty();
        for (Keyword keyword : e.keywords()) {
            if (!first) {
                out.append(", ");
            }
            first = false;
            out.append(keyword.arg() == null ? "**" : keyword.arg() + "=");
            write(keyword.value(), TEST);
        }
        out.append(')');
    }

    private static boolean hasParameters(Arguments args) {
        return !args.posOnlyArgs().isEmpty()
                || !args.args().isEmpty()
                || args.varArg() != null
                || !args.kwOnlyArgs().isEmpty()
                || args.kwArg() != null;
    }

    private void parameters(Arguments args) {
        int positional = args.posOnlyArgs().size() + args.args().size();
        int firstDefault = positional - args.defaults().size();
        String separator = "";
        for (int i = 0; i < positional; i++) {
            boolean only = i < args.posOnlyArgs().size();
            Arg arg =
                    only
                            ? args.posOnlyArgs().get(i)
                            : args.args().get(i - args.posOnlyArgs().size());
            out.append(separator).append(arg.arg());
            if (i >= firstDefault) {
                out.append('=');
                write(args.defaults().get(i - firstDefault), TEST);
            }
            separator = ", ";
            if (only && i == args.posOnlyArgs().size() - 1) {
                out.append(", /");
            }
        }
        if (args.varArg() != null || !args.kwOnlyArgs().isEmpty()) {
            out.append(separator).append('*');
            if (args.varArg() != null) {
                out.append(args.varArg().arg());
            }
            separator = ", ";
        }
        for (int i = 0; i < args.kwOnlyArgs().size(); i++) {
            out.append(separator).append(args.kwOnlyArgs().get(i).arg());
            if (args.kwDefaults().get(i) != null) {
                out.append('=');
                write(args.kwDefaults().get(i), TEST);
            }
            separator = ", ";
        }
        if (args.kwArg() != null) {
            out.append(separator).append("**").append(args.kwArg().arg());
        }
    }

    private void constant(Object value) {
        if (value == Constants.ELLIPSIS) {
            out.append("...");
        } else if (value instanceof TempRef) {
            throw new IllegalStateException();
        } else {
            String text = Py.reprString(PythonConstants.of(value));
            out.append(
                    text.contains("inf") && !(value instanceof String)
                            ? text.replace("inf", "1e309")
                            : text);
        }
    }

    private void formatted(char prefix, List<Expr> values) {
        StringBuilder body = new StringBuilder();
        fields(values, body);
        String quoted = Py.reprString(Str.of(body.toString()));
        out.append(prefix).append(quoted);
    }

    private static void fields(List<Expr> values, StringBuilder body) {
        for (Expr value : values) {
            switch (value) {
                case Expr.Constant e ->
                        body.append(((String) e.value()).replace("{", "{{").replace("}", "}}"));
                case Expr.FormattedValue e ->
                        field(source(e.value()), e.conversion(), e.formatSpec(), body);
                case Expr.Interpolation e ->
                        // A template keeps the text of its expressions.
                        field(
                                e.str() instanceof String text ? text : source(e.value()),
                                e.conversion(),
                                e.formatSpec(),
                                body);
                case Expr.JoinedStr e -> fields(e.values(), body);
                default -> throw new IllegalStateException();
            }
        }
    }

    private static String source(Expr value) {
        Unparser inner = new Unparser();
        inner.write(value, TEST + 1);
        return inner.out.toString();
    }

    private static void field(String text, int conversion, Expr specification, StringBuilder body) {
        body.append(text.startsWith("{") ? "{ " : "{").append(text);
        if (conversion > 0) {
            body.append('!').append((char) conversion);
        }
        if (specification != null) {
            body.append(':');
            fields(
                    specification instanceof Expr.JoinedStr joined
                            ? joined.values()
                            : List.of(specification),
                    body);
        }
        body.append('}');
    }
}
