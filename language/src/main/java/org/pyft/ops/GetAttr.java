package org.pyft.ops;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.descriptor.Descriptor;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.function.PyFunction;
import org.pyft.objects.function.PyMethod;
import org.pyft.objects.instance.Attributes;
import org.pyft.objects.instance.PyInstance;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.module.Shadowing;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;

/** Attribute access as the data model prescribes, without inline caches; the nodes fall back on it. */
public final class GetAttr {
    private static final Object OBJECT_GETATTRIBUTE = PyType.OBJECT.lookup("__getattribute__");
    private static final Object TYPE_GETATTRIBUTE = PyType.TYPE.getOwn("__getattribute__");
    private static final Object MODULE_GETATTRIBUTE = PyModule.TYPE.getOwn("__getattribute__");
    private static final Object OBJECT_SETATTR = PyType.OBJECT.lookup("__setattr__");
    private static final Object OBJECT_DELATTR = PyType.OBJECT.lookup("__delattr__");
    private static final Object TYPE_SETATTR = PyType.TYPE.getOwn("__setattr__");
    private static final Object TYPE_DELATTR = PyType.TYPE.getOwn("__delattr__");

    private GetAttr() {}

    /** Whether instances of {@code type} use {@code object.__getattribute__} and have no {@code __getattr__}. */
    public static boolean isPlain(PyType type) {
        return type.lookup("__getattribute__") == OBJECT_GETATTRIBUTE;
    }

    /** Whether instances of {@code type} use {@code object.__setattr__}. */
    public static boolean hasPlainSetter(PyType type) {
        return type.lookup("__setattr__") == OBJECT_SETATTR;
    }

    /** {@code getattr(object, name)}. */
    @TruffleBoundary
    public static Object get(Object object, String name) {
        Object value;
        try {
            value = lookup(object, name);
        } catch (PyException e) {
            if (PyErr.matches(e, ExceptionTypes.ATTRIBUTE_ERROR)) {
                PyErr.nameAttribute(e, object, name);
            }
            throw e;
        }
        if (value == null) {
            throw object instanceof PyModule module
                    ? moduleError(module, name)
                    : PyErr.noAttribute(object, name);
        }
        return value;
    }

    /** {@code getattr(object, name, null)}: null instead of an AttributeError. */
    @TruffleBoundary
    public static Object getOrNull(Object object, String name) {
        try {
            return lookup(object, name);
        } catch (PyException e) {
            if (PyErr.matches(e, ExceptionTypes.ATTRIBUTE_ERROR)) {
                return null;
            }
            throw e;
        }
    }

    private static Object lookup(Object object, String name) {
        PyType type = Types.of(object);
        Object getattribute = type.lookup("__getattribute__");
        Object value;
        Object fallback = type.lookup("__getattr__");
        try {
            if (getattribute == OBJECT_GETATTRIBUTE) {
                value = generic(object, type, name);
            } else if (getattribute == TYPE_GETATTRIBUTE) {
                value = ofType((PyType) object, name);
            } else if (getattribute == MODULE_GETATTRIBUTE) {
                value = ofModule((PyModule) object, type, name);
            } else {
                value = Py.call(bind(getattribute, object, type), Str.of(name));
            }
        } catch (PyException e) {
            if (fallback == null || !PyErr.matches(e, ExceptionTypes.ATTRIBUTE_ERROR)) {
                throw e;
            }
            value = null;
        }
        if (value == null && fallback != null) {
            return Py.call(bind(fallback, object, type), Str.of(name));
        }
        return value;
    }

    /** {@code object.__getattribute__}: data descriptor, instance, other descriptor; null if there is nothing. */
    @TruffleBoundary
    public static Object generic(Object object, PyType type, String name) {
        Object descriptor = type.lookup(name);
        if (descriptor != null && comesFirst(descriptor)) {
            return bind(descriptor, object, type);
        }
        Object own = instanceAttribute(object, name);
        if (own != null) {
            return own;
        }
        return descriptor == null ? null : bind(descriptor, object, type);
    }

    /** The attribute in the object's own {@code __dict__}, or null. */
    public static Object instanceAttribute(Object object, String name) {
        if (object instanceof PyInstance instance) {
            return Attributes.get(instance, name);
        }
        if (object instanceof PyHeapObject heapObject && heapObject.getExtra() != null) {
            return Attributes.get(heapObject.getExtra(), name);
        }
        return null;
    }

    /** {@code type.__getattribute__}. */
    @TruffleBoundary
    public static Object ofType(PyType self, String name) {
        PyType meta = self.getMetatype();
        Object metaAttribute = meta.lookup(name);
        if (metaAttribute != null && comesFirst(metaAttribute)) {
            return bind(metaAttribute, self, meta);
        }
        Object own = self.lookup(name);
        if (own != null) {
            return bind(own, null, self);
        }
        return metaAttribute == null ? null : bind(metaAttribute, self, meta);
    }

    /** {@code module.__getattribute__}, including a module-level {@code __getattr__} (PEP 562). */
    @TruffleBoundary
    public static Object ofModule(PyModule module, PyType type, String name) {
        Object value = generic(module, type, name);
        if (value == null) {
            Object hook = module.get("__getattr__");
            if (hook != null) {
                return Py.call(hook, Str.of(name));
            }
        }
        return value;
    }

    /** The AttributeError of a missing module attribute. */
    public static PyException moduleError(PyModule module, String name) {
        Object moduleName = module.get("__name__");
        if (moduleName == null) {
            return PyErr.attributeError(module, name, "module has no attribute '%s'", name);
        }
        Object spec = module.get("__spec__");
        Shadowing shadowing = Shadowing.of(moduleName, spec);
        if (shadowing.hidesStandard()) {
            return PyErr.attributeError(
                    module,
                    name,
                    "module '%s' has no attribute '%s' (consider renaming '%s' since it has the same name as the standard library module named '%s' and prevents importing that standard library module)",
                    moduleName,
                    name,
                    shadowing.origin(),
                    moduleName);
        }
        if (shadowing.initializing()) {
            return shadowing.hides()
                    ? PyErr.attributeError(
                            module,
                            name,
                            "module '%s' has no attribute '%s' (consider renaming '%s' if it has the same name as a library you intended to import)",
                            moduleName,
                            name,
                            shadowing.origin())
                    : PyErr.attributeError(
                            module,
                            name,
                            "partially initialized module '%s'%s has no attribute '%s' (most likely due to a circular import)",
                            moduleName,
                            shadowing.origin() == null
                                    ? ""
                                    : " from '" + Str.toJava(shadowing.origin()) + "'",
                            name);
        }
        if (Shadowing.isUninitializedSubmodule(spec, name)) {
            return PyErr.attributeError(
                    module,
                    name,
                    "cannot access submodule '%s' of module '%s' (most likely due to a circular import)",
                    name,
                    moduleName);
        }
        return PyErr.attributeError(
                module, name, "module '%s' has no attribute '%s'", moduleName, name);
    }

    /** Whether {@code descriptor} has {@code __set__} or {@code __delete__}. */
    @TruffleBoundary
    public static boolean isData(Object descriptor) {
        if (descriptor instanceof Descriptor builtin && isExactDescriptor(descriptor)) {
            return builtin.isData();
        }
        PyType type = Types.of(descriptor);
        return type.lookup("__set__") != null || type.lookup("__delete__") != null;
    }

    /** Whether reading prefers {@code descriptor} to the object's own attribute: it is a data descriptor, and one that can be read. */
    @TruffleBoundary
    public static boolean comesFirst(Object descriptor) {
        return isData(descriptor)
                && (descriptor instanceof Descriptor && isExactDescriptor(descriptor)
                        || Types.of(descriptor).lookup("__get__") != null);
    }

    private static boolean isExactDescriptor(Object descriptor) {
        return !(descriptor instanceof PyHeapObject heapObject) || heapObject.isExact();
    }

    /** {@code descriptor.__get__(object, owner)}, or the descriptor itself if it has no {@code __get__}. */
    @TruffleBoundary
    public static Object bind(Object descriptor, Object object, PyType owner) {
        if (descriptor instanceof PyFunction function) {
            return object == null ? function : new PyMethod(function, object);
        }
        if (descriptor instanceof Descriptor builtin && isExactDescriptor(descriptor)) {
            return builtin.get(object, owner);
        }
        PyType type = Types.of(descriptor);
        Object get = type.lookup("__get__");
        if (get == null) {
            return descriptor;
        }
        return Py.call(bind(get, descriptor, type), object == null ? PyNone.NONE : object, owner);
    }

    /** {@code classmethod.__get__}. */
    public static Object bindClassMethod(Object callable, Object object, PyType type) {
        return new PyMethod(callable, type != null ? type : Types.of(object));
    }

    /** The special method {@code name} of the object's type bound to the object, or null. */
    @TruffleBoundary
    public static Object special(Object object, String name) {
        PyType type = Types.of(object);
        Object method = type.lookup(name);
        return method == null ? null : bind(method, object, type);
    }

    // Writing
    // -------------------------------------------------------------------------------------------------------------

    /** {@code setattr(object, name, value)}; a null value deletes. */
    @TruffleBoundary
    public static void set(Object object, String name, Object value) {
        PyType type = Types.of(object);
        Object method = type.lookup(value == null ? "__delattr__" : "__setattr__");
        if (method == (value == null ? OBJECT_DELATTR : OBJECT_SETATTR)) {
            genericSet(object, type, name, value);
        } else if (method == (value == null ? TYPE_DELATTR : TYPE_SETATTR)) {
            org.pyft.objects.type.TypeAttributes.set((PyType) object, name, value);
        } else if (value == null) {
            Py.call(bind(method, object, type), Str.of(name));
        } else {
            Py.call(bind(method, object, type), Str.of(name), value);
        }
    }

    /** {@code object.__setattr__} and, with a null value, {@code object.__delattr__}. */
    @TruffleBoundary
    public static void genericSet(Object object, PyType type, String name, Object value) {
        Object descriptor = type.lookup(name);
        if (descriptor != null && isData(descriptor)) {
            setThrough(descriptor, object, value);
            return;
        }
        PyInstance attributes = attributesOf(object, type);
        if (attributes != null) {
            if (value != null) {
                Attributes.put(attributes, name.intern(), value);
                return;
            }
            if (Attributes.remove(attributes, name)) {
                return;
            }
            throw PyErr.noAttribute(object, name);
        }
        if (descriptor != null) {
            throw PyErr.attributeError(
                    object, name, "'%s' object attribute '%s' is read-only", type.getName(), name);
        }
        if (!type.instancesHaveDict()
                && hasPlainSetter(type)
                && type.lookup("__delattr__") == OBJECT_DELATTR) {
            throw PyErr.attributeError(
                    object,
                    name,
                    "'%s' object has no attribute '%s' and no __dict__ for setting new attributes",
                    type.getName(),
                    name);
        }
        throw PyErr.noAttribute(object, name);
    }

    private static void setThrough(Object descriptor, Object object, Object value) {
        if (descriptor instanceof Descriptor builtin && isExactDescriptor(descriptor)) {
            builtin.set(object, value);
            return;
        }
        PyType type = Types.of(descriptor);
        Object method = type.lookup(value == null ? "__delete__" : "__set__");
        if (method == null) {
            throw PyErr.create(
                    ExceptionTypes.ATTRIBUTE_ERROR,
                    Str.of(value == null ? "__delete__" : "__set__"));
        }
        if (value == null) {
            Py.call(bind(method, descriptor, type), object);
        } else {
            Py.call(bind(method, descriptor, type), object, value);
        }
    }

    /** Where the attributes of {@code object} live, or null if it has no {@code __dict__}. */
    public static PyInstance attributesOf(Object object, PyType type) {
        if (!type.instancesHaveDict()) {
            return null;
        }
        if (object instanceof PyInstance instance) {
            return instance;
        }
        return object instanceof PyHeapObject heapObject && !(object instanceof PyType)
                ? heapObject.getOrMakeExtra()
                : null;
    }

    /** {@code object.__dict__} or null. */
    @TruffleBoundary
    public static PyDict dictOf(Object object) {
        if (object instanceof PyModule module) {
            return module.getDict();
        }
        PyInstance attributes = attributesOf(object, Types.of(object));
        return attributes == null ? null : Attributes.dictOf(attributes);
    }
}
