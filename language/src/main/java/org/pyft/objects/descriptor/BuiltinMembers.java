package org.pyft.objects.descriptor;

import org.pyft.builtin.BuiltinEntry;
import org.pyft.builtin.BuiltinTable;
import org.pyft.objects.function.PyBuiltinFunction;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Makes the namespace of a built-in type from its table. */
public final class BuiltinMembers {
    /** Methods whose names look like slots, but that CPython defines as ordinary methods. */
    private static final Set<String> PLAIN_METHODS =
            Set.of(
                    "__reduce__",
                    "__reduce_ex__",
                    "__getstate__",
                    "__setstate__",
                    "__format__",
                    "__sizeof__",
                    "__dir__",
                    "__subclasshook__",
                    "__init_subclass__",
                    "__class_getitem__",
                    "__copy__",
                    "__deepcopy__",
                    "__getnewargs__",
                    "__getnewargs_ex__",
                    "__length_hint__",
                    "__reversed__",
                    "__round__",
                    "__trunc__",
                    "__floor__",
                    "__ceil__",
                    "__complex__",
                    "__bytes__",
                    "__enter__",
                    "__exit__",
                    "__instancecheck__",
                    "__subclasscheck__",
                    "__prepare__",
                    "__subclasses__",
                    "__alloc__",
                    "__missing__",
                    "__mro_entries__",
                    "__typing_subst__",
                    "__typing_prepare_subst__",
                    "__set_name__",
                    "__replace__",
                    "__fspath__");

    /** Methods that CPython defines as ordinary methods in some types and as slots in others. */
    private static final Set<String> PLAIN_IN_TYPE =
            Set.of(
                    "dict.__getitem__",
                    "dict.__contains__",
                    "list.__getitem__",
                    "set.__contains__",
                    "frozenset.__contains__");

    private BuiltinMembers() {}

    /** The namespace of {@code type}. */
    public static Map<String, Object> create(PyType type, BuiltinTable[] tables) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (BuiltinTable table : tables) {
            for (int id = 0; id < table.size(); id++) {
                BuiltinEntry entry = new BuiltinEntry(table, id, type.getShortName());
                members.put(entry.name(), member(type, entry));
            }
        }
        if (!members.containsKey("__hash__") && members.containsKey("__eq__")) {
            members.put("__hash__", PyNone.NONE);
        }
        if (type.instancesHaveDict()
                && !type.getBase().instancesHaveDict()
                && !members.containsKey("__dict__")) {
            members.put("__dict__", new PyDictDescriptor(type));
        }
        if (!members.containsKey("__doc__")) {
            String doc = type.getDocumentation();
            members.put("__doc__", doc == null ? PyNone.NONE : Str.of(doc));
        }
        int dot = type.getName().lastIndexOf('.');
        if (dot > 0) {
            members.putIfAbsent("__module__", Str.of(type.getName().substring(0, dot)));
        }
        return members;
    }

    private static Object member(PyType type, BuiltinEntry entry) {
        return switch (entry.kind()) {
            case BuiltinTable.ATTRIBUTE -> new PyGetSetDescriptor(type, entry);
            case BuiltinTable.STATIC_METHOD ->
                    new PyStaticMethod(new PyBuiltinFunction(entry, type, null));
            case BuiltinTable.NEW -> new PyBuiltinFunction(entry, type, null);
            case BuiltinTable.CLASS_METHOD ->
                    new PyMethodDescriptor(type, entry, PyMethodDescriptor.Kind.CLASS_METHOD);
            default ->
                    new PyMethodDescriptor(
                            type,
                            entry,
                            entry.isSlot()
                                    ? PyMethodDescriptor.Kind.SLOT
                                    : PyMethodDescriptor.Kind.METHOD);
        };
    }

    /** Whether CPython defines the method through a slot of the type. */
    public static boolean isSlot(String owner, String name) {
        return name.startsWith("__")
                && name.endsWith("__")
                && !PLAIN_METHODS.contains(name)
                && !PLAIN_IN_TYPE.contains(owner + "." + name);
    }
}
