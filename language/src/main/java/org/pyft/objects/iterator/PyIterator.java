package org.pyft.objects.iterator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.PyContext;
import org.pyft.objects.PyHeapObject;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.frame.StackWalk;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;

/**
 * Base of the built-in iterators: {@link #next} gives null at the end, so that loops need no StopIteration.
 *
 * <p>
 * Concurrency: an iterator's position is a plain field. Threads that share an iterator may get an item twice or miss one,
 * but only items that were there.
 */
public abstract class PyIterator extends PyHeapObject {
    /** The next item, or null if there is none; it stays at null then, unless the Python type says otherwise. */
    public abstract Object next();

    /** Like {@link #next}, but a StopIteration that ends this iterator too may come through, with its value. */
    public Object pull() {
        return next();
    }

    /** {@code __next__}: StopIteration at the end. */
    public final Object nextOrStop() {
        Object value = pull();
        if (value == null) {
            throw stop();
        }
        return value;
    }

    @TruffleBoundary
    private static RuntimeException stop() {
        return PyErr.stopIteration(PyNone.NONE);
    }

    /** The next item of any iterator, or null: the commonest iterators need no boundary. */
    public static Object nextOf(Object iterator) {
        if (iterator instanceof PyListIterator list) {
            return list.next();
        } else if (iterator instanceof PyRangeIterator range) {
            return range.next();
        } else if (iterator instanceof PyTupleIterator tuple) {
            return tuple.next();
        }
        return Py.next(iterator);
    }

    /** {@link #pull} of any iterator: the StopIteration of one written in Python comes through. */
    protected static Object pullFrom(Object iterator) {
        return iterator instanceof PyIterator builtin && builtin.isExact()
                ? builtin.pull()
                : Py.nextOrStop(iterator);
    }

    /**
     * The function that makes an iterator again, for {@code __reduce__}, from the running code's built-ins; AttributeError if they
     * lack it. Finding it may run Python code.
     */
    @TruffleBoundary
    public static Object builtin(String name) {
        PyContext context = PyContext.get();
        PyDict globals = StackWalk.callerGlobals();
        if (globals != null) {
            try {
                return Py.getItem(context.builtinsOf(globals), Str.of(name));
            } catch (PyException e) {
                if (!PyErr.matches(e, ExceptionTypes.LOOKUP_ERROR)) {
                    throw e;
                }
                throw PyErr.error(ExceptionTypes.ATTRIBUTE_ERROR, "%s", name);
            }
        }
        return Py.getAttr(context.builtins(), name);
    }

    /**
     * What {@code __reduce__} gives for an iterator that {@code callable(*arguments)} makes again, with a state for {@code
     * __setstate__} (null: none). The arguments must be made after the call of {@link #builtin}, which may move the iterator.
     */
    @TruffleBoundary
    public static PyTuple reduced(Object callable, PyTuple arguments, Object state) {
        return state == null
                ? PyTuple.of(callable, arguments)
                : PyTuple.of(callable, arguments, state);
    }
}
