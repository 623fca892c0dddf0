package org.pyft.sharing;

/** A thread of Java code only: it moves bytes, knows no Python object, and its waits are not safepoints. */
public final class HelperThread extends Thread {
    public HelperThread(String name, Runnable body) {
        super(body, name);
        setDaemon(true);
    }
}
