package org.pyft.objects.generator;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.builtin.Setter;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyGenericAlias;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

/** The methods and attributes of {@code generator}. */
@BuiltinType("generator")
public final class GeneratorMethods {
    private GeneratorMethods() {}

    @Builtin("__iter__($self, /)")
    static Object iter(PyGenerator self) {
        return self;
    }

    @Builtin("__next__($self, /)")
    static Object next(PyGenerator self) {
        return Throwing.deliver(self, self.resume(null, null));
    }

    @Builtin("send($self, arg, /)")
    static Object send(PyGenerator self, Object value) {
        return Throwing.deliver(self, self.send(value));
    }

    @Builtin("throw($self, typ, val=None, tb=None, /)")
    static Object raise(PyGenerator self, Object type, Object value, Object traceback) {
        Throwing.warnDeprecated(value, traceback);
        return Throwing.deliver(self, self.raise(Throwing.exception(type, value, traceback)));
    }

    @Builtin("close($self, /)")
    static Object close(PyGenerator self) {
        return self.close();
    }

    @Builtin("__class_getitem__($type, item, /)")
    static Object classGetItem(PyType type, Object item) {
        return PyGenericAlias.of(type, item);
    }

    @Builtin("__repr__($self, /)")
    static Object repr(PyGenerator self) {
        return describe(self);
    }

    static Object describe(PyGenerator self) {
        long identity = Py.id(self);
        self.noteIdentity(identity);
        return Str.of(
                "<"
                        + self.getType().getName()
                        + " object "
                        + self.getQualifiedName()
                        + " at 0x"
                        + Long.toHexString(identity)
                        + ">");
    }

    @Builtin("__sizeof__($self, /)")
    static Object size(PyGenerator self) {
        return 200L;
    }

    @Getter("__name__")
    static Object name(PyGenerator self) {
        return Str.of(self.getName());
    }

    @Setter("__name__")
    static void setName(PyGenerator self, Object value) {
        self.setName(text(value, "__name__"));
    }

    @Getter("__qualname__")
    static Object qualifiedName(PyGenerator self) {
        return Str.of(self.getQualifiedName());
    }

    @Setter("__qualname__")
    static void setQualifiedName(PyGenerator self, Object value) {
        self.setQualifiedName(text(value, "__qualname__"));
    }

    static String text(Object value, String attribute) {
        if (value instanceof TruffleString string) {
            return Str.toJava(string);
        }
        throw PyErr.typeError("%s must be set to a string object", attribute);
    }

    @Getter("gi_yieldfrom")
    static Object delegate(PyGenerator self) {
        return orNone(self.getDelegate());
    }

    @Getter("gi_running")
    static Object running(PyGenerator self) {
        return self.isRunning();
    }

    @Getter("gi_suspended")
    static Object suspended(PyGenerator self) {
        return self.isSuspended();
    }

    @Getter("gi_frame")
    static Object frame(PyGenerator self) {
        return orNone(self.getFrameHandle());
    }

    @Getter("gi_code")
    static Object code(PyGenerator self) {
        return self.getCode();
    }

    static Object orNone(Object value) {
        return value == null ? PyNone.NONE : value;
    }
}
