package org.pyft.modules.marshal;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.objects.bytes.Buffers;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.module.PyModule;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/** {@code marshal}: CPython's format, but for code objects, which are stored as syntax trees. */
@BuiltinModule("marshal")
public final class MarshalModule {
    static final int VERSION = 5;

    private MarshalModule() {}

    static void init(PyModule module) {
        module.put("version", (long) VERSION);
    }

    @Builtin("dumps(value, version=5, /, *, allow_code=True)")
    static Object dumps(Object value, int version, boolean allowCode) {
        return PyBytes.of(MarshalWriter.write(value, version, allowCode));
    }

    @Builtin("dump(value, file, version=5, /, *, allow_code=True)")
    static Object dump(Object value, Object file, int version, boolean allowCode) {
        return Py.callMethod(
                file, "write", PyBytes.of(MarshalWriter.write(value, version, allowCode)));
    }

    @Builtin("loads(bytes, /, *, allow_code=True)")
    static Object loads(Object data, boolean allowCode) {
        byte[] bytes = Buffers.toBytesOrNull(data);
        if (bytes == null) {
            throw PyErr.typeError("a bytes-like object is required, not '%s'", Types.of(data));
        }
        return new MarshalReader(new MarshalReader.Input(bytes), allowCode).readTop();
    }

    @Builtin("load(file, /, *, allow_code=True)")
    static Object load(Object file, boolean allowCode) {
        Object probe = Py.callMethod(file, "read", 0L);
        if (!(probe instanceof PyBytes)) {
            throw PyErr.typeError("file.read() returned not bytes but %s", Types.of(probe));
        }
        return new MarshalReader(new MarshalReader.Input(file), allowCode).readTop();
    }
}
