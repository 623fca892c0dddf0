package org.pyft.objects.descriptor;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;

/** {@code staticmethod}: see the Python data model, "Implementing Descriptors". */
public final class PyStaticMethod extends PyHeapObject implements Descriptor {
    public static final PyType TYPE =
            PyType.builtin("staticmethod", new StaticMethodMethodsTable())
                    .withDict()
                    .notWeakReferenceable();

    private Object callable;

    public PyStaticMethod(Object callable) {
        this.callable = callable;
    }

    public Object getCallable() {
        return callable;
    }

    void setCallable(Object callable) {
        this.callable = callable == null ? PyNone.NONE : callable;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public Object get(Object object, PyType type) {
        return callable;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(callable);
    }
}
