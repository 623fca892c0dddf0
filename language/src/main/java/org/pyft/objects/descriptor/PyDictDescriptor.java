package org.pyft.objects.descriptor;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.Attributes;
import org.pyft.objects.instance.PyInstance;
import org.pyft.objects.type.PyType;
import org.pyft.ops.GetAttr;
import org.pyft.ops.Types;

/** The {@code __dict__} attribute that a heap type gives its instances. */
public final class PyDictDescriptor extends PyHeapObject implements Descriptor {
    private final PyType owner;

    public PyDictDescriptor(PyType owner) {
        this.owner = owner;
    }

    /** The class that defines the attribute. */
    public PyType getOwner() {
        return owner;
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
    public boolean isData() {
        return true;
    }

    @Override
    public Object get(Object object, PyType type) {
        if (object == null) {
            return this;
        }
        return GetAttr.dictOf(object);
    }

    @Override
    public void set(Object object, Object value) {
        if (value == null) {
            throw PyErr.typeError("cannot delete __dict__");
        }
        if (!(value instanceof PyDict dict)) {
            throw PyErr.typeError(
                    "__dict__ must be set to a dictionary, not a '%s'", Types.of(value));
        }
        PyInstance attributes = GetAttr.attributesOf(object, Types.of(object));
        if (attributes == null) {
            throw PyErr.noAttribute(object, "__dict__");
        }
        Attributes.setDict(attributes, dict);
    }
}
