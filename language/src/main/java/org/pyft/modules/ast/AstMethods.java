package org.pyft.modules.ast;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.ObjectMethods;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.list.PyList;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyGenericAlias;
import org.pyft.objects.type.PyType;
import org.pyft.objects.type.PyUnion;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Attributes of {@code ast.AST}, the base of all node classes. What a class's fields are, its Python attributes say. */
@BuiltinType("ast.AST")
final class AstMethods {
    private AstMethods() {}

    @Builtin("__new__($type, /, *args, **kwargs)")
    static Object create(PyType type, Object[] args, PyDict kwargs) {
        return ObjectMethods.newInstance(type);
    }

    @Builtin("__init__($self, /, *args, **kwargs)")
    static void init(Object self, Object[] args, PyDict kwargs) {
        PyType type = Types.of(self);
        Object[] fields = Py.toArray(Py.getAttr(type, "_fields"));
        if (args.length > fields.length) {
            throw PyErr.typeError(
                    "%s constructor takes at most %s positional argument%s",
                    type.getShortName(), fields.length, fields.length == 1 ? "" : "s");
        }
        List<Object> remaining = new ArrayList<>(Arrays.asList(fields));
        for (int i = 0; i < args.length; i++) {
            String name = name(fields[i]);
            Py.setAttr(self, name, args[i]);
            remaining.removeFirst();
        }
        Set<String> known = namesOf(fields);
        for (Object key : kwargs.keyArray()) {
            String name = name(key);
            if (known.contains(name)) {
                if (!removeName(remaining, name)) {
                    throw PyErr.typeError(
                            "%s got multiple values for argument %s", type.getName(), Py.repr(key));
                }
            } else if (!Py.contains(Py.getAttr(type, "_attributes"), key)) {
                warn(
                        type.getName()
                                + ".__init__ got an unexpected keyword argument "
                                + Py.reprString(key)
                                + ". Support for arbitrary keyword arguments is deprecated and will be removed in Python 3.15.");
            }
            Py.setAttr(self, name, kwargs.get(key));
        }
        if (!remaining.isEmpty()) {
            setDefaults(self, type, remaining);
        }
    }

    private static boolean removeName(List<Object> fields, String name) {
        return fields.removeIf(field -> name.equals(nameOrNull(field)));
    }

    private static void setDefaults(Object self, PyType type, List<Object> remaining) {
        // A user-defined class that says nothing about types: absent fields stay absent.
        Object declared = Py.lookupAttr(type, "_field_types");
        if (declared == null) {
            return;
        }
        for (Object field : remaining) {
            Object fieldType =
                    declared instanceof PyDict dict ? dict.get(field) : Py.getItem(declared, field);
            if (fieldType == null) {
                warn(
                        "Field "
                                + Py.reprString(field)
                                + " is missing from "
                                + type.getName()
                                + "._field_types. This will become an error in Python 3.15.");
            } else if (fieldType instanceof PyUnion) {
                // An optional field: the class has the default None.
                continue;
            } else if (fieldType instanceof PyGenericAlias) {
                Py.setAttr(self, name(field), new PyList());
            } else if (fieldType == AstTypes.get().named("expr_context").type()) {
                Py.setAttr(self, name(field), AstTypes.get().singleton("Load"));
            } else {
                warn(
                        type.getName()
                                + ".__init__ missing 1 required positional argument: "
                                + Py.reprString(field)
                                + ". This will become an error in Python 3.15.");
            }
        }
    }

    private static void warn(String message) {
        PyContext.get().warn(ExceptionTypes.DEPRECATION_WARNING, message, 1);
    }

    private static String name(Object field) {
        String name = nameOrNull(field);
        if (name == null) {
            throw PyErr.typeError("attribute name must be string, not '%s'", Types.of(field));
        }
        return name;
    }

    private static String nameOrNull(Object field) {
        return PyWrapper.unwrap(field) instanceof TruffleString text ? Str.intern(text) : null;
    }

    private static Set<String> namesOf(Object[] names) {
        Set<String> result = new LinkedHashSet<>();
        for (Object field : names) {
            String name = nameOrNull(field);
            if (name != null) {
                result.add(name);
            }
        }
        return result;
    }

    @Builtin("__repr__($self, /)")
    static Object repr(Object self) {
        return Str.of(NodeText.repr(self));
    }

    /** The state has all values; the constructor gets a None for each field that it would else miss. */
    @Builtin("__reduce__($self, /)")
    static Object reduce(Object self) {
        PyType type = Types.of(self);
        if (!(Py.lookupAttr(self, "__dict__") instanceof PyDict dict)) {
            return PyTuple.of(type, PyTuple.EMPTY);
        }
        Object fields = Py.lookupAttr(type, "_fields");
        List<Object> placeholders = new ArrayList<>();
        if (fields != null) {
            for (Object field : Py.toArray(fields)) {
                if (dict.get(field) == null) {
                    break;
                }
                placeholders.add(PyNone.NONE);
            }
        }
        return PyTuple.of(type, PyTuple.of(placeholders.toArray()), dict);
    }

    @Builtin("__replace__($self, /, *args, **fields)")
    static Object replace(Object self, Object[] args, PyDict changes) {
        if (args.length > 0) {
            throw PyErr.typeError("__replace__() takes no positional arguments");
        }
        PyType type = Types.of(self);
        PyDict dict = Py.lookupAttr(self, "__dict__") instanceof PyDict own ? own : new PyDict();
        Set<String> fields = optionalNames(type, "_fields");
        Set<String> attributes = optionalNames(type, "_attributes");
        checkReplacement(type, dict, changes, fields, attributes);
        PyDict payload = new PyDict();
        fields.addAll(attributes);
        for (String name : fields) {
            Object value = dict.get(Str.of(name));
            if (value != null) {
                payload.put(Str.of(name), value);
            }
        }
        payload.putAll(changes);
        return Py.callDict(type, new Object[0], payload);
    }

    private static Set<String> optionalNames(PyType type, String attribute) {
        Object names = Py.lookupAttr(type, attribute);
        return names == null ? new LinkedHashSet<>() : namesOf(Py.toArray(names));
    }

    /** Every change must be a field or attribute, and no field may end up without a value. */
    private static void checkReplacement(
            PyType type, PyDict dict, PyDict changes, Set<String> fields, Set<String> attributes) {
        Set<String> expected = new LinkedHashSet<>(fields);
        expected.addAll(attributes);
        for (Object key : changes.keyArray()) {
            if (!expected.remove(name(key))) {
                throw PyErr.typeError(
                        "%s.__replace__ got an unexpected keyword argument %s.",
                        type.getName(), Py.repr(key));
            }
        }
        for (Object key : dict.keyArray()) {
            expected.remove(name(key));
        }
        expected.removeAll(attributes);
        if (Py.lookupAttr(type, "_field_types") instanceof PyDict types) {
            for (Object key : types.keyArray()) {
                if (types.get(key) instanceof PyUnion) {
                    expected.remove(name(key));
                }
            }
        }
        if (!expected.isEmpty()) {
            List<String> names =
                    expected.stream().map(name -> Py.reprString(Str.of(name))).sorted().toList();
            throw PyErr.typeError(
                    "%s.__replace__ missing %s keyword argument%s: %s.",
                    type.getName(),
                    names.size(),
                    names.size() == 1 ? "" : "s",
                    String.join(", ", names));
        }
    }
}
