package org.pyft.objects.instance;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.builtin.Setter;
import org.pyft.objects.PyHeapObject;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.list.PyList;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.none.PyNotImplemented;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;
import org.pyft.ops.GetAttr;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

import java.util.TreeSet;

/** Attributes of {@code object}. */
@BuiltinType("object")
public final class ObjectMethods {
    private ObjectMethods() {}

    @Builtin("__new__($type, /, *args, **kwargs)")
    static Object create(PyType type, Object[] args, PyDict kwargs) {
        if (type.isBuiltin() && !type.isSubclassable()) {
            // Made by Java code only: iterators, match objects, directory entries.
            throw PyErr.typeError("cannot create '%s' instances", type.getName());
        }
        if (args.length > 0 || kwargs.size() > 0) {
            checkExcessArguments(type);
        }
        if (type.isAbstract()) {
            throw abstractError(type);
        }
        return newInstance(type);
    }

    private static void checkExcessArguments(PyType type) {
        boolean ownNew = type.lookup("__new__") != PyType.OBJECT.getOwn("__new__");
        boolean ownInit = type.lookup("__init__") != PyType.OBJECT.getOwn("__init__");
        if (ownNew) {
            throw PyErr.typeError(
                    "object.__new__() takes exactly one argument (the type to instantiate)");
        }
        if (!ownInit) {
            throw PyErr.typeError("%s() takes no arguments", type.getShortName());
        }
    }

    private static RuntimeException abstractError(PyType type) {
        Object[] names =
                Py.toArray(
                        Py.callMethod(
                                new PyList(Py.toArray(type.lookup("__abstractmethods__"))),
                                "copy"));
        TreeSet<String> sorted = new TreeSet<>();
        for (Object name : names) {
            sorted.add(Py.strString(name));
        }
        StringBuilder list = new StringBuilder();
        for (String name : sorted) {
            list.append(list.isEmpty() ? "" : ", ").append('\'').append(name).append('\'');
        }
        return PyErr.typeError(
                "Can't instantiate abstract class %s without an implementation for abstract method%s %s",
                type.getShortName(), sorted.size() == 1 ? "" : "s", list.toString());
    }

    /** A bare instance of a class whose layout is that of {@code object}. */
    public static PyInstance newInstance(PyType type) {
        PyInstance instance = new PyInstance(type.instanceShape());
        Deletion.watch(instance, type);
        return instance;
    }

    @Builtin("__init__($self, /, *args, **kwargs)")
    static void init(Object self, Object[] args, PyDict kwargs) {
        if (args.length > 0 || kwargs.size() > 0) {
            PyType type = Types.of(self);
            if (type.lookup("__init__") != PyType.OBJECT.getOwn("__init__")) {
                throw PyErr.typeError(
                        "object.__init__() takes exactly one argument (the instance to initialize)");
            }
            if (type.lookup("__new__") == PyType.OBJECT.getOwn("__new__")) {
                throw PyErr.typeError(
                        "%s.__init__() takes exactly one argument (the instance to initialize)",
                        type.getShortName());
            }
        }
    }

    @Builtin("__getattribute__($self, name, /)")
    static Object getAttribute(Object self, TruffleString name) {
        Object value = GetAttr.generic(self, Types.of(self), Str.intern(name));
        if (value == null) {
            throw PyErr.noAttribute(self, Str.intern(name));
        }
        return value;
    }

    @Builtin("__setattr__($self, name, value, /)")
    static void setAttribute(Object self, TruffleString name, Object value) {
        checkNoType(self, "__setattr__");
        GetAttr.genericSet(self, Types.of(self), Str.intern(name), value);
    }

    @Builtin("__delattr__($self, name, /)")
    static void deleteAttribute(Object self, TruffleString name) {
        checkNoType(self, "__delattr__");
        GetAttr.genericSet(self, Types.of(self), Str.intern(name), null);
    }

    /** A type's attributes are changed through its own methods only. */
    private static void checkNoType(Object self, String method) {
        if (self instanceof PyType type) {
            throw PyErr.typeError(
                    "can't apply this %s to %s object", method, type.getMetatype().getName());
        }
    }

    @Builtin("__repr__($self, /)")
    static Object repr(Object self) {
        PyType type = Types.of(self);
        Object module = type.isBuiltin() ? null : type.getOwn("__module__");
        String prefix =
                module instanceof TruffleString text && !Str.equals(text, "builtins")
                        ? Str.toJava(text) + "."
                        : "";
        String name = type.isBuiltin() ? type.getName() : type.getQualifiedName();
        return Str.of("<" + prefix + name + " object at 0x" + Long.toHexString(Py.id(self)) + ">");
    }

    @Builtin("__str__($self, /)")
    static Object str(Object self) {
        return Py.callSpecialOrNull(self, "__repr__");
    }

    @Builtin("__format__($self, format_spec, /)")
    static Object format(Object self, TruffleString spec) {
        if (!Str.isEmpty(spec)) {
            throw PyErr.typeError(
                    "unsupported format string passed to %s.__format__", Types.of(self));
        }
        return Py.strObject(self);
    }

    @Builtin("__hash__($self, /)")
    static long hash(Object self) {
        return identityHash(self);
    }

    /** The hash of an object by its identity; floats, which have no other, are identified by their bits. */
    public static long identityHash(Object object) {
        int hash =
                object instanceof Double d ? Double.hashCode(d) : System.identityHashCode(object);
        return ((long) hash << 4) | 1;
    }

    @Builtin("__eq__($self, value, /)")
    static Object eq(Object self, Object value) {
        return Py.is(self, value) ? Boolean.TRUE : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__ne__($self, value, /)")
    static Object ne(Object self, Object value) {
        Object result = Py.callSpecialOrNull(self, "__eq__", value);
        return result == null || result == PyNotImplemented.NOT_IMPLEMENTED
                ? PyNotImplemented.NOT_IMPLEMENTED
                : (Object) !Py.isTrue(result);
    }

    @Builtin("__lt__($self, value, /)")
    static Object lt(Object self, Object value) {
        return PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__le__($self, value, /)")
    static Object le(Object self, Object value) {
        return PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__gt__($self, value, /)")
    static Object gt(Object self, Object value) {
        return PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__ge__($self, value, /)")
    static Object ge(Object self, Object value) {
        return PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Getter("__class__")
    static Object getClass(Object self) {
        return Types.of(self);
    }

    @Setter("__class__")
    static void setClass(Object self, Object value) {
        if (value == null) {
            throw PyErr.typeError("can't delete __class__ attribute");
        }
        if (!(value instanceof PyType type)) {
            throw PyErr.typeError(
                    "__class__ must be set to a class, not '%s' object", Types.of(value));
        }
        PyType old = Types.of(self);
        boolean modules = type.isSubtypeOf(PyModule.TYPE) && old.isSubtypeOf(PyModule.TYPE);
        if (!modules && (type.isBuiltin() || old.isBuiltin())) {
            throw PyErr.typeError(
                    "__class__ assignment only supported for mutable types or ModuleType subclasses");
        }
        boolean fits =
                modules
                        ? type.instancesHaveDict() == old.instancesHaveDict()
                        : type.hasSameInstanceLayout(old);
        if (!fits) {
            throw PyErr.typeError(
                    "__class__ assignment: '%s' object layout differs from '%s'",
                    type.getShortName(), old.getShortName());
        }
        if (self instanceof PyInstance instance) {
            Attributes.setType(instance, type);
        } else if (self instanceof PyHeapObject heapObject) {
            Attributes.setType(heapObject.getOrMakeExtra(), type);
        }
    }

    @Builtin("__init_subclass__($type, /, *args, **kwargs)")
    static void initSubclass(PyType type, Object[] args, PyDict kwargs) {
        if (kwargs.size() > 0) {
            throw PyErr.typeError(
                    "%s.__init_subclass__() takes no keyword arguments", type.getQualifiedName());
        }
        if (args.length > 0) {
            throw PyErr.typeError(
                    "%s.__init_subclass__() takes no arguments (%s given)",
                    type.getQualifiedName(), args.length);
        }
    }

    @Builtin("__subclasshook__($type, object, /)")
    static Object subclassHook(PyType type, Object object) {
        return PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__dir__($self, /)")
    static Object dir(Object self) {
        TreeSet<String> names = new TreeSet<>();
        Object dict = Py.lookupAttr(self, "__dict__");
        if (dict instanceof PyDict entries) {
            for (Object key : Py.toArray(entries)) {
                if (PyWrapper.unwrap(key) instanceof TruffleString text) {
                    names.add(Str.toJava(text));
                }
            }
        }
        if (Py.lookupAttr(self, "__class__") instanceof PyType type) {
            for (PyType entry : type.getMro()) {
                names.addAll(entry.namespace().keySet());
            }
        }
        return new PyList(names.stream().map(Str::of).toArray());
    }

    @Builtin("__sizeof__($self, /)")
    static long sizeOf(Object self) {
        return 16;
    }

    @Builtin("__getstate__($self, /)")
    static Object getState(Object self) {
        return ObjectReduction.getState(self);
    }

    @Builtin("__reduce__($self, /)")
    static Object reduce(Object self) {
        return ObjectReduction.reduce(self, 0);
    }

    @Builtin("__reduce_ex__($self, protocol, /)")
    static Object reduceEx(Object self, long protocol) {
        Object own = Types.of(self).lookup("__reduce__");
        if (own != PyType.OBJECT.getOwn("__reduce__")) {
            return Py.callMethod(self, "__reduce__");
        }
        return ObjectReduction.reduce(self, protocol);
    }
}
