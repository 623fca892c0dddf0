package org.pyft.modules.ast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Python's abstract grammar as data: which node classes there are, and their fields. A class's entry is its docstring, so this table is
 * also the text of {@code ast.expr.__doc__} and the like. Immutable.
 */
final class AstGrammar {
    /** Where a node stands: attributes of the classes that know. */
    static final List<String> POSITIONS =
            List.of("lineno", "col_offset", "end_lineno", "end_col_offset");

    /** Sums are introduced by {@code =}; {@code @} marks nodes with positions, {@code @@} those that must have an end position. */
    private static final String TEXT =
            """
            mod = Module(stmt* body, type_ignore* type_ignores)
            | Interactive(stmt* body)
            | Expression(expr body)
            | FunctionType(expr* argtypes, expr returns)
            @stmt = FunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment, type_param* type_params)
            | AsyncFunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment, type_param* type_params)
            | ClassDef(identifier name, expr* bases, keyword* keywords, stmt* body, expr* decorator_list, type_param* type_params)
            | Return(expr? value)
            | Delete(expr* targets)
            | Assign(expr* targets, expr value, string? type_comment)
            | TypeAlias(expr name, type_param* type_params, expr value)
            | AugAssign(expr target, operator op, expr value)
            | AnnAssign(expr target, expr annotation, expr? value, int simple)
            | For(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)
            | AsyncFor(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)
            | While(expr test, stmt* body, stmt* orelse)
            | If(expr test, stmt* body, stmt* orelse)
            | With(withitem* items, stmt* body, string? type_comment)
            | AsyncWith(withitem* items, stmt* body, string? type_comment)
            | Match(expr subject, match_case* cases)
            | Raise(expr? exc, expr? cause)
            | Try(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody)
            | TryStar(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody)
            | Assert(expr test, expr? msg)
            | Import(alias* names)
            | ImportFrom(identifier? module, alias* names, int? level)
            | Global(identifier* names)
            | Nonlocal(identifier* names)
            | Expr(expr value)
            | Pass
            | Break
            | Continue
            @expr = BoolOp(boolop op, expr* values)
            | NamedExpr(expr target, expr value)
            | BinOp(expr left, operator op, expr right)
            | UnaryOp(unaryop op, expr operand)
            | Lambda(arguments args, expr body)
            | IfExp(expr test, expr body, expr orelse)
            | Dict(expr?* keys, expr* values)
            | Set(expr* elts)
            | ListComp(expr elt, comprehension* generators)
            | SetComp(expr elt, comprehension* generators)
            | DictComp(expr key, expr value, comprehension* generators)
            | GeneratorExp(expr elt, comprehension* generators)
            | Await(expr value)
            | Yield(expr? value)
            | YieldFrom(expr value)
            | Compare(expr left, cmpop* ops, expr* comparators)
            | Call(expr func, expr* args, keyword* keywords)
            | FormattedValue(expr value, int conversion, expr? format_spec)
            | Interpolation(expr value, constant str, int conversion, expr? format_spec)
            | JoinedStr(expr* values)
            | TemplateStr(expr* values)
            | Constant(constant value, string? kind)
            | Attribute(expr value, identifier attr, expr_context ctx)
            | Subscript(expr value, expr slice, expr_context ctx)
            | Starred(expr value, expr_context ctx)
            | Name(identifier id, expr_context ctx)
            | List(expr* elts, expr_context ctx)
            | Tuple(expr* elts, expr_context ctx)
            | Slice(expr? lower, expr? upper, expr? step)
            expr_context = Load | Store | Del
            boolop = And | Or
            operator = Add | Sub | Mult | MatMult | Div | Mod | Pow | LShift | RShift | BitOr | BitXor | BitAnd | FloorDiv
            unaryop = Invert | Not | UAdd | USub
            cmpop = Eq | NotEq | Lt | LtE | Gt | GtE | Is | IsNot | In | NotIn
            comprehension(expr target, expr iter, expr* ifs, int is_async)
            @excepthandler = ExceptHandler(expr? type, identifier? name, stmt* body)
            arguments(arg* posonlyargs, arg* args, arg? vararg, arg* kwonlyargs, expr?* kw_defaults, arg? kwarg, expr* defaults)
            @arg(identifier arg, expr? annotation, string? type_comment)
            @keyword(identifier? arg, expr value)
            @alias(identifier name, identifier? asname)
            withitem(expr context_expr, expr? optional_vars)
            match_case(pattern pattern, expr? guard, stmt* body)
            @@pattern = MatchValue(expr value)
            | MatchSingleton(constant value)
            | MatchSequence(pattern* patterns)
            | MatchMapping(expr* keys, pattern* patterns, identifier? rest)
            | MatchClass(expr cls, pattern* patterns, identifier* kwd_attrs, pattern* kwd_patterns)
            | MatchStar(identifier? name)
            | MatchAs(pattern? pattern, identifier? name)
            | MatchOr(pattern* patterns)
            type_ignore = TypeIgnore(int lineno, string tag)
            @@type_param = TypeVar(identifier name, expr? bound, expr? default_value)
            | ParamSpec(identifier name, expr? default_value)
            | TypeVarTuple(identifier name, expr? default_value)
            """;

    private static final Map<String, NodeClass> CLASSES = parse();

    private AstGrammar() {}

    /** How often a field's type occurs. */
    enum Quantity {
        ONE,
        OPTIONAL,
        LIST,
        LIST_OF_OPTIONAL
    }

    /** A field of a node class; the type is a node class or identifier, string, int, constant. */
    record Field(String type, Quantity quantity, String name) {
        boolean isList() {
            return quantity == Quantity.LIST || quantity == Quantity.LIST_OF_OPTIONAL;
        }
    }

    /**
     * A node class.
     *
     * @param sum the sum that the class is an alternative of; null for sums themselves and for products
     * @param isSum whether this is a sum, whose alternatives are its subclasses
     * @param positioned whether nodes know where they stand
     * @param needsEnd whether the end position may not be missing
     */
    record NodeClass(
            String name,
            NodeClass sum,
            boolean isSum,
            List<Field> fields,
            boolean positioned,
            boolean needsEnd,
            String doc) {
        /** Whether nodes carry no information, so that one object per context is enough. */
        boolean isSingleton() {
            return sum != null && fields.isEmpty() && !positioned;
        }
    }

    /** All node classes by name, in the order of the grammar, a sum before its alternatives. */
    static Map<String, NodeClass> classes() {
        return CLASSES;
    }

    private static Map<String, NodeClass> parse() {
        Map<String, NodeClass> classes = new LinkedHashMap<>();
        List<String> block = new ArrayList<>();
        for (String line : TEXT.split("\n")) {
            if (!line.startsWith("|") && !block.isEmpty()) {
                add(classes, block);
                block.clear();
            }
            block.add(line);
        }
        add(classes, block);
        return classes;
    }

    /** Adds a sum with its alternatives, or a product. */
    private static void add(Map<String, NodeClass> classes, List<String> block) {
        String head = block.getFirst();
        boolean needsEnd = head.startsWith("@@");
        boolean positioned = head.startsWith("@");
        head = head.replace("@", "");
        int equals = head.indexOf(" = ");
        if (equals < 0) {
            NodeClass product = constructor(head, null, positioned, needsEnd);
            classes.put(product.name(), product);
            return;
        }
        String name = head.substring(0, equals);
        StringBuilder doc = new StringBuilder(head);
        for (String line : block.subList(1, block.size())) {
            doc.append('\n').append(" ".repeat(name.length() + 1)).append(line);
        }
        NodeClass sum =
                new NodeClass(name, null, true, List.of(), positioned, needsEnd, doc.toString());
        classes.put(name, sum);
        block.set(0, head.substring(equals + 3));
        for (String line : block) {
            for (String alternative : line.split("\\|")) {
                if (!alternative.isBlank()) {
                    NodeClass made = constructor(alternative.strip(), sum, positioned, needsEnd);
                    classes.put(made.name(), made);
                }
            }
        }
    }

    private static NodeClass constructor(
            String text, NodeClass sum, boolean positioned, boolean needsEnd) {
        int open = text.indexOf('(');
        String name = open < 0 ? text : text.substring(0, open);
        List<Field> fields = new ArrayList<>();
        if (open >= 0) {
            for (String part : text.substring(open + 1, text.length() - 1).split(", ")) {
                fields.add(field(part));
            }
        }
        return new NodeClass(name, sum, false, List.copyOf(fields), positioned, needsEnd, text);
    }

    private static Field field(String text) {
        int space = text.indexOf(' ');
        String type = text.substring(0, space);
        Quantity quantity = Quantity.ONE;
        if (type.endsWith("?*")) {
            quantity = Quantity.LIST_OF_OPTIONAL;
        } else if (type.endsWith("*")) {
            quantity = Quantity.LIST;
        } else if (type.endsWith("?")) {
            quantity = Quantity.OPTIONAL;
        }
        return new Field(type.replaceAll("[?*]", ""), quantity, text.substring(space + 1));
    }
}
