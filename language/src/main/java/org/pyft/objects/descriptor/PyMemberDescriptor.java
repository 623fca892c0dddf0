package org.pyft.objects.descriptor;

import com.oracle.truffle.api.object.HiddenKey;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.Attributes;
import org.pyft.objects.instance.PyInstance;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Types;

import java.util.concurrent.ConcurrentHashMap;

/** A member of {@code __slots__}: the value lives in the instance under a hidden key. */
public final class PyMemberDescriptor extends PyHeapObject implements NamedDescriptor {
    public static final PyType TYPE =
            PyType.builtin("member_descriptor", new MemberDescriptorMethodsTable())
                    .notSubclassable()
                    .notWeakReferenceable();

    /** One key per name, so that a change of {@code __class__} between classes with the same slots keeps the values. */
    private static final ConcurrentHashMap<String, HiddenKey> KEYS = new ConcurrentHashMap<>();

    private final PyType owner;
    private final String name;
    private final HiddenKey key;

    public PyMemberDescriptor(PyType owner, String name) {
        this.owner = owner;
        this.name = name;
        this.key = KEYS.computeIfAbsent(name, HiddenKey::new);
    }

    @Override
    public PyType getOwner() {
        return owner;
    }

    @Override
    public String getName() {
        return name;
    }

    /** Where the value is kept. */
    public HiddenKey getKey() {
        return key;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public Object get(Object object, PyType type) {
        if (object == null) {
            return this;
        }
        Object value = Attributes.getHidden(attributes(object), key);
        if (value == null) {
            throw PyErr.attributeError(
                    object,
                    name,
                    "'%s' object has no attribute '%s'",
                    Types.fullNameOf(object),
                    name);
        }
        return value;
    }

    @Override
    public void set(Object object, Object value) {
        PyInstance instance = attributes(object);
        if (value != null) {
            Attributes.putHidden(instance, key, value);
        } else if (!Attributes.removeHidden(instance, key)) {
            throw PyErr.attributeError(object, name, "%s", name);
        }
    }

    private PyInstance attributes(Object object) {
        if (!Types.of(object).isSubtypeOf(owner)) {
            throw PyErr.typeError(
                    "descriptor '%s' for '%s' objects doesn't apply to a '%s' object",
                    name, owner.getName(), Types.of(object));
        }
        return object instanceof PyInstance instance
                ? instance
                : ((PyHeapObject) object).getOrMakeExtra();
    }
}
