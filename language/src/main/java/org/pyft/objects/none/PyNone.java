package org.pyft.objects.none;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.type.PyType;

/** The singleton {@code None}. */
public final class PyNone extends PyHeapObject {
    /** {@code type(None)}. */
    public static final PyType TYPE =
            PyType.builtin("NoneType", new NoneMethodsTable())
                    .notSubclassable()
                    .notWeakReferenceable();

    /** The only instance. */
    public static final PyNone NONE = new PyNone();

    private PyNone() {}

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public boolean isShared() {
        return true;
    }
}
