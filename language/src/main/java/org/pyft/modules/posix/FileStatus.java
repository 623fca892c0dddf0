package org.pyft.modules.posix;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleFile;
import com.oracle.truffle.api.TruffleFile.AttributeDescriptor;
import com.oracle.truffle.api.TruffleFile.Attributes;

import java.io.IOException;
import java.nio.file.LinkOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The result of {@code stat}; times in nanoseconds since 1970. */
public record FileStatus(
        int mode,
        long inode,
        long device,
        long links,
        int user,
        int group,
        long size,
        long accessTime,
        long modificationTime,
        long changeTime,
        long specialDevice) {
    public static final int TYPE_MASK = 0170000;
    public static final int DIRECTORY = 0040000;
    public static final int REGULAR = 0100000;
    public static final int SYMBOLIC_LINK = 0120000;
    public static final int CHARACTER_DEVICE = 0020000;
    public static final int BLOCK_DEVICE = 0060000;
    public static final int PIPE = 0010000;
    public static final int SOCKET = 0140000;

    private static final LinkOption[] FOLLOW = {};
    private static final LinkOption[] NO_FOLLOW = {LinkOption.NOFOLLOW_LINKS};
    private static final List<AttributeDescriptor<?>> UNIX =
            List.of(
                    TruffleFile.UNIX_MODE,
                    TruffleFile.UNIX_INODE,
                    TruffleFile.UNIX_DEV,
                    TruffleFile.UNIX_NLINK,
                    TruffleFile.UNIX_UID,
                    TruffleFile.UNIX_GID,
                    TruffleFile.SIZE,
                    TruffleFile.LAST_ACCESS_TIME,
                    TruffleFile.LAST_MODIFIED_TIME,
                    TruffleFile.UNIX_CTIME,
                    TruffleFile.UNIX_RDEV);
    private static final List<AttributeDescriptor<?>> BASIC =
            List.of(
                    TruffleFile.IS_DIRECTORY,
                    TruffleFile.IS_SYMBOLIC_LINK,
                    TruffleFile.IS_REGULAR_FILE,
                    TruffleFile.SIZE,
                    TruffleFile.LAST_ACCESS_TIME,
                    TruffleFile.LAST_MODIFIED_TIME);

    /** Asks the file system. */
    @TruffleBoundary
    public static FileStatus of(TruffleFile file, boolean follow) throws IOException {
        LinkOption[] options = follow ? FOLLOW : NO_FOLLOW;
        Attributes a;
        try {
            a = file.getAttributes(UNIX, options);
        } catch (UnsupportedOperationException e) {
            return basic(file.getAttributes(BASIC, options), file);
        }
        return new FileStatus(
                a.get(TruffleFile.UNIX_MODE),
                a.get(TruffleFile.UNIX_INODE),
                a.get(TruffleFile.UNIX_DEV),
                a.get(TruffleFile.UNIX_NLINK),
                a.get(TruffleFile.UNIX_UID),
                a.get(TruffleFile.UNIX_GID),
                a.get(TruffleFile.SIZE),
                nanos(a.get(TruffleFile.LAST_ACCESS_TIME)),
                nanos(a.get(TruffleFile.LAST_MODIFIED_TIME)),
                nanos(a.get(TruffleFile.UNIX_CTIME)),
                a.get(TruffleFile.UNIX_RDEV));
    }

    /** File systems of embedders need not know of Unix. */
    private static FileStatus basic(Attributes a, TruffleFile file) {
        int mode;
        if (a.get(TruffleFile.IS_DIRECTORY)) {
            mode = DIRECTORY | 0755;
        } else if (a.get(TruffleFile.IS_SYMBOLIC_LINK)) {
            mode = SYMBOLIC_LINK | 0777;
        } else {
            mode = (a.get(TruffleFile.IS_REGULAR_FILE) ? REGULAR : CHARACTER_DEVICE) | 0644;
        }
        long modified = nanos(a.get(TruffleFile.LAST_MODIFIED_TIME));
        return new FileStatus(
                mode,
                file.getAbsoluteFile().normalize().hashCode() & 0xffffffffL,
                0,
                1,
                0,
                0,
                a.get(TruffleFile.SIZE),
                nanos(a.get(TruffleFile.LAST_ACCESS_TIME)),
                modified,
                modified,
                0);
    }

    /** The status of something without a file, a pipe for example. */
    public static FileStatus ofKind(int mode, long inode) {
        long now = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
        return new FileStatus(mode, inode, 0, 1, 0, 0, 0, now, now, now, 0);
    }

    /** The same with another size. */
    public FileStatus withSize(long newSize) {
        return new FileStatus(
                mode,
                inode,
                device,
                links,
                user,
                group,
                newSize,
                accessTime,
                modificationTime,
                changeTime,
                specialDevice);
    }

    /** The same file without a name. */
    FileStatus unlinked(long newSize) {
        return new FileStatus(
                mode,
                inode,
                device,
                0,
                user,
                group,
                newSize,
                accessTime,
                modificationTime,
                changeTime,
                specialDevice);
    }

    /** Whether both are about the same file. */
    boolean isSameFile(FileStatus other) {
        return inode == other.inode && device == other.device;
    }

    /** DIRECTORY, REGULAR, … */
    public int type() {
        return mode & TYPE_MASK;
    }

    public boolean isDirectory() {
        return type() == DIRECTORY;
    }

    private static long nanos(FileTime time) {
        return time.to(TimeUnit.NANOSECONDS);
    }
}
