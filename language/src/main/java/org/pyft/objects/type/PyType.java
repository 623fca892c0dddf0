package org.pyft.objects.type;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.object.Shape;

import org.pyft.PyContext;
import org.pyft.builtin.BuiltinTable;
import org.pyft.objects.PyHeapObject;
import org.pyft.objects.descriptor.BuiltinMembers;
import org.pyft.objects.descriptor.PyMemberDescriptor;
import org.pyft.objects.instance.Attributes;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.sharing.Publisher;
import org.pyft.sharing.Sharing;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A Python class. Built-in types are JVM-wide and immutable; heap types belong to one context.
 *
 * <p>
 * Concurrency: types are born shared. The namespace is an immutable snapshot replaced under {@link #LOCK}; lookups read
 * it without a lock. A change invalidates the {@linkplain #stable() assumption} of the type and its subclasses after the new value is in place;
 * a type that keeps changing gets no further assumption, and nodes then compare {@link #version()}.
 */
public final class PyType extends PyHeapObject {
    /** The lock of all changes to types: ranked above object monitors, never held while Python code runs. */
    static final Object LOCK = new Object();

    private static final Object MISSING = new Object();
    private static final int MAXIMUM_INVALIDATIONS = 20;

    public static final PyType OBJECT =
            new PyType("object", new org.pyft.objects.instance.ObjectMethodsTable(), null)
                    .notWeakReferenceable();
    public static final PyType TYPE = new PyType("type", new TypeMethodsTable(), OBJECT).withDict();

    private volatile String name;
    private volatile String qualifiedName;
    private volatile PyType[] bases;
    private volatile PyType base;
    private volatile PyType[] mro;
    private volatile PyTuple basesTuple;
    private volatile PyTuple mroTuple;
    private volatile boolean mroProvisional;
    private volatile PyType metatype;
    private PyType layout;
    private final boolean heap;
    private volatile boolean nameHasModule;
    private boolean subclassable = true;
    private boolean instancesHaveDict;
    private boolean addsSlots;
    private boolean instancesWeakReferenceable = true;
    private boolean sequence;
    private boolean mapping;
    private volatile boolean abstractType;

    private BuiltinTable[] tables;
    private String documentation;
    private volatile Map<String, Object> namespace;
    private volatile ConcurrentHashMap<String, Object> cache = new ConcurrentHashMap<>();
    private final List<WeakReference<PyType>> subclasses = new ArrayList<>();
    private List<WeakReference<PyType>> followers = List.of();
    private final Object contextKey;

    @CompilationFinal
    private volatile Assumption stable = Truffle.getRuntime().createAssumption("type");

    private int invalidations;
    private volatile int version;

    @CompilationFinal private volatile Shape instanceShape;

    /** A built-in type. */
    private PyType(String name, BuiltinTable table, PyType base) {
        this.name = name;
        int dot = name.lastIndexOf('.');
        this.qualifiedName = dot < 0 ? name : name.substring(dot + 1);
        this.tables = table == null ? new BuiltinTable[0] : new BuiltinTable[] {table};
        this.base = base;
        this.bases = base == null ? new PyType[0] : new PyType[] {base};
        this.mro = base == null ? new PyType[] {this} : prepend(this, base.mro);
        this.metatype = null;
        this.layout = base == null || base == OBJECT ? this : base.layout;
        this.heap = false;
        this.contextKey = null;
        if (base != null) {
            this.instancesHaveDict = base.instancesHaveDict;
            this.sequence = base.sequence;
            this.mapping = base.mapping;
            base.addSubclass(this);
        }
    }

    /** A heap type; {@link TypeBuilder} has computed and checked everything. */
    PyType(
            PyType metatype,
            String name,
            String qualifiedName,
            PyTuple basesTuple,
            PyType[] bases,
            PyType base,
            Map<String, Object> namespace,
            boolean instancesHaveDict,
            boolean instancesWeakReferenceable,
            Object contextKey) {
        this.metatype = metatype;
        this.name = name;
        this.qualifiedName = qualifiedName;
        this.basesTuple = basesTuple;
        this.bases = bases;
        this.base = base;
        this.layout = base.layout;
        this.heap = true;
        this.tables = new BuiltinTable[0];
        this.namespace = namespace;
        this.instancesHaveDict = instancesHaveDict;
        this.instancesWeakReferenceable = instancesWeakReferenceable;
        this.contextKey = contextKey;
        for (PyType b : bases) {
            if (!sequence && !mapping) {
                sequence = b.sequence;
                mapping = b.mapping;
            }
        }
    }

    private static PyType[] prepend(PyType first, PyType[] rest) {
        PyType[] result = new PyType[rest.length + 1];
        result[0] = first;
        System.arraycopy(rest, 0, result, 1, rest.length);
        return result;
    }

    /** Defines a built-in type below {@code object}. A name {@code "module.name"} puts it into that module. */
    public static PyType builtin(String name, BuiltinTable table) {
        return new PyType(name, table, OBJECT);
    }

    /** Defines a built-in type below {@code base}. */
    public static PyType builtin(String name, BuiltinTable table, PyType base) {
        return new PyType(name, table, base);
    }

    /** Adds a second table of attributes, which the type shares with another type. */
    public PyType withTable(BuiltinTable table) {
        tables = new BuiltinTable[] {tables[0], table};
        return this;
    }

    /** The type cannot be a base class. */
    public PyType notSubclassable() {
        subclassable = false;
        return this;
    }

    /** Instances have the layout of the base: the type only adds methods. */
    public PyType withBaseLayout() {
        layout = base.layout;
        return this;
    }

    /** The Java class of the instances is not that of the base's instances. */
    public PyType withOwnLayout() {
        layout = this;
        return this;
    }

    /** Adds a second base class, whose MRO ends as that of the first one. */
    public PyType withSecondBase(PyType second) {
        bases = new PyType[] {base, second};
        List<PyType> order = new ArrayList<>();
        order.add(this);
        order.add(base);
        for (PyType type : second.mro) {
            if (!order.contains(type)) {
                order.add(type);
            }
        }
        mro = order.toArray(new PyType[0]);
        second.addSubclass(this);
        return this;
    }

    /** Exact instances of the built-in type have a {@code __dict__}. */
    public PyType withDict() {
        instancesHaveDict = true;
        return this;
    }

    /** What {@code __doc__} says of the built-in type. */
    public PyType withDoc(String text) {
        documentation = text;
        return this;
    }

    /** The docstring of a built-in type, or null. */
    public String getDocumentation() {
        return documentation;
    }

    /** Exact instances of the built-in type cannot be weakly referenced. */
    public PyType notWeakReferenceable() {
        instancesWeakReferenceable = false;
        return this;
    }

    /** Instances match sequence patterns. */
    public PyType asSequence() {
        sequence = true;
        return this;
    }

    /** Instances match mapping patterns. */
    public PyType asMapping() {
        mapping = true;
        return this;
    }

    public void setSequenceLike() {
        sequence = true;
    }

    public void setMappingLike() {
        mapping = true;
    }

    @Override
    public PyType builtinType() {
        PyType type = metatype;
        return type == null ? TYPE : type;
    }

    /** {@code type(self)} is a user metaclass or {@code type}. */
    public PyType getMetatype() {
        return builtinType();
    }

    void setMetatype(PyType type) {
        metatype = type;
    }

    /** {@code __name__} for heap types; for built-in types the name that error messages use ("list", "collections.deque"). */
    public String getName() {
        return name;
    }

    /** The last component of the name: {@code __name__}. */
    public String getShortName() {
        return heap && !nameHasModule ? name : name.substring(name.lastIndexOf('.') + 1);
    }

    void setName(String value) {
        name = value;
        nameHasModule = false;
    }

    /** The name of a heap type that Java code defines begins with its module, as that of a built-in type. */
    void setNativeName(String module) {
        name = module + "." + name;
        nameHasModule = true;
    }

    public String getQualifiedName() {
        return qualifiedName;
    }

    void setQualifiedName(String value) {
        qualifiedName = value;
    }

    public PyType[] getBases() {
        return bases;
    }

    /** The base whose instance layout this type extends: {@code __base__}. */
    public PyType getBase() {
        return base;
    }

    public PyType[] getMro() {
        return mro;
    }

    void setMro(PyType[] value) {
        mro = value;
        mroProvisional = false;
    }

    /** The order that lookups follow until the metaclass's {@code mro()} has told one. */
    void setProvisionalMro(PyType[] value) {
        mroProvisional = true;
        mro = value;
    }

    /** {@code __mro__}, or null before there is one. */
    PyTuple mroTuple() {
        if (mroProvisional) {
            return null;
        }
        PyTuple known = mroTuple;
        PyType[] order = mro;
        if (known == null || !Arrays.equals(known.toArray(), order)) {
            known = PyTuple.of(Arrays.copyOf(order, order.length, Object[].class));
            Sharing.publish(known);
            mroTuple = known;
        }
        return known;
    }

    /** {@code __bases__}: what the program gave, which may be an instance of a subclass of tuple. */
    PyTuple basesTuple() {
        PyTuple known = basesTuple;
        if (known == null) {
            // A built-in type: its bases never change, and every thread knows them.
            known = PyTuple.of(Arrays.copyOf(bases, bases.length, Object[].class));
            Sharing.publish(known);
            basesTuple = known;
        }
        return known;
    }

    void setBases(PyTuple tuple, PyType[] newBases, PyType newBase) {
        Sharing.publishIfStarted(tuple);
        basesTuple = tuple;
        bases = newBases;
        base = newBase;
    }

    /** The built-in type whose Java class implements the instances. */
    public PyType getLayout() {
        return layout;
    }

    public boolean isBuiltin() {
        return !heap;
    }

    public boolean isSubclassable() {
        return subclassable;
    }

    public boolean instancesHaveDict() {
        return instancesHaveDict;
    }

    public boolean instancesAreWeakReferenceable() {
        return instancesWeakReferenceable;
    }

    /** Whether instances of the other class may become instances of this one: they hold the same, added at the same level. */
    @TruffleBoundary
    public boolean hasSameInstanceLayout(PyType other) {
        PyType mine = layoutOwner();
        PyType others = other.layoutOwner();
        return mine == others
                || mine.layout == others.layout
                        && mine.base == others.base
                        && mine.instancesHaveDict == others.instancesHaveDict
                        && mine.instancesWeakReferenceable == others.instancesWeakReferenceable
                        && mine.ownSlots().equals(others.ownSlots());
    }

    /** The nearest class that gives instances something its base's instances do not have. */
    private PyType layoutOwner() {
        PyType type = this;
        while (type.heap
                && type.base.heap
                && type.instancesHaveDict == type.base.instancesHaveDict
                && type.instancesWeakReferenceable == type.base.instancesWeakReferenceable
                && type.ownSlots().isEmpty()) {
            type = type.base;
        }
        return type;
    }

    /** The class has {@code __slots__} of its own. */
    void setAddsSlots() {
        addsSlots = true;
    }

    /** The nearest class that gives instances more than its base does, other than a dict: two bases need one that inherits from the other. */
    PyType solidBase() {
        PyType type = this;
        while (type.heap && !type.addsSlots) {
            type = type.base;
        }
        return type.heap ? type : type.layout;
    }

    private Set<String> ownSlots() {
        Set<String> names = new HashSet<>();
        for (Map.Entry<String, Object> entry : namespace().entrySet()) {
            if (entry.getValue() instanceof PyMemberDescriptor member
                    && member.getOwner() == this) {
                names.add(member.getName());
            }
        }
        return names;
    }

    public boolean isSequenceLike() {
        return sequence;
    }

    public boolean isMappingLike() {
        return mapping;
    }

    public boolean isAbstract() {
        return abstractType;
    }

    public void setAbstract(boolean value) {
        abstractType = value;
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        publisher.visit(basesTuple());
        for (Object value : namespace().values()) {
            publisher.visit(value);
        }
    }

    /** What a new type needs before its bases, which all threads know, know it. */
    void publishNamespaceIfStarted() {
        if (PyContext.isSharingStarted()) {
            publishNamespace();
        }
    }

    /** Publishes what a heap type refers to; called when sharing starts. */
    public void publishNamespace() {
        Sharing.publish(basesTuple());
        for (Object value : namespace().values()) {
            Sharing.publish(value);
        }
    }

    // Namespace and lookup
    // ------------------------------------------------------------------------------------------

    /** An immutable snapshot of the type's own attributes, in definition order. */
    @TruffleBoundary
    public Map<String, Object> namespace() {
        Map<String, Object> map = namespace;
        if (map == null) {
            map = BuiltinMembers.create(this, tables);
            // Every context and thread of the JVM has this type.
            map.values().forEach(Sharing::publish);
            synchronized (LOCK) {
                if (namespace == null) {
                    namespace = map;
                } else {
                    map = namespace;
                }
            }
        }
        return map;
    }

    /** The type's own attribute, or null. */
    @TruffleBoundary
    public Object getOwn(String attribute) {
        return namespace().get(attribute);
    }

    /** The attribute found along the MRO (no descriptor is called), or null. Cached per type. */
    @TruffleBoundary
    public Object lookup(String attribute) {
        ConcurrentHashMap<String, Object> map = cache;
        Object value = map.get(attribute);
        if (value == null) {
            value = MISSING;
            for (PyType type : mro) {
                Object own = type.namespace().get(attribute);
                if (own != null) {
                    value = own;
                    break;
                }
            }
            map.put(attribute, value);
        }
        return value == MISSING ? null : value;
    }

    /** Like {@link #lookup}, but skips the MRO up to and including {@code start}: the search of {@code super()}. */
    @TruffleBoundary
    public Object lookupAfter(PyType start, String attribute) {
        boolean found = false;
        for (PyType type : mro) {
            if (found) {
                Object own = type.namespace().get(attribute);
                if (own != null) {
                    return own;
                }
            }
            found |= type == start;
        }
        return null;
    }

    /** Sets an attribute of the type itself: no check that the type is mutable. */
    @TruffleBoundary
    public void putOwn(String attribute, Object value) {
        if (heap) {
            Sharing.publishIfStarted(value);
        } else {
            Sharing.publish(value);
        }
        synchronized (LOCK) {
            Map<String, Object> map = new LinkedHashMap<>(namespace());
            map.put(attribute, value);
            namespace = map;
            changed();
        }
    }

    /** Removes an attribute of the type itself; false if there was none. */
    @TruffleBoundary
    public boolean removeOwn(String attribute) {
        synchronized (LOCK) {
            if (!namespace().containsKey(attribute)) {
                return false;
            }
            Map<String, Object> map = new LinkedHashMap<>(namespace());
            map.remove(attribute);
            namespace = map;
            changed();
        }
        return true;
    }

    /** Valid while neither this type nor a base changes. May be permanently invalid for a type that keeps changing. */
    public Assumption stable() {
        return stable;
    }

    /** Grows with every change of this type or a base. */
    public int version() {
        return version;
    }

    /** Forgets everything derived from this type, its subclasses and all other types that inherit from it. */
    @TruffleBoundary
    void changed() {
        synchronized (LOCK) {
            Set<PyType> heirs = Collections.newSetFromMap(new IdentityHashMap<>());
            addHeirs(heirs);
            for (PyType heir : heirs) {
                heir.forget();
            }
        }
    }

    private void addHeirs(Set<PyType> heirs) {
        if (heirs.add(this)) {
            for (PyType subclass : getSubclasses(null)) {
                subclass.addHeirs(heirs);
            }
            for (WeakReference<PyType> reference : followers) {
                PyType follower = reference.get();
                if (follower != null) {
                    follower.addHeirs(heirs);
                }
            }
        }
    }

    private void forget() {
        version = version + 1;
        cache = new ConcurrentHashMap<>();
        Assumption old = stable;
        if (old.isValid()) {
            if (++invalidations < MAXIMUM_INVALIDATIONS) {
                stable = Truffle.getRuntime().createAssumption("type");
            } else {
                stable = Assumption.NEVER_VALID;
            }
            old.invalidate();
        }
    }

    /** A metaclass's {@code mro()} has put this type into the MRO of {@code follower}, which need not be a subclass. */
    void addFollower(PyType follower) {
        synchronized (LOCK) {
            List<WeakReference<PyType>> living = new ArrayList<>(followers);
            living.removeIf(reference -> reference.refersTo(null) || reference.refersTo(follower));
            living.add(new WeakReference<>(follower));
            followers = living;
        }
    }

    void addSubclass(PyType subclass) {
        synchronized (LOCK) {
            subclasses.removeIf(
                    reference -> reference.refersTo(null) || reference.refersTo(subclass));
            subclasses.add(new WeakReference<>(subclass));
        }
    }

    void removeSubclass(PyType subclass) {
        synchronized (LOCK) {
            subclasses.removeIf(
                    reference -> reference.refersTo(null) || reference.refersTo(subclass));
        }
    }

    /** The living direct subclasses; with a context, only those that it may see. */
    @TruffleBoundary
    public List<PyType> getSubclasses(Object visibleTo) {
        List<PyType> result = new ArrayList<>();
        synchronized (LOCK) {
            for (WeakReference<PyType> reference : subclasses) {
                PyType subclass = reference.get();
                if (subclass != null
                        && (visibleTo == null
                                || subclass.contextKey == null
                                || subclass.contextKey == visibleTo)) {
                    result.add(subclass);
                }
            }
        }
        return result;
    }

    /** Whether {@code other} is in this type's MRO (no {@code __subclasscheck__}). */
    public boolean isSubtypeOf(PyType other) {
        if (this == other || other == OBJECT) {
            return true;
        }
        return mroContains(other);
    }

    /**
     * Whether {@code other} is reached by following {@link #getBase}: known before the MRO is, while a metaclass's {@code mro()} changes
     * bases.
     */
    boolean extendsLayoutOf(PyType other) {
        for (PyType type = this; type != null; type = type.base) {
            if (type == other) {
                return true;
            }
        }
        return false;
    }

    @TruffleBoundary
    private boolean mroContains(PyType other) {
        for (PyType type : mro) {
            if (type == other) {
                return true;
            }
        }
        return false;
    }

    /** The shape of a fresh instance's attributes. */
    public Shape instanceShape() {
        Shape shape = instanceShape;
        return shape == null ? makeInstanceShape() : shape;
    }

    @TruffleBoundary
    private Shape makeInstanceShape() {
        synchronized (LOCK) {
            if (instanceShape == null) {
                instanceShape = Attributes.rootShape(this, false);
            }
            return instanceShape;
        }
    }

    @Override
    public String toString() {
        return "<class '" + name + "'>";
    }
}
