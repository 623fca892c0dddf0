package org.pyft.modules.posix;

import com.oracle.truffle.api.TruffleFile;

import org.pyft.sharing.Blocking;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** A file of the file system (a device, a named pipe) that was opened by its path. */
final class RegularFile extends OpenFile {
    private final TruffleFile file;
    private final SeekableByteChannel channel;
    private final FileStatus atOpen;

    /** Seek to the end before each write: for files that Java cannot open for appending. */
    private final boolean append;

    private final boolean synchronous;

    RegularFile(
            TruffleFile file,
            SeekableByteChannel channel,
            FileStatus atOpen,
            boolean append,
            boolean synchronous) {
        this.file = file;
        this.channel = channel;
        this.atOpen = atOpen;
        this.append = append;
        this.synchronous = synchronous;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (atOpen.type() != FileStatus.REGULAR) {
            return Blocking.call(() -> doRead(target, offset, length));
        }
        return doRead(target, offset, length);
    }

    private int doRead(byte[] target, int offset, int length) throws IOException {
        try {
            return Math.max(0, channel.read(ByteBuffer.wrap(target, offset, length)));
        } catch (NonReadableChannelException e) {
            throw new ErrnoException(Errno.EBADF);
        }
    }

    @Override
    public int write(byte[] source, int offset, int length) throws IOException {
        try {
            if (append) {
                synchronized (channel) {
                    channel.position(channel.size());
                    return channel.write(ByteBuffer.wrap(source, offset, length));
                }
            }
            return channel.write(ByteBuffer.wrap(source, offset, length));
        } catch (NonWritableChannelException e) {
            throw new ErrnoException(Errno.EBADF);
        }
    }

    @Override
    public int readAt(long position, byte[] target, int offset, int length) throws IOException {
        synchronized (channel) {
            long before = channel.position();
            try {
                channel.position(position);
                return doRead(target, offset, length);
            } finally {
                channel.position(before);
            }
        }
    }

    @Override
    public int writeAt(long position, byte[] source, int offset, int length) throws IOException {
        synchronized (channel) {
            long before = channel.position();
            try {
                channel.position(position);
                return channel.write(ByteBuffer.wrap(source, offset, length));
            } catch (NonWritableChannelException e) {
                throw new ErrnoException(Errno.EBADF);
            } finally {
                channel.position(before);
            }
        }
    }

    @Override
    public long seek(long offset, int whence) throws IOException {
        if (atOpen.type() == FileStatus.PIPE
                || atOpen.type() == FileStatus.SOCKET
                || isTerminal()) {
            throw new ErrnoException(Errno.ESPIPE);
        }
        if (whence == 1 && offset == 0) {
            return channel.position();
        }
        synchronized (channel) {
            long target =
                    switch (whence) {
                        case 0 -> offset;
                        case 1 -> channel.position() + offset;
                        case 2 -> channel.size() + offset;
                        default -> throw new ErrnoException(Errno.EINVAL);
                    };
            if (target < 0) {
                throw new ErrnoException(Errno.EINVAL);
            }
            channel.position(target);
            return target;
        }
    }

    @Override
    public long size() throws IOException {
        return channel.size();
    }

    @Override
    public void truncate(long size) throws IOException {
        if (size < 0) {
            throw new ErrnoException(Errno.EINVAL);
        }
        synchronized (channel) {
            long position = channel.position();
            try {
                long old = channel.size();
                if (size < old) {
                    channel.truncate(size);
                } else if (size > old) {
                    channel.position(size - 1);
                    channel.write(ByteBuffer.wrap(new byte[1]));
                }
            } catch (NonWritableChannelException e) {
                throw new ErrnoException(Errno.EINVAL);
            }
            channel.position(position);
        }
    }

    /** Java's seekable channels cannot be forced; files opened with O_SYNC are written through. */
    @Override
    public void sync() {}

    boolean isSynchronous() {
        return synchronous;
    }

    @Override
    public boolean isTerminal() {
        return atOpen.type() == FileStatus.CHARACTER_DEVICE
                && StandardStreams.isTerminalName(path());
    }

    @Override
    public FileStatus status() throws IOException {
        FileStatus now = null;
        try {
            now = FileStatus.of(file, true);
        } catch (IOException e) {
            // Renamed or deleted since.
        }
        return now != null && now.isSameFile(atOpen)
                ? now
                : atOpen.unlinked(atOpen.type() == FileStatus.REGULAR ? channel.size() : 0);
    }

    FileStatus statusAtOpen() {
        return atOpen;
    }

    @Override
    public String path() {
        return file.getPath();
    }

    @Override
    protected void release() throws IOException {
        channel.close();
    }
}
