package org.pyft.objects.generator;

import org.pyft.PyContext;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyBaseException;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.traceback.PyTraceback;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/**
 * The arguments of {@code throw()}: an exception, or the older form type, value, traceback.
 */
final class Throwing {
    private Throwing() {}

    static PyException exception(Object type, Object value, Object traceback) {
        Object arg = value == null ? PyNone.NONE : value;
        Object trace = traceback == null ? PyNone.NONE : traceback;
        if (trace != PyNone.NONE && !(trace instanceof PyTraceback)) {
            throw PyErr.typeError("throw() third argument must be a traceback object");
        }
        PyBaseException exception;
        if (type instanceof PyType cls && cls.isSubtypeOf(ExceptionTypes.BASE_EXCEPTION)) {
            try {
                exception = instance(cls, arg);
            } catch (PyException e) {
                return e;
            }
        } else if (type instanceof PyBaseException given) {
            if (arg != PyNone.NONE) {
                throw PyErr.typeError("instance exception may not have a separate value");
            }
            exception = given;
        } else {
            throw PyErr.typeError(
                    "exceptions must be classes or instances deriving from BaseException, not %s",
                    Types.nameOf(type));
        }
        if (trace != PyNone.NONE) {
            exception.setTraceback(trace);
        }
        return new PyException(exception, null);
    }

    /** An instance of an exception class; what goes wrong here is raised in the generator. */
    private static PyBaseException instance(PyType cls, Object arg) {
        Object made;
        if (arg instanceof PyBaseException given && given.getType().isSubtypeOf(cls)) {
            made = given;
        } else if (arg == PyNone.NONE) {
            made = Py.call(cls);
        } else if (arg instanceof PyTuple tuple) {
            made = Py.call(cls, Py.toArray(tuple));
        } else {
            made = Py.call(cls, arg);
        }
        if (made instanceof PyBaseException exception) {
            return exception;
        }
        throw PyErr.typeError(
                "calling %s should have returned an instance of BaseException, not %s",
                Py.reprString(cls), Types.nameOf(made));
    }

    /** Gives a resumption's outcome to Python: the yielded value, or StopIteration with the result. */
    static Object deliver(Resumable body, Object value) {
        if (value != null) {
            return value;
        }
        throw stop(body.takeResult());
    }

    /** StopIteration with a value; the value is wrapped so that a tuple or exception is not taken for the arguments. */
    static PyException stop(Object result) {
        return PyErr.stopIteration(result);
    }

    static void warnDeprecated(Object value, Object traceback) {
        if (value != null || traceback != null) {
            PyContext.get()
                    .warn(
                            ExceptionTypes.DEPRECATION_WARNING,
                            "the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead.",
                            1);
        }
    }
}
