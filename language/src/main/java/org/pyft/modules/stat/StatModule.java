package org.pyft.modules.stat;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.integer.Ints;
import org.pyft.objects.module.PyModule;
import org.pyft.ops.Py;

import java.util.StringTokenizer;

/** The module {@code _stat}: what the bits of {@code st_mode} mean. */
@BuiltinModule("_stat")
public final class StatModule {
    private static final int FORMAT = 0170000;
    private static final String NUMBERS =
            "S_IFDIR 16384 S_IFCHR 8192 S_IFBLK 24576 S_IFREG 32768 S_IFIFO 4096 S_IFLNK 40960 S_IFSOCK 49152 S_IFDOOR 0 "
                    + "S_IFPORT 0 S_IFWHT 0 S_ISUID 2048 S_ISGID 1024 S_ISVTX 512 S_ENFMT 1024 S_IREAD 256 S_IWRITE 128 S_IEXEC 64 "
                    + "S_IRWXU 448 S_IRUSR 256 S_IWUSR 128 S_IXUSR 64 S_IRWXG 56 S_IRGRP 32 S_IWGRP 16 S_IXGRP 8 S_IRWXO 7 S_IROTH 4 "
                    + "S_IWOTH 2 S_IXOTH 1 UF_SETTABLE 65535 UF_NODUMP 1 UF_IMMUTABLE 2 UF_APPEND 4 UF_OPAQUE 8 UF_NOUNLINK 16 "
                    + "UF_COMPRESSED 32 UF_TRACKED 64 UF_DATAVAULT 128 UF_HIDDEN 32768 SF_SETTABLE 4294901760 SF_ARCHIVED 65536 "
                    + "SF_IMMUTABLE 131072 SF_APPEND 262144 SF_NOUNLINK 1048576 SF_SNAPSHOT 2097152 SF_FIRMLINK 8388608 "
                    + "SF_DATALESS 1073741824 ST_MODE 0 ST_INO 1 ST_DEV 2 ST_NLINK 3 ST_UID 4 ST_GID 5 ST_SIZE 6 ST_ATIME 7 "
                    + "ST_MTIME 8 ST_CTIME 9 ";

    private StatModule() {}

    static void init(PyModule module) {
        for (StringTokenizer words = new StringTokenizer(NUMBERS); words.hasMoreTokens(); ) {
            String name = words.nextToken();
            module.put(name, Long.parseLong(words.nextToken()));
        }
    }

    private static int mode(Object mode) {
        Object value = Py.index(mode);
        if (!(value instanceof Long bits) || bits < 0 || bits > 0xffffffffL) {
            throw Ints.signum(value) < 0
                    ? PyErr.overflowError("can't convert negative value to unsigned int")
                    : value instanceof Long
                            ? PyErr.overflowError("mode out of range")
                            : PyErr.overflowError(
                                    "Python int too large to convert to C unsigned long");
        }
        return (int) bits.longValue();
    }

    @Builtin("S_ISDIR(mode, /)")
    static boolean isDir(Object mode) {
        return (mode(mode) & FORMAT) == 040000;
    }

    @Builtin("S_ISCHR(mode, /)")
    static boolean isChr(Object mode) {
        return (mode(mode) & FORMAT) == 020000;
    }

    @Builtin("S_ISBLK(mode, /)")
    static boolean isBlk(Object mode) {
        return (mode(mode) & FORMAT) == 060000;
    }

    @Builtin("S_ISREG(mode, /)")
    static boolean isReg(Object mode) {
        return (mode(mode) & FORMAT) == 0100000;
    }

    @Builtin("S_ISFIFO(mode, /)")
    static boolean isFifo(Object mode) {
        return (mode(mode) & FORMAT) == 010000;
    }

    @Builtin("S_ISLNK(mode, /)")
    static boolean isLnk(Object mode) {
        return (mode(mode) & FORMAT) == 0120000;
    }

    @Builtin("S_ISSOCK(mode, /)")
    static boolean isSock(Object mode) {
        return (mode(mode) & FORMAT) == 0140000;
    }

    @Builtin("S_ISDOOR(mode, /)")
    static boolean isDoor(Object mode) {
        mode(mode);
        return false;
    }

    @Builtin("S_ISPORT(mode, /)")
    static boolean isPort(Object mode) {
        mode(mode);
        return false;
    }

    @Builtin("S_ISWHT(mode, /)")
    static boolean isWht(Object mode) {
        mode(mode);
        return false;
    }

    @Builtin("S_IMODE(mode, /)")
    static long permissions(Object mode) {
        return mode(mode) & 07777;
    }

    @Builtin("S_IFMT(mode, /)")
    static long format(Object mode) {
        return mode(mode) & FORMAT;
    }

    @Builtin("filemode(mode, /)")
    static String fileMode(Object mode) {
        int bits = mode(mode);
        StringBuilder out = new StringBuilder(10);
        out.append(
                switch (bits & FORMAT) {
                    case 0100000 -> '-';
                    case 0040000 -> 'd';
                    case 0120000 -> 'l';
                    case 0060000 -> 'b';
                    case 0020000 -> 'c';
                    case 0010000 -> 'p';
                    case 0140000 -> 's';
                    default -> '?';
                });
        triple(out, bits >> 6, (bits & 04000) != 0, 's');
        triple(out, bits >> 3, (bits & 02000) != 0, 's');
        triple(out, bits, (bits & 01000) != 0, 't');
        return out.toString();
    }

    private static void triple(StringBuilder out, int bits, boolean special, char mark) {
        out.append((bits & 4) != 0 ? 'r' : '-').append((bits & 2) != 0 ? 'w' : '-');
        boolean executable = (bits & 1) != 0;
        out.append(
                special ? executable ? mark : Character.toUpperCase(mark) : executable ? 'x' : '-');
    }
}
