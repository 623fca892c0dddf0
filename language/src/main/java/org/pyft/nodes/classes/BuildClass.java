package org.pyft.nodes.classes;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.nodes.name.Namespaces;
import org.pyft.objects.cell.PyCell;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.function.PyBuiltinFunction;
import org.pyft.objects.function.PyFunction;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.objects.type.TypeBuilder;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What {@code builtins.__build_class__} does: finds the metaclass, prepares the namespace, runs the body, calls the metaclass.
 */
public final class BuildClass {
    private BuildClass() {}

    @TruffleBoundary
    static void addKeyword(PyDict keywords, String name, Object value) {
        if (name == null) {
            for (Object key : Py.toArray(Py.callMethod(value, "keys"))) {
                add(keywords, key, Py.getItem(value, key));
            }
        } else {
            add(keywords, Str.of(name), value);
        }
    }

    private static void add(PyDict keywords, Object key, Object value) {
        if (keywords.get(key) != null) {
            throw PyErr.typeError(
                    "__build_class__() got multiple values for keyword argument '%s'",
                    Py.strString(key));
        }
        keywords.put(key, value);
    }

    /** Calls {@code __build_class__} if a program has replaced it, else builds at once. */
    @TruffleBoundary
    static Object viaBuiltins(PyFunction body, String name, Object[] bases, PyDict keywords) {
        Object builder = body.lookUpBuiltin(Str.of("__build_class__"));
        if (builder == null) {
            throw PyErr.error(ExceptionTypes.NAME_ERROR, "__build_class__ not found");
        }
        if (builder instanceof PyBuiltinFunction function
                && function.getEntry().name().equals("__build_class__")) {
            return build(body, name, bases, keywords);
        }
        Object[] arguments = new Object[2 + bases.length];
        arguments[0] = body;
        arguments[1] = Str.of(name);
        System.arraycopy(bases, 0, arguments, 2, bases.length);
        return Py.callDict(builder, arguments, keywords);
    }

    /** Builds a class; the keywords may contain {@code metaclass}. */
    @TruffleBoundary
    public static Object build(
            PyFunction body, String name, Object[] originalBases, PyDict keywords) {
        Object[] bases = resolveBases(originalBases);
        Object metaclass = keywords.remove(Str.of("metaclass"));
        if (metaclass == null) {
            metaclass = bases.length == 0 ? PyType.TYPE : Types.of(bases[0]);
        }
        if (metaclass instanceof PyType type) {
            metaclass = TypeBuilder.calculateMetatype(type, bases);
        }
        PyTuple baseTuple = PyTuple.of(bases);
        String[] keywordNames = keywordNames(keywords);
        Object namespace = prepare(metaclass, name, baseTuple, keywords, keywordNames);
        Object cell = body.getCode().getCallTarget().call(body, namespace);
        if (bases != originalBases) {
            Namespaces.store(namespace, Str.of("__orig_bases__"), PyTuple.of(originalBases));
        }
        Object cls =
                Py.callKw(
                        metaclass,
                        withKeywords(keywords, keywordNames, Str.of(name), baseTuple, namespace),
                        keywordNames);
        if (cls instanceof PyType && cell instanceof PyCell classCell && classCell.get() != cls) {
            if (classCell.get() == null) {
                throw PyErr.runtimeError(
                        "__class__ not set defining '%s' as %s. Was __classcell__ propagated to type.__new__?",
                        name, Py.reprString(cls));
            }
            throw PyErr.typeError(
                    "__class__ set to %s defining '%s' as %s",
                    Py.reprString(classCell.get()), name, Py.reprString(cls));
        }
        return cls;
    }

    /** Replaces bases that are no classes by what their {@code __mro_entries__} give. */
    private static Object[] resolveBases(Object[] bases) {
        List<Object> resolved = new ArrayList<>();
        boolean changed = false;
        for (Object base : bases) {
            if (!(base instanceof PyType)) {
                Object method = Py.lookupAttr(base, "__mro_entries__");
                if (method != null) {
                    Object entries = Py.call(method, PyTuple.of(bases));
                    if (!(entries instanceof PyTuple)) {
                        throw PyErr.typeError("__mro_entries__ must return a tuple");
                    }
                    resolved.addAll(Arrays.asList(Py.toArray(entries)));
                    changed = true;
                    continue;
                }
            }
            resolved.add(base);
        }
        return changed ? resolved.toArray() : bases;
    }

    private static Object prepare(
            Object metaclass, String name, PyTuple bases, PyDict keywords, String[] keywordNames) {
        if (metaclass == PyType.TYPE) {
            return new PyDict();
        }
        Object method = Py.lookupAttr(metaclass, "__prepare__");
        if (method == null) {
            return new PyDict();
        }
        Object namespace =
                Py.callKw(
                        method,
                        withKeywords(keywords, keywordNames, Str.of(name), bases),
                        keywordNames);
        if (!(namespace instanceof PyDict) && Types.of(namespace).lookup("__getitem__") == null) {
            throw PyErr.typeError(
                    "%s.__prepare__() must return a mapping, not %s",
                    metaclass instanceof PyType type ? type.getName() : "<metaclass>",
                    Types.nameOf(namespace));
        }
        return namespace;
    }

    private static String[] keywordNames(PyDict keywords) {
        Object[] keys = keywords.keyArray();
        String[] names = new String[keys.length];
        for (int i = 0; i < keys.length; i++) {
            names[i] = Py.strString(keys[i]).intern();
        }
        return names;
    }

    private static Object[] withKeywords(PyDict keywords, String[] names, Object... positional) {
        Object[] all = Arrays.copyOf(positional, positional.length + names.length);
        for (int i = 0; i < names.length; i++) {
            all[positional.length + i] = keywords.get(Str.of(names[i]));
        }
        return all;
    }
}
