package org.pyft.objects.namespace;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.Attributes;
import org.pyft.objects.instance.PyInstance;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.none.PyNotImplemented;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;
import org.pyft.util.ReprGuard;

/** The methods of {@code types.SimpleNamespace}. */
@BuiltinType("types.SimpleNamespace")
public final class SimpleNamespaceMethods {
    private SimpleNamespaceMethods() {}

    @Builtin("__new__($type, *args, **kwargs)")
    static Object create(PyType type, Object[] args, PyDict keywords) {
        return new PyInstance(type.instanceShape());
    }

    @Builtin("__init__($self, /, *args, **kwargs)")
    static void init(PyInstance self, Object[] args, PyDict keywords) {
        if (args.length > 1) {
            throw PyErr.typeError(
                    "%s expected at most 1 positional argument, got %s",
                    Types.of(self).getShortName(), args.length);
        }
        if (args.length == 1) {
            putAll(
                    self,
                    args[0] instanceof PyDict dict ? dict : (PyDict) Py.call(PyDict.TYPE, args[0]));
        }
        putAll(self, keywords);
    }

    private static void putAll(PyInstance self, PyDict values) {
        for (Object key : values.keyArray()) {
            if (!(PyWrapper.unwrap(key) instanceof TruffleString name)) {
                throw PyErr.typeError("keywords must be strings");
            }
            Attributes.put(self, Str.intern(name), values.get(key));
        }
    }

    @Builtin("__repr__($self, /)")
    static Object repr(PyInstance self) {
        PyType type = Types.of(self);
        String name = type == PySimpleNamespace.TYPE ? "namespace" : type.getShortName();
        if (!ReprGuard.enter(self)) {
            return Str.of(name + "(...)");
        }
        try {
            Str.Builder out = Str.builder().append(name).append("(");
            boolean first = true;
            for (String attribute : Attributes.names(self)) {
                Object value = Attributes.get(self, attribute);
                if (value != null && !attribute.isEmpty()) {
                    out.append(first ? "" : ", ")
                            .append(attribute)
                            .append("=")
                            .append(Py.repr(value));
                    first = false;
                }
            }
            return out.append(")").build();
        } finally {
            ReprGuard.leave(self);
        }
    }

    @Builtin("__eq__($self, value, /)")
    static Object equal(PyInstance self, Object other) {
        if (!(other instanceof PyInstance instance)
                || !instance.getType().isSubtypeOf(PySimpleNamespace.TYPE)) {
            return PyNotImplemented.NOT_IMPLEMENTED;
        }
        return Py.eq(Attributes.dictOf(self), Attributes.dictOf(instance));
    }

    @Builtin("__reduce__($self, /)")
    static Object reduce(PyInstance self) {
        return PyTuple.of(Types.of(self), PyTuple.EMPTY, Attributes.dictOf(self));
    }

    @Builtin("__replace__($self, /, **changes)")
    static Object replace(PyInstance self, PyDict changes) {
        Object result = Py.call(Types.of(self));
        putAll((PyInstance) result, Attributes.dictOf(self));
        putAll((PyInstance) result, changes);
        return result;
    }
}
