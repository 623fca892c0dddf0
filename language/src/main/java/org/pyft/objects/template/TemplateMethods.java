package org.pyft.objects.template;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

import java.util.ArrayList;
import java.util.List;

/** The methods and attributes of {@code string.templatelib.Template}. */
@BuiltinType("string.templatelib.Template")
public final class TemplateMethods {
    private TemplateMethods() {}

    @Builtin("__new__($type, *args)")
    static Object create(PyType type, Object[] args) {
        for (Object arg : args) {
            if (!(arg instanceof TruffleString) && !(arg instanceof PyInterpolation)) {
                throw PyErr.typeError(
                        "Template.__new__ *args need to be of type 'str' or 'Interpolation', got %s",
                        Types.nameOf(arg));
            }
        }
        return PyTemplate.fromParts(args);
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
        List<Object> parts = new ArrayList<>();
        for (int i = 0; i < self.getStrings().size(); i++) {
            TruffleString string = (TruffleString) self.getStrings().get(i);
            if (!Str.isEmpty(string)) {
                parts.add(string);
            }
            if (i < self.getInterpolations().size()) {
                parts.add(self.getInterpolations().get(i));
            }
        }
        return Py.iter(PyTuple.of(parts.toArray()));
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
