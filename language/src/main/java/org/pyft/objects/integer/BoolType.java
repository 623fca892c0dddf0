package org.pyft.objects.integer;

import org.pyft.objects.type.PyType;

/** The type {@code bool}, a subclass of {@code int} that has exactly two instances. */
public final class BoolType {
    public static final PyType TYPE =
            PyType.builtin("bool", new BoolMethodsTable(), IntType.TYPE)
                    .notSubclassable()
                    .withOwnLayout();

    private BoolType() {}
}
