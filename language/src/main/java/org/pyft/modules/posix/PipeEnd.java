package org.pyft.modules.posix;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.WritableByteChannel;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One end of a pipe between threads (or to a child process, through a pump). The channel is always in non-blocking mode, because
 * a thread that is interrupted inside a blocking read would close it.
 */
final class PipeEnd extends OpenFile {
    private static final AtomicLong INODES = new AtomicLong(1L << 32);

    private final SelectableChannel channel;
    private final long inode;

    private PipeEnd(SelectableChannel channel, long inode) throws IOException {
        this.channel = channel;
        this.inode = inode;
        channel.configureBlocking(false);
    }

    /** A new pipe: the end to read from and the end to write to. */
    static PipeEnd[] create() throws IOException {
        Pipe pipe = Pipe.open();
        long inode = INODES.getAndIncrement();
        return new PipeEnd[] {new PipeEnd(pipe.source(), inode), new PipeEnd(pipe.sink(), inode)};
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (!(channel instanceof ReadableByteChannel source)) {
            throw new ErrnoException(Errno.EBADF);
        }
        if (length == 0) {
            return 0;
        }
        ByteBuffer buffer = ByteBuffer.wrap(target, offset, length);
        while (true) {
            int count = source.read(buffer);
            if (count != 0) {
                return Math.max(0, count);
            }
            if (isNonBlocking()) {
                throw new ErrnoException(Errno.EAGAIN);
            }
            Readiness.await(channel, SelectionKey.OP_READ, -1);
        }
    }

    @Override
    public int write(byte[] source, int offset, int length) throws IOException {
        if (!(channel instanceof WritableByteChannel sink)) {
            throw new ErrnoException(Errno.EBADF);
        }
        ByteBuffer buffer = ByteBuffer.wrap(source, offset, length);
        while (buffer.hasRemaining()) {
            int count = sink.write(buffer);
            if (count == 0) {
                if (isNonBlocking()) {
                    if (buffer.remaining() < length) {
                        break;
                    }
                    throw new ErrnoException(Errno.EAGAIN);
                }
                Readiness.await(channel, SelectionKey.OP_WRITE, -1);
            }
        }
        return length - buffer.remaining();
    }

    @Override
    public FileStatus status() {
        return FileStatus.ofKind(FileStatus.PIPE | 0600, inode);
    }

    @Override
    public SelectableChannel selectable() {
        return channel;
    }

    @Override
    public int inputOperations() {
        return channel.validOps() & SelectionKey.OP_READ;
    }

    @Override
    public int outputOperations() {
        return channel.validOps() & SelectionKey.OP_WRITE;
    }

    @Override
    protected void release() throws IOException {
        channel.close();
    }
}
