package org.pyft.objects.floating;

import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.type.PyType;

/** The type {@code float}. Its instances are Doubles, those of user subclasses {@link PyWrapper}s. */
public final class FloatType {
    public static final PyType TYPE =
            PyType.builtin("float", new FloatMethodsTable()).notWeakReferenceable();

    private FloatType() {}

    /** An instance of {@code type}, which is {@code float} or a user subclass. */
    static Object create(PyType type, double value) {
        return type == TYPE ? (Object) value : PyWrapper.create(type, value);
    }
}
