package org.pyft.objects.generator;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;

/** The methods of {@code coroutine_wrapper}. */
@BuiltinType("coroutine_wrapper")
public final class CoroutineWrapperMethods {
    private CoroutineWrapperMethods() {}

    @Builtin("__iter__($self, /)")
    static Object iter(CoroutineWrapper self) {
        return self;
    }

    @Builtin("__next__($self, /)")
    static Object next(CoroutineWrapper self) {
        return Throwing.deliver(self, self.send(null));
    }

    @Builtin("send($self, arg, /)")
    static Object send(CoroutineWrapper self, Object value) {
        return Throwing.deliver(self, self.send(value));
    }

    @Builtin("throw($self, typ, val=None, tb=None, /)")
    static Object raise(CoroutineWrapper self, Object type, Object value, Object traceback) {
        Throwing.warnDeprecated(value, traceback);
        return Throwing.deliver(self, self.raise(Throwing.exception(type, value, traceback)));
    }

    @Builtin("close($self, /)")
    static Object close(CoroutineWrapper self) {
        return self.getCoroutine().close();
    }
}
