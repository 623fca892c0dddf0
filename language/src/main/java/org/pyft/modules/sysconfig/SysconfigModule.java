package org.pyft.modules.sysconfig;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.str.Str;

/** {@code _sysconfig}: facts about the build. */
@BuiltinModule("_sysconfig")
public final class SysconfigModule {
    private SysconfigModule() {}

    @Builtin("config_vars()")
    static Object configVars() {
        PyDict result = new PyDict();
        result.put(Str.of("Py_GIL_DISABLED"), 1L);
        result.put(Str.of("Py_DEBUG"), 0L);
        return result;
    }
}
