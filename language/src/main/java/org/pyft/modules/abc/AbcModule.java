package org.pyft.modules.abc;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.integer.Ints;
import org.pyft.objects.none.PyNotImplemented;
import org.pyft.objects.set.PyFrozenSet;
import org.pyft.objects.set.PySet;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.objects.weakref.PyProxy;
import org.pyft.objects.weakref.PyReference;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** {@code _abc}: the machinery of abstract base classes (PEP 3119). */
@BuiltinModule("_abc")
public final class AbcModule {
    private static final long SEQUENCE_FLAG = 1 << 5;
    private static final long MAPPING_FLAG = 1 << 6;

    private AbcModule() {}

    /** Counts the registrations of a context: negative caches are valid for one value. */
    private static final class Registrations {
        private final AtomicLong count = new AtomicLong();
    }

    static AtomicLong version() {
        return PyContext.get().moduleStates().get(Registrations.class, Registrations::new).count;
    }

    private static PyAbcData data(Object self) {
        Object data = self instanceof PyType type ? type.lookup("_abc_impl") : null;
        if (data == null) {
            data = Py.getAttr(self, "_abc_impl");
        }
        if (data instanceof PyAbcData result) {
            return result;
        }
        throw PyErr.typeError("_abc_impl is set to a wrong type");
    }

    @Builtin("get_cache_token()")
    static long cacheToken() {
        return version().get();
    }

    // Definition
    // -------------------------------------------------------------------------------------------------------

    @Builtin("_abc_init(self, /)")
    static void initialize(Object self) {
        if (!(self instanceof PyType type)) {
            throw PyErr.noAttribute(self, "__dict__");
        }
        computeAbstractMethods(type);
        type.putOwn("_abc_impl", new PyAbcData(version().get()));
        Object flags = type.getOwn("__abc_tpflags__");
        if (flags != null && Ints.isInt(flags)) {
            long value = Py.asLong(flags) & (SEQUENCE_FLAG | MAPPING_FLAG);
            if (value == (SEQUENCE_FLAG | MAPPING_FLAG)) {
                throw PyErr.typeError(
                        "__abc_tpflags__ cannot be both Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING");
            }
            if (value == SEQUENCE_FLAG) {
                type.setSequenceLike();
            } else if (value == MAPPING_FLAG) {
                type.setMappingLike();
            }
            type.removeOwn("__abc_tpflags__");
        }
    }

    private static void computeAbstractMethods(PyType type) {
        PySet names = new PySet();
        for (Map.Entry<String, Object> entry : type.namespace().entrySet()) {
            if (isAbstract(entry.getValue())) {
                names.add(Str.of(entry.getKey()));
            }
        }
        for (PyType base : type.getBases()) {
            Object inherited = Py.lookupAttr(base, "__abstractmethods__");
            if (inherited == null) {
                continue;
            }
            for (Object name : Py.toArray(inherited)) {
                if (name instanceof TruffleString text) {
                    Object value = Py.lookupAttr(type, Str.intern(text));
                    if (value != null && isAbstract(value)) {
                        names.add(name);
                    }
                }
            }
        }
        Py.setAttr(type, "__abstractmethods__", PyFrozenSet.copyOf(names));
    }

    private static boolean isAbstract(Object value) {
        Object flag = Py.lookupAttr(value, "__isabstractmethod__");
        return flag != null && Py.isTrue(flag);
    }

    // Registration
    // -----------------------------------------------------------------------------------------------------

    @Builtin(value = "_abc_register(self, subclass, /)", atomicity = "atomic")
    static Object register(Object self, Object subclass) {
        if (!(subclass instanceof PyType type)) {
            throw PyErr.typeError("Can only register classes");
        }
        if (Py.isSubclass(subclass, self)) {
            return subclass;
        }
        if (Py.isSubclass(self, subclass)) {
            throw PyErr.runtimeError("Refusing to create an inheritance cycle");
        }
        data(self).registry.add(type);
        version().incrementAndGet();
        if (self instanceof PyType abc && (abc.isSequenceLike() || abc.isMappingLike())) {
            inheritPatternFlags(type, abc.isSequenceLike());
        }
        return subclass;
    }

    /** Lets the instances of a registered class, and of its subclasses, match the patterns that those of the abstract class match. */
    private static void inheritPatternFlags(PyType type, boolean sequence) {
        if (type.isBuiltin() || (sequence ? type.isSequenceLike() : type.isMappingLike())) {
            return;
        }
        if (sequence) {
            type.setSequenceLike();
        } else {
            type.setMappingLike();
        }
        for (PyType subclass : type.getSubclasses(PyContext.get())) {
            inheritPatternFlags(subclass, sequence);
        }
    }

    // Checks
    // -----------------------------------------------------------------------------------------------------------

    @Builtin("_abc_instancecheck(self, instance, /)")
    static boolean instanceCheck(Object self, Object instance) {
        PyAbcData data = data(self);
        PyType type = Types.of(instance);
        Object claimed =
                type.isBuiltin() && !(instance instanceof PyProxy)
                        ? type
                        : Py.getAttr(instance, "__class__");
        if (claimed instanceof PyType cls && data.cache.contains(cls)) {
            return true;
        }
        if (claimed == type) {
            return !data.isKnownNegative(type, version().get()) && subclassCheck(self, type);
        }
        return Py.isTrue(Py.callMethod(self, "__subclasscheck__", claimed))
                || subclassCheck(self, type);
    }

    /** Through the class's own {@code __subclasscheck__}, which may be overridden. */
    private static boolean subclassCheck(Object self, PyType type) {
        return Py.isTrue(Py.callMethod(self, "__subclasscheck__", type));
    }

    @Builtin("_abc_subclasscheck(self, subclass, /)")
    static boolean isSubclass(Object self, Object subclass) {
        if (!(subclass instanceof PyType type)) {
            throw PyErr.typeError("issubclass() arg 1 must be a class");
        }
        PyAbcData data = data(self);
        if (data.cache.contains(type)) {
            return true;
        }
        long version = version().get();
        data.refresh(version);
        if (data.isKnownNegative(type, version)) {
            return false;
        }
        Object hook = Py.callMethod(self, "__subclasshook__", subclass);
        if (hook instanceof Boolean known) {
            if (known) {
                data.cache.add(type);
            } else {
                data.addNegative(type, version);
            }
            return known;
        }
        if (hook != PyNotImplemented.NOT_IMPLEMENTED) {
            throw PyErr.error(
                    ExceptionTypes.ASSERTION_ERROR,
                    "__subclasshook__ must return either False, True, or NotImplemented");
        }
        if (data.registry.contains(type)) {
            return true;
        }
        if (self instanceof PyType abc && type.isSubtypeOf(abc)
                || isRegistered(data, subclass)
                || hasSuchSubclass(self, subclass)) {
            data.cache.add(type);
            return true;
        }
        data.addNegative(type, version);
        return false;
    }

    private static boolean isRegistered(PyAbcData data, Object subclass) {
        for (PyType registered : data.registry.living()) {
            if (Py.isSubclass(subclass, registered)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasSuchSubclass(Object self, Object subclass) {
        for (Object child : Py.toArray(Py.callMethod(self, "__subclasses__"))) {
            if (Py.isSubclass(subclass, child)) {
                return true;
            }
        }
        return false;
    }

    // For tests
    // --------------------------------------------------------------------------------------------------------

    @Builtin("_get_dump(self, /)")
    static Object dump(Object self) {
        PyAbcData data = data(self);
        return PyTuple.of(
                references(data.registry),
                references(data.cache),
                references(data.negativeCache()),
                data.negativeVersion());
    }

    private static PySet references(WeakClassSet classes) {
        PySet set = new PySet();
        for (PyType type : classes.living()) {
            set.add(PyReference.of(type, null));
        }
        return set;
    }

    @Builtin("_reset_registry(self, /)")
    static void resetRegistry(Object self) {
        data(self).registry.clear();
    }

    @Builtin("_reset_caches(self, /)")
    static void resetCaches(Object self) {
        PyAbcData data = data(self);
        data.cache.clear();
        data.negativeCache().clear();
    }
}
