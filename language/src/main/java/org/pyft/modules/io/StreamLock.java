package org.pyft.modules.io;

import org.pyft.sharing.Blocking;

import java.util.concurrent.locks.ReentrantLock;

/** The lock of one stream. It may be held while the stream waits, so waiting for it can be interrupted. */
final class StreamLock extends ReentrantLock {
    private static final long serialVersionUID = 1L;

    /** Takes the lock. */
    void enter() {
        if (!tryLock()) {
            Blocking.lock(this);
        }
    }

    /** Releases the lock. */
    void leave() {
        unlock();
    }
}
