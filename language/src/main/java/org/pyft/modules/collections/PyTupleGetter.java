package org.pyft.modules.collections;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.descriptor.Descriptor;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Types;
import org.pyft.sharing.Publisher;

/** {@code _tuplegetter}: the attribute of a named tuple that reads one element. */
public final class PyTupleGetter extends PyHeapObject implements Descriptor {
    public static final PyType TYPE =
            PyType.builtin("collections._tuplegetter", new TupleGetterMethodsTable())
                    .notSubclassable()
                    .notWeakReferenceable();

    private final int index;
    private Object doc;

    PyTupleGetter(int index, Object doc) {
        this.index = index;
        this.doc = doc;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    int getIndex() {
        return index;
    }

    Object getDoc() {
        return doc;
    }

    void setDoc(Object value) {
        org.pyft.sharing.Sharing.barrier(isShared(), value);
        doc = value;
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
        if (object instanceof PyTuple tuple && Integer.compareUnsigned(index, tuple.size()) < 0) {
            return tuple.get(index);
        }
        throw error(object);
    }

    @TruffleBoundary
    private RuntimeException error(Object object) {
        if (object instanceof PyTuple) {
            return PyErr.indexError("tuple index out of range");
        }
        return PyErr.typeError(
                "descriptor for index '%s' for tuple subclasses doesn't apply to '%s' object",
                index, Types.of(object));
    }

    @Override
    @TruffleBoundary
    public void set(Object object, Object value) {
        throw PyErr.error(
                org.pyft.objects.exception.ExceptionTypes.ATTRIBUTE_ERROR,
                value == null ? "can't delete attribute" : "can't set attribute");
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(doc);
    }
}
