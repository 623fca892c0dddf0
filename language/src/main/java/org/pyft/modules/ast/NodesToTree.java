package org.pyft.modules.ast;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.modules.ast.AstGrammar.Field;
import org.pyft.modules.ast.AstGrammar.NodeClass;
import org.pyft.modules.ast.AstGrammar.Quantity;
import org.pyft.modules.ast.AstTypes.NodeType;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.complex.PyComplex;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.list.PyList;
import org.pyft.objects.none.PyEllipsis;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;
import org.pyft.ops.Types;
import org.pyft.syntax.tree.BinaryOperator;
import org.pyft.syntax.tree.BoolOperator;
import org.pyft.syntax.tree.BytesValue;
import org.pyft.syntax.tree.CodePoints;
import org.pyft.syntax.tree.CompareOperator;
import org.pyft.syntax.tree.ComplexValue;
import org.pyft.syntax.tree.Constants;
import org.pyft.syntax.tree.ExprContext;
import org.pyft.syntax.tree.Mod;
import org.pyft.syntax.tree.Span;
import org.pyft.syntax.tree.UnaryOperator;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes a syntax tree of node objects. Checks what the grammar says about their fields; {@link TreeValidator} does the rest. For one thread. */
final class NodesToTree {
    private static final Map<String, Object> OPERATORS = operators();

    private final AstTypes types;
    private final Map<String, NodeClass> classes = AstGrammar.classes();
    private NodeType current;

    NodesToTree(AstTypes types) {
        this.types = types;
    }

    /** The class of the node whose fields were last looked at. */
    NodeType current() {
        return current;
    }

    private static Map<String, Object> operators() {
        Map<String, Object> result = new HashMap<>();
        for (BinaryOperator operator : BinaryOperator.values()) {
            result.put(operator.astName(), operator);
        }
        for (BoolOperator operator : BoolOperator.values()) {
            result.put(operator.astName(), operator);
        }
        for (UnaryOperator operator : UnaryOperator.values()) {
            result.put(operator.astName(), operator);
        }
        for (CompareOperator operator : CompareOperator.values()) {
            result.put(operator.astName(), operator);
        }
        for (ExprContext context : ExprContext.values()) {
            result.put(context.astName(), context);
        }
        return result;
    }

    Mod mod(Object value) {
        return (Mod) node(value, classes.get("mod"));
    }

    /** A node of a sum or product; null for None. */
    private Object node(Object value, NodeClass wanted) {
        if (wanted.isSum() && isOperators(wanted)) {
            NodeType type = types.alternativeOf(value, wanted);
            if (type == null) {
                throw unexpected(value, wanted);
            }
            return OPERATORS.get(type.grammar().name());
        }
        if (wanted.isSum()) {
            return value == PyNone.NONE ? null : alternative(value, wanted);
        }
        NodeType type = types.named(wanted.name());
        Object[] fields = fields(value, type);
        return TreeRecords.create(
                wanted.name(), fields, wanted.positioned() ? span(value, wanted) : null);
    }

    private static boolean isOperators(NodeClass sum) {
        return switch (sum.name()) {
            case "operator", "boolop", "unaryop", "cmpop", "expr_context" -> true;
            default -> false;
        };
    }

    private Object alternative(Object value, NodeClass sum) {
        Span span = sum.positioned() ? span(value, sum) : null;
        NodeType type = types.alternativeOf(value, sum);
        if (type == null) {
            throw unexpected(value, sum);
        }
        Object[] fields = fields(value, type);
        return TreeRecords.create(type.grammar().name(), fields, span);
    }

    private static RuntimeException unexpected(Object value, NodeClass wanted) {
        return PyErr.typeError(
                "expected some sort of %s, but got %s", wanted.name(), Py.repr(value));
    }

    private static Span span(Object value, NodeClass owner) {
        int line = position(value, "lineno", owner, 0, true);
        int column = position(value, "col_offset", owner, 0, true);
        int endLine = position(value, "end_lineno", owner, line, owner.needsEnd());
        int endColumn = position(value, "end_col_offset", owner, column, owner.needsEnd());
        return new Span(line, column, endLine, endColumn);
    }

    private static int position(
            Object value, String name, NodeClass owner, int fallback, boolean required) {
        Object position = Py.lookupAttr(value, name);
        if (position == null && required) {
            throw missing(name, owner);
        }
        return position == null || position == PyNone.NONE && !required
                ? fallback
                : integer(position);
    }

    private static RuntimeException missing(String field, NodeClass owner) {
        return PyErr.typeError("required field \"%s\" missing from %s", field, owner.name());
    }

    private Object[] fields(Object value, NodeType type) {
        current = type;
        NodeClass owner = type.grammar();
        List<Field> fields = owner.fields();
        Object[] result = new Object[fields.size()];
        for (int i = 0; i < result.length; i++) {
            Field field = fields.get(i);
            Object given = Py.lookupAttr(value, field.name());
            if (field.isList()) {
                result[i] = given == null ? List.of() : list(given, field, type);
            } else if (given == null
                    || given == PyNone.NONE && field.quantity() == Quantity.OPTIONAL) {
                if (field.quantity() != Quantity.OPTIONAL) {
                    throw missing(field.name(), owner);
                }
            } else {
                result[i] = field(given, field.type());
            }
        }
        for (int i = 0; i < result.length; i++) {
            Field field = fields.get(i);
            if (result[i] == null
                    && field.quantity() == Quantity.ONE
                    && !field.type().equals("constant")) {
                throw PyErr.valueError("field '%s' is required for %s", field.name(), owner.name());
            }
        }
        return result;
    }

    private Object list(Object given, Field field, NodeType owner) {
        if (!(given instanceof PyList list)) {
            throw PyErr.typeError(
                    "%s field \"%s\" must be a list, not a %s",
                    owner.grammar().name(), field.name(), Types.of(given).getShortName());
        }
        int size = list.size();
        List<Object> items = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            Object item = list.getOrNull(i);
            current = owner;
            if (item != null) {
                items.add(field(item, field.type()));
            }
            if (list.size() != size) {
                throw PyErr.runtimeError(
                        "%s field \"%s\" changed size during iteration",
                        owner.grammar().name(), field.name());
            }
        }
        return Collections.unmodifiableList(items);
    }

    private Object field(Object value, String type) {
        return switch (type) {
            case "identifier" -> identifier(value);
            case "string" -> string(value);
            case "int" -> integer(value);
            case "constant" -> constant(value);
            default -> node(value, classes.get(type));
        };
    }

    private static String identifier(Object value) {
        if (value == PyNone.NONE) {
            return null;
        }
        if (value instanceof TruffleString text) {
            return Str.intern(text);
        }
        throw PyErr.typeError("AST identifier must be of type str");
    }

    private static String string(Object value) {
        if (value == PyNone.NONE) {
            return null;
        }
        if (value instanceof TruffleString text) {
            return Str.toJava(text);
        }
        if (value instanceof PyBytes bytes) {
            return Py.strString(bytes);
        }
        throw PyErr.typeError("AST string must be of type str");
    }

    private static int integer(Object value) {
        Object plain = PyWrapper.unwrap(value);
        if (plain instanceof Boolean flag) {
            return flag ? 1 : 0;
        }
        if (plain instanceof BigInteger
                || plain instanceof Long number && number.intValue() != number) {
            throw PyErr.overflowError("Python int too large to convert to C int");
        }
        if (plain instanceof Long number) {
            return number.intValue();
        }
        throw PyErr.valueError("invalid integer value: %s", Py.repr(value));
    }

    /** The tree's form of a constant; what only nodes can hold (tuples, frozensets) stays a Python object. */
    static Object constant(Object value) {
        return switch (value) {
            case PyNone _ -> Constants.NONE;
            case PyEllipsis _ -> Constants.ELLIPSIS;
            case TruffleString text -> text(text);
            case PyComplex complex when complex.isExact() ->
                    new ComplexValue(complex.real(), complex.imaginary());
            case PyBytes bytes when bytes.isExact() -> new BytesValue(bytes.bytes());
            default -> value;
        };
    }

    private static Object text(TruffleString text) {
        int[] points = Str.codePoints(text);
        for (int point : points) {
            if (point >= 0xd800 && point <= 0xdfff) {
                return new CodePoints(points);
            }
        }
        return Str.toJava(text);
    }
}
