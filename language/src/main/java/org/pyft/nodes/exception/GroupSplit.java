package org.pyft.nodes.exception;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyBaseException;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.list.PyList;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.traceback.PyTraceback;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The progress of an {@code except*} statement: what is left of the exception, and what its clauses have raised.
 */
final class GroupSplit {
    private final PyBaseException original;
    private PyBaseException rest;
    private PyBaseException matched;
    private final List<PyBaseException> raised = new ArrayList<>();

    GroupSplit(PyBaseException original) {
        this.original = original;
        this.rest = original;
    }

    PyBaseException original() {
        return original;
    }

    PyBaseException matched() {
        return matched;
    }

    /**
     * Takes the part of the rest that is of the given types; false if there is none. A naked exception is wrapped in a group, which has the
     * clause's place as its traceback.
     */
    @TruffleBoundary
    boolean take(Object types, PyTraceback place) {
        ExceptionMatch.checkStar(types);
        matched = null;
        if (rest == null) {
            return false;
        }
        if (ExceptionMatch.matches(rest, types)) {
            if (isGroup(rest)) {
                matched = rest;
            } else {
                matched =
                        (PyBaseException)
                                Py.call(
                                        ExceptionTypes.BASE_EXCEPTION_GROUP,
                                        Str.EMPTY,
                                        PyTuple.of(rest));
                matched.setTraceback(place);
            }
            rest = null;
            return true;
        }
        if (isGroup(rest)) {
            Object pair = Py.callMethod(rest, "split", types);
            if (!(pair instanceof PyTuple tuple)) {
                throw PyErr.typeError(
                        "%s.split must return a tuple, not %s",
                        rest.getType().getName(), Types.nameOf(pair));
            }
            if (tuple.size() < 2) {
                throw PyErr.typeError(
                        "%s.split must return a 2-tuple, got tuple of size %d",
                        rest.getType().getName(), tuple.size());
            }
            if (tuple.get(0) != PyNone.NONE) {
                matched = (PyBaseException) tuple.get(0);
                rest = tuple.get(1) == PyNone.NONE ? null : (PyBaseException) tuple.get(1);
                return true;
            }
        }
        return false;
    }

    void raisedByClause(PyBaseException exception) {
        raised.add(exception);
    }

    /** The exception to raise when all clauses have run, or null. */
    @TruffleBoundary
    PyException finish() {
        if (rest != null) {
            raised.add(rest);
        }
        if (raised.isEmpty()) {
            return null;
        }
        if (!isGroup(original)) {
            PyBaseException only = raised.get(0);
            return RaiseNode.again(only);
        }
        List<PyBaseException> fresh = new ArrayList<>();
        List<PyBaseException> again = new ArrayList<>();
        for (PyBaseException exception : raised) {
            (isPartOfOriginal(exception) ? again : fresh).add(exception);
        }
        PyBaseException reraised = again.isEmpty() ? null : projection(again);
        if (fresh.isEmpty()) {
            return RaiseNode.again(reraised);
        }
        if (reraised != null) {
            fresh.add(reraised);
        }
        if (fresh.size() == 1) {
            return RaiseNode.again(fresh.getFirst());
        }
        return RaiseNode.again(group(ExceptionTypes.BASE_EXCEPTION_GROUP, fresh));
    }

    private boolean isPartOfOriginal(PyBaseException exception) {
        return isGroup(exception)
                && exception.getTraceback() == original.getTraceback()
                && exception.getCause() == original.getCause()
                && exception.getContext() == original.getContext();
    }

    /** The original group reduced to the leaves of the given groups. */
    private PyBaseException projection(List<PyBaseException> groups) {
        Set<Object> leaves = Collections.newSetFromMap(new IdentityHashMap<>());
        for (PyBaseException group : groups) {
            collectLeaves(group, leaves);
        }
        return project(original, leaves);
    }

    private static void collectLeaves(PyBaseException exception, Set<Object> leaves) {
        if (!isGroup(exception)) {
            leaves.add(exception);
            return;
        }
        for (Object part : Py.toArray(Py.getAttr(exception, "exceptions"))) {
            collectLeaves((PyBaseException) part, leaves);
        }
    }

    private static PyBaseException project(PyBaseException exception, Set<Object> leaves) {
        if (!isGroup(exception)) {
            return leaves.contains(exception) ? exception : null;
        }
        List<Object> parts = new ArrayList<>();
        for (Object part : Py.toArray(Py.getAttr(exception, "exceptions"))) {
            PyBaseException projected = project((PyBaseException) part, leaves);
            if (projected != null) {
                parts.add(projected);
            }
        }
        if (parts.isEmpty()) {
            return null;
        }
        PyBaseException result =
                (PyBaseException) Py.callMethod(exception, "derive", new PyList(parts.toArray()));
        result.setTraceback(exception.getTraceback());
        result.setCause(exception.getCause());
        result.setContext(exception.getContext());
        return result;
    }

    private static boolean isGroup(PyBaseException exception) {
        return exception.getType().isSubtypeOf(ExceptionTypes.BASE_EXCEPTION_GROUP);
    }

    private static PyBaseException group(PyType type, List<PyBaseException> exceptions) {
        return (PyBaseException) Py.call(type, Str.EMPTY, new PyList(exceptions.toArray()));
    }
}
