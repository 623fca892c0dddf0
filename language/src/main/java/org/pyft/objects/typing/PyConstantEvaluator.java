package org.pyft.objects.typing;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;

/** The function that "computes" a bound, default or alias value which was given. */
public final class PyConstantEvaluator extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("_typing._ConstEvaluator", new ConstantEvaluatorMethodsTable())
                    .notSubclassable();

    private final Object value;

    PyConstantEvaluator(Object value) {
        this.value = value;
    }

    Object getValue() {
        return value;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(value);
    }
}
