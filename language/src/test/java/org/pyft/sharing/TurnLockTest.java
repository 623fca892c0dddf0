package org.pyft.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pyft.testing.Races;

import java.util.concurrent.TimeUnit;

/** The lock alone, with plain Java threads. */
@Timeout(60)
class TurnLockTest {
    private static final long TURN = TimeUnit.MILLISECONDS.toNanos(5);

    private final TurnLock lock = new TurnLock("test", 1, () -> TURN);
    private int counter;

    private void take() throws InterruptedException {
        if (!lock.tryAcquire()) {
            lock.acquire();
        }
    }

    @Test
    void excludes() throws Exception {
        Races.run(
                8,
                index ->
                        () -> {
                            for (int i = 0; i < 10_000; i++) {
                                take();
                                counter++;
                                lock.release();
                            }
                            return null;
                        });
        assertEquals(80_000, counter);
    }

    /** One thread takes the lock again and again, the others come to their turn all the same. */
    @Test
    void isHandedOverWhenTheTurnIsOver() throws Exception {
        int turns = 20;
        Races.run(
                4,
                index ->
                        () -> {
                            for (int i = 0; i < turns; i++) {
                                take();
                                while (!lock.isDue() && counter < 3 * turns) {
                                    Thread.onSpinWait();
                                }
                                counter++;
                                lock.release();
                            }
                            return null;
                        });
        assertEquals(4 * turns, counter);
    }

    @Test
    void interruptedWaiterDoesNotGetIt() throws Exception {
        take();
        Thread waiter =
                Thread.ofPlatform()
                        .start(() -> assertThrows(InterruptedException.class, lock::acquire));
        while (!lock.isDue()) {
            Thread.onSpinWait();
        }
        waiter.interrupt();
        waiter.join();
        lock.release();
        assertTrue(lock.tryAcquire());
        assertFalse(lock.tryAcquire());
    }

    /** Interruptions while the lock is given away lose no wake-up. */
    @Test
    void interruptionsRaceWithRelease() throws Exception {
        Races.run(
                4,
                index ->
                        () -> {
                            for (int i = 0; i < 2_000; ) {
                                Thread self = Thread.currentThread();
                                if (i % 3 == 0) {
                                    self.interrupt();
                                }
                                try {
                                    lock.acquire();
                                } catch (InterruptedException e) {
                                    i++;
                                    continue;
                                }
                                counter++;
                                i++;
                                lock.release();
                                Thread.interrupted();
                            }
                            return null;
                        });
        assertTrue(lock.tryAcquire());
    }
}
