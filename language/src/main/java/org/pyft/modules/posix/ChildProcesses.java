package org.pyft.modules.posix;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.PyContext;
import org.pyft.sharing.Blocking;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The child processes of one context that nobody has waited for. */
public final class ChildProcesses {
    /** Java reports a process that a signal ended as 128 + signal; these signals are believed. */
    private static final String FATAL_SIGNALS = " 1 2 3 4 5 6 7 8 9 11 13 14 15 24 25 31 ";

    private static final long FIRST_INVENTED = 1L << 31;
    private static final int FAILED_STATUS = 255 << 8;

    private final Map<Long, Process> children = new ConcurrentHashMap<>();

    /** Threads that still write what a child has put out to files; its end is not told before theirs. */
    private final Map<Process, List<Thread>> unfinished = new ConcurrentHashMap<>();

    private final Set<Long> failed = ConcurrentHashMap.newKeySet();
    private final AtomicLong invented = new AtomicLong(FIRST_INVENTED);

    private ChildProcesses() {}

    /** The children of the current context. */
    public static ChildProcesses get() {
        return PyContext.get().moduleStates().get(ChildProcesses.class, ChildProcesses::new);
    }

    /** Remembers a child and returns its number; an embedder's processes have none, so they get one. */
    public long add(Process process, List<Thread> writers) {
        long pid;
        try {
            pid = process.pid();
        } catch (UnsupportedOperationException e) {
            pid = invented.getAndIncrement();
        }
        children.put(pid, process);
        if (!writers.isEmpty()) {
            unfinished.put(process, writers);
        }
        return pid;
    }

    /** Remembers a child that could not be started: it has ended with 255. Returns its number. */
    public long addFailed() {
        long pid = invented.getAndIncrement();
        failed.add(pid);
        return pid;
    }

    /** A child that has not been waited for, or null. */
    Process find(long pid) {
        return children.get(pid);
    }

    /**
     * {@code waitpid}: pid and status. Pid 0 when {@code wait} is false and no child has ended.
     *
     * @param pid a child's, or −1 for any
     */
    @TruffleBoundary
    public long[] await(long pid, boolean wait) throws IOException {
        if (failed.remove(pid)) {
            return new long[] {pid, FAILED_STATUS};
        }
        if (pid > 0) {
            Process process = children.get(pid);
            if (process == null) {
                throw new ErrnoException(Errno.ECHILD);
            }
            if (!wait && process.isAlive()) {
                return new long[] {0, 0};
            }
            int code = Blocking.call(process::waitFor);
            finish(process);
            if (children.remove(pid, process)) {
                return new long[] {pid, status(code)};
            }
            throw new ErrnoException(Errno.ECHILD);
        }
        while (true) {
            if (children.isEmpty()) {
                throw new ErrnoException(Errno.ECHILD);
            }
            for (Map.Entry<Long, Process> child : children.entrySet()) {
                if (!child.getValue().isAlive()
                        && children.remove(child.getKey(), child.getValue())) {
                    finish(child.getValue());
                    return new long[] {child.getKey(), status(child.getValue().exitValue())};
                }
            }
            if (!wait) {
                return new long[] {0, 0};
            }
            Process some = children.values().stream().findAny().orElse(null);
            if (some != null) {
                Blocking.call(() -> some.waitFor(20, TimeUnit.MILLISECONDS));
            }
        }
    }

    private void finish(Process process) throws IOException {
        List<Thread> writers = unfinished.remove(process);
        if (writers != null) {
            for (Thread writer : writers) {
                Blocking.call(
                        () -> {
                            writer.join();
                            return null;
                        });
            }
        }
    }

    /** Java's exit value as the status word of {@code waitpid}. */
    static int status(int exitValue) {
        int signal = exitValue - 128;
        return signal > 0 && FATAL_SIGNALS.contains(" " + signal + " ")
                ? signal
                : (exitValue & 0xff) << 8;
    }
}
