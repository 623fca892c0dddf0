package org.pyft.objects.namespace;

import org.pyft.objects.type.PyType;

/** {@code types.SimpleNamespace}: its instances are plain instances. */
public final class PySimpleNamespace {
    public static final PyType TYPE =
            PyType.builtin("types.SimpleNamespace", new SimpleNamespaceMethodsTable())
                    .withDict()
                    .notWeakReferenceable();

    private PySimpleNamespace() {}
}
