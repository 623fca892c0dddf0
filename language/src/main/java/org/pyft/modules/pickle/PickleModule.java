package org.pyft.modules.pickle;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.objects.bytes.PyPickleBuffer;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;

import java.util.Set;

/**
 * The module {@code _pickle}: {@code PickleBuffer}. Everything else of that name comes from the library's {@code pickle}, once that
 * has been imported: while it is being imported it must not find it here, and defines it itself.
 */
@BuiltinModule("_pickle")
public final class PickleModule {
    private static final Set<String> FROM_LIBRARY =
            Set.of(
                    "PickleError",
                    "PicklingError",
                    "UnpicklingError",
                    "Pickler",
                    "Unpickler",
                    "dump",
                    "dumps",
                    "load",
                    "loads");

    private PickleModule() {}

    static void init(PyModule module) {
        module.addType(PyPickleBuffer.TYPE);
    }

    @Builtin("__getattr__(name, /)")
    static Object getAttribute(TruffleString name) {
        if (FROM_LIBRARY.contains(Str.toJava(name))) {
            Object library = PyContext.get().importModule("pickle");
            // The last of them that pickle defines.
            if (Py.lookupAttr(library, "loads") != null) {
                return Py.getAttr(library, Str.toJava(name));
            }
        }
        throw PyErr.error(
                ExceptionTypes.ATTRIBUTE_ERROR,
                "module '_pickle' has no attribute '%s'",
                Str.toJava(name));
    }
}
