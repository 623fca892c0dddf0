package org.pyft.modules.socket;

import org.pyft.modules.posix.Errno;
import org.pyft.modules.posix.ErrnoException;
import org.pyft.modules.posix.FileStatus;
import org.pyft.modules.posix.OpenFile;
import org.pyft.modules.posix.Readiness;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.NetworkChannel;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A socket: Java decides the kind of channel when it is made, so it is made when it is known whether the socket will listen or connect. Channels are
 * always in non-blocking mode; waiting is done with a selector.
 */
final class SocketFile extends OpenFile {
    private static final AtomicLong INODES = new AtomicLong(1L << 33);
    private static final int BACKLOG = 128;
    private static final byte[] NOTHING = {};

    private final int family;
    private final int type;
    private final long inode = INODES.getAndIncrement();
    private final Map<SocketOption<?>, Object> options = new LinkedHashMap<>();
    private final Map<Integer, Integer> otherOptions = new LinkedHashMap<>();
    private volatile SelectableChannel channel;
    private volatile boolean listening;
    private byte[] peeked = NOTHING;

    /** One end of a pair, which has no address. */
    private boolean nameless;

    SocketFile(int family, int type) {
        this.family = family;
        this.type = type;
    }

    SocketFile(int family, SelectableChannel channel) throws IOException {
        this(family, SocketConstants.SOCK_STREAM);
        use(channel);
    }

    void setNameless() {
        nameless = true;
    }

    int family() {
        return family;
    }

    int type() {
        return type;
    }

    private StandardProtocolFamily protocolFamily() {
        return switch (family) {
            case SocketConstants.AF_INET6 -> StandardProtocolFamily.INET6;
            case SocketConstants.AF_UNIX -> StandardProtocolFamily.UNIX;
            default -> StandardProtocolFamily.INET;
        };
    }

    private boolean isDatagram() {
        return type == SocketConstants.SOCK_DGRAM;
    }

    private void use(SelectableChannel newChannel) throws IOException {
        newChannel.configureBlocking(false);
        channel = newChannel;
        NetworkChannel network = (NetworkChannel) newChannel;
        for (Map.Entry<SocketOption<?>, Object> option : options.entrySet()) {
            apply(network, option.getKey(), option.getValue());
        }
    }

    @SuppressWarnings("unchecked")
    private static void apply(NetworkChannel network, SocketOption<?> option, Object value)
            throws IOException {
        if (network.supportedOptions().contains(option)) {
            network.setOption((SocketOption<Object>) option, value);
        }
    }

    private synchronized SocketChannel stream() throws IOException {
        if (channel == null) {
            use(SocketChannel.open(protocolFamily()));
        }
        if (channel instanceof SocketChannel result) {
            if (result.isConnectionPending()) {
                result.finishConnect();
            }
            return result;
        }
        throw new ErrnoException(Errno.ENOTCONN);
    }

    private synchronized DatagramChannel datagram() throws IOException {
        if (channel == null) {
            use(DatagramChannel.open(protocolFamily()));
        }
        return (DatagramChannel) channel;
    }

    // Connections
    // ---------------------------------------------------------------------------------------------------------

    /** A bound stream socket will listen in nearly all cases: make the channel that can. */
    synchronized void bind(SocketAddress address) throws IOException {
        if (isDatagram()) {
            datagram().bind(address);
            return;
        }
        if (channel != null) {
            throw new ErrnoException(Errno.EINVAL);
        }
        ServerSocketChannel server = ServerSocketChannel.open(protocolFamily());
        use(server);
        if (!options.containsKey(StandardSocketOptions.SO_REUSEADDR)
                && family != SocketConstants.AF_UNIX) {
            server.setOption(StandardSocketOptions.SO_REUSEADDR, false);
        }
        try {
            server.bind(address, BACKLOG);
        } catch (IOException e) {
            server.close();
            channel = null;
            throw e;
        }
    }

    synchronized void listen() throws IOException {
        if (isDatagram()) {
            throw new ErrnoException(Errno.EOPNOTSUPP);
        }
        if (channel == null) {
            bind(null);
        }
        if (!(channel instanceof ServerSocketChannel)) {
            throw new ErrnoException(Errno.EINVAL);
        }
        listening = true;
    }

    /** The next connection; null after {@code nanos} (negative: waits for ever). EAGAIN for zero. */
    SocketFile accept(long nanos) throws IOException {
        if (!(channel instanceof ServerSocketChannel server) || !listening) {
            throw new ErrnoException(Errno.EINVAL);
        }
        while (true) {
            SocketChannel connection = server.accept();
            if (connection != null) {
                return new SocketFile(family, connection);
            }
            if (!waitFor(SelectionKey.OP_ACCEPT, nanos)) {
                return null;
            }
        }
    }

    /** Connects; false after {@code nanos}. EINPROGRESS for zero. */
    boolean connect(SocketAddress address, long nanos) throws IOException {
        if (isDatagram()) {
            datagram().connect(address);
            return true;
        }
        SocketChannel stream;
        synchronized (this) {
            if (channel instanceof ServerSocketChannel server && !listening) {
                SocketAddress local = server.getLocalAddress();
                server.close();
                channel = null;
                use(SocketChannel.open(protocolFamily()).bind(local));
            }
            if (channel == null) {
                use(SocketChannel.open(protocolFamily()));
            }
            if (!(channel instanceof SocketChannel known)) {
                throw new ErrnoException(Errno.EINVAL);
            }
            stream = known;
        }
        if (stream.isConnected()) {
            throw new ErrnoException(Errno.EISCONN);
        }
        if (stream.isConnectionPending()) {
            if (stream.finishConnect()) {
                return true;
            }
            if (nanos == 0) {
                throw new ErrnoException(Errno.EALREADY);
            }
        } else if (stream.connect(address)) {
            return true;
        } else if (nanos == 0) {
            throw new ErrnoException(Errno.EINPROGRESS);
        }
        while (!stream.finishConnect()) {
            if (!Readiness.await(stream, SelectionKey.OP_CONNECT, nanos)) {
                return false;
            }
        }
        return true;
    }

    /** {@code SO_ERROR}: how an attempt to connect ended. */
    int pendingError() {
        if (channel instanceof SocketChannel stream && stream.isConnectionPending()) {
            try {
                stream.finishConnect();
            } catch (IOException e) {
                return Errno.of(e);
            }
        }
        return 0;
    }

    private boolean waitFor(int operation, long nanos) throws IOException {
        if (nanos == 0) {
            throw new ErrnoException(Errno.EAGAIN);
        }
        return Readiness.await(channel, operation, nanos);
    }

    // Data
    // ----------------------------------------------------------------------------------------------------------------

    /** Receives into an array: the number of bytes, 0 at the end; −1 after {@code nanos}. EAGAIN for zero. */
    int receive(byte[] target, int offset, int length, boolean peek, long nanos)
            throws IOException {
        if (isDatagram()) {
            return receiveFrom(target, offset, length, nanos, new SocketAddress[1]);
        }
        if (channel instanceof ServerSocketChannel || channel == null) {
            throw new ErrnoException(Errno.ENOTCONN);
        }
        synchronized (this) {
            if (peeked.length > 0) {
                int count = Math.min(length, peeked.length);
                System.arraycopy(peeked, 0, target, offset, count);
                if (!peek) {
                    peeked = java.util.Arrays.copyOfRange(peeked, count, peeked.length);
                }
                return count;
            }
        }
        SocketChannel stream = stream();
        ByteBuffer buffer = ByteBuffer.wrap(target, offset, length);
        while (true) {
            int count = stream.read(buffer);
            if (count != 0 || length == 0) {
                if (peek && count > 0) {
                    synchronized (this) {
                        peeked = java.util.Arrays.copyOfRange(target, offset, offset + count);
                    }
                }
                return Math.max(0, count);
            }
            if (!waitFor(SelectionKey.OP_READ, nanos)) {
                return -1;
            }
        }
    }

    /** Receives a datagram and its sender: the number of bytes; −1 after {@code nanos}. EAGAIN for zero. */
    int receiveFrom(byte[] target, int offset, int length, long nanos, SocketAddress[] sender)
            throws IOException {
        if (!isDatagram()) {
            return receive(target, offset, length, false, nanos);
        }
        DatagramChannel datagram = datagram();
        ByteBuffer buffer = ByteBuffer.wrap(target, offset, length);
        while (true) {
            sender[0] = datagram.receive(buffer);
            if (sender[0] != null) {
                return length - buffer.remaining();
            }
            if (!waitFor(SelectionKey.OP_READ, nanos)) {
                return -1;
            }
        }
    }

    /** Sends at least a byte: the number of bytes; −1 after {@code nanos}. EAGAIN for zero. */
    int send(byte[] source, int offset, int length, long nanos) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(source, offset, length);
        while (true) {
            int count = isDatagram() ? datagram().write(buffer) : stream().write(buffer);
            if (count > 0 || length == 0) {
                return count;
            }
            if (!waitFor(SelectionKey.OP_WRITE, nanos)) {
                return -1;
            }
        }
    }

    /** Sends a datagram. */
    int sendTo(byte[] source, int offset, int length, SocketAddress address, long nanos)
            throws IOException {
        if (!isDatagram()) {
            return send(source, offset, length, nanos);
        }
        ByteBuffer buffer = ByteBuffer.wrap(source, offset, length);
        while (true) {
            int count = datagram().send(buffer, address);
            if (count > 0 || length == 0) {
                return count;
            }
            if (!waitFor(SelectionKey.OP_WRITE, nanos)) {
                return -1;
            }
        }
    }

    void shutdown(int how) throws IOException {
        if (!(channel instanceof SocketChannel stream) || !stream.isConnected()) {
            throw new ErrnoException(Errno.ENOTCONN);
        }
        if (how != 1) {
            stream.shutdownInput();
        }
        if (how != 0) {
            stream.shutdownOutput();
        }
    }

    SocketAddress localAddress() throws IOException {
        return nameless
                ? UnixDomainSocketAddress.of("")
                : channel == null ? null : ((NetworkChannel) channel).getLocalAddress();
    }

    SocketAddress remoteAddress() throws IOException {
        SocketAddress remote = nameless ? UnixDomainSocketAddress.of("") : null;
        if (remote != null) {
            return remote;
        }
        if (channel instanceof SocketChannel stream) {
            remote = stream.getRemoteAddress();
        } else if (channel instanceof DatagramChannel datagram) {
            remote = datagram.getRemoteAddress();
        }
        if (remote == null) {
            throw new ErrnoException(Errno.ENOTCONN);
        }
        return remote;
    }

    boolean isListening() {
        return listening;
    }

    // Options
    // ---------------------------------------------------------------------------------------------------------------

    synchronized <T> void setOption(SocketOption<T> option, T value) throws IOException {
        options.put(option, value);
        if (channel != null) {
            apply((NetworkChannel) channel, option, value);
        }
    }

    synchronized Object getOption(SocketOption<?> option) throws IOException {
        if (channel instanceof NetworkChannel network
                && network.supportedOptions().contains(option)) {
            return network.getOption(option);
        }
        return options.get(option);
    }

    /** Options that Java does not know are remembered, no more. */
    synchronized void setOtherOption(int key, int value) {
        otherOptions.put(key, value);
    }

    synchronized int getOtherOption(int key) {
        return otherOptions.getOrDefault(key, 0);
    }

    // As a file
    // -------------------------------------------------------------------------------------------------------------

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        return receive(target, offset, length, false, isNonBlocking() ? 0 : -1);
    }

    @Override
    public int write(byte[] source, int offset, int length) throws IOException {
        return send(source, offset, length, isNonBlocking() ? 0 : -1);
    }

    @Override
    public FileStatus status() {
        return FileStatus.ofKind(FileStatus.SOCKET | 0777, inode);
    }

    @Override
    public SelectableChannel selectable() {
        return channel;
    }

    @Override
    public int inputOperations() {
        return channel.validOps() & (SelectionKey.OP_READ | SelectionKey.OP_ACCEPT);
    }

    @Override
    public int outputOperations() {
        if (channel instanceof SocketChannel stream && stream.isConnectionPending()) {
            return SelectionKey.OP_CONNECT;
        }
        return channel.validOps() & SelectionKey.OP_WRITE;
    }

    @Override
    public boolean inputReady() {
        return false;
    }

    @Override
    protected void release() throws IOException {
        SelectableChannel open = channel;
        if (open != null) {
            open.close();
        }
    }

    /** The address in Java's form with the family's "any" address in place of null. */
    SocketAddress localAddressOrAny() throws IOException {
        SocketAddress local = localAddress();
        if (local != null) {
            return local;
        }
        return family == SocketConstants.AF_UNIX
                ? UnixDomainSocketAddress.of("")
                : new InetSocketAddress(family == SocketConstants.AF_INET6 ? "::" : "0.0.0.0", 0);
    }
}
