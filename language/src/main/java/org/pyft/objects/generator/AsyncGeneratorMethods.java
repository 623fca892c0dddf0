package org.pyft.objects.generator;

import org.pyft.PyContext;
import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.builtin.Setter;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyGenericAlias;
import org.pyft.objects.type.PyType;

/** The methods and attributes of {@code async_generator}. */
@BuiltinType("async_generator")
public final class AsyncGeneratorMethods {
    private AsyncGeneratorMethods() {}

    @Builtin("__aiter__($self, /)")
    static Object iter(PyAsyncGenerator self) {
        return self;
    }

    @Builtin("__anext__($self, /)")
    static Object next(PyAsyncGenerator self) {
        self.callHooks();
        return new AsyncGeneratorSend(self, null).watched("asend");
    }

    @Builtin("asend($self, value, /)")
    static Object send(PyAsyncGenerator self, Object value) {
        self.callHooks();
        return new AsyncGeneratorSend(self, value).watched("asend");
    }

    @Builtin("athrow($self, typ, val=None, tb=None, /)")
    static Object raise(PyAsyncGenerator self, Object type, Object value, Object traceback) {
        if (value != null || traceback != null) {
            PyContext.get()
                    .warn(
                            ExceptionTypes.DEPRECATION_WARNING,
                            "the (type, exc, tb) signature of athrow() is deprecated, use the single-arg signature instead.",
                            1);
        }
        self.callHooks();
        return new AsyncGeneratorThrow(self, new Object[] {type, value, traceback})
                .watched("athrow");
    }

    @Builtin("aclose($self, /)")
    static Object close(PyAsyncGenerator self) {
        self.callHooks();
        return new AsyncGeneratorThrow(self, null).watched("aclose");
    }

    @Builtin("__class_getitem__($type, item, /)")
    static Object classGetItem(PyType type, Object item) {
        return PyGenericAlias.of(type, item);
    }

    @Builtin("__repr__($self, /)")
    static Object repr(PyAsyncGenerator self) {
        return GeneratorMethods.describe(self);
    }

    @Builtin("__sizeof__($self, /)")
    static Object size(PyAsyncGenerator self) {
        return 200L;
    }

    @Getter("__name__")
    static Object name(PyAsyncGenerator self) {
        return Str.of(self.getName());
    }

    @Setter("__name__")
    static void setName(PyAsyncGenerator self, Object value) {
        self.setName(GeneratorMethods.text(value, "__name__"));
    }

    @Getter("__qualname__")
    static Object qualifiedName(PyAsyncGenerator self) {
        return Str.of(self.getQualifiedName());
    }

    @Setter("__qualname__")
    static void setQualifiedName(PyAsyncGenerator self, Object value) {
        self.setQualifiedName(GeneratorMethods.text(value, "__qualname__"));
    }

    @Getter("ag_await")
    static Object delegate(PyAsyncGenerator self) {
        return GeneratorMethods.orNone(self.getDelegate());
    }

    @Getter("ag_running")
    static Object running(PyAsyncGenerator self) {
        return self.isBusy();
    }

    @Getter("ag_suspended")
    static Object suspended(PyAsyncGenerator self) {
        return self.isSuspended();
    }

    @Getter("ag_frame")
    static Object frame(PyAsyncGenerator self) {
        return GeneratorMethods.orNone(self.getFrameHandle());
    }

    @Getter("ag_code")
    static Object code(PyAsyncGenerator self) {
        return self.getCode();
    }
}
