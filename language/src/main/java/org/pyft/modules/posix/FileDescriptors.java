package org.pyft.modules.posix;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleFile;
import com.oracle.truffle.api.TruffleLanguage;

import org.pyft.PyContext;
import org.pyft.sharing.Blocking;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * The table of open files of one context, and what goes with it: working directory and umask. Descriptors are numbers of this table, not
 * of the operating system; 0, 1 and 2 are the context's streams.
 *
 * <p>
 * The table's monitor is a leaf lock: it guards the slots and the counts of references, no file operation runs under it.
 */
public final class FileDescriptors {
    private static final int MAXIMUM = 1 << 16;
    private static final FileAttribute<?>[] NO_ATTRIBUTES = {};

    private final TruffleLanguage.Env env;
    private OpenFile[] table = new OpenFile[32];
    private boolean[] inheritable = new boolean[32];
    private int umask = -1;

    public FileDescriptors(TruffleLanguage.Env env) {
        this.env = env;
        OpenFile[] standard = {
            StandardStreams.input(env),
            StandardStreams.output(env, 1),
            StandardStreams.output(env, 2)
        };
        for (int fd = 0; fd < standard.length; fd++) {
            table[fd] = standard[fd];
            standard[fd].references = 1;
            inheritable[fd] = true;
        }
    }

    /** The table of the current context. */
    public static FileDescriptors get() {
        PyContext context = PyContext.get();
        return context.moduleStates()
                .get(FileDescriptors.class, () -> new FileDescriptors(context.env()));
    }

    /** The open file behind a descriptor. */
    public OpenFile file(int fd) throws ErrnoException {
        OpenFile file = fileOrNull(fd);
        if (file == null) {
            throw new ErrnoException(Errno.EBADF);
        }
        return file;
    }

    /** The open file behind a descriptor, or null if it is not open. */
    public synchronized OpenFile fileOrNull(int fd) {
        return fd >= 0 && fd < table.length ? table[fd] : null;
    }

    /** Gives the file the lowest free descriptor. */
    @TruffleBoundary
    public int add(OpenFile file) throws ErrnoException {
        return add(file, 0);
    }

    /** Gives the file the lowest free descriptor that is at least {@code from}. */
    @TruffleBoundary
    public synchronized int add(OpenFile file, int from) throws ErrnoException {
        int fd = from;
        while (fd < table.length && table[fd] != null) {
            fd++;
        }
        ensureSlot(fd);
        table[fd] = file;
        inheritable[fd] = false;
        file.references++;
        return fd;
    }

    private void ensureSlot(int fd) throws ErrnoException {
        if (fd >= MAXIMUM) {
            throw new ErrnoException(Errno.EMFILE);
        }
        if (fd >= table.length) {
            int size = Math.max(fd + 1, table.length * 2);
            table = Arrays.copyOf(table, size);
            inheritable = Arrays.copyOf(inheritable, size);
        }
    }

    /** {@code close}. */
    @TruffleBoundary
    public void close(int fd) throws IOException {
        OpenFile file;
        synchronized (this) {
            file = file(fd);
            table[fd] = null;
            if (--file.references > 0) {
                return;
            }
        }
        file.release();
    }

    /** Adds a reference that is not a descriptor: the file stays open until {@link #drop}. */
    public synchronized OpenFile hold(int fd) throws ErrnoException {
        OpenFile file = file(fd);
        file.references++;
        return file;
    }

    /** Ends a {@link #hold}. */
    @TruffleBoundary
    public void drop(OpenFile file) throws IOException {
        synchronized (this) {
            if (--file.references > 0) {
                return;
            }
        }
        file.release();
    }

    /** Takes the file out of the table without closing it. */
    public synchronized OpenFile detach(int fd) throws ErrnoException {
        OpenFile file = file(fd);
        table[fd] = null;
        file.references--;
        return file;
    }

    /** {@code dup}. */
    @TruffleBoundary
    public synchronized int duplicate(int fd, int from) throws ErrnoException {
        return add(file(fd), from);
    }

    /** {@code dup2}. */
    @TruffleBoundary
    public void duplicateTo(int fd, int target, boolean inherit) throws IOException {
        OpenFile old;
        synchronized (this) {
            OpenFile file = file(fd);
            if (target < 0) {
                throw new ErrnoException(Errno.EBADF);
            }
            ensureSlot(target);
            old = table[target];
            if (old == file) {
                inheritable[target] = inherit;
                return;
            }
            table[target] = file;
            inheritable[target] = inherit;
            file.references++;
            if (old == null || --old.references > 0) {
                return;
            }
        }
        old.release();
    }

    public synchronized boolean isInheritable(int fd) throws ErrnoException {
        file(fd);
        return inheritable[fd];
    }

    public synchronized void setInheritable(int fd, boolean value) throws ErrnoException {
        file(fd);
        inheritable[fd] = value;
    }

    /** The descriptors in use, ascending. */
    @TruffleBoundary
    public synchronized int[] descriptors() {
        int[] result = new int[table.length];
        int count = 0;
        for (int fd = 0; fd < table.length; fd++) {
            if (table[fd] != null) {
                result[count++] = fd;
            }
        }
        return Arrays.copyOf(result, count);
    }

    /** The file of a path. Relative paths are against the context's working directory. */
    @TruffleBoundary
    public TruffleFile truffleFile(String path) throws IOException {
        if (path.isEmpty()) {
            throw new ErrnoException(Errno.ENOENT);
        }
        if (path.length() > 255) {
            checkLength(path);
        }
        return env.getPublicTruffleFile(path);
    }

    /** Java cuts nothing, but some of its calls report overlong names as missing files. */
    private static void checkLength(String path) throws ErrnoException {
        if (path.length() >= 4096) {
            throw new ErrnoException(Errno.ENAMETOOLONG);
        }
    }

    /** {@code open}: a new descriptor for a path. */
    @TruffleBoundary
    public int open(String path, int flags, int mode) throws IOException {
        return add(openFile(path, flags, mode));
    }

    /** Opens a path; flags and mode as for {@code open}. */
    @TruffleBoundary
    public OpenFile openFile(String path, int flags, int mode) throws IOException {
        TruffleFile file = truffleFile(path);
        int access = flags & Flags.O_ACCMODE;
        boolean writes = access != Flags.O_RDONLY;
        if ((flags & Flags.O_TMPFILE) == Flags.O_TMPFILE) {
            throw new ErrnoException(Errno.EOPNOTSUPP);
        }
        if (!writes) {
            FileStatus status = statusOrNull(file);
            if (status != null && status.isDirectory()) {
                if ((flags & Flags.O_CREAT) != 0) {
                    throw new ErrnoException(
                            (flags & Flags.O_EXCL) != 0 ? Errno.EEXIST : Errno.EISDIR);
                }
                if (!file.isReadable()) {
                    throw new ErrnoException(Errno.EACCES);
                }
                return new DirectoryFile(file.getAbsoluteFile());
            }
        }
        if ((flags & Flags.O_NOFOLLOW) != 0 && file.isSymbolicLink()) {
            throw new ErrnoException(Errno.ELOOP);
        }
        if ((flags & Flags.O_CREAT) != 0 && path.endsWith("/")) {
            throw new ErrnoException(Errno.EISDIR);
        }
        boolean append = (flags & Flags.O_APPEND) != 0;
        boolean truncate = writes && (flags & Flags.O_TRUNC) != 0;
        // Java refuses to append to a file that it reads as well, or truncates.
        boolean systemAppend = append && access == Flags.O_WRONLY && !truncate;
        Set<OpenOption> options = new HashSet<>();
        if (access != Flags.O_WRONLY) {
            options.add(StandardOpenOption.READ);
        }
        if (writes) {
            options.add(systemAppend ? StandardOpenOption.APPEND : StandardOpenOption.WRITE);
            if (truncate) {
                options.add(StandardOpenOption.TRUNCATE_EXISTING);
            }
            if ((flags & Flags.O_CREAT) != 0) {
                options.add(
                        (flags & Flags.O_EXCL) != 0
                                ? StandardOpenOption.CREATE_NEW
                                : StandardOpenOption.CREATE);
            }
            if ((flags & Flags.O_SYNC) == Flags.O_SYNC) {
                options.add(StandardOpenOption.SYNC);
            } else if ((flags & Flags.O_DSYNC) != 0) {
                options.add(StandardOpenOption.DSYNC);
            }
        } else if ((flags & Flags.O_CREAT) != 0) {
            createEmpty(file, (flags & Flags.O_EXCL) != 0, mode);
        }
        SeekableByteChannel channel = newChannel(file, options, mode, (flags & Flags.O_CREAT) != 0);
        try {
            TruffleFile absolute = file.getAbsoluteFile();
            FileStatus status = FileStatus.of(file, true);
            if (status.isDirectory()) {
                throw new ErrnoException(Errno.EISDIR);
            }
            if ((flags & Flags.O_DIRECTORY) != 0) {
                throw new ErrnoException(Errno.ENOTDIR);
            }
            RegularFile result =
                    new RegularFile(
                            absolute,
                            channel,
                            status,
                            append && !systemAppend,
                            options.contains(StandardOpenOption.SYNC));
            result.setNonBlocking((flags & Flags.O_NONBLOCK) != 0);
            return result;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private SeekableByteChannel newChannel(
            TruffleFile file, Set<OpenOption> options, int mode, boolean creates)
            throws IOException {
        FileAttribute<?>[] attributes = creates ? creationMode(mode, 0666) : NO_ATTRIBUTES;
        FileStatus status =
                creates || options.contains(StandardOpenOption.READ) && options.size() == 1
                        ? null
                        : statusOrNull(file);
        if (status != null && status.type() == FileStatus.PIPE) {
            // Opening a named pipe waits for the other end.
            return Blocking.call(() -> file.newByteChannel(options));
        }
        return file.newByteChannel(options, attributes);
    }

    private static FileStatus statusOrNull(TruffleFile file) {
        try {
            return FileStatus.of(file, true);
        } catch (IOException e) {
            return null;
        }
    }

    private void createEmpty(TruffleFile file, boolean exclusive, int mode) throws IOException {
        try {
            file.createFile(creationMode(mode, 0666));
        } catch (FileAlreadyExistsException e) {
            if (exclusive) {
                throw e;
            }
        } catch (NoSuchFileException e) {
            throw new ErrnoException(Errno.ENOENT);
        }
    }

    /** The permissions for a new file, or nothing if Java's own default is the same. */
    public FileAttribute<?>[] creationMode(int mode, int javaDefault) {
        int wanted = mode & 0777;
        synchronized (this) {
            if (umask >= 0) {
                wanted &= ~umask;
            }
        }
        if (wanted == javaDefault) {
            return NO_ATTRIBUTES;
        }
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions(wanted))};
    }

    /** Java's form of the nine permission bits. */
    static Set<PosixFilePermission> permissions(int mode) {
        Set<PosixFilePermission> set = EnumSet.noneOf(PosixFilePermission.class);
        PosixFilePermission[] all = PosixFilePermission.values();
        for (int i = 0; i < 9; i++) {
            if ((mode & (0400 >> i)) != 0) {
                set.add(all[i]);
            }
        }
        return set;
    }

    /**
     * {@code umask}. The process keeps its own, which Java cannot change: a stricter one is applied to what this context creates, a laxer one
     * has no effect.
     */
    @TruffleBoundary
    public int umask(int mask) {
        int current = ProcessInfo.umask(env);
        synchronized (this) {
            int old = umask >= 0 ? umask : current;
            umask = mask & 0777;
            return old;
        }
    }

    /** A pipe's two descriptors: read end, write end. */
    @TruffleBoundary
    public int[] pipe() throws IOException {
        PipeEnd[] ends = PipeEnd.create();
        int source = add(ends[0]);
        return new int[] {source, add(ends[1])};
    }
}
