package org.pyft.modules.socket;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.PyContext;
import org.pyft.modules.posix.Errno;
import org.pyft.modules.posix.ErrnoException;
import org.pyft.modules.posix.FileDescriptors;
import org.pyft.objects.PyHeapObject;
import org.pyft.objects.type.PyType;

import java.io.IOException;

/** {@code _socket.socket}: a descriptor of a {@link SocketFile}, and a timeout. */
public final class PySocket extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("_socket.socket", new SocketMethodsTable()).notWeakReferenceable();

    private volatile int fd = -1;
    private int family = -1;
    private int type = -1;
    private int protocol;

    /** In nanoseconds; negative: none. Zero: non-blocking. */
    private volatile long timeout = -1;

    PySocket(PyType type) {
        initType(type);
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    /** {@code __init__}: a new socket, or with {@code fileno} one for a descriptor that exists. */
    @TruffleBoundary
    void init(int newFamily, int newType, int newProtocol, int fileno) {
        if (!PyContext.get().env().isSocketIOAllowed()) {
            throw Errno.error(Errno.EPERM);
        }
        FileDescriptors descriptors = FileDescriptors.get();
        try {
            if (fileno >= 0) {
                if (!(descriptors.file(fileno) instanceof SocketFile file)) {
                    throw new ErrnoException(Errno.ENOTSOCK);
                }
                family = newFamily < 0 ? file.family() : newFamily;
                type = newType < 0 ? file.type() : newType;
                fd = fileno;
            } else {
                family = newFamily < 0 ? SocketConstants.AF_INET : newFamily;
                type =
                        (newType < 0 ? SocketConstants.SOCK_STREAM : newType)
                                & ~(SocketConstants.SOCK_NONBLOCK | SocketConstants.SOCK_CLOEXEC);
                if (family != SocketConstants.AF_INET
                        && family != SocketConstants.AF_INET6
                        && family != SocketConstants.AF_UNIX) {
                    throw new ErrnoException(Errno.EAFNOSUPPORT);
                }
                boolean stream = type == SocketConstants.SOCK_STREAM;
                if (!stream && type != SocketConstants.SOCK_DGRAM
                        || !stream && family == SocketConstants.AF_UNIX) {
                    throw new ErrnoException(
                            type == SocketConstants.SOCK_RAW ? Errno.EPERM : Errno.EPROTONOSUPPORT);
                }
                fd = descriptors.add(new SocketFile(family, type));
            }
            protocol = Math.max(0, newProtocol);
            boolean nonBlocking = newType >= 0 && (newType & SocketConstants.SOCK_NONBLOCK) != 0;
            setTimeout(nonBlocking ? 0 : SocketDefaults.get().timeout());
        } catch (IOException e) {
            throw SocketErrors.error(e);
        }
    }

    int descriptor() {
        return fd;
    }

    int family() {
        return family;
    }

    int type() {
        return type;
    }

    int protocol() {
        return protocol;
    }

    long timeout() {
        return timeout;
    }

    void setTimeout(long nanos) throws IOException {
        timeout = nanos;
        file().setNonBlocking(nanos >= 0);
    }

    /** The open socket; EBADF after {@code close}. */
    SocketFile file() throws ErrnoException {
        if (FileDescriptors.get().file(fd) instanceof SocketFile file) {
            return file;
        }
        throw new ErrnoException(Errno.ENOTSOCK);
    }

    /** {@code detach}: forgets the descriptor without closing it. */
    synchronized int detach() {
        int result = fd;
        fd = -1;
        return result;
    }

    @TruffleBoundary
    void close() {
        int descriptor = detach();
        if (descriptor >= 0) {
            try {
                FileDescriptors.get().close(descriptor);
            } catch (IOException e) {
                if (Errno.of(e) != Errno.ECONNRESET) {
                    throw SocketErrors.error(e);
                }
            }
        }
    }
}
