package org.pyft.objects.none;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.type.PyType;

/** The singleton {@code NotImplemented}. */
public final class PyNotImplemented extends PyHeapObject {
    /** {@code type(NotImplemented)}. */
    public static final PyType TYPE =
            PyType.builtin("NotImplementedType", new NotImplementedMethodsTable())
                    .notSubclassable()
                    .notWeakReferenceable();

    /** The only instance. */
    public static final PyNotImplemented NOT_IMPLEMENTED = new PyNotImplemented();

    private PyNotImplemented() {}

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public boolean isShared() {
        return true;
    }
}
