package org.pyft.objects.superobject;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.type.PyType;
import org.pyft.ops.GetAttr;
import org.pyft.sharing.Publisher;

/** {@code super(type, object)}. */
public final class PySuper extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("super", new SuperMethodsTable()).notWeakReferenceable();

    private PyType start;
    private Object object;
    private PyType objectType;

    PySuper() {}

    /** A bound super object: the search starts behind {@code start} in the MRO of {@code objectType}. */
    public PySuper(PyType start, Object object, PyType objectType) {
        init(start, object, objectType);
    }

    void init(PyType newStart, Object newObject, PyType newObjectType) {
        start = newStart;
        object = newObject;
        objectType = newObjectType;
    }

    PyType getStart() {
        return start;
    }

    /** The bound object, or null. */
    Object getObject() {
        return object;
    }

    PyType getObjectType() {
        return objectType;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    /** The attribute found behind the start class, bound; null if there is none. */
    public Object lookup(String name) {
        if (object == null || name.equals("__class__")) {
            return null;
        }
        Object descriptor = objectType.lookupAfter(start, name);
        return descriptor == null
                ? null
                : GetAttr.bind(descriptor, object == objectType ? null : object, objectType);
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(object);
    }
}
