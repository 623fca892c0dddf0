package org.pyft.objects.bytes;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.type.PyType;

/** Attributes of {@code pickle.PickleBuffer}. */
@BuiltinType("pickle.PickleBuffer")
final class PickleBufferMethods {
    private PickleBufferMethods() {}

    @Builtin("__new__($type, object, /)")
    static Object create(PyType type, Object object) {
        return new PyPickleBuffer(object);
    }

    @Builtin("raw($self, /)")
    static Object raw(PyPickleBuffer self) {
        return self.raw();
    }

    @Builtin(value = "release($self, /)", atomicity = "atomic")
    static void release(PyPickleBuffer self) {
        self.release();
    }

    @Builtin("__buffer__($self, flags, /)")
    static Object buffer(PyPickleBuffer self, long flags) {
        return PyMemoryView.of(self, (flags & 1) != 0);
    }

    @Builtin("__release_buffer__($self, buffer, /)")
    static void releaseBuffer(PyPickleBuffer self, PyMemoryView buffer) {
        buffer.release();
    }

    @Builtin("__reduce__($self, /)")
    static Object reduce(PyPickleBuffer self) {
        throw PyErr.typeError("cannot pickle 'pickle.PickleBuffer' object");
    }
}
