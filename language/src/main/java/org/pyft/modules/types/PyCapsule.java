package org.pyft.modules.types;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.type.PyType;

/** {@code types.CapsuleType}: where CPython keeps C pointers for its extensions. Here it holds nothing but a name. */
public final class PyCapsule extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("PyCapsule", new CapsuleMethodsTable()).notSubclassable();

    private final String name;

    /** The capsule that CPython's extensions would look up by {@code name}. */
    public PyCapsule(String name) {
        this.name = name;
    }

    /** The name that it was made with. */
    public String getName() {
        return name;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }
}
