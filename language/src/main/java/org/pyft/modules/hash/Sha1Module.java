package org.pyft.modules.hash;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.type.PyType;

/** The module {@code _sha1}. */
@BuiltinModule("_sha1")
public final class Sha1Module {
    private static final PyType SHA1 =
            PyType.builtin("_sha1.sha1", new HashMethodsTable()).notSubclassable();
    private static final long MINIMUM_FOR_UNLOCKING = 2048;

    private Sha1Module() {}

    static void init(PyModule module) {
        module.put("SHA1Type", SHA1);
        module.put("_GIL_MINSIZE", MINIMUM_FOR_UNLOCKING);
    }

    @Builtin("sha1(data=b'', *, usedforsecurity=True, string=None)")
    static PyHash sha1(Object data, Object usedForSecurity, Object string) {
        Object initial = PyHash.initialData(data, string);
        PyHash hash = new PyHash(SHA1, "sha1", 20, 64, Algorithm.ofJava("SHA-1"));
        return initial == null ? hash : hash.update(initial);
    }
}
