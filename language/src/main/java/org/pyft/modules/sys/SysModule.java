package org.pyft.modules.sys;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.objects.list.PyList;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.str.Str;

/** Placeholder. */
@BuiltinModule("sys")
public final class SysModule {
    private SysModule() {
    }

    static void init(PyModule sys) {
        sys.put("path", new PyList());
        sys.put("version", Str.of("3.14"));
    }

    @Builtin("getrecursionlimit()")
    static long recursionLimit() {
        return 1000;
    }
}
