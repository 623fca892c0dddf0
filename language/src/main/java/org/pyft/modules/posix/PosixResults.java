package org.pyft.modules.posix;

import com.oracle.truffle.api.TruffleFile.FileStoreInfo;

import org.pyft.objects.module.PyModule;
import org.pyft.objects.str.Str;
import org.pyft.objects.structseq.StructSequence;

import java.io.IOException;

/** The named tuples that functions of {@code posix} return. */
final class PosixResults {
    private static final StructSequence STAT =
            StructSequence.define(
                            "os.stat_result",
                            10,
                            "st_mode",
                            "st_ino",
                            "st_dev",
                            "st_nlink",
                            "st_uid",
                            "st_gid",
                            "st_size",
                            null,
                            null,
                            null,
                            "st_atime",
                            "st_mtime",
                            "st_ctime",
                            "st_atime_ns",
                            "st_mtime_ns",
                            "st_ctime_ns",
                            "st_blksize",
                            "st_blocks",
                            "st_rdev")
                    .fillsHiddenFields();
    private static final StructSequence STATVFS =
            StructSequence.define(
                    "os.statvfs_result",
                    10,
                    "f_bsize",
                    "f_frsize",
                    "f_blocks",
                    "f_bfree",
                    "f_bavail",
                    "f_files",
                    "f_ffree",
                    "f_favail",
                    "f_flag",
                    "f_namemax",
                    "f_fsid");
    private static final StructSequence TERMINAL_SIZE =
            StructSequence.define("os.terminal_size", 2, "columns", "lines");
    private static final StructSequence TIMES =
            StructSequence.define(
                    "posix.times_result",
                    5,
                    "user",
                    "system",
                    "children_user",
                    "children_system",
                    "elapsed");
    private static final StructSequence UNAME =
            StructSequence.define(
                    "posix.uname_result",
                    5,
                    "sysname",
                    "nodename",
                    "release",
                    "version",
                    "machine");
    private static final StructSequence WAITID =
            StructSequence.define(
                    "posix.waitid_result",
                    5,
                    "si_pid",
                    "si_uid",
                    "si_signo",
                    "si_status",
                    "si_code");
    private static final StructSequence SCHED_PARAM =
            StructSequence.define("posix.sched_param", 1, "sched_priority");

    private static final long BLOCK = 4096;

    private PosixResults() {}

    static void addTypes(PyModule module) {
        for (StructSequence sequence :
                new StructSequence[] {
                    STAT, STATVFS, TERMINAL_SIZE, TIMES, UNAME, WAITID, SCHED_PARAM
                }) {
            module.addType(sequence.type());
        }
    }

    static Object stat(FileStatus s) {
        return STAT.create(
                (long) s.mode(),
                s.inode(),
                s.device(),
                s.links(),
                unsigned(s.user()),
                unsigned(s.group()),
                s.size(),
                seconds(s.accessTime()),
                seconds(s.modificationTime()),
                seconds(s.changeTime()),
                time(s.accessTime()),
                time(s.modificationTime()),
                time(s.changeTime()),
                s.accessTime(),
                s.modificationTime(),
                s.changeTime(),
                BLOCK,
                (s.size() + 511) / 512,
                s.specialDevice());
    }

    private static long unsigned(int id) {
        return id & 0xffffffffL;
    }

    private static long seconds(long nanos) {
        return Math.floorDiv(nanos, 1_000_000_000L);
    }

    private static double time(long nanos) {
        return seconds(nanos) + 1e-9 * Math.floorMod(nanos, 1_000_000_000L);
    }

    static Object statvfs(FileStoreInfo store) throws IOException {
        long block = store.getBlockSize();
        return STATVFS.create(
                block,
                block,
                store.getTotalSpace() / block,
                store.getUnallocatedSpace() / block,
                store.getUsableSpace() / block,
                0L,
                0L,
                0L,
                store.isReadOnly() ? 1L : 0L,
                255L,
                0L);
    }

    static Object terminalSize(long columns, long lines) {
        return TERMINAL_SIZE.create(columns, lines);
    }

    static Object times(
            double user,
            double system,
            double childrenUser,
            double childrenSystem,
            double elapsed) {
        return TIMES.create(user, system, childrenUser, childrenSystem, elapsed);
    }

    static Object uname(String... parts) {
        Object[] values = new Object[parts.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Str.of(parts[i]);
        }
        return UNAME.create(values);
    }
}
