package org.pyft.objects.exception;

import com.oracle.truffle.api.object.Shape;

import org.pyft.objects.instance.PyInstance;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.sharing.Publisher;
import org.pyft.sharing.Sharing;

/**
 * An instance of a class derived from {@code BaseException}. The special fields of subclasses (OSError's {@code errno}, …) are attributes
 * under hidden keys, see {@link ExceptionFields}.
 */
public final class PyBaseException extends PyInstance {
    private volatile PyTuple args;
    private volatile PyBaseException cause;
    private volatile PyBaseException context;
    private volatile boolean suppressContext;
    private volatile Object traceback;

    public PyBaseException(Shape shape, PyTuple args) {
        super(shape);
        this.args = args;
    }

    /** {@code args}. */
    public PyTuple getArgs() {
        return args;
    }

    public void setArgs(PyTuple value) {
        Sharing.barrier(isShared(), value);
        args = value;
    }

    /** {@code __cause__} or null. */
    public PyBaseException getCause() {
        return cause;
    }

    /** Sets {@code __cause__}, and with it {@code __suppress_context__}. */
    public void setCause(PyBaseException value) {
        Sharing.barrier(isShared(), value);
        cause = value;
        suppressContext = true;
    }

    /** {@code __context__} or null. */
    public PyBaseException getContext() {
        return context;
    }

    public void setContext(PyBaseException value) {
        Sharing.barrier(isShared(), value);
        context = value;
    }

    public boolean isSuppressContext() {
        return suppressContext;
    }

    public void setSuppressContext(boolean value) {
        suppressContext = value;
    }

    /** {@code __traceback__}: a {@code PyTraceback} or null. */
    public Object getTraceback() {
        return traceback;
    }

    public void setTraceback(Object value) {
        Sharing.barrier(isShared(), value);
        traceback = value;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(args);
        publisher.visit(cause);
        publisher.visit(context);
        publisher.visit(traceback);
    }
}
