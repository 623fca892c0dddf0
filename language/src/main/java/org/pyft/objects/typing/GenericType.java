package org.pyft.objects.typing;

import org.pyft.PyContext;
import org.pyft.objects.type.PyType;
import org.pyft.objects.type.TypeBuilder;

/** Holds {@code typing.Generic}: a heap type of its context, since Python code may set its attributes. */
public final class GenericType {
    private final PyType type =
            TypeBuilder.createNative(
                    "Generic", "typing", PyType.OBJECT, new GenericMethodsTable(), false);

    private GenericType() {}

    /** {@code typing.Generic} of the current context. */
    public static PyType get() {
        return PyContext.get().moduleStates().get(GenericType.class, GenericType::new).type;
    }
}
