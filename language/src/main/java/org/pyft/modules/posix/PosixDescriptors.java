package org.pyft.modules.posix;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.bytes.Buffers;
import org.pyft.objects.bytes.PyBuffer;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;
import org.pyft.sharing.Blocking;

import java.io.IOException;
import java.util.Arrays;

/** The functions of {@code posix} about file descriptors. */
@BuiltinType("posix")
public final class PosixDescriptors {
    private static final int CHUNK = 1 << 16;

    private PosixDescriptors() {}

    private static OpenFile file(int fd) throws ErrnoException {
        return FileDescriptors.get().file(fd);
    }

    @Builtin("open(path, flags, mode=511, *, dir_fd=None)")
    static long open(Object path, int flags, int mode, Object directory) {
        PathArgument argument = PathArgument.of(path, "open");
        if (directory != null && directory != PyNone.NONE) {
            throw PyErr.notImplementedError("dir_fd unavailable on this platform");
        }
        try {
            return FileDescriptors.get().open(argument.path(), flags, mode);
        } catch (IOException | RuntimeException e) {
            throw PosixFiles.failure(e, argument);
        }
    }

    @Builtin("close(fd)")
    static void close(int fd) {
        try {
            FileDescriptors.get().close(fd);
        } catch (IOException e) {
            throw Errno.error(e);
        }
    }

    @Builtin("closerange(fd_low, fd_high, /)")
    static void closeRange(int low, int high) {
        FileDescriptors descriptors = FileDescriptors.get();
        for (int fd : descriptors.descriptors()) {
            if (fd >= low && fd < high) {
                try {
                    descriptors.close(fd);
                } catch (IOException e) {
                    // As CPython: errors are ignored.
                }
            }
        }
    }

    @Builtin("read(fd, length, /)")
    static Object read(int fd, long length) {
        if (length < 0) {
            throw Errno.error(Errno.EINVAL);
        }
        try {
            OpenFile file = file(fd);
            // Not more at first than is likely to come: the wish may be absurd.
            int wanted = (int) Math.min(length, Integer.MAX_VALUE - 8);
            byte[] buffer = new byte[Math.min(wanted, sizeHint(file, wanted))];
            int count = file.read(buffer, 0, buffer.length);
            return count == buffer.length
                    ? PyBytes.of(buffer)
                    : PyBytes.of(Arrays.copyOf(buffer, count));
        } catch (IOException e) {
            throw Errno.error(e);
        }
    }

    private static int sizeHint(OpenFile file, int wanted) {
        if (wanted <= CHUNK || !(file instanceof RegularFile)) {
            return Math.min(wanted, 1 << 20);
        }
        try {
            long rest = file.size() - file.seek(0, 1);
            return (int) Math.min(Integer.MAX_VALUE - 8, Math.max(CHUNK, rest));
        } catch (IOException e) {
            return CHUNK;
        }
    }

    @Builtin("readinto(fd, buffer, /)")
    static long readInto(int fd, Object target) {
        try (PyBuffer buffer = Buffers.acquireWritable(target, "readinto", 2)) {
            return readInto(file(fd), buffer);
        } catch (IOException e) {
            throw Errno.error(e);
        }
    }

    /** Reads into a Python object's memory. */
    public static int readInto(OpenFile file, PyBuffer buffer) throws IOException {
        byte[] array = buffer.array();
        if (array != null && buffer.strides() == null) {
            return Blocking.outside(() -> file.read(array, buffer.arrayOffset(), buffer.length()));
        }
        byte[] bytes = new byte[buffer.length()];
        int count = Blocking.outside(() -> file.read(bytes, 0, bytes.length));
        buffer.write(0, bytes, 0, count);
        return count;
    }

    @Builtin("write(fd, data, /)")
    static long write(int fd, Object data) {
        try (PyBuffer buffer = Buffers.acquire(data)) {
            return write(file(fd), buffer);
        } catch (IOException e) {
            throw Errno.error(e);
        }
    }

    /** Writes a Python object's memory. */
    public static int write(OpenFile file, PyBuffer buffer) throws IOException {
        byte[] array = buffer.array();
        if (array != null && buffer.strides() == null) {
            return Blocking.outside(() -> file.write(array, buffer.arrayOffset(), buffer.length()));
        }
        byte[] bytes = buffer.toBytes();
        return Blocking.outside(() -> file.write(bytes, 0, bytes.length));
    }

    @Builtin("readv(fd, buffers, /)")
    static long readVector(int fd, Object buffers) {
        long total = 0;
        for (Object item : Py.toArray(buffers)) {
            try (PyBuffer buffer = Buffers.acquireWritable(item, "readv", 2)) {
                int count = readInto(file(fd), buffer);
                total += count;
                if (count < buffer.length()) {
                    break;
                }
            } catch (IOException e) {
                throw Errno.error(e);
            }
        }
        return total;
    }

    @Builtin("writev(fd, buffers, /)")
    static long writeVector(int fd, Object buffers) {
        long total = 0;
        for (Object item : Py.toArray(buffers)) {
            total += write(fd, item);
        }
        return total;
    }

    @Builtin("pread(fd, length, offset, /)")
    static Object readAt(int fd, int length, long offset) {
        if (length < 0) {
            throw Errno.error(Errno.EINVAL);
        }
        try {
            byte[] buffer = new byte[length];
            int count = file(fd).readAt(offset, buffer, 0, length);
            return PyBytes.of(Arrays.copyOf(buffer, count));
        } catch (IOException e) {
            throw Errno.error(e);
        }
    }

    @Builtin("pwrite(fd, buffer, offset, /)")
    static long writeAt(int fd, Object data, long offset) {
        byte[] bytes = Buffers.toBytes(data);
        try {
            return file(fd).writeAt(offset, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw Errno.error(e);
        }
    }

    @Builtin("sendfile(out_fd, in_fd, offset, count)")
    static long sendFile(int target, int source, Object offset, long count) {
        try {
            byte[] buffer = new byte[(int) Math.min(count, 1 << 20)];
            OpenFile in = file(source);
            int got =
                    offset == PyNone.NONE
                            ? in.read(buffer, 0, buffer.length)
                            : in.readAt(Py.asLong(offset), buffer, 0, buffer.length);
            int written = 0;
            while (written < got) {
                written += file(target).write(buffer, written, got - written);
            }
            return got;
        } catch (IOException e) {
            throw Errno.error(e);
        }
    }

    @Builtin("lseek(fd, position, whence, /)")
    static long seek(int fd, long position, int whence) {
        try {
            return file(fd).seek(position, whence);
        } catch (IOException e) {
            throw Errno.error(e);
        }
    }

    @Builtin("dup(fd, /)")
    static long duplicate(int fd) {
        try {
            return FileDescriptors.get().duplicate(fd, 0);
        } catch (IOException e) {
            throw Errno.error(e);
        }
    }

    @Builtin("dup2(fd, fd2, inheritable=True)")
    static long duplicateTo(int fd, int target, boolean inheritable) {
        try {
            FileDescriptors.get().duplicateTo(fd, target, inheritable);
            return target;
        } catch (IOException e) {
            throw Errno.error(e);
        }
    }

    @Builtin("pipe()")
    static Object pipe() {
        return pipe2(0);
    }

    @Builtin("pipe2(flags, /)")
    static Object pipe2(int flags) {
        try {
            FileDescriptors descriptors = FileDescriptors.get();
            int[] ends = descriptors.pipe();
            for (int fd : ends) {
                descriptors.file(fd).setNonBlocking((flags & Flags.O_NONBLOCK) != 0);
            }
            return PyTuple.of((long) ends[0], (long) ends[1]);
        } catch (IOException e) {
            throw Errno.error(e);
        }
    }

    @Builtin("isatty(fd, /)")
    static boolean isTerminal(int fd) {
        OpenFile file = FileDescriptors.get().fileOrNull(fd);
        return file != null && file.isTerminal();
    }

    @Builtin("ttyname(fd, /)")
    static Object terminalName(int fd) {
        try {
            OpenFile file = file(fd);
            if (!file.isTerminal()) {
                throw new ErrnoException(Errno.ENOTTY);
            }
            return Str.of(file.path());
        } catch (IOException e) {
            throw Errno.error(e);
        }
    }

    @Builtin("ctermid()")
    static String controllingTerminal() {
        return "/dev/tty";
    }

    @Builtin("fstat(fd)")
    static Object fstat(int fd) {
        try {
            return PosixResults.stat(file(fd).status());
        } catch (IOException e) {
            throw Errno.error(e);
        }
    }

    @Builtin("fstatvfs(fd, /)")
    static Object fstatvfs(int fd) {
        return PosixFiles.statvfs((long) fd);
    }

    @Builtin("ftruncate(fd, length, /)")
    static void truncate(int fd, long length) {
        try {
            file(fd).truncate(length);
        } catch (IOException e) {
            throw Errno.error(e);
        }
    }

    @Builtin("posix_fallocate(fd, offset, length, /)")
    static void allocate(int fd, long offset, long length) {
        try {
            OpenFile file = file(fd);
            if (offset < 0 || length <= 0) {
                throw new ErrnoException(Errno.EINVAL);
            }
            if (file.size() < offset + length) {
                file.truncate(offset + length);
            }
        } catch (IOException e) {
            throw Errno.error(e);
        }
    }

    @Builtin("posix_fadvise(fd, offset, length, advice, /)")
    static void advise(int fd, long offset, long length, int advice) {
        try {
            file(fd);
        } catch (IOException e) {
            throw Errno.error(e);
        }
    }

    @Builtin("fsync(fd)")
    static void sync(Object fd) {
        sync(descriptor(fd));
    }

    @Builtin("fdatasync(fd)")
    static void syncData(Object fd) {
        sync(descriptor(fd));
    }

    private static void sync(int fd) {
        try {
            file(fd).sync();
        } catch (IOException e) {
            throw Errno.error(e);
        }
    }

    @Builtin("sync()")
    static void syncAll() {}

    /** An int, or an object with {@code fileno()}. */
    public static int descriptor(Object object) {
        Object index = org.pyft.objects.integer.Ints.isInt(object) ? object : null;
        if (index == null) {
            Object method = Py.lookupAttr(object, "fileno");
            if (method == null) {
                throw PyErr.typeError("argument must be an int, or have a fileno() method.");
            }
            index = Py.call(method);
            if (!org.pyft.objects.integer.Ints.isInt(index)) {
                throw PyErr.typeError("fileno() returned a non-integer");
            }
        }
        int fd = PathArgument.descriptor(index);
        if (fd < 0) {
            throw PyErr.valueError("file descriptor cannot be a negative integer (%s)", fd);
        }
        return fd;
    }

    @Builtin("get_inheritable(fd, /)")
    static boolean isInheritable(int fd) {
        try {
            return FileDescriptors.get().isInheritable(fd);
        } catch (IOException e) {
            throw Errno.error(e);
        }
    }

    @Builtin("set_inheritable(fd, inheritable, /)")
    static void setInheritable(int fd, boolean inheritable) {
        try {
            FileDescriptors.get().setInheritable(fd, inheritable);
        } catch (IOException e) {
            throw Errno.error(e);
        }
    }

    @Builtin("get_blocking(fd, /)")
    static boolean isBlocking(int fd) {
        try {
            return !file(fd).isNonBlocking();
        } catch (IOException e) {
            throw Errno.error(e);
        }
    }

    @Builtin("set_blocking(fd, blocking, /)")
    static void setBlocking(int fd, boolean blocking) {
        try {
            file(fd).setNonBlocking(!blocking);
        } catch (IOException e) {
            throw Errno.error(e);
        }
    }

    @Builtin("device_encoding(fd)")
    static Object deviceEncoding(int fd) {
        TruffleString encoding = Str.of("UTF-8");
        return isTerminal(fd) ? encoding : PyNone.NONE;
    }

    @Builtin("get_terminal_size(fd=<unrepresentable>, /)")
    static Object terminalSize(Object fd) {
        try {
            OpenFile file = file(fd == null ? 1 : Py.asInt(fd));
            if (!file.isTerminal()) {
                throw new ErrnoException(Errno.ENOTTY);
            }
            int[] size = TerminalSize.of(file);
            return PosixResults.terminalSize(size[0], size[1]);
        } catch (IOException e) {
            throw Errno.error(e);
        }
    }

    @Builtin("pathconf(path, name)")
    static long pathConfiguration(Object path, Object name) {
        PathArgument argument = PathArgument.of(path, "pathconf", "path", PathArgument.DESCRIPTOR);
        try {
            PosixFiles.status(argument, true);
        } catch (IOException | RuntimeException e) {
            throw PosixFiles.failure(e, argument);
        }
        return Configuration.path(name);
    }

    @Builtin("fpathconf(fd, name, /)")
    static long descriptorConfiguration(int fd, Object name) {
        return pathConfiguration((long) fd, name);
    }
}
