package org.pyft.modules.socket;

import org.pyft.modules.posix.Errno;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

import java.io.IOException;

/** The exceptions of {@code _socket}. */
final class SocketErrors {
    static final PyType GAI_ERROR =
            PyType.builtin("socket.gaierror", null, ExceptionTypes.OS_ERROR);
    static final PyType H_ERROR = PyType.builtin("socket.herror", null, ExceptionTypes.OS_ERROR);

    private SocketErrors() {}

    static PyException error(Exception cause) {
        return Errno.error(cause);
    }

    static PyException timedOut() {
        return PyErr.error(ExceptionTypes.TIMEOUT_ERROR, "timed out");
    }

    static PyException addressInfo(int code) {
        String text =
                switch (code) {
                    case SocketConstants.EAI_NONAME -> "Name or service not known";
                    case SocketConstants.EAI_SERVICE -> "Servname not supported for ai_socktype";
                    case SocketConstants.EAI_FAMILY -> "ai_family not supported";
                    default -> "Unknown error";
                };
        return PyErr.raised(Py.call(GAI_ERROR, (long) code, Str.of(text)));
    }

    static PyException host() {
        return PyErr.raised(Py.call(H_ERROR, 1L, Str.of("Unknown host")));
    }

    /** Whether an operation would have had to wait. */
    static boolean isBlocked(IOException e) {
        int errno = Errno.of(e);
        return errno == Errno.EAGAIN || errno == Errno.EINPROGRESS;
    }
}
