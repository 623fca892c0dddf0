package org.pyft.modules.functools;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.type.PyType;

/** {@code functools.Placeholder}: keeps a place for a positional argument of {@code partial}. */
public final class PyPlaceholder extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("functools._PlaceholderType", new PlaceholderMethodsTable())
                    .notSubclassable()
                    .notWeakReferenceable();
    public static final PyPlaceholder PLACEHOLDER = new PyPlaceholder();

    private PyPlaceholder() {}

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public boolean isShared() {
        return true;
    }
}
