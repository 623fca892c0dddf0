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
        java.util.List<Object> names = new java.util.ArrayList<>();
        for (String name : org.pyft.modules.ModuleIndex.names()) {
            names.add(Str.of(name));
        }
        sys.put("builtin_module_names", org.pyft.objects.tuple.PyTuple.of(names.toArray()));
        sys.put("meta_path", new PyList());
        sys.put("path_hooks", new PyList());
        sys.put("path_importer_cache", new org.pyft.objects.dict.PyDict());
        sys.put("version", Str.of("3.14"));
    }

    @Builtin("getrecursionlimit()")
    static long recursionLimit() {
        return 1000;
    }
}
