package org.pyft.modules.time;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.modules.posix.ProcessEnvironment;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.integer.Ints;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;
import org.pyft.ops.Types;
import org.pyft.sharing.Blocking;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** The module {@code time}. */
@BuiltinModule("time")
public final class TimeModule {
    private static final int REALTIME = 0;
    private static final int MONOTONIC = 1;
    private static final int PROCESS_CPU = 2;
    private static final int THREAD_CPU = 3;
    private static final int MONOTONIC_RAW = 4;
    private static final int BOOTTIME = 7;
    private static final int TAI = 11;
    private static final int TAI_OFFSET_SECONDS = 37;
    private static final int INVALID_ARGUMENT = 22;
    private static final int NOT_PERMITTED = 1;

    private TimeModule() {}

    /** What the module remembers per context. */
    private static final class State {
        volatile LocalZone zone = LocalZone.of(ProcessEnvironment.get().variables().get("TZ"));
    }

    private static State state() {
        return PyContext.get().moduleStates().get(State.class, State::new);
    }

    private static LocalZone zone() {
        return state().zone;
    }

    static void init(PyModule module) {
        module.put("CLOCK_REALTIME", (long) REALTIME);
        module.put("CLOCK_MONOTONIC", (long) MONOTONIC);
        module.put("CLOCK_PROCESS_CPUTIME_ID", (long) PROCESS_CPU);
        module.put("CLOCK_THREAD_CPUTIME_ID", (long) THREAD_CPU);
        module.put("CLOCK_MONOTONIC_RAW", (long) MONOTONIC_RAW);
        module.put("CLOCK_BOOTTIME", (long) BOOTTIME);
        module.put("CLOCK_TAI", (long) TAI);
        module.put("_STRUCT_TM_ITEMS", 11L);
        module.addType(CalendarTime.STRUCT_TIME.type());
        putZone(module);
    }

    private static void putZone(PyModule module) {
        LocalZone.Kind[] seasons = zone().seasons();
        module.put("timezone", (long) -seasons[0].offset());
        module.put("altzone", (long) -seasons[1].offset());
        module.put("daylight", seasons[0].offset() != seasons[1].offset() ? 1L : 0L);
        module.put("tzname", PyTuple.of(Str.of(seasons[0].name()), Str.of(seasons[1].name())));
    }

    // Clocks

    @TruffleBoundary
    private static long nanoseconds(int clock) {
        return switch (clock) {
            case REALTIME -> realTime();
            case MONOTONIC, MONOTONIC_RAW, BOOTTIME -> System.nanoTime();
            case PROCESS_CPU -> processTime();
            case THREAD_CPU -> threadTime();
            case TAI -> realTime() + TAI_OFFSET_SECONDS * 1_000_000_000L;
            default -> throw PyErr.osError(INVALID_ARGUMENT, "Invalid argument");
        };
    }

    private static long realTime() {
        Instant now = Instant.now();
        return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }

    private static long processTime() {
        if (ManagementFactory.getOperatingSystemMXBean()
                instanceof com.sun.management.OperatingSystemMXBean system) {
            return system.getProcessCpuTime();
        }
        return System.nanoTime();
    }

    private static long threadTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double seconds(long nanoseconds) {
        // Whole seconds and their fraction apart, so that the quotient is rounded once.
        return nanoseconds % 1_000_000_000L == 0
                ? (double) (nanoseconds / 1_000_000_000L)
                : nanoseconds / 1e9;
    }

    @Builtin("time()")
    static double time() {
        return seconds(realTime());
    }

    @Builtin("time_ns()")
    static long timeNs() {
        return realTime();
    }

    @Builtin("monotonic()")
    static double monotonic() {
        return seconds(System.nanoTime());
    }

    @Builtin("monotonic_ns()")
    static long monotonicNs() {
        return System.nanoTime();
    }

    @Builtin("perf_counter()")
    static double perfCounter() {
        return seconds(System.nanoTime());
    }

    @Builtin("perf_counter_ns()")
    static long perfCounterNs() {
        return System.nanoTime();
    }

    @Builtin("process_time()")
    static double processTimeSeconds() {
        return seconds(processTime());
    }

    @Builtin("process_time_ns()")
    static long processTimeNs() {
        return processTime();
    }

    @Builtin("thread_time()")
    static double threadTimeSeconds() {
        return seconds(threadTime());
    }

    @Builtin("thread_time_ns()")
    static long threadTimeNs() {
        return threadTime();
    }

    private static int clockId(Object id) {
        if (!Ints.isInt(id)) {
            throw PyErr.typeError("clk_id should be integer, not %s", Types.of(id));
        }
        return Py.asInt(id);
    }

    @Builtin("clock_gettime(clk_id, /)")
    static double clockGetTime(Object id) {
        return seconds(nanoseconds(clockId(id)));
    }

    @Builtin("clock_gettime_ns(clk_id, /)")
    static long clockGetTimeNs(Object id) {
        return nanoseconds(clockId(id));
    }

    @Builtin("clock_settime(clk_id, time, /)")
    static void clockSetTime(Object id, Object time) {
        int clock = clockId(id);
        Timestamps.toNanoseconds(time);
        throw cannotSet(clock);
    }

    @Builtin("clock_settime_ns(clk_id, time, /)")
    static void clockSetTimeNs(Object id, Object time) {
        int clock = clockId(id);
        Py.asLong(time);
        throw cannotSet(clock);
    }

    private static RuntimeException cannotSet(int clock) {
        return clock == REALTIME
                ? PyErr.osError(NOT_PERMITTED, "Operation not permitted")
                : PyErr.osError(INVALID_ARGUMENT, "Invalid argument");
    }

    @Builtin("clock_getres(clk_id, /)")
    static double clockGetResolution(Object id) {
        nanoseconds(clockId(id));
        return 1e-9;
    }

    @Builtin("pthread_getcpuclockid(thread_id, /)")
    static long pthreadGetCpuClockId(long thread) {
        return THREAD_CPU;
    }

    @Builtin("get_clock_info(name, /)")
    static Object getClockInfo(TruffleString name) {
        String clock = Str.toJava(name);
        String implementation =
                switch (clock) {
                    case "time" -> "CLOCK_REALTIME";
                    case "monotonic", "perf_counter" -> "CLOCK_MONOTONIC";
                    case "process_time" -> "CLOCK_PROCESS_CPUTIME_ID";
                    case "thread_time" -> "CLOCK_THREAD_CPUTIME_ID";
                    default -> throw PyErr.valueError("unknown clock");
                };
        boolean real = clock.equals("time");
        return Py.callKw(
                Py.getAttr(PyContext.get().importModule("types"), "SimpleNamespace"),
                new Object[] {Str.of("clock_gettime(" + implementation + ")"), !real, real, 1e-9},
                new String[] {"implementation", "monotonic", "adjustable", "resolution"});
    }

    // Sleep

    @Builtin("sleep(seconds, /)")
    static void sleep(Object seconds) {
        long duration = Timestamps.toNanoseconds(seconds);
        if (duration < 0) {
            throw PyErr.valueError("sleep length must be non-negative");
        }
        if (duration == 0) {
            Blocking.await(nothing -> Thread.yield(), null);
            return;
        }
        long start = System.nanoTime();
        // Interrupted for safepoint actions, signal handlers among them, it sleeps on for the time
        // that is left.
        Blocking.await(
                total -> {
                    long left = total - (System.nanoTime() - start);
                    if (left > 0) {
                        TimeUnit.NANOSECONDS.sleep(left);
                    }
                },
                duration);
    }

    // Calendar

    private static long secondsOrNow(Object seconds) {
        return seconds == null || seconds == PyNone.NONE
                ? System.currentTimeMillis() / 1000
                : Timestamps.toSeconds(seconds);
    }

    @Builtin("gmtime(seconds=None, /)")
    static PyTuple gmtime(Object seconds) {
        return CalendarTime.of(secondsOrNow(seconds), 0, false, "GMT").toPython();
    }

    @Builtin("localtime(seconds=None, /)")
    static PyTuple localtime(Object seconds) {
        return zone().at(secondsOrNow(seconds)).toPython();
    }

    @Builtin("mktime(time_tuple, /)")
    static double mktime(Object tuple) {
        return zone().toSeconds(CalendarTime.fromPython(tuple, "mktime"));
    }

    private static CalendarTime timeOrNow(Object tuple, String function) {
        return tuple == null
                ? zone().at(System.currentTimeMillis() / 1000)
                : CalendarTime.fromPython(tuple, function).checked();
    }

    @Builtin("asctime(time_tuple=None, /)")
    static String asctime(Object tuple) {
        return TimeText.plain(timeOrNow(tuple, "asctime"));
    }

    @Builtin("ctime(seconds=None, /)")
    static String ctime(Object seconds) {
        return TimeText.plain(zone().at(secondsOrNow(seconds)));
    }

    @Builtin("strftime(format, time_tuple=None, /)")
    static String strftime(TruffleString format, Object tuple) {
        LocalZone zone = zone();
        return new TimeText(timeOrNow(tuple, "strftime"), zone).format(Str.toJava(format));
    }

    @Builtin("strptime(string, format='%a %b %d %H:%M:%S %Y', /)")
    static Object strptime(Object string, Object format) {
        Object function = Py.getAttr(PyContext.get().importModule("_strptime"), "_strptime_time");
        return format == null ? Py.call(function, string) : Py.call(function, string, format);
    }

    @Builtin("tzset()")
    static void tzset() {
        state().zone = LocalZone.of(ProcessEnvironment.get().variables().get("TZ"));
        if (PyContext.get().importModule("time") instanceof PyModule module) {
            putZone(module);
        }
    }
}
