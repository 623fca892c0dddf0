package org.pyft.objects.descriptor;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.type.PyType;
import org.pyft.objects.weakref.PyReference;
import org.pyft.objects.weakref.WeakReferences;
import org.pyft.ops.Types;

import java.util.List;

/** The {@code __weakref__} attribute that a heap type gives its instances. */
public final class PyWeakReferenceDescriptor extends PyHeapObject implements NamedDescriptor {
    private final PyType owner;

    public PyWeakReferenceDescriptor(PyType owner) {
        this.owner = owner;
    }

    @Override
    public PyType getOwner() {
        return owner;
    }

    @Override
    public String getName() {
        return "__weakref__";
    }

    @Override
    public PyType builtinType() {
        return PyGetSetDescriptor.TYPE;
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
        List<PyReference> references = WeakReferences.get().referencesTo(object);
        return references.isEmpty() ? PyNone.NONE : references.getFirst();
    }

    @Override
    public void set(Object object, Object value) {
        throw PyErr.attributeError(
                object,
                "__weakref__",
                "attribute '__weakref__' of '%s' objects is not writable",
                Types.of(object));
    }
}
