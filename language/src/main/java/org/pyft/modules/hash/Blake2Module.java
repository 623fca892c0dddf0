package org.pyft.modules.hash;

import org.pyft.builtin.BuiltinModule;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.type.PyType;

/** The module {@code _blake2}. */
@BuiltinModule("_blake2")
public final class Blake2Module {
    static final PyType BLAKE2B = define("_blake2.blake2b", 16, 64);
    static final PyType BLAKE2S = define("_blake2.blake2s", 8, 32);

    private Blake2Module() {}

    private static PyType define(String name, long saltSize, long size) {
        PyType type = PyType.builtin(name, new Blake2MethodsTable()).notSubclassable();
        type.putOwn("SALT_SIZE", saltSize);
        type.putOwn("PERSON_SIZE", saltSize);
        type.putOwn("MAX_KEY_SIZE", size);
        type.putOwn("MAX_DIGEST_SIZE", size);
        return type;
    }

    static void init(PyModule module) {
        for (PyType type : new PyType[] {BLAKE2B, BLAKE2S}) {
            module.addType(type);
            for (String constant :
                    new String[] {"SALT_SIZE", "PERSON_SIZE", "MAX_KEY_SIZE", "MAX_DIGEST_SIZE"}) {
                module.put(
                        type.getShortName().toUpperCase(java.util.Locale.ROOT) + "_" + constant,
                        type.getOwn(constant));
            }
        }
        module.put("_GIL_MINSIZE", 2048L);
    }
}
