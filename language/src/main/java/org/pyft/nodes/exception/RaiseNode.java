package org.pyft.nodes.exception;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.StatementNode;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyBaseException;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/**
 * {@code raise exception from cause}; both may be null.
 */
public final class RaiseNode extends StatementNode {
    @Child private ExpressionNode exception;
    @Child private ExpressionNode cause;

    public RaiseNode(ExpressionNode exception, ExpressionNode cause) {
        this.exception = exception;
        this.cause = cause;
    }

    @Override
    public int execute(VirtualFrame frame) {
        if (exception == null) {
            markPosition(frame);
            throw again();
        }
        Object exceptionValue = exception.execute(frame);
        Object causeValue = cause == null ? null : cause.execute(frame);
        markPosition(frame);
        throw raise(exceptionValue, causeValue);
    }

    @TruffleBoundary
    private static PyException again() {
        PyBaseException handled = Handled.get();
        if (handled == null) {
            throw PyErr.runtimeError("No active exception to reraise");
        }
        return again(handled);
    }

    /** Raises an exception again: its traceback gets no entry for the raising frame. */
    static PyException again(PyBaseException exception) {
        PyException carrier = new PyException(exception, null);
        carrier.setTraced(true);
        return carrier;
    }

    @TruffleBoundary
    private static PyException raise(Object exception, Object cause) {
        PyBaseException value = instance(exception, "exceptions must derive from BaseException");
        if (cause == PyNone.NONE) {
            value.setCause(null);
            value.setSuppressContext(true);
        } else if (cause != null) {
            value.setCause(instance(cause, "exception causes must derive from BaseException"));
            value.setSuppressContext(true);
        }
        return PyErr.raised(value);
    }

    private static PyBaseException instance(Object exception, String complaint) {
        if (exception instanceof PyBaseException value) {
            return value;
        }
        if (exception instanceof PyType type && type.isSubtypeOf(ExceptionTypes.BASE_EXCEPTION)) {
            Object made = Py.call(type);
            if (made instanceof PyBaseException value) {
                return value;
            }
            throw PyErr.typeError(
                    "calling %s should have returned an instance of BaseException, not %s",
                    Py.reprString(exception), Py.reprString(Types.of(made)));
        }
        throw PyErr.typeError(complaint);
    }
}
