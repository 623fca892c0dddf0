package org.pyft.modules.hash;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.type.PyType;

/** The module {@code _sha2}. */
@BuiltinModule("_sha2")
public final class Sha2Module {
    private static final PyType SHA224 =
            PyType.builtin("_sha2.SHA224Type", new HashMethodsTable()).notSubclassable();
    private static final PyType SHA256 =
            PyType.builtin("_sha2.SHA256Type", new HashMethodsTable()).notSubclassable();
    private static final PyType SHA384 =
            PyType.builtin("_sha2.SHA384Type", new HashMethodsTable()).notSubclassable();
    private static final PyType SHA512 =
            PyType.builtin("_sha2.SHA512Type", new HashMethodsTable()).notSubclassable();
    private static final long MINIMUM_FOR_UNLOCKING = 2048;

    private Sha2Module() {}

    static void init(PyModule module) {
        module.put("SHA224Type", SHA224);
        module.put("SHA256Type", SHA256);
        module.put("SHA384Type", SHA384);
        module.put("SHA512Type", SHA512);
        module.put("_GIL_MINSIZE", MINIMUM_FOR_UNLOCKING);
    }

    @Builtin("sha224(data=b'', *, usedforsecurity=True, string=None)")
    static PyHash sha224(Object data, Object usedForSecurity, Object string) {
        Object initial = PyHash.initialData(data, string);
        PyHash hash = new PyHash(SHA224, "sha224", 28, 64, Algorithm.ofJava("SHA-224"));
        return initial == null ? hash : hash.update(initial);
    }

    @Builtin("sha256(data=b'', *, usedforsecurity=True, string=None)")
    static PyHash sha256(Object data, Object usedForSecurity, Object string) {
        Object initial = PyHash.initialData(data, string);
        PyHash hash = new PyHash(SHA256, "sha256", 32, 64, Algorithm.ofJava("SHA-256"));
        return initial == null ? hash : hash.update(initial);
    }

    @Builtin("sha384(data=b'', *, usedforsecurity=True, string=None)")
    static PyHash sha384(Object data, Object usedForSecurity, Object string) {
        Object initial = PyHash.initialData(data, string);
        PyHash hash = new PyHash(SHA384, "sha384", 48, 128, Algorithm.ofJava("SHA-384"));
        return initial == null ? hash : hash.update(initial);
    }

    @Builtin("sha512(data=b'', *, usedforsecurity=True, string=None)")
    static PyHash sha512(Object data, Object usedForSecurity, Object string) {
        Object initial = PyHash.initialData(data, string);
        PyHash hash = new PyHash(SHA512, "sha512", 64, 128, Algorithm.ofJava("SHA-512"));
        return initial == null ? hash : hash.update(initial);
    }
}
