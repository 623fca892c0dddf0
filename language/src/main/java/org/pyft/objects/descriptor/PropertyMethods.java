package org.pyft.objects.descriptor;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.builtin.Setter;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/** Attributes of {@code property}. */
@BuiltinType("property")
final class PropertyMethods {
    private PropertyMethods() {}

    @Builtin("__new__($type, /, *args, **kwargs)")
    static Object create(PyType type, Object[] args, PyDict kwargs) {
        PyProperty property = new PyProperty();
        property.initType(type);
        return property;
    }

    @Builtin("__init__($self, fget=None, fset=None, fdel=None, doc=None)")
    static void init(PyProperty self, Object getter, Object setter, Object deleter, Object doc) {
        Object get = orNone(getter);
        boolean fromGetter = false;
        Object text = orNone(doc);
        if (text == PyNone.NONE && get != PyNone.NONE) {
            Object inherited = Py.lookupAttr(get, "__doc__");
            if (inherited != null && inherited != PyNone.NONE) {
                text = inherited;
                fromGetter = true;
            }
        }
        self.init(get, orNone(setter), orNone(deleter), fromGetter);
        if (self.isExact()) {
            self.setDoc(text);
            return;
        }
        // The attribute of that name in the subclass would hide what the property keeps.
        try {
            Py.setAttr(self, "__doc__", text);
        } catch (PyException e) {
            if (fromGetter || !PyErr.matches(e, ExceptionTypes.ATTRIBUTE_ERROR)) {
                throw e;
            }
        }
    }

    private static Object orNone(Object value) {
        return value == null ? PyNone.NONE : value;
    }

    private static Object copy(PyProperty self, Object getter, Object setter, Object deleter) {
        Object get = getter == null ? self.getGetter() : getter;
        Object doc = self.isDocFromGetter() && get != PyNone.NONE ? PyNone.NONE : self.getDoc();
        Object property =
                Py.call(
                        Types.of(self),
                        get,
                        setter == null ? self.getSetter() : setter,
                        deleter == null ? self.getDeleter() : deleter,
                        doc);
        if (property instanceof PyProperty result) {
            result.setName(self.getName());
        }
        return property;
    }

    @Builtin("getter($self, object, /)")
    static Object getter(PyProperty self, Object function) {
        return copy(self, function, null, null);
    }

    @Builtin("setter($self, object, /)")
    static Object setter(PyProperty self, Object function) {
        return copy(self, null, function, null);
    }

    @Builtin("deleter($self, object, /)")
    static Object deleter(PyProperty self, Object function) {
        return copy(self, null, null, function);
    }

    @Builtin("__get__($self, instance, owner=None, /)")
    static Object get(PyProperty self, Object instance, Object owner) {
        return self.get(instance == PyNone.NONE ? null : instance, null);
    }

    @Builtin("__set__($self, instance, value, /)")
    static void set(PyProperty self, Object instance, Object value) {
        self.set(instance, value);
    }

    @Builtin("__delete__($self, instance, /)")
    static void delete(PyProperty self, Object instance) {
        self.set(instance, null);
    }

    @Builtin("__set_name__($self, /, *args)")
    static void setOwnerName(PyProperty self, Object[] args) {
        if (args.length != 2) {
            throw PyErr.typeError(
                    "__set_name__() takes 2 positional arguments but %s were given", args.length);
        }
        self.setName(args[1]);
    }

    @Getter("fget")
    static Object fget(PyProperty self) {
        return self.getGetter();
    }

    @Getter("fset")
    static Object fset(PyProperty self) {
        return self.getSetter();
    }

    @Getter("fdel")
    static Object fdel(PyProperty self) {
        return self.getDeleter();
    }

    @Getter("__doc__")
    static Object doc(PyProperty self) {
        return self.getDoc();
    }

    @Setter("__doc__")
    static void setDoc(PyProperty self, Object value) {
        self.setDoc(value == null ? PyNone.NONE : value);
    }

    @Getter("__name__")
    static Object name(PyProperty self) {
        Object name = self.getName();
        if (name == null && self.getGetter() != PyNone.NONE) {
            name = Py.lookupAttr(self.getGetter(), "__name__");
        }
        if (name == null) {
            throw PyErr.create(
                    ExceptionTypes.ATTRIBUTE_ERROR,
                    Str.of("'property' object has no attribute '__name__'"));
        }
        return name;
    }

    @Setter("__name__")
    static void setName(PyProperty self, Object value) {
        self.setName(value);
    }

    @Getter("__isabstractmethod__")
    static Object isAbstract(PyProperty self) {
        for (Object function :
                new Object[] {self.getGetter(), self.getSetter(), self.getDeleter()}) {
            Object flag = Py.lookupAttr(function, "__isabstractmethod__");
            if (flag != null && Py.isTrue(flag)) {
                return true;
            }
        }
        return false;
    }
}
