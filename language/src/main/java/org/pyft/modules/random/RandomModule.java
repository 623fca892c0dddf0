package org.pyft.modules.random;

import org.pyft.builtin.BuiltinModule;
import org.pyft.objects.module.PyModule;

/** The module {@code _random}. */
@BuiltinModule("_random")
public final class RandomModule {
    private RandomModule() {}

    static void init(PyModule module) {
        module.addType(PyRandom.TYPE);
    }
}
