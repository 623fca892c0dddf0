package org.pyft.objects.function;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;

/** A callable bound to its first argument ({@code method}). */
public final class PyMethod extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("method", new MethodMethodsTable()).notSubclassable();

    private final Object function;
    private final Object self;

    public PyMethod(Object function, Object self) {
        this.function = function;
        this.self = self;
    }

    public Object getFunction() {
        return function;
    }

    public Object getSelf() {
        return self;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        publisher.visit(function);
        publisher.visit(self);
    }
}
