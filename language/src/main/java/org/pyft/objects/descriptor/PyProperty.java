package org.pyft.objects.descriptor;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;
import org.pyft.sharing.Publisher;

/** {@code property}. */
public final class PyProperty extends PyHeapObject implements Descriptor {
    public static final PyType TYPE =
            PyType.builtin("property", new PropertyMethodsTable()).notWeakReferenceable();

    private Object getter = PyNone.NONE;
    private Object setter = PyNone.NONE;
    private Object deleter = PyNone.NONE;
    private Object doc = PyNone.NONE;
    private Object name;
    private boolean docFromGetter;

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    /** Called once by {@code __init__}. */
    void init(Object newGetter, Object newSetter, Object newDeleter, boolean fromGetter) {
        getter = newGetter;
        setter = newSetter;
        deleter = newDeleter;
        docFromGetter = fromGetter;
    }

    public Object getGetter() {
        return getter;
    }

    public Object getSetter() {
        return setter;
    }

    public Object getDeleter() {
        return deleter;
    }

    Object getDoc() {
        return doc;
    }

    void setDoc(Object value) {
        doc = value;
    }

    boolean isDocFromGetter() {
        return docFromGetter;
    }

    Object getName() {
        return name;
    }

    void setName(Object value) {
        name = value;
    }

    @Override
    public boolean isData() {
        return true;
    }

    @Override
    public Object get(Object object, PyType owner) {
        if (object == null) {
            return this;
        }
        if (getter == PyNone.NONE) {
            throw missing("getter", object);
        }
        return Py.call(getter, object);
    }

    @Override
    public void set(Object object, Object value) {
        if (value == null) {
            if (deleter == PyNone.NONE) {
                throw missing("deleter", object);
            }
            Py.call(deleter, object);
        } else {
            if (setter == PyNone.NONE) {
                throw missing("setter", object);
            }
            Py.call(setter, object, value);
        }
    }

    private RuntimeException missing(String kind, Object object) {
        Object shown = name;
        if (shown == null && getter != PyNone.NONE) {
            shown = Py.lookupAttr(getter, "__name__");
        }
        if (shown == null) {
            return PyErr.error(
                    ExceptionTypes.ATTRIBUTE_ERROR,
                    "property of '%s' object has no %s",
                    Types.of(object).getQualifiedName(),
                    kind);
        }
        return PyErr.error(
                ExceptionTypes.ATTRIBUTE_ERROR,
                "property %s of '%s' object has no %s",
                Py.repr(shown),
                Types.of(object).getQualifiedName(),
                kind);
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(getter);
        publisher.visit(setter);
        publisher.visit(deleter);
        publisher.visit(doc);
    }
}
