package org.pyft.modules.hash;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.type.PyType;

/** The module {@code _md5}. */
@BuiltinModule("_md5")
public final class Md5Module {
    private static final PyType MD5 =
            PyType.builtin("_md5.md5", new HashMethodsTable()).notSubclassable();
    private static final long MINIMUM_FOR_UNLOCKING = 2048;

    private Md5Module() {}

    static void init(PyModule module) {
        module.put("MD5Type", MD5);
        module.put("_GIL_MINSIZE", MINIMUM_FOR_UNLOCKING);
    }

    @Builtin("md5(data=b'', *, usedforsecurity=True, string=None)")
    static PyHash md5(Object data, Object usedForSecurity, Object string) {
        Object initial = PyHash.initialData(data, string);
        PyHash hash = new PyHash(MD5, "md5", 16, 64, Algorithm.ofJava("MD5"));
        return initial == null ? hash : hash.update(initial);
    }
}
