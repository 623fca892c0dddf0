package org.pyft.objects.generator;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.builtin.Setter;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyGenericAlias;
import org.pyft.objects.type.PyType;

/** The methods and attributes of {@code coroutine}. */
@BuiltinType("coroutine")
public final class CoroutineMethods {
    private CoroutineMethods() {}

    @Builtin("__await__($self, /)")
    static Object await(PyCoroutine self) {
        return new CoroutineWrapper(self);
    }

    @Builtin(
            value = "send($self, arg, /)",
            doc =
                    "Send a value into coroutine; return the next awaited value or raise StopIteration.")
    static Object send(PyCoroutine self, Object value) {
        return Throwing.deliver(self, self.send(value));
    }

    @Builtin(
            value = "throw($self, typ, val=None, tb=None, /)",
            doc = "Raise an exception in coroutine; return the next awaited value.")
    static Object raise(PyCoroutine self, Object type, Object value, Object traceback) {
        Throwing.warnDeprecated(value, traceback);
        return Throwing.deliver(self, self.raise(Throwing.exception(type, value, traceback)));
    }

    @Builtin(value = "close($self, /)", doc = "Raise GeneratorExit inside coroutine.")
    static Object close(PyCoroutine self) {
        return self.close();
    }

    @Builtin("__class_getitem__($type, item, /)")
    static Object classGetItem(PyType type, Object item) {
        return PyGenericAlias.of(type, item);
    }

    @Builtin("__repr__($self, /)")
    static Object repr(PyCoroutine self) {
        return GeneratorMethods.describe(self);
    }

    @Builtin("__sizeof__($self, /)")
    static Object size(PyCoroutine self) {
        return 200L;
    }

    @Getter("__name__")
    static Object name(PyCoroutine self) {
        return Str.of(self.getName());
    }

    @Setter("__name__")
    static void setName(PyCoroutine self, Object value) {
        self.setName(GeneratorMethods.text(value, "__name__"));
    }

    @Getter("__qualname__")
    static Object qualifiedName(PyCoroutine self) {
        return Str.of(self.getQualifiedName());
    }

    @Setter("__qualname__")
    static void setQualifiedName(PyCoroutine self, Object value) {
        self.setQualifiedName(GeneratorMethods.text(value, "__qualname__"));
    }

    @Getter("cr_await")
    static Object delegate(PyCoroutine self) {
        return GeneratorMethods.orNone(self.getDelegate());
    }

    @Getter("cr_running")
    static Object running(PyCoroutine self) {
        return self.isRunning();
    }

    @Getter("cr_suspended")
    static Object suspended(PyCoroutine self) {
        return self.isSuspended();
    }

    @Getter("cr_frame")
    static Object frame(PyCoroutine self) {
        return GeneratorMethods.orNone(self.getFrameHandle());
    }

    @Getter("cr_code")
    static Object code(PyCoroutine self) {
        return self.getCode();
    }

    @Getter("cr_origin")
    static Object origin(PyCoroutine self) {
        return GeneratorMethods.orNone(self.getOrigin());
    }
}
