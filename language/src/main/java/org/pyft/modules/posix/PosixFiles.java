package org.pyft.modules.posix;

import com.oracle.truffle.api.TruffleFile;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.integer.Ints;
import org.pyft.objects.list.PyList;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.DirectoryStream;
import java.nio.file.LinkOption;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The functions of {@code posix} about files and directories by name. */
@BuiltinType("posix")
final class PosixFiles {
    private static final LinkOption[] FOLLOW = {};
    private static final LinkOption[] NO_FOLLOW = {LinkOption.NOFOLLOW_LINKS};
    private static final BigInteger BILLION = BigInteger.valueOf(1_000_000_000L);

    private PosixFiles() {}

    private static void refuseDirectoryDescriptor(Object descriptor) {
        if (descriptor != null && descriptor != PyNone.NONE) {
            if (Py.indexOrNull(descriptor) == null) {
                throw PyErr.typeError(
                        "argument should be integer or None, not %s",
                        org.pyft.ops.Types.nameOf(descriptor));
            }
            throw PyErr.notImplementedError("dir_fd unavailable on this platform");
        }
    }

    @Builtin("stat(path, *, dir_fd=None, follow_symlinks=True)")
    static Object stat(Object path, Object directory, boolean follow) {
        PathArgument argument = PathArgument.of(path, "stat", "path", PathArgument.DESCRIPTOR);
        refuseDirectoryDescriptor(directory);
        return doStat(argument, follow);
    }

    @Builtin("lstat(path, *, dir_fd=None)")
    static Object lstat(Object path, Object directory) {
        PathArgument argument = PathArgument.of(path, "lstat");
        refuseDirectoryDescriptor(directory);
        return doStat(argument, false);
    }

    private static Object doStat(PathArgument argument, boolean follow) {
        try {
            return PosixResults.stat(status(argument, follow));
        } catch (IOException | RuntimeException e) {
            throw failure(e, argument);
        }
    }

    /** The status of a path or descriptor. */
    static FileStatus status(PathArgument argument, boolean follow) throws IOException {
        FileDescriptors descriptors = FileDescriptors.get();
        if (argument.isDescriptor()) {
            return descriptors.file(argument.descriptor()).status();
        }
        TruffleFile file = descriptors.truffleFile(argument.path());
        boolean slash = argument.path().endsWith("/");
        FileStatus status = FileStatus.of(file, follow || slash);
        if (slash && !status.isDirectory()) {
            throw new ErrnoException(Errno.ENOTDIR);
        }
        return status;
    }

    /** Python exceptions stay as they are; Java's become OSErrors that name the files. */
    static RuntimeException failure(Exception cause, PathArgument... files) {
        if (cause instanceof org.pyft.objects.exception.PyException python) {
            return python;
        }
        if (cause instanceof RuntimeException unexpected
                && !(cause instanceof UnsupportedOperationException)
                && !(cause instanceof SecurityException)
                && !(cause instanceof IllegalArgumentException)) {
            return unexpected;
        }
        Object[] names = new Object[files.length];
        for (int i = 0; i < names.length; i++) {
            names[i] = files[i].given();
        }
        return Errno.error(cause, names);
    }

    @Builtin("listdir(path=None)")
    static Object listdir(Object path) {
        PathArgument argument =
                PathArgument.of(
                        path, "listdir", "path", PathArgument.DESCRIPTOR | PathArgument.NONE);
        try {
            List<String> names = names(argument);
            Object[] result = new Object[names.size()];
            for (int i = 0; i < result.length; i++) {
                result[i] = argument.result(names.get(i));
            }
            return new PyList(result);
        } catch (IOException | RuntimeException e) {
            throw failure(e, argument);
        }
    }

    /** The names in a directory, in the file system's order. */
    static List<String> names(PathArgument argument) throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<TruffleFile> stream =
                argument.file(FileDescriptors.get()).newDirectoryStream()) {
            for (TruffleFile file : stream) {
                names.add(file.getName());
            }
        } catch (java.nio.file.DirectoryIteratorException e) {
            throw e.getCause();
        }
        return names;
    }

    @Builtin("scandir(path=None)")
    static Object scandir(Object path) {
        PathArgument argument =
                PathArgument.of(
                        path, "scandir", "path", PathArgument.DESCRIPTOR | PathArgument.NONE);
        try {
            return new PyScandirIterator(argument, names(argument));
        } catch (IOException | RuntimeException e) {
            throw failure(e, argument);
        }
    }

    @Builtin("mkdir(path, mode=511, *, dir_fd=None)")
    static void mkdir(Object path, int mode, Object directory) {
        PathArgument argument = PathArgument.of(path, "mkdir");
        refuseDirectoryDescriptor(directory);
        try {
            FileDescriptors descriptors = FileDescriptors.get();
            descriptors
                    .truffleFile(argument.path())
                    .createDirectory(descriptors.creationMode(mode, 0777));
        } catch (IOException | RuntimeException e) {
            throw failure(e, argument);
        }
    }

    @Builtin("rmdir(path, *, dir_fd=None)")
    static void rmdir(Object path, Object directory) {
        PathArgument argument = PathArgument.of(path, "rmdir");
        refuseDirectoryDescriptor(directory);
        try {
            TruffleFile file = FileDescriptors.get().truffleFile(argument.path());
            if (!FileStatus.of(file, false).isDirectory()) {
                throw new ErrnoException(Errno.ENOTDIR);
            }
            file.delete();
        } catch (IOException | RuntimeException e) {
            throw failure(e, argument);
        }
    }

    @Builtin("unlink(path, *, dir_fd=None)")
    static void unlink(Object path, Object directory) {
        delete(PathArgument.of(path, "unlink"), directory);
    }

    @Builtin("remove(path, *, dir_fd=None)")
    static void remove(Object path, Object directory) {
        delete(PathArgument.of(path, "remove"), directory);
    }

    private static void delete(PathArgument argument, Object directory) {
        refuseDirectoryDescriptor(directory);
        try {
            TruffleFile file = FileDescriptors.get().truffleFile(argument.path());
            FileStatus status = FileStatus.of(file, false);
            if (status.isDirectory()) {
                throw new ErrnoException(Errno.EISDIR);
            }
            if (argument.path().endsWith("/")) {
                throw new ErrnoException(Errno.ENOTDIR);
            }
            file.delete();
        } catch (IOException | RuntimeException e) {
            throw failure(e, argument);
        }
    }

    @Builtin("rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None)")
    static void rename(
            Object source, Object target, Object sourceDirectory, Object targetDirectory) {
        move("rename", source, target, sourceDirectory, targetDirectory);
    }

    @Builtin("replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None)")
    static void replace(
            Object source, Object target, Object sourceDirectory, Object targetDirectory) {
        move("replace", source, target, sourceDirectory, targetDirectory);
    }

    private static void move(
            String function,
            Object source,
            Object target,
            Object sourceDirectory,
            Object targetDirectory) {
        PathArgument from = PathArgument.of(source, function, "src", 0);
        PathArgument to = PathArgument.of(target, function, "dst", 0);
        refuseDirectoryDescriptor(sourceDirectory);
        refuseDirectoryDescriptor(targetDirectory);
        try {
            FileDescriptors descriptors = FileDescriptors.get();
            // An atomic move is the system's rename, without Java's own checks.
            descriptors
                    .truffleFile(from.path())
                    .move(descriptors.truffleFile(to.path()), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            throw failure(e, from, to);
        }
    }

    @Builtin("symlink(src, dst, target_is_directory=False, *, dir_fd=None)")
    static void symlink(Object source, Object target, boolean isDirectory, Object directory) {
        PathArgument from = PathArgument.of(source, "symlink", "src", 0);
        PathArgument to = PathArgument.of(target, "symlink", "dst", 0);
        refuseDirectoryDescriptor(directory);
        try {
            FileDescriptors descriptors = FileDescriptors.get();
            descriptors
                    .truffleFile(to.path())
                    .createSymbolicLink(descriptors.truffleFile(from.path()));
        } catch (IOException | RuntimeException e) {
            throw failure(e, from, to);
        }
    }

    @Builtin("link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True)")
    static void link(
            Object source,
            Object target,
            Object sourceDirectory,
            Object targetDirectory,
            boolean follow) {
        PathArgument from = PathArgument.of(source, "link", "src", 0);
        PathArgument to = PathArgument.of(target, "link", "dst", 0);
        refuseDirectoryDescriptor(sourceDirectory);
        refuseDirectoryDescriptor(targetDirectory);
        try {
            FileDescriptors descriptors = FileDescriptors.get();
            descriptors.truffleFile(to.path()).createLink(descriptors.truffleFile(from.path()));
        } catch (IOException | RuntimeException e) {
            throw failure(e, from, to);
        }
    }

    @Builtin("readlink(path, *, dir_fd=None)")
    static Object readlink(Object path, Object directory) {
        PathArgument argument = PathArgument.of(path, "readlink");
        refuseDirectoryDescriptor(directory);
        try {
            return argument.result(
                    FileDescriptors.get()
                            .truffleFile(argument.path())
                            .readSymbolicLink()
                            .getPath());
        } catch (IOException | RuntimeException e) {
            throw failure(e, argument);
        }
    }

    @Builtin("access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True)")
    static boolean access(
            Object path, int mode, Object directory, boolean effectiveIds, boolean follow) {
        PathArgument argument = PathArgument.of(path, "access");
        refuseDirectoryDescriptor(directory);
        try {
            TruffleFile file = FileDescriptors.get().truffleFile(argument.path());
            return file.exists(follow ? FOLLOW : NO_FOLLOW)
                    && ((mode & 4) == 0 || file.isReadable())
                    && ((mode & 2) == 0 || file.isWritable())
                    && ((mode & 1) == 0 || file.isExecutable());
        } catch (IOException | SecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    @Builtin("chmod(path, mode, *, dir_fd=None, follow_symlinks=True)")
    static void chmod(Object path, int mode, Object directory, boolean follow) {
        PathArgument argument = PathArgument.of(path, "chmod", "path", PathArgument.DESCRIPTOR);
        refuseDirectoryDescriptor(directory);
        try {
            argument.file(FileDescriptors.get())
                    .setAttribute(TruffleFile.UNIX_MODE, mode & 07777, follow ? FOLLOW : NO_FOLLOW);
        } catch (IOException | RuntimeException e) {
            throw failure(e, argument);
        }
    }

    @Builtin("fchmod(fd, mode)")
    static void fchmod(Object fd, int mode) {
        chmod(Py.index(fd), mode, null, true);
    }

    @Builtin("chown(path, uid, gid, *, dir_fd=None, follow_symlinks=True)")
    static void chown(Object path, long user, long group, Object directory, boolean follow) {
        PathArgument argument = PathArgument.of(path, "chown", "path", PathArgument.DESCRIPTOR);
        refuseDirectoryDescriptor(directory);
        doChown(argument, user, group, follow);
    }

    @Builtin("lchown(path, uid, gid)")
    static void lchown(Object path, long user, long group) {
        doChown(PathArgument.of(path, "lchown"), user, group, false);
    }

    @Builtin("fchown(fd, uid, gid)")
    static void fchown(Object fd, long user, long group) {
        doChown(
                PathArgument.of(Py.index(fd), "fchown", "fd", PathArgument.DESCRIPTOR),
                user,
                group,
                true);
    }

    private static void doChown(PathArgument argument, long user, long group, boolean follow) {
        try {
            TruffleFile file = argument.file(FileDescriptors.get());
            LinkOption[] options = follow ? FOLLOW : NO_FOLLOW;
            if (user != -1) {
                file.setAttribute(TruffleFile.UNIX_UID, (int) user, options);
            }
            if (group != -1) {
                file.setAttribute(TruffleFile.UNIX_GID, (int) group, options);
            }
        } catch (IOException | RuntimeException e) {
            throw failure(e, argument);
        }
    }

    @Builtin("utime(path, times=None, *, ns=<unrepresentable>, dir_fd=None, follow_symlinks=True)")
    static void utime(Object path, Object times, Object nanos, Object directory, boolean follow) {
        PathArgument argument = PathArgument.of(path, "utime", "path", PathArgument.DESCRIPTOR);
        boolean hasTimes = times != null && times != PyNone.NONE;
        if (hasTimes && nanos != null) {
            throw PyErr.valueError("utime: you may specify either 'times' or 'ns' but not both");
        }
        long access;
        long modification;
        if (hasTimes) {
            Object[] pair =
                    pair(times, "utime: 'times' must be either a tuple of two ints or None");
            access = nanoseconds(pair[0]);
            modification = nanoseconds(pair[1]);
        } else if (nanos != null) {
            Object[] pair = pair(nanos, "utime: 'ns' must be a tuple of two ints");
            access = Py.asLong(pair[0]);
            modification = Py.asLong(pair[1]);
        } else {
            java.time.Instant now = java.time.Instant.now();
            access = now.getEpochSecond() * 1_000_000_000L + now.getNano();
            modification = access;
        }
        refuseDirectoryDescriptor(directory);
        try {
            TruffleFile file = argument.file(FileDescriptors.get());
            LinkOption[] options = follow ? FOLLOW : NO_FOLLOW;
            file.setLastAccessTime(FileTime.from(access, TimeUnit.NANOSECONDS), options);
            file.setLastModifiedTime(FileTime.from(modification, TimeUnit.NANOSECONDS), options);
        } catch (IOException | RuntimeException e) {
            throw failure(e, argument);
        }
    }

    private static Object[] pair(Object value, String error) {
        if (value instanceof PyTuple tuple) {
            Object[] items = Py.toArray(tuple);
            if (items.length == 2) {
                return items;
            }
        }
        throw PyErr.typeError("%s", error);
    }

    /** Seconds as an int or float, rounded down to nanoseconds. */
    static long nanoseconds(Object seconds) {
        Object plain = org.pyft.objects.instance.PyWrapper.unwrap(seconds);
        if (plain instanceof Double d) {
            if (Double.isNaN(d)) {
                throw PyErr.valueError("Invalid value NaN (not a number)");
            }
            double floor = Math.floor(d);
            long fraction = (long) Math.floor((d - floor) * 1e9);
            return nanoseconds(Ints.fromDouble(floor)) + fraction;
        }
        BigInteger value = Ints.toBig(Py.index(seconds)).multiply(BILLION);
        if (value.bitLength() > 63) {
            throw PyErr.overflowError("timestamp out of range for platform time_t");
        }
        return value.longValue();
    }

    @Builtin("truncate(path, length)")
    static void truncate(Object path, long length) {
        PathArgument argument = PathArgument.of(path, "truncate", "path", PathArgument.DESCRIPTOR);
        FileDescriptors descriptors = FileDescriptors.get();
        try {
            if (argument.isDescriptor()) {
                descriptors.file(argument.descriptor()).truncate(length);
                return;
            }
            OpenFile file = descriptors.openFile(argument.path(), Flags.O_RDWR, 0);
            try {
                file.truncate(length);
            } finally {
                file.release();
            }
        } catch (IOException | RuntimeException e) {
            throw failure(e, argument);
        }
    }

    @Builtin("mkfifo(path, mode=438, *, dir_fd=None)")
    static void mkfifo(Object path, int mode, Object directory) {
        PathArgument argument = PathArgument.of(path, "mkfifo");
        refuseDirectoryDescriptor(directory);
        try {
            TruffleFile file = FileDescriptors.get().truffleFile(argument.path());
            if (file.exists(NO_FOLLOW)) {
                throw new ErrnoException(Errno.EEXIST);
            }
            PosixProcesses.runQuietly(
                    "mkfifo",
                    "-m",
                    Integer.toOctalString(mode & 0777),
                    "--",
                    file.getAbsoluteFile().getPath());
        } catch (IOException | RuntimeException e) {
            throw failure(e, argument);
        }
    }

    @Builtin("chdir(path)")
    static void chdir(Object path) {
        changeDirectory(PathArgument.of(path, "chdir", "path", PathArgument.DESCRIPTOR));
    }

    @Builtin("fchdir(fd)")
    static void fchdir(Object fd) {
        changeDirectory(PathArgument.of(Py.index(fd), "fchdir", "fd", PathArgument.DESCRIPTOR));
    }

    private static void changeDirectory(PathArgument argument) {
        try {
            TruffleFile file = argument.file(FileDescriptors.get());
            if (!FileStatus.of(file, true).isDirectory()) {
                throw new ErrnoException(Errno.ENOTDIR);
            }
            if (!file.isExecutable()) {
                throw new ErrnoException(Errno.EACCES);
            }
            PyContext.get().env().setCurrentWorkingDirectory(file.getCanonicalFile());
        } catch (IOException | RuntimeException e) {
            throw failure(e, argument);
        }
    }

    @Builtin("getcwd()")
    static Object getcwd() {
        return Str.of(workingDirectory());
    }

    @Builtin("getcwdb()")
    static Object getcwdb() {
        return PyBytes.of(PathArgument.encode(Str.of(workingDirectory())));
    }

    private static String workingDirectory() {
        TruffleFile directory = PyContext.get().env().getCurrentWorkingDirectory();
        if (!directory.exists()) {
            throw Errno.error(Errno.ENOENT);
        }
        return directory.getPath();
    }

    @Builtin("umask(mask, /)")
    static long umask(int mask) {
        return FileDescriptors.get().umask(mask);
    }

    @Builtin("fspath(path)")
    static Object fspath(Object path) {
        return PathArgument.fspath(path);
    }

    @Builtin("statvfs(path)")
    static Object statvfs(Object path) {
        PathArgument argument = PathArgument.of(path, "statvfs", "path", PathArgument.DESCRIPTOR);
        try {
            TruffleFile file = argument.file(FileDescriptors.get());
            FileStatus.of(file, true);
            return PosixResults.statvfs(file.getFileStoreInfo());
        } catch (IOException | RuntimeException e) {
            throw failure(e, argument);
        }
    }

    @Builtin("_path_normpath(path)")
    static Object normalizePath(Object path) {
        Object plain = fspath(path);
        if (plain instanceof PyBytes bytes) {
            return PyBytes.of(
                    PathArgument.encode(
                            (TruffleString) normalizePath(PathArgument.decode(bytes.bytes()))));
        }
        TruffleString text = (TruffleString) org.pyft.objects.instance.PyWrapper.unwrap(plain);
        String result = PathText.normalize(Str.toJava(text));
        return Str.of(result);
    }

    @Builtin("_path_splitroot_ex(path)")
    static Object splitRoot(Object path) {
        Object plain = fspath(path);
        boolean bytes = plain instanceof PyBytes;
        TruffleString text =
                bytes
                        ? PathArgument.decode(((PyBytes) plain).bytes())
                        : (TruffleString) org.pyft.objects.instance.PyWrapper.unwrap(plain);
        int root = PathText.rootLength(Str.toJava(text));
        TruffleString[] parts = {
            Str.EMPTY, Str.substring(text, 0, root), Str.substring(text, root)
        };
        Object[] result = new Object[3];
        for (int i = 0; i < 3; i++) {
            result[i] = bytes ? PyBytes.of(PathArgument.encode(parts[i])) : parts[i];
        }
        return PyTuple.of(result);
    }
}
