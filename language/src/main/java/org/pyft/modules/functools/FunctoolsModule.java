package org.pyft.modules.functools;

import com.oracle.truffle.api.TruffleSafepoint;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.module.PyModule;
import org.pyft.ops.Py;

/** {@code _functools}: what {@code functools} takes from Java. */
@BuiltinModule("_functools")
public final class FunctoolsModule {
    private FunctoolsModule() {}

    static void init(PyModule module) {
        module.addType(PyPartial.TYPE);
        module.addType(PyPlaceholder.TYPE);
        module.addType(PyLruCache.TYPE);
        module.put("Placeholder", PyPlaceholder.PLACEHOLDER);
    }

    @Builtin("cmp_to_key(mycmp)")
    static Object cmpToKey(Object comparison) {
        return new PyKeyWrapper(comparison, null);
    }

    @Builtin("reduce(function, iterable, /, initial=<unrepresentable>)")
    static Object reduce(Object function, Object iterable, Object initial) {
        Object iterator;
        try {
            iterator = Py.iter(iterable);
        } catch (PyException e) {
            if (PyErr.matches(e, ExceptionTypes.TYPE_ERROR)) {
                throw PyErr.typeError("reduce() arg 2 must support iteration");
            }
            throw e;
        }
        Object result = initial == null ? Py.next(iterator) : initial;
        if (result == null) {
            throw PyErr.typeError("reduce() of empty iterable with no initial value");
        }
        Object item;
        for (int i = 1; (item = Py.next(iterator)) != null; i++) {
            result = Py.call(function, result, item);
            if ((i & 0xfff) == 0) {
                TruffleSafepoint.poll(null);
            }
        }
        return result;
    }
}
