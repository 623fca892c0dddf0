package org.pyft.modules.faulthandler;

import org.pyft.PyContext;
import org.pyft.sharing.HelperThread;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A {@code dump_traceback_later} that has not been cancelled. */
final class Watchdog {
    private final CountDownLatch cancelled = new CountDownLatch(1);

    private Watchdog() {}

    /** Starts waiting. */
    static Watchdog start(
            PyContext context, long nanoseconds, boolean repeat, DumpTarget target, boolean exit) {
        Watchdog dog = new Watchdog();
        String header = header(nanoseconds);
        new HelperThread(
                        "pyft-faulthandler",
                        () -> {
                            try {
                                do {
                                    if (dog.cancelled.await(nanoseconds, TimeUnit.NANOSECONDS)) {
                                        return;
                                    }
                                    target.write(header + StackText.ofAll(context, null));
                                    if (exit) {
                                        Runtime.getRuntime().halt(1);
                                    }
                                } while (repeat);
                            } catch (InterruptedException e) {
                                // Nobody interrupts it but the end of the process.
                            }
                        })
                .start();
        return dog;
    }

    private static String header(long nanoseconds) {
        Duration time = Duration.ofNanos(nanoseconds);
        int micros = time.toNanosPart() / 1000;
        return String.format(
                "Timeout (%d:%02d:%02d%s)!\n",
                time.toHours(),
                time.toMinutesPart(),
                time.toSecondsPart(),
                micros == 0 ? "" : String.format(".%06d", micros));
    }

    void cancel() {
        cancelled.countDown();
    }
}
