package org.pyft.objects.iterator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;

/** An iterator whose step may run Python code: a StopIteration that comes out of it is the end. */
public abstract class GuestIterator extends PyIterator {
    @Override
    @TruffleBoundary
    public final Object next() {
        try {
            return advance();
        } catch (PyException e) {
            if (PyErr.matches(e, ExceptionTypes.STOP_ITERATION)) {
                return null;
            }
            throw e;
        }
    }

    @Override
    @TruffleBoundary
    public final Object pull() {
        return advance();
    }

    /** The next item; null, or a StopIteration, at the end. */
    protected abstract Object advance();
}
