package org.pyft.sharing;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * A lock on the running of Python code: the global lock, or that of a package. A thread that has it may give it back and take it again as
 * often as it likes, for one turn; when another thread has waited for as long as a turn lasts, the lock goes to the one that
 * has waited longest. What a holder did happens before what the next one does (JMM).
 *
 * <p>Not re-entrant: {@link HeldLocks} knows what a thread holds, and is the only one to call this.
 */
public final class TurnLock {
    private static final VarHandle DUE;

    static {
        try {
            DUE = MethodHandles.lookup().findVarHandle(TurnLock.class, "due", boolean.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final String name;
    private final int rank;
    private final LongSupplier turnNanos;
    private final ArrayDeque<Waiter> waiting = new ArrayDeque<>();
    private Thread owner;
    private long turnStart = System.nanoTime();
    private volatile boolean due;

    private static final class Waiter {
        private final Thread thread = Thread.currentThread();
    }

    /**
     * Makes a lock.
     *
     * @param rank a thread that holds a lock waits only for locks of higher ranks
     * @param turnNanos how long a turn lasts now
     */
    TurnLock(String name, int rank, LongSupplier turnNanos) {
        this.name = name;
        this.rank = rank;
        this.turnNanos = turnNanos;
    }

    int rank() {
        return rank;
    }

    /** Whether the holder's turn is over and another thread waits. Cheap enough for each iteration of a loop. */
    boolean isDue() {
        return (boolean) DUE.getOpaque(this);
    }

    /** Takes the lock if it is free and nobody else is to have it next. */
    synchronized boolean tryAcquire() {
        if (owner != null || due && !waiting.isEmpty()) {
            return false;
        }
        owner = Thread.currentThread();
        return true;
    }

    /** Waits for the lock. After an InterruptedException the thread does not have it. */
    void acquire() throws InterruptedException {
        Waiter self = new Waiter();
        synchronized (this) {
            if (owner == null && waiting.isEmpty()) {
                owner = self.thread;
                return;
            }
            waiting.add(self);
        }
        long begin = System.nanoTime();
        while (!takeIfPossible(self)) {
            if (Thread.interrupted()) {
                leave(self);
                throw new InterruptedException();
            }
            LockSupport.parkNanos(this, claimTurn(begin));
        }
    }

    private synchronized boolean takeIfPossible(Waiter self) {
        if (owner == self.thread) {
            return true;
        }
        if (owner != null || waiting.peek() != self) {
            return false;
        }
        waiting.poll();
        beginTurn(self.thread);
        return true;
    }

    /** Says so if the holder's turn is over; returns how long the thread is to wait before it asks again. */
    private synchronized long claimTurn(long begin) {
        long turn = turnNanos.getAsLong();
        long now = System.nanoTime();
        long left = turn - (now - (turnStart - begin > 0 ? turnStart : begin));
        if (left > 0) {
            return left;
        }
        due = true;
        return Math.max(turn, TimeUnit.MILLISECONDS.toNanos(1));
    }

    private synchronized void leave(Waiter self) {
        if (owner == self.thread) {
            release();
        } else {
            waiting.remove(self);
            // It may have been woken in vain.
            wakeNext();
        }
    }

    private void beginTurn(Thread next) {
        owner = next;
        due = false;
        turnStart = System.nanoTime();
    }

    /** Gives the lock back: to whoever waits if the turn is over, otherwise to whoever comes first. */
    synchronized void release() {
        owner = null;
        if (due) {
            Waiter next = waiting.poll();
            if (next != null) {
                beginTurn(next.thread);
                LockSupport.unpark(next.thread);
                return;
            }
            due = false;
        }
        wakeNext();
    }

    /** Gives the lock back if the thread has it after all: a safepoint's action has raised an exception in between. */
    synchronized void releaseIfOwned() {
        if (owner == Thread.currentThread()) {
            release();
        }
    }

    private void wakeNext() {
        Waiter next = waiting.peek();
        if (owner == null && next != null) {
            LockSupport.unpark(next.thread);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
