package org.pyft.syntax.cache;

import org.pyft.syntax.tree.Alias;
import org.pyft.syntax.tree.Arg;
import org.pyft.syntax.tree.Arguments;
import org.pyft.syntax.tree.BytesValue;
import org.pyft.syntax.tree.CodePoints;
import org.pyft.syntax.tree.CompareOperator;
import org.pyft.syntax.tree.ComplexValue;
import org.pyft.syntax.tree.Comprehension;
import org.pyft.syntax.tree.Constants;
import org.pyft.syntax.tree.ExceptHandler;
import org.pyft.syntax.tree.Expr;
import org.pyft.syntax.tree.Keyword;
import org.pyft.syntax.tree.MatchCase;
import org.pyft.syntax.tree.Mod;
import org.pyft.syntax.tree.Pattern;
import org.pyft.syntax.tree.Span;
import org.pyft.syntax.tree.Stmt;
import org.pyft.syntax.tree.TypeIgnore;
import org.pyft.syntax.tree.TypeParam;
import org.pyft.syntax.tree.WithItem;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Writes a syntax tree as bytes. A version byte and the table of strings come first, then the nodes in preorder: a tag, the
 * position relative to the node before, the components in their order.
 */
public final class TreeWriter {
    private final ByteWriter out = new ByteWriter(4096);
    private final ByteWriter stringTable = new ByteWriter(1024);
    private final Map<String, Integer> strings = new HashMap<>();
    private int line;

    private TreeWriter() {}

    /** The bytes from which {@link TreeReader#read} makes an equal tree. */
    public static byte[] write(Mod mod) {
        TreeWriter writer = new TreeWriter();
        writer.module(mod);
        ByteWriter result = new ByteWriter(writer.out.size() + writer.stringTable.size() + 16);
        result.tag(Tags.VERSION);
        result.number(writer.strings.size());
        result.append(writer.stringTable);
        result.append(writer.out);
        return result.toByteArray();
    }

    private void module(Mod mod) {
        switch (mod) {
            case Mod.Module m -> {
                out.tag(Tags.MODULE);
                list(m.body(), this::statement);
                list(m.typeIgnores(), this::typeIgnore);
            }
            case Mod.Interactive m -> {
                out.tag(Tags.INTERACTIVE);
                list(m.body(), this::statement);
            }
            case Mod.Expression m -> {
                out.tag(Tags.EXPRESSION_MODULE);
                expression(m.body());
            }
            case Mod.FunctionType m -> {
                out.tag(Tags.FUNCTION_TYPE);
                list(m.argTypes(), this::expression);
                expression(m.returns());
            }
        }
    }

    // Parts of nodes

    private void open(int tag, Span span) {
        out.tag(tag);
        span(span);
    }

    /** The line is relative to the line of the node before, the end relative to the start. */
    private void span(Span span) {
        int lines = span.endLine() - span.line();
        out.signed((long) (span.line() - line) << 1 | (lines == 0 ? 0 : 1));
        out.number(span.column());
        if (lines == 0) {
            out.number(span.endColumn() - span.column());
        } else {
            out.number(lines);
            out.number(span.endColumn());
        }
        line = span.line();
    }

    private void name(String name) {
        Integer index = strings.get(name);
        if (index == null) {
            index = strings.size();
            strings.put(name, index);
            stringTable.string(name);
        }
        out.number(index);
    }

    private void optionalName(String name) {
        out.flag(name != null);
        if (name != null) {
            name(name);
        }
    }

    private <T> void list(List<T> list, Consumer<T> element) {
        int n = list.size();
        out.number(n);
        for (int i = 0; i < n; i++) {
            element.accept(list.get(i));
        }
    }

    private void compareOperator(CompareOperator operator) {
        out.tag(operator.ordinal());
    }

    private void optionalArg(Arg arg) {
        out.flag(arg != null);
        if (arg != null) {
            arg(arg);
        }
    }

    private void constant(Object value) {
        switch (value) {
            case Constants c -> out.tag(c == Constants.NONE ? Tags.NONE : Tags.ELLIPSIS_VALUE);
            case Boolean v -> out.tag(v ? Tags.TRUE : Tags.FALSE);
            case Long v -> {
                out.tag(Tags.LONG);
                out.signed(v);
            }
            case BigInteger v -> {
                out.tag(Tags.BIG_INTEGER);
                bytes(v.toByteArray());
            }
            case Double v -> {
                out.tag(Tags.DOUBLE);
                out.fixed(Double.doubleToRawLongBits(v));
            }
            case ComplexValue v -> {
                out.tag(Tags.COMPLEX);
                out.fixed(Double.doubleToRawLongBits(v.real()));
                out.fixed(Double.doubleToRawLongBits(v.imag()));
            }
            case String v -> {
                out.tag(Tags.STRING);
                name(v);
            }
            case CodePoints v -> {
                out.tag(Tags.CODE_POINTS);
                out.number(v.values().length);
                for (int codePoint : v.values()) {
                    out.number(codePoint);
                }
            }
            case BytesValue v -> {
                out.tag(Tags.BYTES);
                bytes(v.bytes());
            }
            default -> throw new IllegalArgumentException("not a constant: " + value.getClass());
        }
    }

    private void bytes(byte[] bytes) {
        out.number(bytes.length);
        out.raw(bytes, bytes.length);
    }

    // Nodes

    private void statement(Stmt node) {
        switch (node) {
            case Stmt.FunctionDef n -> {
                open(Tags.FUNCTION_DEF, n.span());
                name(n.name());
                arguments(n.args());
                list(n.body(), this::statement);
                list(n.decoratorList(), this::expression);
                expression(n.returns());
                optionalName(n.typeComment());
                list(n.typeParams(), this::typeParam);
            }
            case Stmt.AsyncFunctionDef n -> {
                open(Tags.ASYNC_FUNCTION_DEF, n.span());
                name(n.name());
                arguments(n.args());
                list(n.body(), this::statement);
                list(n.decoratorList(), this::expression);
                expression(n.returns());
                optionalName(n.typeComment());
                list(n.typeParams(), this::typeParam);
            }
            case Stmt.ClassDef n -> {
                open(Tags.CLASS_DEF, n.span());
                name(n.name());
                list(n.bases(), this::expression);
                list(n.keywords(), this::keyword);
                list(n.body(), this::statement);
                list(n.decoratorList(), this::expression);
                list(n.typeParams(), this::typeParam);
            }
            case Stmt.Return n -> {
                open(Tags.RETURN, n.span());
                expression(n.value());
            }
            case Stmt.Delete n -> {
                open(Tags.DELETE, n.span());
                list(n.targets(), this::expression);
            }
            case Stmt.Assign n -> {
                open(Tags.ASSIGN, n.span());
                list(n.targets(), this::expression);
                expression(n.value());
                optionalName(n.typeComment());
            }
            case Stmt.TypeAlias n -> {
                open(Tags.TYPE_ALIAS, n.span());
                expression(n.name());
                list(n.typeParams(), this::typeParam);
                expression(n.value());
            }
            case Stmt.AugAssign n -> {
                open(Tags.AUG_ASSIGN, n.span());
                expression(n.target());
                out.tag(n.op().ordinal());
                expression(n.value());
            }
            case Stmt.AnnAssign n -> {
                open(Tags.ANN_ASSIGN, n.span());
                expression(n.target());
                expression(n.annotation());
                expression(n.value());
                out.flag(n.simple());
            }
            case Stmt.For n -> {
                open(Tags.FOR, n.span());
                expression(n.target());
                expression(n.iter());
                list(n.body(), this::statement);
                list(n.orElse(), this::statement);
                optionalName(n.typeComment());
            }
            case Stmt.AsyncFor n -> {
                open(Tags.ASYNC_FOR, n.span());
                expression(n.target());
                expression(n.iter());
                list(n.body(), this::statement);
                list(n.orElse(), this::statement);
                optionalName(n.typeComment());
            }
            case Stmt.While n -> {
                open(Tags.WHILE, n.span());
                expression(n.test());
                list(n.body(), this::statement);
                list(n.orElse(), this::statement);
            }
            case Stmt.If n -> {
                open(Tags.IF, n.span());
                expression(n.test());
                list(n.body(), this::statement);
                list(n.orElse(), this::statement);
            }
            case Stmt.With n -> {
                open(Tags.WITH, n.span());
                list(n.items(), this::withItem);
                list(n.body(), this::statement);
                optionalName(n.typeComment());
            }
            case Stmt.AsyncWith n -> {
                open(Tags.ASYNC_WITH, n.span());
                list(n.items(), this::withItem);
                list(n.body(), this::statement);
                optionalName(n.typeComment());
            }
            case Stmt.Match n -> {
                open(Tags.MATCH, n.span());
                expression(n.subject());
                list(n.cases(), this::matchCase);
            }
            case Stmt.Raise n -> {
                open(Tags.RAISE, n.span());
                expression(n.exc());
                expression(n.cause());
            }
            case Stmt.Try n -> {
                open(Tags.TRY, n.span());
                list(n.body(), this::statement);
                list(n.handlers(), this::handler);
                list(n.orElse(), this::statement);
                list(n.finalBody(), this::statement);
            }
            case Stmt.TryStar n -> {
                open(Tags.TRY_STAR, n.span());
                list(n.body(), this::statement);
                list(n.handlers(), this::handler);
                list(n.orElse(), this::statement);
                list(n.finalBody(), this::statement);
            }
            case Stmt.Assert n -> {
                open(Tags.ASSERT, n.span());
                expression(n.test());
                expression(n.msg());
            }
            case Stmt.Import n -> {
                open(Tags.IMPORT, n.span());
                list(n.names(), this::alias);
            }
            case Stmt.ImportFrom n -> {
                open(Tags.IMPORT_FROM, n.span());
                optionalName(n.module());
                list(n.names(), this::alias);
                out.number(n.level());
            }
            case Stmt.Global n -> {
                open(Tags.GLOBAL, n.span());
                list(n.names(), this::name);
            }
            case Stmt.Nonlocal n -> {
                open(Tags.NONLOCAL, n.span());
                list(n.names(), this::name);
            }
            case Stmt.ExprStmt n -> {
                open(Tags.EXPRESSION, n.span());
                expression(n.value());
            }
            case Stmt.Pass n -> {
                open(Tags.PASS, n.span());
            }
            case Stmt.Break n -> {
                open(Tags.BREAK, n.span());
            }
            case Stmt.Continue n -> {
                open(Tags.CONTINUE, n.span());
            }
        }
    }

    private void expression(Expr node) {
        if (node == null) {
            out.tag(Tags.ABSENT);
            return;
        }
        switch (node) {
            case Expr.BoolOp n -> {
                open(Tags.BOOL_OP, n.span());
                out.tag(n.op().ordinal());
                list(n.values(), this::expression);
            }
            case Expr.NamedExpr n -> {
                open(Tags.NAMED_EXPR, n.span());
                expression(n.target());
                expression(n.value());
            }
            case Expr.BinOp n -> {
                open(Tags.BIN_OP, n.span());
                expression(n.left());
                out.tag(n.op().ordinal());
                expression(n.right());
            }
            case Expr.UnaryOp n -> {
                open(Tags.UNARY_OP, n.span());
                out.tag(n.op().ordinal());
                expression(n.operand());
            }
            case Expr.Lambda n -> {
                open(Tags.LAMBDA, n.span());
                arguments(n.args());
                expression(n.body());
            }
            case Expr.IfExp n -> {
                open(Tags.IF_EXP, n.span());
                expression(n.test());
                expression(n.body());
                expression(n.orElse());
            }
            case Expr.Dict n -> {
                open(Tags.DICT, n.span());
                list(n.keys(), this::expression);
                list(n.values(), this::expression);
            }
            case Expr.Set n -> {
                open(Tags.SET, n.span());
                list(n.elts(), this::expression);
            }
            case Expr.ListComp n -> {
                open(Tags.LIST_COMP, n.span());
                expression(n.elt());
                list(n.generators(), this::comprehension);
            }
            case Expr.SetComp n -> {
                open(Tags.SET_COMP, n.span());
                expression(n.elt());
                list(n.generators(), this::comprehension);
            }
            case Expr.DictComp n -> {
                open(Tags.DICT_COMP, n.span());
                expression(n.key());
                expression(n.value());
                list(n.generators(), this::comprehension);
            }
            case Expr.GeneratorExp n -> {
                open(Tags.GENERATOR_EXP, n.span());
                expression(n.elt());
                list(n.generators(), this::comprehension);
            }
            case Expr.Await n -> {
                open(Tags.AWAIT, n.span());
                expression(n.value());
            }
            case Expr.Yield n -> {
                open(Tags.YIELD, n.span());
                expression(n.value());
            }
            case Expr.YieldFrom n -> {
                open(Tags.YIELD_FROM, n.span());
                expression(n.value());
            }
            case Expr.Compare n -> {
                open(Tags.COMPARE, n.span());
                expression(n.left());
                list(n.ops(), this::compareOperator);
                list(n.comparators(), this::expression);
            }
            case Expr.Call n -> {
                open(Tags.CALL, n.span());
                expression(n.func());
                list(n.args(), this::expression);
                list(n.keywords(), this::keyword);
            }
            case Expr.FormattedValue n -> {
                open(Tags.FORMATTED_VALUE, n.span());
                expression(n.value());
                out.number(n.conversion() + 1);
                expression(n.formatSpec());
            }
            case Expr.Interpolation n -> {
                open(Tags.INTERPOLATION, n.span());
                expression(n.value());
                constant(n.str());
                out.number(n.conversion() + 1);
                expression(n.formatSpec());
            }
            case Expr.JoinedStr n -> {
                open(Tags.JOINED_STR, n.span());
                list(n.values(), this::expression);
            }
            case Expr.TemplateStr n -> {
                open(Tags.TEMPLATE_STR, n.span());
                list(n.values(), this::expression);
            }
            case Expr.Constant n -> {
                open(Tags.CONSTANT, n.span());
                constant(n.value());
                optionalName(n.kind());
            }
            case Expr.Attribute n -> {
                open(Tags.ATTRIBUTE, n.span());
                expression(n.value());
                name(n.attr());
                out.tag(n.ctx().ordinal());
            }
            case Expr.Subscript n -> {
                open(Tags.SUBSCRIPT, n.span());
                expression(n.value());
                expression(n.slice());
                out.tag(n.ctx().ordinal());
            }
            case Expr.Starred n -> {
                open(Tags.STARRED, n.span());
                expression(n.value());
                out.tag(n.ctx().ordinal());
            }
            case Expr.Name n -> {
                open(Tags.NAME_LOAD + n.ctx().ordinal(), n.span());
                name(n.id());
            }
            case Expr.List n -> {
                open(Tags.LIST, n.span());
                list(n.elts(), this::expression);
                out.tag(n.ctx().ordinal());
            }
            case Expr.Tuple n -> {
                open(Tags.TUPLE, n.span());
                list(n.elts(), this::expression);
                out.tag(n.ctx().ordinal());
            }
            case Expr.Slice n -> {
                open(Tags.SLICE, n.span());
                expression(n.lower());
                expression(n.upper());
                expression(n.step());
            }
        }
    }

    private void pattern(Pattern node) {
        if (node == null) {
            out.tag(Tags.ABSENT);
            return;
        }
        switch (node) {
            case Pattern.MatchValue n -> {
                open(Tags.MATCH_VALUE, n.span());
                expression(n.value());
            }
            case Pattern.MatchSingleton n -> {
                open(Tags.MATCH_SINGLETON, n.span());
                constant(n.value());
            }
            case Pattern.MatchSequence n -> {
                open(Tags.MATCH_SEQUENCE, n.span());
                list(n.patterns(), this::pattern);
            }
            case Pattern.MatchMapping n -> {
                open(Tags.MATCH_MAPPING, n.span());
                list(n.keys(), this::expression);
                list(n.patterns(), this::pattern);
                optionalName(n.rest());
            }
            case Pattern.MatchClass n -> {
                open(Tags.MATCH_CLASS, n.span());
                expression(n.cls());
                list(n.patterns(), this::pattern);
                list(n.kwdAttrs(), this::name);
                list(n.kwdPatterns(), this::pattern);
            }
            case Pattern.MatchStar n -> {
                open(Tags.MATCH_STAR, n.span());
                optionalName(n.name());
            }
            case Pattern.MatchAs n -> {
                open(Tags.MATCH_AS, n.span());
                pattern(n.pattern());
                optionalName(n.name());
            }
            case Pattern.MatchOr n -> {
                open(Tags.MATCH_OR, n.span());
                list(n.patterns(), this::pattern);
            }
        }
    }

    private void typeParam(TypeParam node) {
        switch (node) {
            case TypeParam.TypeVar n -> {
                open(Tags.TYPE_VAR, n.span());
                name(n.name());
                expression(n.bound());
                expression(n.defaultValue());
            }
            case TypeParam.ParamSpec n -> {
                open(Tags.PARAM_SPEC, n.span());
                name(n.name());
                expression(n.defaultValue());
            }
            case TypeParam.TypeVarTuple n -> {
                open(Tags.TYPE_VAR_TUPLE, n.span());
                name(n.name());
                expression(n.defaultValue());
            }
        }
    }

    private void keyword(Keyword node) {
        span(node.span());
        optionalName(node.arg());
        expression(node.value());
    }

    private void alias(Alias node) {
        span(node.span());
        name(node.name());
        optionalName(node.asName());
    }

    private void handler(ExceptHandler node) {
        span(node.span());
        expression(node.type());
        optionalName(node.name());
        list(node.body(), this::statement);
    }

    private void matchCase(MatchCase node) {
        pattern(node.pattern());
        expression(node.guard());
        list(node.body(), this::statement);
    }

    private void withItem(WithItem node) {
        expression(node.contextExpr());
        expression(node.optionalVars());
    }

    private void comprehension(Comprehension node) {
        expression(node.target());
        expression(node.iter());
        list(node.ifs(), this::expression);
        out.flag(node.isAsync());
    }

    private void arg(Arg node) {
        span(node.span());
        name(node.arg());
        expression(node.annotation());
        optionalName(node.typeComment());
    }

    private void typeIgnore(TypeIgnore node) {
        out.number(node.line());
        name(node.tag());
    }

    private void arguments(Arguments node) {
        list(node.posOnlyArgs(), this::arg);
        list(node.args(), this::arg);
        optionalArg(node.varArg());
        list(node.kwOnlyArgs(), this::arg);
        list(node.kwDefaults(), this::expression);
        optionalArg(node.kwArg());
        list(node.defaults(), this::expression);
    }
}
