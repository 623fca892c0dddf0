package org.pyft.objects.template;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyGenericAlias;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

import java.util.ArrayList;
import java.util.List;

/** The methods and attributes of {@code string.templatelib.Template}. */
@BuiltinType("string.templatelib.Template")
public final class TemplateMethods {
    private TemplateMethods() {}

    @Builtin("__new__($type, *args, **kwargs)")
    static Object create(PyType type, Object[] args, PyDict kwargs) {
        if (kwargs.size() > 0) {
            throw PyErr.typeError("Template.__new__ only accepts *args arguments");
        }
        Object[] parts = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            parts[i] = PyWrapper.unwrap(args[i]);
            if (!(parts[i] instanceof TruffleString) && !(parts[i] instanceof PyInterpolation)) {
                throw PyErr.typeError(
                        "Template.__new__ *args need to be of type 'str' or 'Interpolation', got %s",
                        Types.nameOf(args[i]));
            }
        }
        return PyTemplate.fromParts(parts);
    }

    @Getter("strings")
    static Object strings(PyTemplate self) {
        return self.getStrings();
    }

    @Getter("interpolations")
    static Object interpolations(PyTemplate self) {
        return self.getInterpolations();
    }

    @Getter("values")
    static Object values(PyTemplate self) {
        Object[] values = Py.toArray(self.getInterpolations());
        for (int i = 0; i < values.length; i++) {
            values[i] = ((PyInterpolation) values[i]).getValue();
        }
        return PyTuple.of(values);
    }

    @Builtin("__iter__($self, /)")
    static Object iter(PyTemplate self) {
        return new PyTemplateIterator(self);
    }

    @Builtin("__class_getitem__($type, item, /)")
    static Object classGetItem(PyType type, Object item) {
        return PyGenericAlias.of(type, item);
    }

    @Builtin("__add__($self, other, /)")
    static Object add(PyTemplate self, Object other) {
        if (!(other instanceof PyTemplate template)) {
            throw PyErr.typeError(
                    "can only concatenate string.templatelib.Template (not \"%s\") to string.templatelib.Template",
                    Types.nameOf(other));
        }
        List<Object> parts = new ArrayList<>();
        collect(self, parts);
        collect(template, parts);
        return PyTemplate.fromParts(parts.toArray());
    }

    private static void collect(PyTemplate template, List<Object> parts) {
        for (int i = 0; i < template.getStrings().size(); i++) {
            parts.add(template.getStrings().get(i));
            if (i < template.getInterpolations().size()) {
                parts.add(template.getInterpolations().get(i));
            }
        }
    }

    @Builtin("__repr__($self, /)")
    static Object repr(PyTemplate self) {
        return Str.of(
                "Template(strings="
                        + Py.reprString(self.getStrings())
                        + ", interpolations="
                        + Py.reprString(self.getInterpolations())
                        + ")");
    }

    @Builtin("__reduce__($self, /)")
    static Object reduce(PyTemplate self) {
        Object unpickle =
                Py.getAttr(
                        PyContext.get().importModule("string.templatelib"), "_template_unpickle");
        return PyTuple.of(unpickle, PyTuple.of(self.getStrings(), self.getInterpolations()));
    }
}
