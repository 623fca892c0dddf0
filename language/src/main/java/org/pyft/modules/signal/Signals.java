package org.pyft.modules.signal;

/** Signals that this process has raised for itself. */
public final class Signals {
    private static final Signals INSTANCE = new Signals();

    private Signals() {
    }

    public static Signals get() {
        return INSTANCE;
    }

    /** Delivers a signal to the main Python thread. */
    public void raise(int signal) {
    }
}
