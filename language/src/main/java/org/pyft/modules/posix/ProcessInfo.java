package org.pyft.modules.posix;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What Linux tells about this process in {@code /proc}; every question has an answer where that cannot be read. */
public final class ProcessInfo {
    private ProcessInfo() {}

    /** The text of a small file, or null. */
    @TruffleBoundary
    public static String read(TruffleLanguage.Env env, String path) {
        try {
            return new String(
                    env.getPublicTruffleFile(path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    /** A line of {@code /proc/self/status} behind its name, or null. */
    @TruffleBoundary
    public static String status(TruffleLanguage.Env env, String name) {
        String text = read(env, "/proc/self/status");
        if (text == null) {
            return null;
        }
        for (String line : text.split("\n")) {
            if (line.startsWith(name + ":")) {
                return line.substring(name.length() + 1).trim();
            }
        }
        return null;
    }

    /** Real, effective, saved and file-system ids: of {@code "Uid"} or {@code "Gid"}. */
    @TruffleBoundary
    static long[] ids(TruffleLanguage.Env env, String name) {
        String text = status(env, name);
        long[] ids = new long[4];
        if (text != null) {
            String[] parts = text.split("\\s+");
            for (int i = 0; i < 4 && i < parts.length; i++) {
                ids[i] = Long.parseLong(parts[i]);
            }
        }
        return ids;
    }

    /** The supplementary groups. */
    @TruffleBoundary
    static long[] groups(TruffleLanguage.Env env) {
        String text = status(env, "Groups");
        return text == null || text.isEmpty()
                ? new long[0]
                : java.util.Arrays.stream(text.split("\\s+")).mapToLong(Long::parseLong).toArray();
    }

    /** The umask the process was started with. */
    @TruffleBoundary
    static int umask(TruffleLanguage.Env env) {
        String text = status(env, "Umask");
        return text == null ? 022 : Integer.parseInt(text, 8);
    }

    /** The processors the process may run on. */
    @TruffleBoundary
    static List<Long> processors(TruffleLanguage.Env env) {
        String text = status(env, "Cpus_allowed_list");
        List<Long> result = new ArrayList<>();
        if (text != null) {
            for (String part : text.split(",")) {
                int dash = part.indexOf('-');
                long first = Long.parseLong(dash < 0 ? part : part.substring(0, dash));
                long last = dash < 0 ? first : Long.parseLong(part.substring(dash + 1));
                for (long i = first; i <= last; i++) {
                    result.add(i);
                }
            }
        }
        if (result.isEmpty()) {
            for (long i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
                result.add(i);
            }
        }
        return result;
    }

    /** How many processors are online. */
    @TruffleBoundary
    static int onlineProcessors(TruffleLanguage.Env env) {
        String text = read(env, "/sys/devices/system/cpu/online");
        if (text == null) {
            return Runtime.getRuntime().availableProcessors();
        }
        int count = 0;
        for (String part : text.trim().split(",")) {
            int dash = part.indexOf('-');
            count +=
                    dash < 0
                            ? 1
                            : Integer.parseInt(part.substring(dash + 1))
                                    - Integer.parseInt(part.substring(0, dash))
                                    + 1;
        }
        return count;
    }

    /** User, system, children's user and children's system time in clock ticks (1/100 s). */
    @TruffleBoundary
    public static long[] ticks(TruffleLanguage.Env env) {
        String text = read(env, "/proc/self/stat");
        long[] ticks = new long[4];
        if (text != null) {
            String[] parts = text.substring(text.lastIndexOf(')') + 2).split(" ");
            for (int i = 0; i < 4; i++) {
                ticks[i] = Long.parseLong(parts[11 + i]);
            }
        }
        return ticks;
    }
}
