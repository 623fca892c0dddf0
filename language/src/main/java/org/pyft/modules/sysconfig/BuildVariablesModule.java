package org.pyft.modules.sysconfig;

import org.pyft.builtin.BuiltinModule;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.str.Str;

/** The variables that {@code sysconfig.get_config_var} knows: those that say something true of an interpreter that was not built by make. */
@BuiltinModule("_sysconfigdata_t_linux_x86_64-linux-gnu")
public final class BuildVariablesModule {
    private BuildVariablesModule() {}

    static void init(PyModule module) {
        PyDict variables = new PyDict();
        put(variables, "Py_GIL_DISABLED", 1L);
        put(variables, "Py_DEBUG", 0L);
        put(variables, "Py_ENABLE_SHARED", 0L);
        put(variables, "WITH_PYMALLOC", 0L);
        put(variables, "HAVE_FORK", 0L);
        put(variables, "SIZEOF_VOID_P", 8L);
        put(variables, "SIZEOF_SIZE_T", 8L);
        put(variables, "SIZEOF_LONG", 8L);
        put(variables, "ABIFLAGS", Str.of("t"));
        put(variables, "ABI_THREAD", Str.of("t"));
        put(variables, "VERSION", Str.of("3.14"));
        put(variables, "SOABI", Str.of("pyft-314t"));
        put(variables, "EXT_SUFFIX", Str.of(".pyft-314t.so"));
        put(variables, "SHLIB_SUFFIX", Str.of(".so"));
        put(variables, "MULTIARCH", Str.of("x86_64-linux-gnu"));
        put(variables, "MACHDEP", Str.of("linux"));
        put(variables, "EXE", Str.EMPTY);
        put(variables, "CONFIG_ARGS", Str.EMPTY);
        put(variables, "PY_CFLAGS", Str.EMPTY);
        put(variables, "CFLAGS", Str.EMPTY);
        put(variables, "LDFLAGS", Str.EMPTY);
        put(variables, "CC", Str.EMPTY);
        module.put("build_time_vars", variables);
    }

    private static void put(PyDict variables, String name, Object value) {
        variables.put(Str.of(name), value);
    }
}
