package org.pyft.objects.exception;

import org.pyft.ThreadState;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.function.PyFunction;
import org.pyft.objects.list.PyList;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Splits exception groups, keeping their nesting, notes, causes and tracebacks (PEP 654). */
public final class GroupPartition {
    private GroupPartition() {}

    /** The predicate that a type, a tuple of types or a callable stands for. */
    static Predicate<PyBaseException> matcher(Object condition) {
        if (condition instanceof PyType type && type.isSubtypeOf(ExceptionTypes.BASE_EXCEPTION)) {
            return exception -> Py.isInstance(exception, type);
        }
        if (condition instanceof PyTuple tuple) {
            for (Object item : tuple.toArray()) {
                if (!(item instanceof PyType type)
                        || !type.isSubtypeOf(ExceptionTypes.BASE_EXCEPTION)) {
                    throw expected();
                }
            }
            return exception -> Py.isInstance(exception, tuple);
        }
        if (condition instanceof PyFunction
                || !(condition instanceof PyType) && Py.isCallable(condition)) {
            return exception -> Py.isTrue(Py.call(condition, exception));
        }
        throw expected();
    }

    private static RuntimeException expected() {
        return PyErr.typeError(
                "expected an exception type, a tuple of exception types, or a callable (other than a class)");
    }

    /** The matching and, if wanted, the other part; None where there is nothing. */
    public static Object[] split(
            PyBaseException exception, Predicate<PyBaseException> predicate, boolean wantRest) {
        if (predicate.test(exception)) {
            return new Object[] {exception, PyNone.NONE};
        }
        if (!exception.getType().isSubtypeOf(ExceptionTypes.BASE_EXCEPTION_GROUP)) {
            return new Object[] {PyNone.NONE, exception};
        }
        List<Object> matching = new ArrayList<>();
        List<Object> rest = new ArrayList<>();
        for (Object item :
                ((PyTuple) ExceptionFields.get(exception, ExceptionFields.EXCEPTIONS)).toArray()) {
            Object[] parts = splitDeeper((PyBaseException) item, predicate, wantRest);
            if (parts[0] != PyNone.NONE) {
                matching.add(parts[0]);
            }
            if (parts[1] != PyNone.NONE) {
                rest.add(parts[1]);
            }
        }
        return new Object[] {
            derive(exception, matching), wantRest ? derive(exception, rest) : PyNone.NONE
        };
    }

    private static Object[] splitDeeper(
            PyBaseException exception, Predicate<PyBaseException> predicate, boolean wantRest) {
        ThreadState thread = ThreadState.get();
        thread.enterCall();
        try {
            return split(exception, predicate, wantRest);
        } finally {
            thread.leaveCall();
        }
    }

    /** A group like {@code original} with other members, or None if there are none. */
    public static Object derive(PyBaseException original, List<Object> members) {
        if (members.isEmpty()) {
            return PyNone.NONE;
        }
        Object result = Py.callMethod(original, "derive", new PyList(members.toArray()));
        if (!(result instanceof PyBaseException group)
                || !group.getType().isSubtypeOf(ExceptionTypes.BASE_EXCEPTION_GROUP)) {
            throw PyErr.typeError("derive must return an instance of BaseExceptionGroup");
        }
        group.setTraceback(original.getTraceback());
        group.setContext(original.getContext());
        boolean suppress = original.isSuppressContext();
        group.setCause(original.getCause());
        group.setSuppressContext(suppress);
        Object notes = Py.lookupAttr(original, "__notes__");
        if (notes != null
                && !(notes instanceof PyDict)
                && Types.of(notes).lookup("__getitem__") != null) {
            Py.setAttr(group, "__notes__", new PyList(Py.toArray(notes)));
        }
        return group;
    }
}
