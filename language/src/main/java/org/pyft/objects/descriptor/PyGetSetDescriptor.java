package org.pyft.objects.descriptor;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.builtin.BuiltinEntry;
import org.pyft.objects.PyHeapObject;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Types;

/** An attribute of a built-in type that Java code computes ({@code getset_descriptor}, or {@code member_descriptor} where CPython reads a field). */
public final class PyGetSetDescriptor extends PyHeapObject implements NamedDescriptor {
    public static final PyType TYPE =
            PyType.builtin("getset_descriptor", new GetSetDescriptorMethodsTable())
                    .notSubclassable()
                    .notWeakReferenceable();

    private final PyType owner;
    private final BuiltinEntry entry;
    private final boolean member;

    PyGetSetDescriptor(PyType owner, BuiltinEntry entry) {
        this.owner = owner;
        this.entry = entry;
        this.member = BuiltinMemberNames.contains(owner.getShortName(), entry.name());
    }

    @Override
    public PyType getOwner() {
        return owner;
    }

    @Override
    public String getName() {
        return entry.name();
    }

    @Override
    public PyType builtinType() {
        return member ? PyMemberDescriptor.TYPE : TYPE;
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
        check(object);
        return entry.table().call1(entry.id(), object);
    }

    @Override
    @TruffleBoundary
    public void set(Object object, Object value) {
        check(object);
        if (!entry.table().hasSetter(entry.id())) {
            if (member) {
                throw PyErr.create(ExceptionTypes.ATTRIBUTE_ERROR, Str.of("readonly attribute"));
            }
            throw PyErr.attributeError(
                    object,
                    entry.name(),
                    "attribute '%s' of '%s' objects is not writable",
                    entry.name(),
                    owner.getName());
        }
        entry.table().call2(entry.id(), object, value);
    }

    private void check(Object object) {
        PyType type = Types.of(object);
        if (type != owner && !type.isSubtypeOf(owner)) {
            throw PyErr.typeError(
                    "descriptor '%s' for '%s' objects doesn't apply to a '%s' object",
                    entry.name(), owner.getName(), type.getName());
        }
    }
}
