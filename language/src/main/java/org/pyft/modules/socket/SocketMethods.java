package org.pyft.modules.socket;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.modules.posix.Errno;
import org.pyft.modules.posix.FileDescriptors;
import org.pyft.modules.posix.PathArgument;
import org.pyft.modules.time.Timestamps;
import org.pyft.objects.bytes.Buffers;
import org.pyft.objects.bytes.PyBuffer;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.list.PyList;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

import java.io.IOException;
import java.net.SocketAddress;
import java.util.Arrays;

/** Attributes of {@code _socket.socket}. */
@BuiltinType("_socket.socket")
final class SocketMethods {
    /** Not more than this at first: the wish may be absurd. */
    private static final int LARGEST_BUFFER = 1 << 20;

    private SocketMethods() {}

    @Builtin("__new__($type, /, *args, **kwargs)")
    static Object create(PyType type, Object[] args, PyDict kwargs) {
        return new PySocket(type);
    }

    @Builtin("__init__($self, family=-1, type=-1, proto=-1, fileno=None)")
    static void init(PySocket self, int family, int type, int protocol, Object fileno) {
        int fd = -1;
        if (fileno != null && fileno != PyNone.NONE) {
            fd = PathArgument.descriptor(Py.index(fileno));
            if (fd < 0) {
                throw PyErr.valueError("negative file descriptor");
            }
        }
        self.init(family, type, protocol, fd);
    }

    @Builtin("__repr__($self, /)")
    static Object repr(PySocket self) {
        return Str.of(
                "<socket object, fd="
                        + self.descriptor()
                        + ", family="
                        + self.family()
                        + ", type="
                        + self.type()
                        + ", proto="
                        + self.protocol()
                        + ">");
    }

    @Getter("family")
    static long family(PySocket self) {
        return self.family();
    }

    @Getter("type")
    static long type(PySocket self) {
        return self.type();
    }

    @Getter("proto")
    static long protocol(PySocket self) {
        return self.protocol();
    }

    @Getter("timeout")
    static Object timeout(PySocket self) {
        return getTimeout(self);
    }

    @Builtin("gettimeout($self, /)")
    static Object getTimeout(PySocket self) {
        return self.timeout() < 0 ? PyNone.NONE : (Object) (self.timeout() / 1e9);
    }

    /** A timeout argument in nanoseconds; −1 for None. */
    static long timeoutArgument(Object timeout) {
        if (timeout == PyNone.NONE) {
            return -1;
        }
        long nanos = Timestamps.toNanoseconds(timeout);
        if (nanos < 0) {
            throw PyErr.valueError("Timeout value out of range");
        }
        return nanos;
    }

    @Builtin("settimeout($self, object, /)")
    static void setTimeout(PySocket self, Object timeout) {
        setNanos(self, timeoutArgument(timeout));
    }

    private static void setNanos(PySocket self, long nanos) {
        try {
            self.setTimeout(nanos);
        } catch (IOException e) {
            throw SocketErrors.error(e);
        }
    }

    @Builtin("setblocking($self, object, /)")
    static void setBlocking(PySocket self, boolean blocking) {
        setNanos(self, blocking ? -1 : 0);
    }

    @Builtin("getblocking($self, /)")
    static boolean isBlocking(PySocket self) {
        return self.timeout() != 0;
    }

    @Builtin("fileno($self, /)")
    static long fileno(PySocket self) {
        return self.descriptor();
    }

    @Builtin("detach($self, /)")
    static long detach(PySocket self) {
        return self.detach();
    }

    @Builtin("close($self, /)")
    static void close(PySocket self) {
        self.close();
    }

    @Builtin("bind($self, object, /)")
    static void bind(PySocket self, Object address) {
        try {
            self.file().bind(SocketAddresses.parse(self.family(), address, "bind"));
        } catch (IOException | RuntimeException e) {
            throw failure(e);
        }
    }

    @Builtin("listen($self, backlog=128, /)")
    static void listen(PySocket self, int backlog) {
        try {
            self.file().listen();
        } catch (IOException | RuntimeException e) {
            throw failure(e);
        }
    }

    /** Java's channels throw unchecked exceptions for what are error numbers elsewhere. */
    static RuntimeException failure(Exception e) {
        if (e instanceof org.pyft.objects.exception.PyException python) {
            return python;
        }
        if (e instanceof IllegalStateException
                || e instanceof IllegalArgumentException
                || e instanceof UnsupportedOperationException) {
            return Errno.error(Errno.of(e) == Errno.EIO ? Errno.EINVAL : Errno.of(e));
        }
        return e instanceof RuntimeException unexpected ? unexpected : SocketErrors.error(e);
    }

    @Builtin("_accept($self, /)")
    static Object accept(PySocket self) {
        try {
            SocketFile connection = self.file().accept(self.timeout());
            if (connection == null) {
                throw SocketErrors.timedOut();
            }
            return PyTuple.of(
                    (long) FileDescriptors.get().add(connection),
                    SocketAddresses.toPython(connection.remoteAddress()));
        } catch (IOException | RuntimeException e) {
            throw failure(e);
        }
    }

    @Builtin("connect($self, object, /)")
    static void connect(PySocket self, Object address) {
        try {
            SocketFile file = self.file();
            if (!file.connect(
                    SocketAddresses.parse(self.family(), address, "connect"), self.timeout())) {
                throw SocketErrors.timedOut();
            }
        } catch (IOException | RuntimeException e) {
            throw failure(e);
        }
    }

    @Builtin("connect_ex($self, object, /)")
    static long connectError(PySocket self, Object address) {
        SocketAddress target = SocketAddresses.parse(self.family(), address, "connect_ex");
        try {
            return self.file().connect(target, self.timeout()) ? 0 : Errno.EAGAIN;
        } catch (IOException
                | IllegalStateException
                | IllegalArgumentException
                | UnsupportedOperationException e) {
            return Errno.of(e);
        }
    }

    @Builtin("getsockname($self, /)")
    static Object localAddress(PySocket self) {
        try {
            return SocketAddresses.toPython(self.file().localAddressOrAny());
        } catch (IOException e) {
            throw SocketErrors.error(e);
        }
    }

    @Builtin("getpeername($self, /)")
    static Object remoteAddress(PySocket self) {
        try {
            return SocketAddresses.toPython(self.file().remoteAddress());
        } catch (IOException e) {
            throw SocketErrors.error(e);
        }
    }

    @Builtin("shutdown($self, object, /)")
    static void shutdown(PySocket self, int how) {
        try {
            self.file().shutdown(how);
        } catch (IOException | RuntimeException e) {
            throw failure(e);
        }
    }

    // Receiving
    // ---------------------------------------------------------------------------------------------------------------

    private static long waiting(PySocket self, int flags) {
        return (flags & SocketConstants.MSG_DONTWAIT) != 0 ? 0 : self.timeout();
    }

    private static int receive(PySocket self, byte[] target, int offset, int length, int flags) {
        boolean peek = (flags & SocketConstants.MSG_PEEK) != 0;
        boolean all = (flags & SocketConstants.MSG_WAITALL) != 0 && !peek;
        try {
            SocketFile file = self.file();
            int done = 0;
            while (true) {
                int count =
                        file.receive(
                                target, offset + done, length - done, peek, waiting(self, flags));
                if (count < 0) {
                    throw SocketErrors.timedOut();
                }
                done += count;
                if (!all || count == 0 || done == length) {
                    return done;
                }
            }
        } catch (IOException | RuntimeException e) {
            throw failure(e);
        }
    }

    @Builtin("recv($self, bufsize, flags=0, /)")
    static Object receive(PySocket self, int size, int flags) {
        if (size < 0) {
            throw PyErr.valueError("negative buffersize in recv");
        }
        byte[] buffer =
                new byte
                        [(flags & SocketConstants.MSG_WAITALL) != 0
                                ? size
                                : Math.min(size, LARGEST_BUFFER)];
        int count = receive(self, buffer, 0, buffer.length, flags);
        return PyBytes.of(count == buffer.length ? buffer : Arrays.copyOf(buffer, count));
    }

    /** How much of a buffer is to be filled. */
    private static int wanted(PyBuffer buffer, int size, String function) {
        if (size < 0) {
            throw PyErr.valueError("negative buffersize in %s", function);
        }
        if (size > buffer.length()) {
            throw PyErr.valueError(
                    function.equals("recv_into")
                            ? "buffer too small for requested bytes"
                            : "nbytes is greater than the length of the buffer");
        }
        return size == 0 ? buffer.length() : size;
    }

    @Builtin("recv_into($self, buffer, nbytes=0, flags=0)")
    static long receiveInto(PySocket self, Object target, int size, int flags) {
        try (PyBuffer buffer = Buffers.acquireWritable(target, "recv_into", 1)) {
            int length = wanted(buffer, size, "recv_into");
            if (buffer.array() != null && buffer.strides() == null) {
                return receive(self, buffer.array(), buffer.arrayOffset(), length, flags);
            }
            byte[] bytes = new byte[length];
            int count = receive(self, bytes, 0, length, flags);
            buffer.write(0, bytes, 0, count);
            return count;
        }
    }

    private static int receiveFrom(
            PySocket self, byte[] buffer, int flags, SocketAddress[] sender) {
        try {
            int count =
                    self.file().receiveFrom(buffer, 0, buffer.length, waiting(self, flags), sender);
            if (count < 0) {
                throw SocketErrors.timedOut();
            }
            return count;
        } catch (IOException | RuntimeException e) {
            throw failure(e);
        }
    }

    @Builtin("recvfrom($self, bufsize, flags=0, /)")
    static Object receiveFrom(PySocket self, int size, int flags) {
        if (size < 0) {
            throw PyErr.valueError("negative buffersize in recvfrom");
        }
        byte[] buffer = new byte[Math.min(size, LARGEST_BUFFER)];
        SocketAddress[] sender = new SocketAddress[1];
        int count = receiveFrom(self, buffer, flags, sender);
        return PyTuple.of(
                PyBytes.of(Arrays.copyOf(buffer, count)), SocketAddresses.toPython(sender[0]));
    }

    @Builtin("recvfrom_into($self, buffer, nbytes=0, flags=0)")
    static Object receiveFromInto(PySocket self, Object target, int size, int flags) {
        try (PyBuffer buffer = Buffers.acquireWritable(target, "recvfrom_into", 1)) {
            byte[] bytes = new byte[wanted(buffer, size, "recvfrom_into")];
            SocketAddress[] sender = new SocketAddress[1];
            int count = receiveFrom(self, bytes, flags, sender);
            buffer.write(0, bytes, 0, count);
            return PyTuple.of((long) count, SocketAddresses.toPython(sender[0]));
        }
    }

    @Builtin("recvmsg($self, bufsize, ancbufsize=0, flags=0, /)")
    static Object receiveMessage(PySocket self, int size, int ancillary, int flags) {
        if (size < 0) {
            throw PyErr.valueError("negative buffer size in recvmsg()");
        }
        byte[] buffer = new byte[Math.min(size, LARGEST_BUFFER)];
        SocketAddress[] sender = new SocketAddress[1];
        int count = receiveFrom(self, buffer, flags, sender);
        return PyTuple.of(
                PyBytes.of(Arrays.copyOf(buffer, count)),
                new PyList(),
                0L,
                SocketAddresses.toPython(sender[0]));
    }

    // Sending
    // -----------------------------------------------------------------------------------------------------------------

    @Builtin("send($self, data, flags=0, /)")
    static long send(PySocket self, Object data, int flags) {
        byte[] bytes = Buffers.toBytes(data);
        try {
            int count = self.file().send(bytes, 0, bytes.length, waiting(self, flags));
            if (count < 0) {
                throw SocketErrors.timedOut();
            }
            return count;
        } catch (IOException | RuntimeException e) {
            throw failure(e);
        }
    }

    @Builtin("sendall($self, data, flags=0, /)")
    static void sendAll(PySocket self, Object data, int flags) {
        byte[] bytes = Buffers.toBytes(data);
        long limit = waiting(self, flags);
        long deadline = System.nanoTime() + limit;
        try {
            SocketFile file = self.file();
            int done = 0;
            while (done < bytes.length) {
                int count =
                        file.send(
                                bytes,
                                done,
                                bytes.length - done,
                                limit > 0 ? Math.max(1, deadline - System.nanoTime()) : limit);
                if (count < 0) {
                    throw SocketErrors.timedOut();
                }
                done += count;
            }
        } catch (IOException | RuntimeException e) {
            throw failure(e);
        }
    }

    @Builtin("sendto($self, data, flags_or_address, address=<unrepresentable>, /)")
    static long sendTo(PySocket self, Object data, Object flagsOrAddress, Object address) {
        byte[] bytes = Buffers.toBytes(data);
        int flags = address == null ? 0 : Py.asInt(flagsOrAddress);
        SocketAddress target =
                SocketAddresses.parse(
                        self.family(), address == null ? flagsOrAddress : address, "sendto");
        try {
            int count = self.file().sendTo(bytes, 0, bytes.length, target, waiting(self, flags));
            if (count < 0) {
                throw SocketErrors.timedOut();
            }
            return count;
        } catch (IOException | RuntimeException e) {
            throw failure(e);
        }
    }

    @Builtin("sendmsg($self, buffers, ancdata=(), flags=0, address=None, /)")
    static long sendMessage(
            PySocket self, Object buffers, Object ancillary, int flags, Object address) {
        if (ancillary != null && Py.len(ancillary) > 0) {
            throw Errno.error(Errno.EOPNOTSUPP);
        }
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        for (Object buffer : Py.toArray(buffers)) {
            all.writeBytes(Buffers.toBytes(buffer));
        }
        PyBytes data = PyBytes.of(all.toByteArray());
        return address == null || address == PyNone.NONE
                ? send(self, data, flags)
                : sendTo(self, data, (long) flags, address);
    }

    // Options
    // -----------------------------------------------------------------------------------------------------------------

    @Builtin("setsockopt($self, level, option, value, optlen=<unrepresentable>, /)")
    static void setOption(PySocket self, int level, int option, Object value, Object length) {
        try {
            SocketOptions.set(self.file(), level, option, value);
        } catch (IOException | RuntimeException e) {
            throw failure(e);
        }
    }

    @Builtin("getsockopt($self, level, option, buflen=0, /)")
    static Object getOption(PySocket self, int level, int option, int length) {
        try {
            return SocketOptions.get(self.file(), level, option, length);
        } catch (IOException | RuntimeException e) {
            throw failure(e);
        }
    }
}
