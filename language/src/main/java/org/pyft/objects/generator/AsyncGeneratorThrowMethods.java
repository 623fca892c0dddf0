package org.pyft.objects.generator;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.none.PyNone;

/** The methods of {@code async_generator_athrow}. */
@BuiltinType("async_generator_athrow")
public final class AsyncGeneratorThrowMethods {
    private AsyncGeneratorThrowMethods() {}

    @Builtin("__await__($self, /)")
    static Object await(AsyncGeneratorThrow self) {
        return self;
    }

    @Builtin("__iter__($self, /)")
    static Object iter(AsyncGeneratorThrow self) {
        return self;
    }

    @Builtin("__next__($self, /)")
    static Object next(AsyncGeneratorThrow self) {
        return Throwing.deliver(self, self.send(null));
    }

    @Builtin("send($self, arg, /)")
    static Object send(AsyncGeneratorThrow self, Object value) {
        return Throwing.deliver(self, self.send(value));
    }

    @Builtin("throw($self, typ, val=None, tb=None, /)")
    static Object raise(AsyncGeneratorThrow self, Object type, Object value, Object traceback) {
        Throwing.warnDeprecated(value, traceback);
        return Throwing.deliver(self, self.raise(Throwing.exception(type, value, traceback)));
    }

    @Builtin("close($self, /)")
    static Object close(AsyncGeneratorThrow self) {
        self.close();
        return PyNone.NONE;
    }
}
