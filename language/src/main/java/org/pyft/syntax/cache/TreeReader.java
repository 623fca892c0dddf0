package org.pyft.syntax.cache;

import org.pyft.syntax.tree.Alias;
import org.pyft.syntax.tree.Arg;
import org.pyft.syntax.tree.Arguments;
import org.pyft.syntax.tree.BinaryOperator;
import org.pyft.syntax.tree.BoolOperator;
import org.pyft.syntax.tree.BytesValue;
import org.pyft.syntax.tree.CodePoints;
import org.pyft.syntax.tree.CompareOperator;
import org.pyft.syntax.tree.ComplexValue;
import org.pyft.syntax.tree.Comprehension;
import org.pyft.syntax.tree.Constants;
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

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Reads a syntax tree that {@link TreeWriter} wrote. */
public final class TreeReader {
    private static final BinaryOperator[] BINARY_OPERATORS = BinaryOperator.values();
    private static final BoolOperator[] BOOL_OPERATORS = BoolOperator.values();
    private static final UnaryOperator[] UNARY_OPERATORS = UnaryOperator.values();
    private static final CompareOperator[] COMPARE_OPERATORS = CompareOperator.values();
    private static final ExprContext[] CONTEXTS = ExprContext.values();

    private final ByteReader in;
    private final String[] strings;

    /** The strings that occur as names, interned as the parser interns names. */
    private final String[] names;

    private int line;

    private TreeReader(ByteReader in) {
        this.in = in;
        if (in.tag() != Tags.VERSION) {
            throw in.malformed();
        }
        strings = new String[in.count()];
        names = new String[strings.length];
        for (int i = 0; i < strings.length; i++) {
            strings[i] = in.string();
        }
    }

    /**
     * Reads a tree.
     *
     * @throws IllegalArgumentException if the bytes are not a tree, or one of another version
     */
    public static Mod read(byte[] bytes) {
        return read(bytes, 0, bytes.length);
    }

    /** Reads a tree from a part of an array, which it must fill. */
    public static Mod read(byte[] bytes, int start, int end) {
        ByteReader in = new ByteReader(bytes, start, end);
        try {
            Mod mod = new TreeReader(in).module();
            if (!in.atEnd()) {
                throw in.malformed();
            }
            return mod;
        } catch (IndexOutOfBoundsException | NullPointerException e) {
            IllegalArgumentException malformed = in.malformed();
            malformed.initCause(e);
            throw malformed;
        }
    }

    private Mod module() {
        return switch (in.tag()) {
            case Tags.MODULE -> new Mod.Module(statements(), typeIgnores());
            case Tags.INTERACTIVE -> new Mod.Interactive(statements());
            case Tags.EXPRESSION_MODULE -> new Mod.Expression(expression());
            case Tags.FUNCTION_TYPE -> new Mod.FunctionType(expressions(), expression());
            default -> throw in.malformed();
        };
    }

    // Parts of nodes

    private Span span() {
        long head = in.signed();
        int start = line += (int) (head >> 1);
        int column = in.number();
        if ((head & 1) == 0) {
            return new Span(start, column, start, column + in.number());
        }
        int lines = in.number();
        return new Span(start, column, start + lines, in.number());
    }

    private String name() {
        int index = in.number();
        String name = names[index];
        if (name == null) {
            name = strings[index].intern();
            names[index] = name;
        }
        return name;
    }

    private String optionalName() {
        return in.flag() ? name() : null;
    }

    private CompareOperator compareOperator() {
        return COMPARE_OPERATORS[in.tag()];
    }

    private Arg optionalArg() {
        return in.flag() ? arg() : null;
    }

    /** A list some of whose elements may be absent. */
    private List<Expr> nullableExpressions() {
        int n = in.count();
        if (n == 0) {
            return List.of();
        }
        Expr[] elements = new Expr[n];
        for (int i = 0; i < n; i++) {
            elements[i] = expression();
        }
        return Collections.unmodifiableList(Arrays.asList(elements));
    }

    private Object constant() {
        return switch (in.tag()) {
            case Tags.NONE -> Constants.NONE;
            case Tags.ELLIPSIS_VALUE -> Constants.ELLIPSIS;
            case Tags.TRUE -> Boolean.TRUE;
            case Tags.FALSE -> Boolean.FALSE;
            case Tags.LONG -> in.signed();
            case Tags.BIG_INTEGER -> new BigInteger(in.raw(in.number()));
            case Tags.DOUBLE -> Double.longBitsToDouble(in.fixed());
            case Tags.COMPLEX ->
                    new ComplexValue(
                            Double.longBitsToDouble(in.fixed()),
                            Double.longBitsToDouble(in.fixed()));
            case Tags.STRING -> strings[in.number()];
            case Tags.CODE_POINTS -> {
                int[] values = new int[in.count()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = in.number();
                }
                yield new CodePoints(values);
            }
            case Tags.BYTES -> new BytesValue(in.raw(in.number()));
            default -> throw in.malformed();
        };
    }

    // Nodes

    private Stmt statement() {
        int tag = in.tag();
        Span span = span();
        return switch (tag) {
            case Tags.FUNCTION_DEF ->
                    new Stmt.FunctionDef(
                            name(),
                            arguments(),
                            statements(),
                            expressions(),
                            expression(),
                            optionalName(),
                            typeParams(),
                            span);
            case Tags.ASYNC_FUNCTION_DEF ->
                    new Stmt.AsyncFunctionDef(
                            name(),
                            arguments(),
                            statements(),
                            expressions(),
                            expression(),
                            optionalName(),
                            typeParams(),
                            span);
            case Tags.CLASS_DEF ->
                    new Stmt.ClassDef(
                            name(),
                            expressions(),
                            keywords(),
                            statements(),
                            expressions(),
                            typeParams(),
                            span);
            case Tags.RETURN -> new Stmt.Return(expression(), span);
            case Tags.DELETE -> new Stmt.Delete(expressions(), span);
            case Tags.ASSIGN -> new Stmt.Assign(expressions(), expression(), optionalName(), span);
            case Tags.TYPE_ALIAS ->
                    new Stmt.TypeAlias(expression(), typeParams(), expression(), span);
            case Tags.AUG_ASSIGN ->
                    new Stmt.AugAssign(
                            expression(), BINARY_OPERATORS[in.tag()], expression(), span);
            case Tags.ANN_ASSIGN ->
                    new Stmt.AnnAssign(expression(), expression(), expression(), in.flag(), span);
            case Tags.FOR ->
                    new Stmt.For(
                            expression(),
                            expression(),
                            statements(),
                            statements(),
                            optionalName(),
                            span);
            case Tags.ASYNC_FOR ->
                    new Stmt.AsyncFor(
                            expression(),
                            expression(),
                            statements(),
                            statements(),
                            optionalName(),
                            span);
            case Tags.WHILE -> new Stmt.While(expression(), statements(), statements(), span);
            case Tags.IF -> new Stmt.If(expression(), statements(), statements(), span);
            case Tags.WITH -> new Stmt.With(withItems(), statements(), optionalName(), span);
            case Tags.ASYNC_WITH ->
                    new Stmt.AsyncWith(withItems(), statements(), optionalName(), span);
            case Tags.MATCH -> new Stmt.Match(expression(), cases(), span);
            case Tags.RAISE -> new Stmt.Raise(expression(), expression(), span);
            case Tags.TRY ->
                    new Stmt.Try(statements(), handlers(), statements(), statements(), span);
            case Tags.TRY_STAR ->
                    new Stmt.TryStar(statements(), handlers(), statements(), statements(), span);
            case Tags.ASSERT -> new Stmt.Assert(expression(), expression(), span);
            case Tags.IMPORT -> new Stmt.Import(aliases(), span);
            case Tags.IMPORT_FROM ->
                    new Stmt.ImportFrom(optionalName(), aliases(), in.number(), span);
            case Tags.GLOBAL -> new Stmt.Global(names(), span);
            case Tags.NONLOCAL -> new Stmt.Nonlocal(names(), span);
            case Tags.EXPRESSION -> new Stmt.ExprStmt(expression(), span);
            case Tags.PASS -> new Stmt.Pass(span);
            case Tags.BREAK -> new Stmt.Break(span);
            case Tags.CONTINUE -> new Stmt.Continue(span);
            default -> throw in.malformed();
        };
    }

    private Expr expression() {
        int tag = in.tag();
        if (tag == Tags.ABSENT) {
            return null;
        }
        Span span = span();
        return switch (tag) {
            case Tags.BOOL_OP -> new Expr.BoolOp(BOOL_OPERATORS[in.tag()], expressions(), span);
            case Tags.NAMED_EXPR -> new Expr.NamedExpr(expression(), expression(), span);
            case Tags.BIN_OP ->
                    new Expr.BinOp(expression(), BINARY_OPERATORS[in.tag()], expression(), span);
            case Tags.UNARY_OP -> new Expr.UnaryOp(UNARY_OPERATORS[in.tag()], expression(), span);
            case Tags.LAMBDA -> new Expr.Lambda(arguments(), expression(), span);
            case Tags.IF_EXP -> new Expr.IfExp(expression(), expression(), expression(), span);
            case Tags.DICT -> new Expr.Dict(nullableExpressions(), expressions(), span);
            case Tags.SET -> new Expr.Set(expressions(), span);
            case Tags.LIST_COMP -> new Expr.ListComp(expression(), comprehensions(), span);
            case Tags.SET_COMP -> new Expr.SetComp(expression(), comprehensions(), span);
            case Tags.DICT_COMP ->
                    new Expr.DictComp(expression(), expression(), comprehensions(), span);
            case Tags.GENERATOR_EXP -> new Expr.GeneratorExp(expression(), comprehensions(), span);
            case Tags.AWAIT -> new Expr.Await(expression(), span);
            case Tags.YIELD -> new Expr.Yield(expression(), span);
            case Tags.YIELD_FROM -> new Expr.YieldFrom(expression(), span);
            case Tags.COMPARE ->
                    new Expr.Compare(expression(), compareOperators(), expressions(), span);
            case Tags.CALL -> new Expr.Call(expression(), expressions(), keywords(), span);
            case Tags.FORMATTED_VALUE ->
                    new Expr.FormattedValue(expression(), in.number() - 1, expression(), span);
            case Tags.INTERPOLATION ->
                    new Expr.Interpolation(
                            expression(), constant(), in.number() - 1, expression(), span);
            case Tags.JOINED_STR -> new Expr.JoinedStr(expressions(), span);
            case Tags.TEMPLATE_STR -> new Expr.TemplateStr(expressions(), span);
            case Tags.CONSTANT -> new Expr.Constant(constant(), optionalName(), span);
            case Tags.ATTRIBUTE ->
                    new Expr.Attribute(expression(), name(), CONTEXTS[in.tag()], span);
            case Tags.SUBSCRIPT ->
                    new Expr.Subscript(expression(), expression(), CONTEXTS[in.tag()], span);
            case Tags.STARRED -> new Expr.Starred(expression(), CONTEXTS[in.tag()], span);
            case Tags.NAME_LOAD -> new Expr.Name(name(), ExprContext.LOAD, span);
            case Tags.NAME_STORE -> new Expr.Name(name(), ExprContext.STORE, span);
            case Tags.NAME_DEL -> new Expr.Name(name(), ExprContext.DEL, span);
            case Tags.LIST -> new Expr.List(expressions(), CONTEXTS[in.tag()], span);
            case Tags.TUPLE -> new Expr.Tuple(expressions(), CONTEXTS[in.tag()], span);
            case Tags.SLICE -> new Expr.Slice(expression(), expression(), expression(), span);
            default -> throw in.malformed();
        };
    }

    private Pattern pattern() {
        int tag = in.tag();
        if (tag == Tags.ABSENT) {
            return null;
        }
        Span span = span();
        return switch (tag) {
            case Tags.MATCH_VALUE -> new Pattern.MatchValue(expression(), span);
            case Tags.MATCH_SINGLETON -> new Pattern.MatchSingleton(constant(), span);
            case Tags.MATCH_SEQUENCE -> new Pattern.MatchSequence(patterns(), span);
            case Tags.MATCH_MAPPING ->
                    new Pattern.MatchMapping(expressions(), patterns(), optionalName(), span);
            case Tags.MATCH_CLASS ->
                    new Pattern.MatchClass(expression(), patterns(), names(), patterns(), span);
            case Tags.MATCH_STAR -> new Pattern.MatchStar(optionalName(), span);
            case Tags.MATCH_AS -> new Pattern.MatchAs(pattern(), optionalName(), span);
            case Tags.MATCH_OR -> new Pattern.MatchOr(patterns(), span);
            default -> throw in.malformed();
        };
    }

    private TypeParam typeParam() {
        int tag = in.tag();
        Span span = span();
        return switch (tag) {
            case Tags.TYPE_VAR -> new TypeParam.TypeVar(name(), expression(), expression(), span);
            case Tags.PARAM_SPEC -> new TypeParam.ParamSpec(name(), expression(), span);
            case Tags.TYPE_VAR_TUPLE -> new TypeParam.TypeVarTuple(name(), expression(), span);
            default -> throw in.malformed();
        };
    }

    private List<Stmt> statements() {
        int n = in.count();
        if (n == 0) {
            return List.of();
        }
        if (n == 1) {
            return List.of(statement());
        }
        Stmt[] elements = new Stmt[n];
        for (int i = 0; i < n; i++) {
            elements[i] = statement();
        }
        return List.of(elements);
    }

    private List<Expr> expressions() {
        int n = in.count();
        if (n == 0) {
            return List.of();
        }
        if (n == 1) {
            return List.of(expression());
        }
        Expr[] elements = new Expr[n];
        for (int i = 0; i < n; i++) {
            elements[i] = expression();
        }
        return List.of(elements);
    }

    private List<Pattern> patterns() {
        int n = in.count();
        if (n == 0) {
            return List.of();
        }
        if (n == 1) {
            return List.of(pattern());
        }
        Pattern[] elements = new Pattern[n];
        for (int i = 0; i < n; i++) {
            elements[i] = pattern();
        }
        return List.of(elements);
    }

    private List<TypeParam> typeParams() {
        int n = in.count();
        if (n == 0) {
            return List.of();
        }
        if (n == 1) {
            return List.of(typeParam());
        }
        TypeParam[] elements = new TypeParam[n];
        for (int i = 0; i < n; i++) {
            elements[i] = typeParam();
        }
        return List.of(elements);
    }

    private List<Keyword> keywords() {
        int n = in.count();
        if (n == 0) {
            return List.of();
        }
        if (n == 1) {
            return List.of(keyword());
        }
        Keyword[] elements = new Keyword[n];
        for (int i = 0; i < n; i++) {
            elements[i] = keyword();
        }
        return List.of(elements);
    }

    private List<Alias> aliases() {
        int n = in.count();
        if (n == 0) {
            return List.of();
        }
        if (n == 1) {
            return List.of(alias());
        }
        Alias[] elements = new Alias[n];
        for (int i = 0; i < n; i++) {
            elements[i] = alias();
        }
        return List.of(elements);
    }

    private List<ExceptHandler> handlers() {
        int n = in.count();
        if (n == 0) {
            return List.of();
        }
        if (n == 1) {
            return List.of(handler());
        }
        ExceptHandler[] elements = new ExceptHandler[n];
        for (int i = 0; i < n; i++) {
            elements[i] = handler();
        }
        return List.of(elements);
    }

    private List<MatchCase> cases() {
        int n = in.count();
        if (n == 0) {
            return List.of();
        }
        if (n == 1) {
            return List.of(matchCase());
        }
        MatchCase[] elements = new MatchCase[n];
        for (int i = 0; i < n; i++) {
            elements[i] = matchCase();
        }
        return List.of(elements);
    }

    private List<WithItem> withItems() {
        int n = in.count();
        if (n == 0) {
            return List.of();
        }
        if (n == 1) {
            return List.of(withItem());
        }
        WithItem[] elements = new WithItem[n];
        for (int i = 0; i < n; i++) {
            elements[i] = withItem();
        }
        return List.of(elements);
    }

    private List<String> names() {
        int n = in.count();
        if (n == 0) {
            return List.of();
        }
        if (n == 1) {
            return List.of(name());
        }
        String[] elements = new String[n];
        for (int i = 0; i < n; i++) {
            elements[i] = name();
        }
        return List.of(elements);
    }

    private List<Comprehension> comprehensions() {
        int n = in.count();
        if (n == 0) {
            return List.of();
        }
        if (n == 1) {
            return List.of(comprehension());
        }
        Comprehension[] elements = new Comprehension[n];
        for (int i = 0; i < n; i++) {
            elements[i] = comprehension();
        }
        return List.of(elements);
    }

    private List<Arg> args() {
        int n = in.count();
        if (n == 0) {
            return List.of();
        }
        if (n == 1) {
            return List.of(arg());
        }
        Arg[] elements = new Arg[n];
        for (int i = 0; i < n; i++) {
            elements[i] = arg();
        }
        return List.of(elements);
    }

    private List<TypeIgnore> typeIgnores() {
        int n = in.count();
        if (n == 0) {
            return List.of();
        }
        if (n == 1) {
            return List.of(typeIgnore());
        }
        TypeIgnore[] elements = new TypeIgnore[n];
        for (int i = 0; i < n; i++) {
            elements[i] = typeIgnore();
        }
        return List.of(elements);
    }

    private List<CompareOperator> compareOperators() {
        int n = in.count();
        if (n == 0) {
            return List.of();
        }
        if (n == 1) {
            return List.of(compareOperator());
        }
        CompareOperator[] elements = new CompareOperator[n];
        for (int i = 0; i < n; i++) {
            elements[i] = compareOperator();
        }
        return List.of(elements);
    }

    private Keyword keyword() {
        Span span = span();
        return new Keyword(optionalName(), expression(), span);
    }

    private Alias alias() {
        Span span = span();
        return new Alias(name(), optionalName(), span);
    }

    private ExceptHandler handler() {
        Span span = span();
        return new ExceptHandler(expression(), optionalName(), statements(), span);
    }

    private MatchCase matchCase() {
        return new MatchCase(pattern(), expression(), statements());
    }

    private WithItem withItem() {
        return new WithItem(expression(), expression());
    }

    private Comprehension comprehension() {
        return new Comprehension(expression(), expression(), expressions(), in.flag());
    }

    private Arg arg() {
        Span span = span();
        return new Arg(name(), expression(), optionalName(), span);
    }

    private TypeIgnore typeIgnore() {
        return new TypeIgnore(in.number(), name());
    }

    private Arguments arguments() {
        return new Arguments(
                args(),
                args(),
                optionalArg(),
                args(),
                nullableExpressions(),
                optionalArg(),
                expressions());
    }
}
