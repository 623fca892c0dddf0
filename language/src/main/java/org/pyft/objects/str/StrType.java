package org.pyft.objects.str;

import org.pyft.objects.type.PyType;

/** {@code str}, whose values are {@code TruffleString}s; instances of subclasses are {@code PyWrapper}s. */
public final class StrType {
    public static final PyType TYPE =
            PyType.builtin("str", new StrMethodsTable()).notWeakReferenceable();

    private StrType() {}
}
