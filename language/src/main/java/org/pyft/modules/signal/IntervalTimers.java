package org.pyft.modules.signal;

import org.pyft.PyContext;

import java.util.Timer;
import java.util.TimerTask;

/** {@code setitimer} and {@code alarm}. All three timers count real time: Java has no timer of processor time. */
final class IntervalTimers {
    private static final int[] SIGNALS = {
        SignalNames.SIGALRM, SignalNames.SIGVTALRM, SignalNames.SIGPROF
    };

    private final TimerTask[] tasks = new TimerTask[SIGNALS.length];
    private final long[] deadlines = new long[SIGNALS.length];
    private final long[] intervals = new long[SIGNALS.length];
    private Timer timer;

    private IntervalTimers() {}

    static IntervalTimers get() {
        return PyContext.get().moduleStates().get(IntervalTimers.class, IntervalTimers::new);
    }

    /** What is left of a timer and its interval, in nanoseconds. */
    synchronized long[] state(int which) {
        long left = tasks[which] == null ? 0 : Math.max(1000, deadlines[which] - System.nanoTime());
        return new long[] {left, tasks[which] == null ? 0 : intervals[which]};
    }

    /** Starts a timer anew and returns its state before; zero stops it. */
    synchronized long[] set(int which, long delay, long interval) {
        long[] before = state(which);
        if (tasks[which] != null) {
            tasks[which].cancel();
            tasks[which] = null;
        }
        intervals[which] = interval;
        if (delay > 0) {
            schedule(which, delay, Signals.get());
        }
        return before;
    }

    private void schedule(int which, long delay, Signals signals) {
        if (timer == null) {
            timer = new Timer("pyft-timer", true);
        }
        deadlines[which] = System.nanoTime() + delay;
        TimerTask task =
                new TimerTask() {
                    @Override
                    public void run() {
                        expire(which, this, signals);
                    }
                };
        tasks[which] = task;
        timer.schedule(task, Math.max(1, delay / 1_000_000));
    }

    private void expire(int which, TimerTask task, Signals signals) {
        synchronized (this) {
            if (tasks[which] != task) {
                return;
            }
            tasks[which] = null;
            if (intervals[which] > 0) {
                schedule(which, intervals[which], signals);
            }
        }
        signals.expired(SIGNALS[which]);
    }
}
