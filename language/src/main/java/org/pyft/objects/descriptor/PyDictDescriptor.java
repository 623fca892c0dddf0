package org.pyft.objects.descriptor;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.dict.PyMappingProxy;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.Attributes;
import org.pyft.objects.instance.PyInstance;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.type.PyType;
import org.pyft.ops.GetAttr;
import org.pyft.ops.Types;

/** The {@code __dict__} attribute that a heap type gives its instances. */
public final class PyDictDescriptor extends PyHeapObject implements NamedDescriptor {
    private final PyType owner;

    public PyDictDescriptor(PyType owner) {
        this.owner = owner;
    }

    @Override
    public PyType getOwner() {
        return owner;
    }

    @Override
    public String getName() {
        return "__dict__";
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
        // A metaclass may inherit the attribute from a class that is no metaclass.
        return object instanceof PyType self ? new PyMappingProxy(self) : GetAttr.dictOf(object);
    }

    @Override
    public void set(Object object, Object value) {
        if (object instanceof PyType) {
            throw PyErr.attributeError(
                    object, "__dict__", "attribute '__dict__' of 'type' objects is not writable");
        }
        if (object instanceof PyModule) {
            throw PyErr.attributeError(object, "__dict__", "readonly attribute");
        }
        if (value == null && Types.of(object).getLayout().instancesHaveDict()) {
            throw PyErr.typeError("cannot delete __dict__");
        }
        Object replacement = value == null ? new PyDict() : value;
        if (!(replacement instanceof PyDict dict)) {
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
