package org.pyft.objects.type;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.builtin.BuiltinTable;
import org.pyft.codecs.Codecs;
import org.pyft.objects.cell.PyCell;
import org.pyft.objects.descriptor.BuiltinMembers;
import org.pyft.objects.descriptor.PyClassMethod;
import org.pyft.objects.descriptor.PyMemberDescriptor;
import org.pyft.objects.descriptor.PyStaticMethod;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.dict.PyMappingProxy;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.function.PyFunction;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.GetAttr;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code type.__new__}: makes heap types (Python data model 3.3.3). */
public final class TypeBuilder {
    private final PyType metatype;
    private final String name;
    private final PyTuple basesTuple;
    private final PyType[] bases;
    private final Map<String, Object> members = new LinkedHashMap<>();
    private final List<Object[]> setNameHooks = new ArrayList<>();
    private boolean addsDict;
    private boolean addsWeakReference;
    private final List<String> slots = new ArrayList<>();

    private TypeBuilder(PyType metatype, String name, PyTuple basesTuple, PyType[] bases) {
        this.metatype = metatype;
        this.name = name;
        this.basesTuple = basesTuple;
        this.bases = bases;
    }

    /** ValueError or UnicodeEncodeError if the text cannot be the name of a type. */
    static void checkName(TruffleString name) {
        if (Str.indexOf(name, Str.fromCodePoint(0), 0) >= 0) {
            throw PyErr.valueError("type name must not contain null characters");
        }
        checkUtf8(name);
    }

    private static void checkUtf8(TruffleString text) {
        if (!Str.isAscii(text)) {
            Codecs.encode(text, "utf-8", "strict");
        }
    }

    /** {@code type.__new__(metatype, name, bases, namespace, **keywords)}. */
    @TruffleBoundary
    public static PyType create(
            PyType metatype, String name, PyTuple given, PyDict namespace, PyDict keywords) {
        PyTuple basesTuple = given.size() == 0 ? PyTuple.of(PyType.OBJECT) : given;
        checkResolved(basesTuple.toArray());
        PyType winner = calculateMetatype(metatype, basesTuple.toArray());
        PyType[] bases = checkBases(basesTuple.toArray());
        if (winner != metatype) {
            Object constructor = winner.lookup("__new__");
            if (constructor != PyType.TYPE.getOwn("__new__")) {
                return (PyType)
                        Py.callDict(
                                GetAttr.bind(constructor, null, winner),
                                new Object[] {winner, Str.of(name), given, namespace},
                                keywords);
            }
        }
        return new TypeBuilder(winner, name, basesTuple, bases).build(namespace, keywords);
    }

    /** A heap type of the current context whose members are built-in functions: mutable, unlike a built-in type. */
    @TruffleBoundary
    public static PyType createNative(
            String name, String module, PyType base, BuiltinTable table, boolean hasDict) {
        Map<String, Object> members = new LinkedHashMap<>();
        PyType type =
                new PyType(
                        PyType.TYPE,
                        name,
                        name,
                        PyTuple.of(base),
                        new PyType[] {base},
                        base,
                        members,
                        hasDict,
                        base != PyType.OBJECT && base.instancesAreWeakReferenceable(),
                        PyContext.get());
        type.setNativeName(module);
        members.putAll(BuiltinMembers.create(type, new BuiltinTable[] {table}));
        if (hasDict && !base.instancesHaveDict()) {
            members.putIfAbsent("__dict__", new org.pyft.objects.descriptor.PyDictDescriptor(type));
        }
        computeMro(type);
        type.publishNamespaceIfStarted();
        base.addSubclass(type);
        return type;
    }

    private static void checkResolved(Object[] bases) {
        for (Object base : bases) {
            if (!(base instanceof PyType) && Py.lookupAttr(base, "__mro_entries__") != null) {
                throw PyErr.typeError(
                        "type() doesn't support MRO entry resolution; use types.new_class()");
            }
        }
    }

    private static PyType[] checkBases(Object[] objects) {
        PyType[] bases = new PyType[objects.length];
        for (int i = 0; i < objects.length; i++) {
            if (!(objects[i] instanceof PyType base)) {
                throw PyErr.typeError("bases must be types");
            }
            for (int j = 0; j < i; j++) {
                if (bases[j] == base) {
                    throw PyErr.typeError("duplicate base class %s", base.getShortName());
                }
            }
            bases[i] = base;
        }
        for (PyType base : bases) {
            if (!base.isSubclassable()) {
                throw PyErr.typeError("type '%s' is not an acceptable base type", base.getName());
            }
        }
        return bases;
    }

    /** The most derived metaclass of {@code metatype} and the classes of {@code bases}. */
    public static PyType calculateMetatype(PyType metatype, Object[] bases) {
        PyType winner = metatype;
        for (Object base : bases) {
            PyType other = Types.of(base);
            if (winner.isSubtypeOf(other)) {
                continue;
            }
            if (other.isSubtypeOf(winner)) {
                winner = other;
                continue;
            }
            throw PyErr.typeError(
                    "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases");
        }
        return winner;
    }

    /** The base that determines the layout of instances. */
    static PyType bestBase(PyType[] bases) {
        PyType winner = null;
        PyType winnersLayout = null;
        for (PyType base : bases) {
            PyType layout = base.solidBase();
            if (winner == null || layout != winnersLayout && layout.isSubtypeOf(winnersLayout)) {
                winner = base;
                winnersLayout = layout;
            } else if (!winnersLayout.isSubtypeOf(layout)) {
                throw PyErr.typeError("multiple bases have instance lay-out conflict");
            }
        }
        return winner;
    }

    private PyType build(PyDict namespace, PyDict keywords) {
        PyType base = bestBase(bases);
        PyCell classCell = null;
        PyCell classDictCell = null;
        for (Object key : namespace.keyArray()) {
            Object value = namespace.get(key);
            if (value == null) {
                continue;
            }
            if (!(PyWrapper.unwrap(key) instanceof TruffleString text)) {
                PyContext.get()
                        .warn(
                                ExceptionTypes.RUNTIME_WARNING,
                                "non-string key in the __dict__ of class " + name,
                                1);
                continue;
            }
            String member = Str.intern(text);
            if (member.equals("__classcell__")) {
                classCell = cell(member, value);
                continue;
            }
            if (member.equals("__classdictcell__")) {
                classDictCell = cell(member, value);
                continue;
            }
            if (!member.equals("__qualname__")) {
                members.put(member, value);
            }
            setNameHooks.add(new Object[] {key, value});
        }
        String qualifiedName = qualifiedName(namespace);
        if (!members.containsKey("__module__")) {
            Object module = PyContext.callerModuleName();
            if (module != null) {
                members.put("__module__", module);
            }
        }
        collectSlots(base);
        implicitMethod("__new__", true);
        implicitMethod("__init_subclass__", false);
        implicitMethod("__class_getitem__", false);
        if (members.containsKey("__eq__") && !members.containsKey("__hash__")) {
            members.put("__hash__", PyNone.NONE);
        }
        if (members.get("__doc__") instanceof TruffleString doc) {
            checkUtf8(doc);
        }
        members.putIfAbsent("__doc__", PyNone.NONE);
        boolean hasDict = addsDict || Arrays.stream(bases).anyMatch(PyType::instancesHaveDict);
        boolean weak =
                addsWeakReference
                        || Arrays.stream(bases)
                                .anyMatch(
                                        b ->
                                                b != PyType.OBJECT
                                                        && b.instancesAreWeakReferenceable());
        PyType type =
                new PyType(
                        metatype,
                        name,
                        qualifiedName,
                        basesTuple,
                        bases,
                        base,
                        members,
                        hasDict,
                        weak,
                        PyContext.get());
        for (String slot : slots) {
            String mangled = mangle(slot);
            members.put(mangled, new PyMemberDescriptor(type, mangled));
            type.setAddsSlots();
        }
        if (addsDict && Arrays.stream(bases).noneMatch(PyType::instancesHaveDict)) {
            members.putIfAbsent("__dict__", new org.pyft.objects.descriptor.PyDictDescriptor(type));
        }
        if (addsWeakReference) {
            members.putIfAbsent(
                    "__weakref__", new org.pyft.objects.descriptor.PyWeakReferenceDescriptor(type));
        }
        if (classCell != null) {
            // A metaclass's mro() may use it.
            classCell.set(type);
        }
        if (classDictCell != null) {
            // From now on the scopes inside the class see what becomes of its attributes.
            classDictCell.set(new PyMappingProxy(type));
        }
        computeMro(type);
        type.publishNamespaceIfStarted();
        for (PyType b : bases) {
            b.addSubclass(type);
        }
        for (Object[] hook : setNameHooks) {
            callSetName(type, hook[0], hook[1]);
        }
        initSubclass(type, keywords);
        return type;
    }

    private static PyCell cell(String name, Object value) {
        if (value instanceof PyCell cell) {
            return cell;
        }
        throw PyErr.typeError(
                "%s must be a nonlocal cell, not %s", name, Py.reprString(Types.of(value)));
    }

    private String qualifiedName(PyDict namespace) {
        Object value = namespace.get(Str.of("__qualname__"));
        if (value == null) {
            return name;
        }
        if (PyWrapper.unwrap(value) instanceof TruffleString text) {
            return Str.toJava(text);
        }
        throw PyErr.typeError("type __qualname__ must be a str, not %s", Types.of(value));
    }

    private void implicitMethod(String method, boolean isStatic) {
        if (members.get(method) instanceof PyFunction function) {
            members.put(
                    method, isStatic ? new PyStaticMethod(function) : new PyClassMethod(function));
        }
    }

    private void collectSlots(PyType base) {
        boolean baseHasDict = Arrays.stream(bases).anyMatch(PyType::instancesHaveDict);
        boolean baseIsWeak =
                Arrays.stream(bases)
                        .anyMatch(b -> b != PyType.OBJECT && b.instancesAreWeakReferenceable());
        Object declared = members.get("__slots__");
        if (declared == null) {
            addsDict = !baseHasDict;
            addsWeakReference = !baseIsWeak;
            return;
        }
        Object[] names =
                PyWrapper.unwrap(declared) instanceof TruffleString
                        ? new Object[] {declared}
                        : Py.toArray(declared);
        for (Object item : names) {
            if (!(PyWrapper.unwrap(item) instanceof TruffleString text)) {
                throw PyErr.typeError("__slots__ items must be strings, not '%s'", Types.of(item));
            }
            if (!Str.isIdentifier(text)) {
                throw PyErr.typeError("__slots__ must be identifiers");
            }
            String slot = Str.intern(text);
            if (slot.equals("__dict__")) {
                if (addsDict || baseHasDict) {
                    throw PyErr.typeError("__dict__ slot disallowed: we already got one");
                }
                addsDict = true;
            } else if (slot.equals("__weakref__")) {
                if (addsWeakReference || baseIsWeak) {
                    throw PyErr.typeError("__weakref__ slot disallowed: we already got one");
                }
                addsWeakReference = true;
            } else {
                if (members.containsKey(mangle(slot))
                        && !slot.equals("__qualname__")
                        && !slot.equals("__classcell__")) {
                    throw PyErr.valueError("'%s' in __slots__ conflicts with class variable", slot);
                }
                slots.add(slot);
            }
        }
        if (!slots.isEmpty()
                && (base.getLayout() == org.pyft.objects.integer.IntType.TYPE
                        || base.getLayout() == PyTuple.TYPE
                        || base.getLayout() == org.pyft.objects.bytes.PyBytes.TYPE)) {
            throw PyErr.typeError(
                    "nonempty __slots__ not supported for subtype of '%s'", base.getName());
        }
    }

    private String mangle(String attribute) {
        return mangle(name, attribute);
    }

    /** Private-name mangling: {@code __x} in class {@code _C} becomes {@code _C__x}. */
    public static String mangle(String className, String attribute) {
        if (!attribute.startsWith("__")
                || attribute.endsWith("__")
                || attribute.indexOf('.') >= 0) {
            return attribute;
        }
        int start = 0;
        while (start < className.length() && className.charAt(start) == '_') {
            start++;
        }
        return start == className.length()
                ? attribute
                : ("_" + className.substring(start) + attribute).intern();
    }

    /** Sets the MRO, by the metaclass's {@code mro()} if that is overridden. */
    static void computeMro(PyType type) {
        Object method = type.getMetatype().lookup("mro");
        if (method == PyType.TYPE.getOwn("mro")) {
            List<PyType> order = Mro.merge(type.getBases());
            order.add(0, type);
            type.setMro(order.toArray(new PyType[0]));
        } else if (!callMro(type, method)) {
            return;
        }
        type.changed();
    }

    /** Sets the MRO that a metaclass's {@code mro()} gives; false if it has, meanwhile, made the type compute another one. */
    private static boolean callMro(PyType type, Object method) {
        if (type.getMro() == null) {
            PyType[] inherited = type.getBase().getMro();
            PyType[] provisional = new PyType[inherited.length + 1];
            provisional[0] = type;
            System.arraycopy(inherited, 0, provisional, 1, inherited.length);
            type.setProvisionalMro(provisional);
        }
        PyType[] before = type.getMro();
        Object[] order = Py.toArray(Py.call(GetAttr.bind(method, type, type.getMetatype())));
        if (type.getMro() != before) {
            return false;
        }
        PyType[] mro = new PyType[order.length];
        for (int i = 0; i < order.length; i++) {
            if (!(order[i] instanceof PyType entry)) {
                throw PyErr.typeError("mro() returned a non-class ('%s')", Types.of(order[i]));
            }
            if (!type.getLayout().isSubtypeOf(entry.getLayout())) {
                throw PyErr.typeError(
                        "mro() returned base with unsuitable layout ('%s')", entry.getName());
            }
            mro[i] = entry;
        }
        type.setMro(mro);
        for (PyType entry : mro) {
            if (entry != type) {
                entry.addFollower(type);
            }
        }
        return true;
    }

    private static void callSetName(PyType type, Object key, Object value) {
        Object method = Py.lookupSpecial(value, "__set_name__");
        if (method == null) {
            return;
        }
        try {
            Py.call(method, type, key);
        } catch (PyException e) {
            Object note =
                    Str.of(
                            "Error calling __set_name__ on '"
                                    + Types.of(value).getName()
                                    + "' instance "
                                    + Py.reprString(key)
                                    + " in '"
                                    + type.getShortName()
                                    + "'");
            Py.callMethod(e.getValue(), "add_note", note);
            throw e;
        }
    }

    private static void initSubclass(PyType type, PyDict keywords) {
        Object method = type.lookupAfter(type, "__init_subclass__");
        if (method == null) {
            if (!Arrays.asList(type.getMro()).contains(type)) {
                throw PyErr.typeError(
                        "super(type, obj): obj must be an instance or subtype of type");
            }
            // The MRO that a metaclass has made may lack object.
            method = PyType.OBJECT.getOwn("__init_subclass__");
        }
        Py.callDict(GetAttr.bind(method, null, type), new Object[0], keywords);
    }
}
