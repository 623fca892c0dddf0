package org.pyft.objects.type;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.builtin.Setter;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.dict.PyMappingProxy;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.integer.IntType;
import org.pyft.objects.list.PyList;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Calls;
import org.pyft.ops.GetAttr;
import org.pyft.ops.InstanceChecks;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Attributes of {@code type}. */
@BuiltinType("type")
final class TypeMethods {
    private static final long INLINE_VALUES = 1 << 2;
    private static final long MANAGED_DICT = 1 << 4;

    private TypeMethods() {}

    @Builtin("__new__($type, *args, **kwargs)")
    static Object create(PyType type, Object[] args, PyDict kwargs) {
        if (args.length == 1 && type == PyType.TYPE) {
            return Types.of(args[0]);
        }
        if (args.length != 3) {
            throw PyErr.typeError(
                    "type.__new__() takes exactly 3 arguments (%s given)", args.length);
        }
        if (!(PyWrapper.unwrap(args[0]) instanceof TruffleString name)) {
            throw PyErr.typeError(
                    "type.__new__() argument 1 must be str, not %s", Types.of(args[0]));
        }
        if (!(args[1] instanceof PyTuple bases)) {
            throw PyErr.typeError(
                    "type.__new__() argument 2 must be tuple, not %s", Types.of(args[1]));
        }
        if (!(args[2] instanceof PyDict namespace)) {
            throw PyErr.typeError(
                    "type.__new__() argument 3 must be dict, not %s", Types.of(args[2]));
        }
        TypeBuilder.checkName(name);
        return TypeBuilder.create(type, Str.intern(name), bases, namespace, kwargs);
    }

    @Builtin("__init__($self, /, *args, **kwargs)")
    static void init(PyType self, Object[] args, PyDict kwargs) {
        if (kwargs.size() != 0 && args.length == 1) {
            throw PyErr.typeError("type.__init__() takes no keyword arguments");
        }
        if (args.length != 1 && args.length != 3) {
            throw PyErr.typeError("type.__init__() takes 1 or 3 arguments");
        }
    }

    @Builtin("__call__($self, /, *args, **kwargs)")
    static Object call(PyType self, Object[] args, PyDict kwargs) {
        Object[] names = kwargs.keyArray();
        String[] keywords = new String[names.length];
        Object[] all = java.util.Arrays.copyOf(args, args.length + names.length);
        for (int i = 0; i < names.length; i++) {
            keywords[i] = Str.intern((TruffleString) PyWrapper.unwrap(names[i]));
            all[args.length + i] = kwargs.get(names[i]);
        }
        return Calls.construct(self, all, keywords);
    }

    @Builtin("__getattribute__($self, name, /)")
    static Object getAttribute(PyType self, TruffleString name) {
        Object value = GetAttr.ofType(self, Str.intern(name));
        if (value == null) {
            throw PyErr.noAttribute(self, Str.intern(name));
        }
        return value;
    }

    @Builtin("__setattr__($self, name, value, /)")
    static void setAttribute(PyType self, TruffleString name, Object value) {
        TypeAttributes.set(self, Str.intern(name), value);
    }

    @Builtin("__delattr__($self, name, /)")
    static void deleteAttribute(PyType self, TruffleString name) {
        TypeAttributes.set(self, Str.intern(name), null);
    }

    @Builtin("__instancecheck__($self, instance, /)")
    static boolean instanceCheck(PyType self, Object instance) {
        return InstanceChecks.recursiveIsInstance(instance, self);
    }

    @Builtin("__subclasscheck__($self, subclass, /)")
    static boolean subclassCheck(PyType self, Object subclass) {
        return InstanceChecks.recursiveIsSubclass(subclass, self);
    }

    @Builtin("__prepare__($type, /, *args, **kwargs)")
    static Object prepare(PyType type, Object[] args, PyDict kwargs) {
        return new PyDict();
    }

    @Builtin("mro($self, /)")
    static Object mro(PyType self) {
        List<PyType> order = Mro.merge(self.getBases());
        order.add(0, self);
        return new PyList(order.toArray());
    }

    @Builtin("__subclasses__($self, /)")
    static Object subclasses(PyType self) {
        return new PyList(self.getSubclasses(PyContext.get()).toArray());
    }

    @Builtin("__or__($self, value, /)")
    static Object or(Object self, Object value) {
        return PyUnion.or(self, value);
    }

    @Builtin("__ror__($self, value, /)")
    static Object reflectedOr(Object self, Object value) {
        return PyUnion.or(value, self);
    }

    @Builtin("__dir__($self, /)")
    static Object dir(PyType self) {
        TreeSet<String> names = new TreeSet<>();
        for (PyType type : self.getMro()) {
            names.addAll(type.namespace().keySet());
        }
        return new PyList(names.stream().map(Str::of).toArray());
    }

    @Builtin("__sizeof__($self, /)")
    static long sizeOf(PyType self) {
        return 408;
    }

    @Builtin("__repr__($self, /)")
    static String repr(PyType self) {
        Object module = module(self);
        if (PyWrapper.unwrap(module) instanceof TruffleString text
                && !Str.equals(text, "builtins")) {
            return "<class '" + Str.toJava(text) + "." + self.getQualifiedName() + "'>";
        }
        return "<class '"
                + (self.isBuiltin() ? self.getShortName() : self.getQualifiedName())
                + "'>";
    }

    @Getter("__name__")
    static Object name(PyType self) {
        return Str.of(self.getShortName());
    }

    @Setter("__name__")
    static void setName(PyType self, Object value) {
        checkSet(self, "__name__", value);
        if (!(PyWrapper.unwrap(value) instanceof TruffleString text)) {
            throw PyErr.typeError(
                    "can only assign string to %s.__name__, not '%s'",
                    self.getShortName(), Types.of(value));
        }
        TypeBuilder.checkName(text);
        self.setName(Str.intern(text));
    }

    @Getter("__qualname__")
    static Object qualifiedName(PyType self) {
        return Str.of(self.getQualifiedName());
    }

    @Setter("__qualname__")
    static void setQualifiedName(PyType self, Object value) {
        checkSet(self, "__qualname__", value);
        if (!(PyWrapper.unwrap(value) instanceof TruffleString text)) {
            throw PyErr.typeError(
                    "can only assign string to %s.__qualname__, not '%s'",
                    self.getShortName(), Types.of(value));
        }
        self.setQualifiedName(Str.intern(text));
    }

    @Getter("__module__")
    static Object module(PyType self) {
        Object own = self.getOwn("__module__");
        if (self.isBuiltin() && !(own instanceof TruffleString)) {
            // Instances may have an attribute of that name.
            int dot = self.getName().lastIndexOf('.');
            return Str.of(dot < 0 ? "builtins" : self.getName().substring(0, dot));
        }
        if (own != null) {
            return own;
        }
        throw PyErr.create(ExceptionTypes.ATTRIBUTE_ERROR, Str.of("__module__"));
    }

    @Setter("__module__")
    static void setModule(PyType self, Object value) {
        checkSet(self, "__module__", value);
        self.removeOwn("__firstlineno__");
        self.putOwn("__module__", value);
    }

    private static void checkSet(PyType self, String name, Object value) {
        if (self.isBuiltin()) {
            throw PyErr.typeError(
                    "cannot set '%s' attribute of immutable type '%s'", name, self.getName());
        }
        if (value == null) {
            throw PyErr.typeError(
                    "cannot delete '%s' attribute of immutable type '%s'", name, self.getName());
        }
    }

    @Getter("__dict__")
    static Object dict(PyType self) {
        return new PyMappingProxy(self);
    }

    @Getter("__doc__")
    static Object doc(PyType self) {
        Object own = self.getOwn("__doc__");
        return own == null ? PyNone.NONE : GetAttr.bind(own, null, self);
    }

    @Setter("__doc__")
    static void setDoc(PyType self, Object value) {
        checkSet(self, "__doc__", value);
        self.putOwn("__doc__", value);
    }

    @Getter("__bases__")
    static Object bases(PyType self) {
        return self.basesTuple();
    }

    @Setter("__bases__")
    static void setBases(PyType self, Object value) {
        checkSet(self, "__bases__", value);
        if (!(value instanceof PyTuple tuple)) {
            throw PyErr.typeError(
                    "can only assign tuple to %s.__bases__, not %s",
                    self.getShortName(), Types.of(value));
        }
        if (tuple.size() == 0) {
            throw PyErr.typeError(
                    "can only assign non-empty tuple to %s.__bases__, not ()", self.getShortName());
        }
        PyType[] bases = new PyType[tuple.size()];
        for (int i = 0; i < bases.length; i++) {
            if (!(tuple.get(i) instanceof PyType base)) {
                throw PyErr.typeError(
                        "%s.__bases__ must be tuple of classes, not '%s'",
                        self.getShortName(), Types.of(tuple.get(i)));
            }
            if (base.isSubtypeOf(self) || base.extendsLayoutOf(self)) {
                throw PyErr.typeError("a __bases__ item causes an inheritance cycle");
            }
            bases[i] = base;
        }
        PyType best = TypeBuilder.bestBase(bases);
        if (best.getLayout() != self.getLayout()) {
            throw PyErr.typeError(
                    "__bases__ assignment: '%s' object layout differs from '%s'",
                    best.getName(), self.getBase().getName());
        }
        PyTuple oldTuple = self.basesTuple();
        PyType[] oldBases = self.getBases();
        PyType oldBase = self.getBase();
        self.setBases(tuple, bases, best);
        Map<PyType, PyType[]> oldMros = new IdentityHashMap<>();
        try {
            recompute(self, oldMros);
        } catch (RuntimeException e) {
            // Unless a metaclass's mro() has assigned other bases meanwhile.
            if (self.getBases() == bases) {
                self.setBases(oldTuple, oldBases, oldBase);
                oldMros.forEach(PyType::setMro);
                self.changed();
            }
            throw e;
        }
        if (self.getBases() == bases) {
            for (PyType base : oldBases) {
                base.removeSubclass(self);
            }
            for (PyType base : bases) {
                base.addSubclass(self);
            }
        }
    }

    private static void recompute(PyType type, Map<PyType, PyType[]> oldMros) {
        oldMros.putIfAbsent(type, type.getMro());
        TypeBuilder.computeMro(type);
        for (PyType subclass : type.getSubclasses(null)) {
            recompute(subclass, oldMros);
        }
    }

    @Getter("__base__")
    static Object base(PyType self) {
        return self.getBase() == null ? PyNone.NONE : self.getBase();
    }

    @Getter("__mro__")
    static Object mroTuple(PyType self) {
        PyTuple order = self.mroTuple();
        return order == null ? PyNone.NONE : order;
    }

    @Getter("__basicsize__")
    static long basicSize(PyType self) {
        return self.isSubtypeOf(IntType.TYPE) ? 24 : 16;
    }

    @Getter("__itemsize__")
    static long itemSize(PyType self) {
        // An int's digits have the size that sys.int_info tells.
        return self.isSubtypeOf(IntType.TYPE)
                ? Integer.BYTES
                : self.isSubtypeOf(PyTuple.TYPE)
                        ? Long.BYTES
                        : self.isSubtypeOf(PyBytes.TYPE) ? Byte.BYTES : 0;
    }

    @Getter("__dictoffset__")
    static long dictOffset(PyType self) {
        return self.instancesHaveDict() ? -1 : 0;
    }

    @Getter("__weakrefoffset__")
    static long weakReferenceOffset(PyType self) {
        return self.instancesAreWeakReferenceable() ? -1 : 0;
    }

    @Getter("__flags__")
    static long flags(PyType self) {
        long flags = 1 << 12;
        flags |= self.isBuiltin() ? 1 << 8 : 1 << 9;
        flags |= self.isSubclassable() ? 1 << 10 : 0;
        if (!self.isBuiltin() && self.instancesHaveDict()) {
            flags |= MANAGED_DICT | (self.getLayout() == PyType.OBJECT ? INLINE_VALUES : 0);
        }
        flags |= self.isAbstract() ? 1 << 20 : 0;
        flags |= self.isSequenceLike() ? 1 << 5 : 0;
        flags |= self.isMappingLike() ? 1 << 6 : 0;
        return flags;
    }

    @Getter("__abstractmethods__")
    static Object abstractMethods(PyType self) {
        Object own = self == PyType.TYPE ? null : self.getOwn("__abstractmethods__");
        if (own == null) {
            throw PyErr.create(ExceptionTypes.ATTRIBUTE_ERROR, Str.of("__abstractmethods__"));
        }
        return own;
    }

    @Setter("__abstractmethods__")
    static void setAbstractMethods(PyType self, Object value) {
        if (value == null) {
            if (!self.removeOwn("__abstractmethods__")) {
                throw PyErr.create(ExceptionTypes.ATTRIBUTE_ERROR, Str.of("__abstractmethods__"));
            }
            self.setAbstract(false);
        } else {
            self.putOwn("__abstractmethods__", value);
            self.setAbstract(Py.isTrue(value));
        }
    }

    @Getter("__text_signature__")
    static Object textSignature(PyType self) {
        String text = self.isBuiltin() ? ConstructorSignature.of(self) : null;
        return text == null ? PyNone.NONE : Str.of(text);
    }

    @Getter("__annotate__")
    static Object annotate(PyType self) {
        if (self.isBuiltin()) {
            throw PyErr.attributeError(
                    self,
                    "__annotate__",
                    "type object '%s' has no attribute '__annotate__'",
                    self.getShortName());
        }
        Object own = self.getOwn("__annotate__");
        if (own == null) {
            own = self.getOwn("__annotate_func__");
        }
        return own == null ? PyNone.NONE : GetAttr.bind(own, null, self);
    }

    @Setter("__annotate__")
    static void setAnnotate(PyType self, Object value) {
        if (value == null) {
            throw PyErr.typeError("cannot delete __annotate__ attribute");
        }
        checkSet(self, "__annotate__", value);
        if (value != PyNone.NONE && !Py.isCallable(value)) {
            throw PyErr.typeError("__annotate__ must be callable or None");
        }
        self.putOwn("__annotate_func__", value);
        self.removeOwn("__annotate__");
        if (value != PyNone.NONE) {
            self.removeOwn("__annotations_cache__");
        }
    }

    @Getter("__annotations__")
    static Object annotations(PyType self) {
        if (self.isBuiltin()) {
            throw PyErr.attributeError(
                    self,
                    "__annotations__",
                    "type object '%s' has no attribute '__annotations__'",
                    self.getShortName());
        }
        Map<String, Object> own = self.namespace();
        Object value = own.get("__annotations__");
        if (value == null) {
            value = own.get("__annotations_cache__");
        }
        if (value != null) {
            return GetAttr.bind(value, null, self);
        }
        Object function = annotate(self);
        Object result = function == PyNone.NONE ? new PyDict() : Py.call(function, 1L);
        if (!(result instanceof PyDict)) {
            throw PyErr.typeError("__annotate__ returned non-dict of type '%s'", Types.of(result));
        }
        self.putOwn("__annotations_cache__", result);
        return result;
    }

    @Setter("__annotations__")
    static void setAnnotations(PyType self, Object value) {
        if (self.isBuiltin()) {
            throw PyErr.typeError(
                    "cannot set '__annotations__' attribute of immutable type '%s'",
                    self.getName());
        }
        if (value != null) {
            self.putOwn(
                    self.getOwn("__annotations__") != null
                            ? "__annotations__"
                            : "__annotations_cache__",
                    value);
        } else if (!(self.removeOwn("__annotations_cache__") | self.removeOwn("__annotations__"))) {
            throw PyErr.create(ExceptionTypes.ATTRIBUTE_ERROR, Str.of("__annotations__"));
        }
        self.removeOwn("__annotate_func__");
        self.removeOwn("__annotate__");
    }

    @Getter("__type_params__")
    static Object typeParameters(PyType self) {
        // The type "type" owns the descriptor that leads here.
        Object own = self == PyType.TYPE ? null : self.getOwn("__type_params__");
        return own == null ? PyTuple.EMPTY : own;
    }

    @Setter("__type_params__")
    static void setTypeParameters(PyType self, Object value) {
        checkSet(self, "__type_params__", value);
        self.putOwn("__type_params__", value);
    }
}
