package org.pyft.modules.sys;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.str.Str;

/** {@code sys._jit}: facts about CPython's own compiler, which is not there. */
@BuiltinModule("sys._jit")
public final class JitModule {
    private JitModule() {}

    static void init(PyModule module) {
        module.put("__package__", Str.EMPTY);
    }

    @Builtin("is_available()")
    static boolean isAvailable() {
        return false;
    }

    @Builtin("is_enabled()")
    static boolean isEnabled() {
        return false;
    }

    @Builtin("is_active()")
    static boolean isActive() {
        return false;
    }
}
