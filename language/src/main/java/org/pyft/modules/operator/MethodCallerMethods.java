package org.pyft.modules.operator;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

import java.util.Arrays;

/** Attributes of {@code operator.methodcaller}. */
@BuiltinType("operator.methodcaller")
public final class MethodCallerMethods {
    private MethodCallerMethods() {}

    @Builtin("__new__($type, /, *args, **kwargs)")
    static Object create(PyType type, Object[] args, PyDict kwargs) {
        if (args.length == 0) {
            throw PyErr.typeError("methodcaller needs at least one argument, the method name");
        }
        if (!(PyWrapper.unwrap(args[0]) instanceof TruffleString name)) {
            throw PyErr.typeError("method name must be a string");
        }
        Object[] keys = kwargs.keyArray();
        String[] keywords = new String[keys.length];
        Object[] arguments =
                Arrays.copyOf(
                        Arrays.copyOfRange(args, 1, args.length), args.length - 1 + keys.length);
        for (int i = 0; i < keys.length; i++) {
            keywords[i] = Str.intern((TruffleString) PyWrapper.unwrap(keys[i]));
            arguments[args.length - 1 + i] = kwargs.get(keys[i]);
        }
        return new MethodCaller(Str.intern(name), arguments, keywords);
    }

    @Builtin("__call__($self, obj, /)")
    static Object call(MethodCaller self, Object object) {
        return self.call(object);
    }

    @Builtin("__repr__($self, /)")
    static String repr(MethodCaller self) {
        Object[] positional = self.positional();
        String plain = Getters.repr(self, Getters.prepend(Str.of(self.name()), positional));
        StringBuilder out = new StringBuilder(plain.substring(0, plain.length() - 1));
        for (int i = 0; i < self.keywords().length; i++) {
            out.append(", ")
                    .append(self.keywords()[i])
                    .append('=')
                    .append(Py.reprString(self.arguments()[positional.length + i]));
        }
        return out.append(')').toString();
    }

    @Builtin("__reduce__($self, /)")
    static PyTuple reduce(MethodCaller self) {
        Object[] positional = self.positional();
        if (self.keywords().length == 0) {
            return PyTuple.of(
                    self.getType(), PyTuple.of(Getters.prepend(Str.of(self.name()), positional)));
        }
        Object[] values =
                Arrays.copyOfRange(self.arguments(), positional.length, self.arguments().length);
        Object partial =
                Py.callKw(
                        Py.getAttr(PyContext.get().importModule("functools"), "partial"),
                        Getters.prepend(
                                self.getType(), Getters.prepend(Str.of(self.name()), values)),
                        self.keywords());
        return PyTuple.of(partial, PyTuple.of(positional));
    }
}
