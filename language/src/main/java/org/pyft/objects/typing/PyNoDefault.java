package org.pyft.objects.typing;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.type.PyType;

/** {@code typing.NoDefault}: the default of a type parameter that has none. */
public final class PyNoDefault extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("NoDefaultType", new NoDefaultMethodsTable())
                    .notSubclassable()
                    .withDoc("The default of a type parameter that has none.");
    public static final PyNoDefault NO_DEFAULT = new PyNoDefault();

    private PyNoDefault() {}

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public boolean isShared() {
        return true;
    }
}
