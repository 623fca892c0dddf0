package org.pyft.launcher;

import org.jline.utils.Signals;

import java.util.function.BiPredicate;

/**
 * The signals of this process, for the language to receive: given a signal's name and what to run when it arrives (null: the
 * system's default).
 */
public final class SystemSignals implements BiPredicate<String, Runnable> {
    /** Where the language looks for this object in the polyglot bindings. */
    static final String BINDING = "pyft.signals";

    private boolean used;

    @Override
    public boolean test(String name, Runnable receiver) {
        if (!used) {
            // The first one is SIGINT, at start-up, which need not wait for it.
            used = true;
            Thread thread = new Thread(() -> install(name, receiver), "pyft-signals");
            thread.setDaemon(true);
            thread.start();
            return true;
        }
        return install(name, receiver);
    }

    private static synchronized boolean install(String name, Runnable receiver) {
        if (receiver == null) {
            return Signals.registerDefault(name) != null;
        }
        return Signals.register(name, receiver) != null;
    }
}
