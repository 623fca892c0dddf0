package org.pyft.objects.none;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.type.PyType;

/** The singleton {@code Ellipsis}. */
public final class PyEllipsis extends PyHeapObject {
    /** {@code type(Ellipsis)}. */
    public static final PyType TYPE =
            PyType.builtin("ellipsis", new EllipsisMethodsTable())
                    .notSubclassable()
                    .notWeakReferenceable();

    /** The only instance. */
    public static final PyEllipsis ELLIPSIS = new PyEllipsis();

    private PyEllipsis() {}

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public boolean isShared() {
        return true;
    }
}
