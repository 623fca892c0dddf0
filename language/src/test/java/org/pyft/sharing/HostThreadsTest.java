package org.pyft.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.graalvm.polyglot.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pyft.testing.Races;

/** Locks on running Python code, with threads that an embedder brings along. */
@Timeout(240)
class HostThreadsTest {
    private static final int THREADS = 4;

    private static Context.Builder builder() {
        return Context.newBuilder("pyft")
                .allowAllAccess(true)
                .option("engine.WarnInterpreterOnly", "false")
                .option("pyft.Home", System.getProperty("pyft.home"));
    }

    private static void evalInThreads(Context context, String program) throws Exception {
        Races.run(THREADS, index -> () -> context.eval("pyft", program));
    }

    /** A Python thread computes all the time; host threads get their turns, wait without the lock, and share nothing. */
    @Test
    void globalLock() throws Exception {
        try (Context context = builder().option("pyft.Gil", "true").build()) {
            context.eval(
                    "pyft",
                    """
                    import sys, threading, time
                    import __pyft__
                    assert sys._is_gil_enabled() and sys.flags.gil == 1
                    items, done = [], []
                    def compute():
                        while not done:
                            pass
                    computing = threading.Thread(target=compute)
                    computing.start()
                    """);
            evalInThreads(
                    context,
                    """
                    for i in range(1000):
                        items.append(i)
                    time.sleep(0.01)
                    """);
            context.eval("pyft", "done.append(1); computing.join()");
            assertEquals(THREADS * 1000, context.eval("pyft", "len(items)").asInt());
            assertTrue(context.eval("pyft", "not __pyft__.is_shared(items)").asBoolean());
        }
    }

    @Test
    void packageLocks() throws Exception {
        try (Context context = builder().option("pyft.GilModules", "other,__main__").build()) {
            context.eval(
                    "pyft",
                    """
                    counter = 0
                    def increment():
                        global counter
                        n = counter
                        for _ in range(20):
                            pass
                        counter = n + 1
                    """);
            evalInThreads(
                    context,
                    """
                    for i in range(1000):
                        increment()
                    """);
            assertEquals(THREADS * 1000, context.eval("pyft", "counter").asInt());
        }
    }
}
