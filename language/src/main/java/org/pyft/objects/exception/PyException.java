package org.pyft.objects.exception;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.nodes.Node;

import org.pyft.ops.Py;
import org.pyft.ops.Types;

/** The Truffle exception that carries a Python exception through Java frames: a new one for each raise. */
@SuppressWarnings("serial")
public final class PyException extends AbstractTruffleException {
    private final PyBaseException value;
    private boolean traced;

    /** Carries {@code value}; {@code location} is the raising node or null. */
    public PyException(PyBaseException value, Node location) {
        super(null, null, 0, location);
        this.value = value;
    }

    /** The Python exception. */
    public PyBaseException getValue() {
        return value;
    }

    /** Whether the traceback has an entry for the activation that the exception is in. */
    public boolean isTraced() {
        return traced;
    }

    public void setTraced(boolean newValue) {
        traced = newValue;
    }

    @Override
    @TruffleBoundary
    public String getMessage() {
        return Types.of(value).getName() + ": " + Py.strString(value);
    }

    @Override
    public String toString() {
        return Types.of(value).getName();
    }
}
