package org.pyft.modules.functools;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.sharing.Publisher;
import org.pyft.sharing.Sharing;
import org.pyft.syntax.tree.CompareOperator;

/** What {@code cmp_to_key} gives, and the keys that this makes: objects that compare through a comparison function. */
public final class PyKeyWrapper extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("functools.KeyWrapper", new KeyWrapperMethodsTable())
                    .notSubclassable()
                    .notWeakReferenceable();

    private final Object comparison;

    /** The wrapped object; null in the result of {@code cmp_to_key} itself. */
    private Object object;

    PyKeyWrapper(Object comparison, Object object) {
        this.comparison = comparison;
        this.object = object;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    /** The key of an object. */
    PyKeyWrapper keyOf(Object value) {
        return new PyKeyWrapper(comparison, value);
    }

    Object getObject() {
        return object;
    }

    void setObject(Object value) {
        Sharing.barrier(isShared(), value);
        object = value;
    }

    @TruffleBoundary
    Object compare(Object other, CompareOperator operator) {
        if (!(other instanceof PyKeyWrapper wrapper)) {
            throw PyErr.typeError("other argument must be K instance");
        }
        Object left = object;
        Object right = wrapper.object;
        if (left == null || right == null) {
            throw PyErr.create(ExceptionTypes.ATTRIBUTE_ERROR, Str.of("object"));
        }
        return Py.richCompare(Py.call(comparison, left, right), 0L, operator);
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(comparison);
        publisher.visit(object);
    }
}
