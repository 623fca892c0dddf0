package org.pyft.objects.set;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.none.PyNotImplemented;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;

/** The attributes that only {@code set} has. What has to be atomic is done in {@link PySet}; here, Python code runs between the steps. */
@BuiltinType("set")
final class SetMethods {
    private static final String SNAPSHOT =
            "sets and dicts are taken as they are at one instant, and the change is one step for other changes and copies if all elements are built-in";

    private SetMethods() {}

    @Builtin("__new__($type, /, *args, **kwargs)")
    static Object create(
            PyType type,
            @SuppressWarnings("unused") Object[] args,
            @SuppressWarnings("unused") PyDict kwargs) {
        PySet set = new PySet();
        set.initType(type);
        return set;
    }

    @Builtin("__init__($self, /, *args, **kwargs)")
    static void init(PySet self, Object[] args, PyDict kwargs) {
        if (kwargs != null && kwargs.size() > 0) {
            throw PyErr.typeError("set() takes no keyword arguments");
        }
        if (args.length > 1) {
            throw PyErr.typeError(
                    "%s expected at most 1 argument, got %s",
                    self.getType().getShortName(), args.length);
        }
        self.clear();
        if (args.length == 1) {
            self.addAll(args[0]);
        }
    }

    @Builtin(value = "add($self, object, /)", inline = true, atomicity = "atomic")
    static void add(PySet self, Object object) {
        self.add(object);
    }

    @Builtin(value = "discard($self, object, /)", atomicity = "atomic")
    static void discard(PySet self, Object object) {
        self.discard(object);
    }

    @Builtin(value = "remove($self, object, /)", atomicity = "atomic")
    static void remove(PySet self, Object object) {
        if (!self.discard(object)) {
            throw PyErr.keyError(object);
        }
    }

    @Builtin(value = "pop($self, /)", atomicity = "atomic")
    static Object pop(PySet self) {
        Object element = self.popFirst();
        if (element == null) {
            throw PyErr.keyError(Str.of("pop from an empty set"));
        }
        return element;
    }

    @Builtin(value = "clear($self, /)", atomicity = "atomic")
    static void clear(PySet self) {
        self.clear();
    }

    @Builtin(value = "update($self, /, *others)", atomicity = SNAPSHOT)
    static void update(PySet self, Object[] others) {
        for (Object other : others) {
            self.addAll(other);
        }
    }

    @Builtin(value = "intersection_update($self, /, *others)", atomicity = SNAPSHOT)
    static void intersectionUpdate(PySet self, Object[] others) {
        self.retainAll(others);
    }

    @Builtin(
            value = "difference_update($self, /, *others)",
            atomicity =
                    "sets and dicts are taken as they are at one instant; each removal is atomic")
    static void differenceUpdate(PySet self, Object[] others) {
        for (Object other : others) {
            self.removeAll(other);
        }
    }

    @Builtin(value = "symmetric_difference_update($self, other, /)", atomicity = "as update")
    static void symmetricDifferenceUpdate(PySet self, Object other) {
        self.toggleAll(other);
    }

    @Builtin(value = "__ior__($self, value, /)", atomicity = "as update")
    static Object orInPlace(PySet self, Object value) {
        if (!(value instanceof PyAnySet)) {
            return PyNotImplemented.NOT_IMPLEMENTED;
        }
        self.addAll(value);
        return self;
    }

    @Builtin(value = "__iand__($self, value, /)", atomicity = "as intersection_update")
    static Object andInPlace(PySet self, Object value) {
        if (!(value instanceof PyAnySet)) {
            return PyNotImplemented.NOT_IMPLEMENTED;
        }
        self.retainAll(new Object[] {value});
        return self;
    }

    @Builtin(value = "__isub__($self, value, /)", atomicity = "as difference_update")
    static Object subInPlace(PySet self, Object value) {
        if (!(value instanceof PyAnySet)) {
            return PyNotImplemented.NOT_IMPLEMENTED;
        }
        self.removeAll(value);
        return self;
    }

    @Builtin(value = "__ixor__($self, value, /)", atomicity = "as symmetric_difference_update")
    static Object xorInPlace(PySet self, Object value) {
        if (!(value instanceof PyAnySet)) {
            return PyNotImplemented.NOT_IMPLEMENTED;
        }
        self.toggleAll(value);
        return self;
    }
}
