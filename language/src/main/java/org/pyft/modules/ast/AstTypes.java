package org.pyft.modules.ast;

import org.pyft.PyContext;
import org.pyft.modules.ast.AstGrammar.Field;
import org.pyft.modules.ast.AstGrammar.NodeClass;
import org.pyft.modules.ast.AstGrammar.Quantity;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.instance.PyInstance;
import org.pyft.objects.integer.IntType;
import org.pyft.objects.list.PyList;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.str.StrType;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyGenericAlias;
import org.pyft.objects.type.PyType;
import org.pyft.objects.type.PyUnion;
import org.pyft.objects.type.TypeBuilder;
import org.pyft.ops.Types;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The node classes of one context: heap types, made from the {@link AstGrammar} when the first of them is needed. */
final class AstTypes {
    /** {@code ast.AST}. */
    final PyType base;

    private final Map<String, NodeType> types = new LinkedHashMap<>();
    private final Map<PyType, NodeType> byType = new HashMap<>();
    private final Map<String, PyInstance> singletons = new HashMap<>();

    private AstTypes() {
        base = TypeBuilder.createNative("AST", "ast", PyType.OBJECT, new AstMethodsTable(), true);
        base.putOwn("_fields", PyTuple.EMPTY);
        base.putOwn("__match_args__", PyTuple.EMPTY);
        base.putOwn("_attributes", PyTuple.EMPTY);
        for (NodeClass node : AstGrammar.classes().values()) {
            define(node);
        }
        // Only now all classes exist that the fields may name.
        for (NodeType made : types.values()) {
            if (!made.grammar.isSum()) {
                addFieldTypes(made);
            }
            if (made.grammar.isSingleton()) {
                PyInstance singleton = new PyInstance(made.type.instanceShape());
                // Every thread gets this object.
                singleton.markShared();
                singletons.put(made.grammar.name(), singleton);
            }
        }
    }

    /** The classes of the current context. */
    static AstTypes get() {
        return PyContext.get().moduleStates().get(AstTypes.class, AstTypes::new);
    }

    /** A node class with what its instances are made of; the names are interned. */
    record NodeType(NodeClass grammar, PyType type, String[] names) {}

    private void define(NodeClass node) {
        PyDict namespace = new PyDict();
        Object names = strings(node.fields().stream().map(Field::name).toList());
        namespace.put(Str.of("_fields"), names);
        namespace.put(Str.of("__match_args__"), names);
        namespace.put(Str.of("__module__"), Str.of("ast"));
        namespace.put(Str.of("__doc__"), Str.of(node.doc()));
        if (node.sum() == null) {
            namespace.put(
                    Str.of("_attributes"),
                    node.positioned() ? strings(AstGrammar.POSITIONS) : PyTuple.EMPTY);
        }
        for (Field field : node.fields()) {
            if (field.quantity() == Quantity.OPTIONAL) {
                namespace.put(Str.of(field.name()), PyNone.NONE);
            }
        }
        if (node.sum() == null && node.positioned() && !node.needsEnd()) {
            namespace.put(Str.of("end_lineno"), PyNone.NONE);
            namespace.put(Str.of("end_col_offset"), PyNone.NONE);
        }
        PyType parent = node.sum() == null ? base : types.get(node.sum().name()).type;
        PyType type =
                TypeBuilder.create(
                        PyType.TYPE, node.name(), PyTuple.of(parent), namespace, new PyDict());
        String[] interned =
                node.fields().stream().map(field -> field.name().intern()).toArray(String[]::new);
        NodeType made = new NodeType(node, type, interned);
        types.put(node.name(), made);
        byType.put(type, made);
    }

    private static Object strings(List<String> names) {
        return PyTuple.of(names.stream().map(Str::of).toArray());
    }

    private void addFieldTypes(NodeType node) {
        PyDict fieldTypes = new PyDict();
        PyDict annotations = new PyDict();
        for (Field field : node.grammar.fields()) {
            PyType single =
                    switch (field.type()) {
                        case "identifier", "string" -> StrType.TYPE;
                        case "int" -> IntType.TYPE;
                        case "constant" -> PyType.OBJECT;
                        default -> types.get(field.type()).type;
                    };
            Object type =
                    switch (field.quantity()) {
                        case ONE -> single;
                        case OPTIONAL -> PyUnion.of(single, PyNone.NONE);
                        case LIST, LIST_OF_OPTIONAL -> PyGenericAlias.of(PyList.TYPE, single);
                    };
            fieldTypes.put(Str.of(field.name()), type);
            annotations.put(Str.of(field.name()), type);
        }
        node.type.putOwn("_field_types", fieldTypes);
        node.type.putOwn("__annotations_cache__", annotations);
    }

    /** All node classes in the order of the grammar. */
    Iterable<NodeType> all() {
        return types.values();
    }

    /** The node class of that name. */
    NodeType named(String name) {
        return types.get(name);
    }

    /** The only instance of a class without fields. */
    PyInstance singleton(String name) {
        return singletons.get(name);
    }

    /** Whether the value is a node: an instance of {@code ast.AST}. */
    boolean isNode(Object value) {
        return Types.of(value).isSubtypeOf(base);
    }

    /** The alternative of {@code sum} that the value is an instance of, or null. With null for {@code sum}: any class that is no sum. */
    NodeType alternativeOf(Object value, NodeClass sum) {
        PyType type = Types.of(value);
        NodeType exact = byType.get(type);
        if (exact != null) {
            return exact.grammar.sum() == sum && !exact.grammar.isSum() ? exact : null;
        }
        for (PyType ancestor : type.getMro()) {
            NodeType found = byType.get(ancestor);
            if (found != null && found.grammar.sum() == sum && !found.grammar.isSum()) {
                return found;
            }
        }
        return null;
    }
}
