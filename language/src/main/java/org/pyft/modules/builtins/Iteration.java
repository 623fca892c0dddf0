package org.pyft.modules.builtins;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleSafepoint;

import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.generator.PyGenerator;
import org.pyft.objects.iterator.PyIterator;
import org.pyft.objects.none.PyNone;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/** The built-in functions about iterables. */
final class Iteration {
    private Iteration() {}

    @TruffleBoundary
    static Object len(Object object) {
        Object length = Py.callSpecialOrNull(object, "__len__");
        if (length == null) {
            throw PyErr.typeError("object of type '%s' has no len()", Types.of(object));
        }
        return Py.checkLength(length);
    }

    static Object next(Object iterator, Object fallback) {
        if (iterator instanceof PyIterator builtin && builtin.isExact()) {
            Object value = fallback == null ? builtin.pull() : builtin.next();
            if (value != null) {
                return value;
            }
            if (fallback != null) {
                return fallback;
            }
            throw PyErr.stopIteration(
                    builtin instanceof PyGenerator generator
                            ? generator.takeResult()
                            : PyNone.NONE);
        }
        Object method = Py.lookupSpecial(iterator, "__next__");
        if (method == null) {
            throw PyErr.typeError("'%s' object is not an iterator", Types.of(iterator));
        }
        try {
            return Py.call(method);
        } catch (PyException e) {
            if (fallback != null && BuiltinsModule.isStopIteration(e)) {
                return fallback;
            }
            throw e;
        }
    }

    static boolean all(Object iterable) {
        Object iterator = Py.iter(iterable);
        Object item;
        int count = 0;
        while ((item = Py.next(iterator)) != null) {
            if (!Py.isTrue(item)) {
                return false;
            }
            poll(++count);
        }
        return true;
    }

    static boolean any(Object iterable) {
        Object iterator = Py.iter(iterable);
        Object item;
        int count = 0;
        while ((item = Py.next(iterator)) != null) {
            if (Py.isTrue(item)) {
                return true;
            }
            poll(++count);
        }
        return false;
    }

    static void poll(int count) {
        if ((count & 0xfff) == 0) {
            TruffleSafepoint.poll(null);
        }
    }
}
