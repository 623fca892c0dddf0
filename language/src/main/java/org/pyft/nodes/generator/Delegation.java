package org.pyft.nodes.generator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.PyContext;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.generator.PyAsyncGenerator;
import org.pyft.objects.generator.PyGenerator;
import org.pyft.objects.generator.Resumable;
import org.pyft.objects.iterator.PyIterator;
import org.pyft.objects.none.PyNone;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/**
 * One step of a delegation to an iterator of any kind: what it yielded, or null and its result.
 */
record Delegation(Object yielded, Object result) {
    @TruffleBoundary
    static Delegation send(Object inner, Object value) {
        try {
            if (inner instanceof Resumable resumable) {
                return of(resumable, resumable.send(value));
            }
            if (value != null && value != PyNone.NONE) {
                return new Delegation(Py.callMethod(inner, "send", value), null);
            }
            if (!(inner instanceof PyIterator builtin)) {
                // Calls the method itself, since StopIteration carries the result.
                Object item = Py.callSpecialOrNull(inner, "__next__");
                if (item == null) {
                    throw PyErr.typeError("'%s' object is not an iterator", Types.nameOf(inner));
                }
                return new Delegation(item, null);
            }
            Object next = builtin.isExact() ? builtin.pull() : Py.nextOrStop(inner);
            return next == null ? new Delegation(null, PyNone.NONE) : new Delegation(next, null);
        } catch (PyException e) {
            return stopped(e);
        }
    }

    @TruffleBoundary
    static Delegation raise(Object inner, PyException exception) {
        if (PyErr.matches(exception, ExceptionTypes.GENERATOR_EXIT)) {
            close(inner);
            throw exception;
        }
        try {
            if (inner instanceof Resumable resumable) {
                return of(resumable, resumable.raise(exception));
            }
            Object method = Py.lookupAttr(inner, "throw");
            if (method == null) {
                throw exception;
            }
            return new Delegation(Py.call(method, exception.getValue()), null);
        } catch (PyException e) {
            if (e == exception) {
                throw e;
            }
            return stopped(e);
        }
    }

    private static void close(Object inner) {
        if (inner instanceof PyGenerator generator && !(inner instanceof PyAsyncGenerator)) {
            generator.close();
            return;
        }
        Object method = null;
        try {
            method = Py.lookupAttr(inner, "close");
        } catch (PyException e) {
            PyContext.get().writeUnraisable(e, inner);
        }
        if (method != null) {
            Py.call(method);
        }
    }

    private static Delegation of(Resumable inner, Object value) {
        return value == null
                ? new Delegation(null, inner.takeResult())
                : new Delegation(value, null);
    }

    private static Delegation stopped(PyException e) {
        if (PyErr.matches(e, ExceptionTypes.STOP_ITERATION)) {
            return new Delegation(null, Py.getAttr(e.getValue(), "value"));
        }
        throw e;
    }
}
