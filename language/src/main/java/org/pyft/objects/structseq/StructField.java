package org.pyft.objects.structseq;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.descriptor.Descriptor;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Types;

/** A named field of a {@link StructSequence} type: a read-only {@code member_descriptor}. */
public final class StructField extends PyHeapObject implements Descriptor {
    public static final PyType TYPE =
            PyType.builtin("member_descriptor", new StructFieldMethodsTable())
                    .notSubclassable()
                    .notWeakReferenceable();

    private final PyType owner;
    private final String name;
    private final int index;

    StructField(PyType owner, String name, int index) {
        this.owner = owner;
        this.name = name;
        this.index = index;
    }

    PyType getOwner() {
        return owner;
    }

    String getName() {
        return name;
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
    public boolean isData() {
        return true;
    }

    @Override
    public Object get(Object object, PyType type) {
        return object == null ? this : StructSequence.get(check(object), index);
    }

    @Override
    public void set(Object object, Object value) {
        check(object);
        throw PyErr.error(ExceptionTypes.ATTRIBUTE_ERROR, "readonly attribute");
    }

    private PyTuple check(Object object) {
        if (object instanceof PyTuple tuple && tuple.getType() == owner) {
            return tuple;
        }
        throw PyErr.typeError(
                "descriptor '%s' for '%s' objects doesn't apply to a '%s' object",
                name, owner, Types.of(object));
    }
}
