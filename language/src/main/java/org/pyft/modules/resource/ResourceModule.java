package org.pyft.modules.resource;

import org.pyft.PyContext;
import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.modules.ModuleConstants;
import org.pyft.modules.posix.ProcessInfo;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.structseq.StructSequence;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;

/** {@code resource}: what Linux tells in {@code /proc}. Limits can be read, but not changed. */
@BuiltinModule("resource")
public final class ResourceModule {
    private static final StructSequence USAGE =
            StructSequence.define(
                    "resource.struct_rusage",
                    16,
                    "ru_utime",
                    "ru_stime",
                    "ru_maxrss",
                    "ru_ixrss",
                    "ru_idrss",
                    "ru_isrss",
                    "ru_minflt",
                    "ru_majflt",
                    "ru_nswap",
                    "ru_inblock",
                    "ru_oublock",
                    "ru_msgsnd",
                    "ru_msgrcv",
                    "ru_nsignals",
                    "ru_nvcsw",
                    "ru_nivcsw");
    private static final String CONSTANTS =
            "RLIMIT_AS 9 RLIMIT_CORE 4 RLIMIT_CPU 0 RLIMIT_DATA 2 RLIMIT_FSIZE 1 RLIMIT_MEMLOCK 8 RLIMIT_MSGQUEUE 12 "
                    + "RLIMIT_NICE 13 RLIMIT_NOFILE 7 RLIMIT_NPROC 6 RLIMIT_OFILE 7 RLIMIT_RSS 5 RLIMIT_RTPRIO 14 RLIMIT_RTTIME 15 "
                    + "RLIMIT_SIGPENDING 11 RLIMIT_STACK 3 RLIM_INFINITY -1 RUSAGE_CHILDREN -1 RUSAGE_SELF 0 RUSAGE_THREAD 1";

    /** In the order of their numbers, as {@code /proc/self/limits} names them. */
    private static final String[] NAMES = {
        "Max cpu time",
        "Max file size",
        "Max data size",
        "Max stack size",
        "Max core file size",
        "Max resident set",
        "Max processes",
        "Max open files",
        "Max locked memory",
        "Max address space",
        "Max file locks",
        "Max pending signals",
        "Max msgqueue size",
        "Max nice priority",
        "Max realtime priority",
        "Max realtime timeout"
    };

    private ResourceModule() {}

    static void init(PyModule module) {
        ModuleConstants.add(module, CONSTANTS);
        module.addType(USAGE.type());
        module.put("error", ExceptionTypes.OS_ERROR);
    }

    @Builtin("getpagesize()")
    static long pageSize() {
        return 4096;
    }

    @Builtin("getrusage(who, /)")
    static Object usage(int who) {
        if (who < -1 || who > 1) {
            throw PyErr.valueError("invalid who parameter");
        }
        var env = PyContext.get().env();
        long[] ticks = ProcessInfo.ticks(env);
        String peak = ProcessInfo.status(env, "VmHWM");
        long kilobytes =
                peak == null || who < 0 ? 0 : Long.parseLong(peak.replace("kB", "").trim());
        int first = who < 0 ? 2 : 0;
        return USAGE.create(
                ticks[first] / 100.0,
                ticks[first + 1] / 100.0,
                kilobytes,
                0L,
                0L,
                0L,
                0L,
                0L,
                0L,
                0L,
                0L,
                0L,
                0L,
                0L,
                0L,
                0L);
    }

    @Builtin("getrlimit(resource, /)")
    static Object limit(int resource) {
        if (resource < 0 || resource >= NAMES.length) {
            throw PyErr.valueError("invalid resource specified");
        }
        String text = ProcessInfo.read(PyContext.get().env(), "/proc/self/limits");
        if (text != null) {
            for (String line : text.split("\n")) {
                if (line.startsWith(NAMES[resource])) {
                    String[] words = line.substring(NAMES[resource].length()).trim().split("\\s+");
                    return PyTuple.of(number(words[0]), number(words[1]));
                }
            }
        }
        return PyTuple.of(-1L, -1L);
    }

    private static long number(String text) {
        return text.equals("unlimited") ? -1 : Long.parseLong(text);
    }

    @Builtin("setrlimit(resource, limits, /)")
    static void setLimit(int resource, Object limits) {
        Object[] wanted = Py.toArray(limits);
        if (wanted.length != 2) {
            throw PyErr.valueError("expected a tuple of 2 integers");
        }
        PyTuple now = (PyTuple) limit(resource);
        if (!Py.eq(now, PyTuple.of(wanted))) {
            throw PyErr.valueError("not allowed to change limits");
        }
    }
}
