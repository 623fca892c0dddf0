package org.pyft.objects.integer;

import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.type.PyType;

/** The type {@code int}. Its instances are Longs and BigIntegers, those of user subclasses {@link PyWrapper}s. */
public final class IntType {
    public static final PyType TYPE =
            PyType.builtin("int", new IntMethodsTable()).notWeakReferenceable();

    private IntType() {}

    /** An instance of {@code type}, which is {@code int} or a user subclass. */
    static Object create(PyType type, Object value) {
        return type == TYPE ? value : PyWrapper.create(type, value);
    }
}
