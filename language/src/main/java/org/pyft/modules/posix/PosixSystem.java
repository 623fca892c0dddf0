package org.pyft.modules.posix;

import com.oracle.truffle.api.TruffleLanguage;

import org.pyft.PyContext;
import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;

import java.security.SecureRandom;
import java.util.List;

/** The functions of {@code posix} about the machine and the system. */
@BuiltinType("posix")
final class PosixSystem {
    /** Clock ticks per second in what the kernel reports. */
    private static final double TICKS = 100;

    private PosixSystem() {}

    /** Made on first use: seeding reads the system's source. */
    private static final class Randomness {
        private static final SecureRandom SOURCE = new SecureRandom();
    }

    private static TruffleLanguage.Env env() {
        return PyContext.get().env();
    }

    @Builtin("urandom(size, /)")
    static Object urandom(long size) {
        if (size < 0) {
            throw PyErr.valueError("negative argument not allowed");
        }
        byte[] bytes = new byte[Math.toIntExact(size)];
        Randomness.SOURCE.nextBytes(bytes);
        return PyBytes.of(bytes);
    }

    @Builtin("getrandom(size, flags=0)")
    static Object getrandom(long size, int flags) {
        if (size < 0) {
            throw Errno.error(Errno.EINVAL);
        }
        return urandom(size);
    }

    @Builtin("strerror(code, /)")
    static String strerror(int code) {
        return Errno.text(code);
    }

    @Builtin("cpu_count()")
    static long cpuCount() {
        return ProcessInfo.onlineProcessors(env());
    }

    @Builtin("sched_getaffinity(pid, /)")
    static Object getAffinity(long pid) {
        List<Long> processors = ProcessInfo.processors(env());
        return Py.call(org.pyft.objects.set.PySet.TYPE, PyTuple.of(processors.toArray()));
    }

    @Builtin("sched_yield()")
    static void yieldProcessor() {
        Thread.yield();
    }

    @Builtin("nice(increment, /)")
    static long nice(int increment) {
        if (increment != 0) {
            throw Errno.error(Errno.EPERM);
        }
        return 0;
    }

    @Builtin("getpriority(which, who)")
    static long getPriority(int which, int who) {
        return 0;
    }

    @Builtin("uname()")
    static Object uname() {
        String machine = System.getProperty("os.arch");
        return PosixResults.uname(
                kernel("ostype", "Linux"),
                kernel("hostname", "localhost"),
                kernel("osrelease", System.getProperty("os.version")),
                kernel("version", ""),
                machine.equals("amd64") ? "x86_64" : machine);
    }

    private static String kernel(String name, String fallback) {
        String text = ProcessInfo.read(env(), "/proc/sys/kernel/" + name);
        return text == null ? fallback : text.trim();
    }

    @Builtin("times()")
    static Object times() {
        long[] ticks = ProcessInfo.ticks(env());
        return PosixResults.times(
                ticks[0] / TICKS,
                ticks[1] / TICKS,
                ticks[2] / TICKS,
                ticks[3] / TICKS,
                Math.floor(System.nanoTime() / 1e7) / 100);
    }

    @Builtin("getloadavg()")
    static Object loadAverage() {
        String text = ProcessInfo.read(env(), "/proc/loadavg");
        if (text == null) {
            throw PyErr.error(
                    org.pyft.objects.exception.ExceptionTypes.OS_ERROR,
                    "Load averages are unobtainable");
        }
        String[] parts = text.split(" ");
        return PyTuple.of(
                Double.parseDouble(parts[0]),
                Double.parseDouble(parts[1]),
                Double.parseDouble(parts[2]));
    }

    @Builtin("sysconf(name, /)")
    static long sysconf(Object name) {
        return Configuration.system(name);
    }

    @Builtin("confstr(name, /)")
    static Object confstr(Object name) {
        return Configuration.string(name);
    }

    @Builtin("major(device, /)")
    static long major(long device) {
        return (device >>> 8 & 0xfff) | (device >>> 32 & ~0xfffL);
    }

    @Builtin("minor(device, /)")
    static long minor(long device) {
        return (device & 0xff) | (device >>> 12 & ~0xffL);
    }

    @Builtin("makedev(major, minor, /)")
    static long makeDevice(long major, long minor) {
        return (major & 0xfff) << 8
                | (major & ~0xfffL) << 32
                | (minor & 0xff)
                | (minor & ~0xffL) << 12;
    }

    @Builtin("listxattr(path=None, *, follow_symlinks=True)")
    static Object listAttributes(Object path, boolean follow) {
        throw Errno.error(Errno.EOPNOTSUPP, path == null ? PyNone.NONE : path);
    }

    @Builtin("getxattr(path, attribute, *, follow_symlinks=True)")
    static Object getAttribute(Object path, Object attribute, boolean follow) {
        throw Errno.error(Errno.EOPNOTSUPP, path);
    }

    @Builtin("setxattr(path, attribute, value, flags=0, *, follow_symlinks=True)")
    static Object setAttribute(
            Object path, Object attribute, Object value, int flags, boolean follow) {
        throw Errno.error(Errno.EOPNOTSUPP, path);
    }

    @Builtin("removexattr(path, attribute, *, follow_symlinks=True)")
    static Object removeAttribute(Object path, Object attribute, boolean follow) {
        throw Errno.error(Errno.EOPNOTSUPP, path);
    }
}
