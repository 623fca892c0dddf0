package org.pyft.objects.generator;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.none.PyNone;

/** The methods of {@code async_generator_asend}. */
@BuiltinType("async_generator_asend")
public final class AsyncGeneratorSendMethods {
    private AsyncGeneratorSendMethods() {}

    @Builtin("__await__($self, /)")
    static Object await(AsyncGeneratorSend self) {
        return self;
    }

    @Builtin("__iter__($self, /)")
    static Object iter(AsyncGeneratorSend self) {
        return self;
    }

    @Builtin("__next__($self, /)")
    static Object next(AsyncGeneratorSend self) {
        return Throwing.deliver(self, self.send(null));
    }

    @Builtin("send($self, arg, /)")
    static Object send(AsyncGeneratorSend self, Object value) {
        return Throwing.deliver(self, self.send(value));
    }

    @Builtin("throw($self, typ, val=None, tb=None, /)")
    static Object raise(AsyncGeneratorSend self, Object type, Object value, Object traceback) {
        Throwing.warnDeprecated(value, traceback);
        return Throwing.deliver(self, self.raise(Throwing.exception(type, value, traceback)));
    }

    @Builtin("close($self, /)")
    static Object close(AsyncGeneratorSend self) {
        self.close();
        return PyNone.NONE;
    }
}
