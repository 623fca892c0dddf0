package org.pyft.objects.type;

/** The class of objects of other languages and of the host. */
public final class ForeignType {
    public static final PyType TYPE = PyType.builtin("foreign", null).notSubclassable();

    private ForeignType() {}
}
