package org.pyft.modules.marshal;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.objects.exception.PyErr;

/** Placeholder until the module exists. */
@BuiltinModule("marshal")
public final class MarshalModule {
    private MarshalModule() {
    }

    @Builtin("dumps(value, /)")
    static Object dumps(Object value) {
        throw PyErr.valueError("unmarshallable object");
    }

    @Builtin("loads(bytes, /)")
    static Object loads(Object bytes) {
        throw PyErr.valueError("bad marshal data");
    }
}
