package org.pyft.modules.hash;

import org.pyft.builtin.BuiltinModule;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;

/** The module {@code _sha3}. */
@BuiltinModule("_sha3")
public final class Sha3Module {
    private static final PyType SHA3_224 =
            PyType.builtin("_sha3.sha3_224", new Sha3MethodsTable()).notSubclassable();
    private static final PyType SHA3_256 =
            PyType.builtin("_sha3.sha3_256", new Sha3MethodsTable()).notSubclassable();
    private static final PyType SHA3_384 =
            PyType.builtin("_sha3.sha3_384", new Sha3MethodsTable()).notSubclassable();
    private static final PyType SHA3_512 =
            PyType.builtin("_sha3.sha3_512", new Sha3MethodsTable()).notSubclassable();
    private static final PyType SHAKE_128 =
            PyType.builtin("_sha3.shake_128", new ShakeMethodsTable()).notSubclassable();
    private static final PyType SHAKE_256 =
            PyType.builtin("_sha3.shake_256", new ShakeMethodsTable()).notSubclassable();

    private Sha3Module() {}

    static void init(PyModule module) {
        for (PyType type :
                new PyType[] {SHA3_224, SHA3_256, SHA3_384, SHA3_512, SHAKE_128, SHAKE_256}) {
            module.addType(type);
        }
        module.put("implementation", Str.of("Java"));
        module.put("_GIL_MINSIZE", 2048L);
    }

    /** A new object of one of the types. */
    static PyHash create(PyType type, Object data) {
        String name = type.getShortName();
        int bits = Integer.parseInt(name.substring(name.indexOf('_') + 1));
        // The rate is what is left of the 200 bytes of state; the capacity is twice the strength.
        int rate = 200 - bits / 4;
        boolean shake = name.startsWith("shake");
        PyHash hash =
                new PyHash(
                        type,
                        name,
                        shake ? 0 : bits / 8,
                        rate,
                        shake ? new Shake(rate) : Algorithm.ofJava("SHA3-" + bits));
        return data == null ? hash : hash.update(data);
    }
}
