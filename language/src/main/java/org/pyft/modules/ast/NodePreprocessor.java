package org.pyft.modules.ast;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.modules.ast.AstGrammar.Field;
import org.pyft.modules.ast.AstTypes.NodeType;
import org.pyft.objects.complex.PyComplex;
import org.pyft.objects.instance.Attributes;
import org.pyft.objects.instance.PyInstance;
import org.pyft.objects.list.PyList;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.ops.Operators;
import org.pyft.ops.Py;
import org.pyft.syntax.tree.BinaryOperator;

/**
 * What CPython's compiler does to a syntax tree before it makes code of it ({@code ast.parse(…, optimize=1)} shows it): docstrings go,
 * {@code __debug__} is known, numbers in patterns are computed, simple {@code %} formats become f-strings. Works in place on
 * nodes that nobody else has seen yet. For one thread.
 */
final class NodePreprocessor {
    private final AstTypes types = AstTypes.get();
    private final int optimization;

    NodePreprocessor(int optimization) {
        this.optimization = optimization;
    }

    /** The node that takes the place of {@code node}. */
    Object fold(Object value) {
        if (!(value instanceof PyInstance node) || !types.isNode(node)) {
            return value;
        }
        String name = name(node);
        switch (name) {
            case "Module", "FunctionDef", "AsyncFunctionDef", "ClassDef" -> dropDocstring(node);
            default -> {}
        }
        NodeType type = types.named(name);
        for (Field field : type.grammar().fields()) {
            Object child = get(node, field.name());
            if (child instanceof PyList list) {
                Object[] items = list.toArray();
                for (int i = 0; i < items.length; i++) {
                    items[i] = fold(items[i]);
                }
                put(node, field.name(), new PyList(items));
            } else if (child instanceof PyInstance) {
                put(node, field.name(), fold(child));
            }
        }
        return switch (name) {
            case "Name" -> debugName(node);
            case "BinOp" -> FormatFolder.fold(this, node);
            case "MatchValue" -> {
                put(node, "value", number(get(node, "value")));
                yield node;
            }
            case "MatchMapping" -> {
                put(node, "keys", new PyList(numbers((PyList) get(node, "keys"))));
                yield node;
            }
            default -> node;
        };
    }

    static String name(PyInstance node) {
        return node.getType().getName();
    }

    static Object get(PyInstance node, String name) {
        return Attributes.get(node, name);
    }

    static void put(PyInstance node, String name, Object value) {
        Attributes.put(node, name, value);
    }

    static boolean is(Object value, String name) {
        return value instanceof PyInstance node && name(node).equals(name);
    }

    /** A new node with the given fields, at the place of {@code origin}; without one, nowhere. */
    PyInstance make(String name, PyInstance origin, Object... values) {
        NodeType type = types.named(name);
        PyInstance node = new PyInstance(type.type().instanceShape());
        for (int i = 0; i < values.length; i++) {
            put(node, type.names()[i], values[i]);
        }
        for (String position : AstGrammar.POSITIONS) {
            put(node, position, origin == null ? (Object) (-1L) : get(origin, position));
        }
        return node;
    }

    private void dropDocstring(PyInstance node) {
        Object[] body = ((PyList) get(node, "body")).toArray();
        if (optimization < 2 || body.length == 0 || !isString(body[0])) {
            return;
        }
        if (body.length > 1) {
            put(node, "body", new PyList(java.util.Arrays.copyOfRange(body, 1, body.length)));
            return;
        }
        PyInstance docstring = (PyInstance) body[0];
        PyInstance pass = make("Pass", docstring);
        put(pass, "end_lineno", get(docstring, "lineno"));
        put(pass, "end_col_offset", (Long) get(docstring, "col_offset") + "pass".length());
        put(node, "body", PyList.of(pass));
    }

    private static boolean isString(Object statement) {
        return is(statement, "Expr")
                && is(get((PyInstance) statement, "value"), "Constant")
                && get((PyInstance) get((PyInstance) statement, "value"), "value")
                        instanceof TruffleString;
    }

    private Object debugName(PyInstance node) {
        boolean isDebug =
                get(node, "id") instanceof TruffleString id && Str.equals(id, "__debug__");
        return isDebug && get(node, "ctx") == types.singleton("Load")
                ? make("Constant", node, optimization == 0, PyNone.NONE)
                : node;
    }

    private Object[] numbers(PyList keys) {
        Object[] result = keys.toArray();
        for (int i = 0; i < result.length; i++) {
            result[i] = number(result[i]);
        }
        return result;
    }

    /** {@code -1} and {@code 1 + 2j} as one constant. */
    private Object number(Object value) {
        if (is(value, "UnaryOp")) {
            PyInstance node = (PyInstance) value;
            Object operand = get(node, "operand");
            return get(node, "op") == types.singleton("USub") && is(operand, "Constant")
                    ? constant(node, Py.callMethod(constantValue(operand), "__neg__"))
                    : value;
        }
        if (is(value, "BinOp")) {
            PyInstance node = (PyInstance) value;
            Object left = number(get(node, "left"));
            Object right = get(node, "right");
            boolean add = get(node, "op") == types.singleton("Add");
            boolean subtract = get(node, "op") == types.singleton("Sub");
            if ((add || subtract)
                    && is(left, "Constant")
                    && is(right, "Constant")
                    && constantValue(right) instanceof PyComplex) {
                BinaryOperator operator = add ? BinaryOperator.ADD : BinaryOperator.SUB;
                return constant(
                        node,
                        Operators.binary(operator, constantValue(left), constantValue(right)));
            }
        }
        return value;
    }

    private static Object constantValue(Object node) {
        return get((PyInstance) node, "value");
    }

    private PyInstance constant(PyInstance origin, Object value) {
        return make("Constant", origin, value, PyNone.NONE);
    }
}
