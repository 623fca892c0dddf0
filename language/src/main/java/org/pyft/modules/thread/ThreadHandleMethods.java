package org.pyft.modules.thread;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.modules.time.Timestamps;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.type.PyType;

/** Attributes of {@code _thread._ThreadHandle}. */
@BuiltinType("_thread._ThreadHandle")
final class ThreadHandleMethods {
    private ThreadHandleMethods() {}

    @Builtin("__new__($type, /)")
    static Object create(PyType type) {
        return new PyThreadHandle();
    }

    @Builtin("join($self, timeout=None, /)")
    static void join(PyThreadHandle self, Object timeout) {
        if (timeout == null || timeout == PyNone.NONE) {
            self.join(LockArguments.FOREVER);
            return;
        }
        long nanos = Timestamps.toNanoseconds(timeout);
        self.join(nanos < 0 ? LockArguments.FOREVER : nanos);
    }

    @Builtin("is_done($self, /)")
    static boolean isDone(PyThreadHandle self) {
        return self.isDone();
    }

    @Builtin("_set_done($self, /)")
    static void setDone(PyThreadHandle self) {
        self.setDone();
    }

    @Getter("ident")
    static Object ident(PyThreadHandle self) {
        return self.getIdent();
    }

    @Builtin("__repr__($self, /)")
    static String repr(PyThreadHandle self) {
        return "<_ThreadHandle object: ident=" + self.getIdent() + ">";
    }
}
