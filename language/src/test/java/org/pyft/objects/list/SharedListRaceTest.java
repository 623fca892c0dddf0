package org.pyft.objects.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pyft.objects.slice.SliceBounds;
import org.pyft.sharing.Sharing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;

/** Threads on one shared list: nothing is lost, nothing appears that was never stored, no Java exception. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class SharedListRaceTest {
    private static final int THREADS = 8;
    private static final int COUNT = 20_000;

    private static PyList shared(Object... items) {
        PyList list = new PyList(items);
        Sharing.publish(list);
        return list;
    }

    private static <T> List<T> run(int threads, IntFunction<Callable<T>> task) throws Exception {
        CyclicBarrier start = new CyclicBarrier(threads);
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<T>> futures = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                Callable<T> body = task.apply(t);
                futures.add(
                        pool.submit(
                                () -> {
                                    start.await();
                                    return body.call();
                                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }

    /** Elements of three kinds: the list of mixed ones changes its kind while it grows. */
    private static Object element(String kind, int number) {
        return switch (kind) {
            case "long" -> (Object) (long) number;
            case "double" -> (Object) (double) number;
            default -> number < 1000 ? (Object) (long) number : (Object) String.valueOf(number);
        };
    }

    private static int number(Object element) {
        return element instanceof Number n ? n.intValue() : Integer.parseInt((String) element);
    }

    @ParameterizedTest
    @ValueSource(strings = {"long", "double", "mixed"})
    void appendsAreNeverLostAndReadersSeeOnlyWhatWasStored(String kind) throws Exception {
        PyList list = shared();
        AtomicBoolean done = new AtomicBoolean();
        run(
                THREADS,
                t ->
                        () -> {
                            if (t < THREADS / 2) {
                                for (int i = 1; i <= COUNT; i++) {
                                    list.append(element(kind, t * COUNT + i));
                                }
                                done.set(t == 0 || done.get());
                            } else {
                                Random random = new Random(t);
                                while (!done.get()) {
                                    int size = list.size();
                                    if (size > 0) {
                                        // Zero, or an empty slot, would be an element that is
                                        // visible before it is stored.
                                        for (int index :
                                                new int[] {size - 1, random.nextInt(size)}) {
                                            Object item = list.getOrNull(index);
                                            assertNotNull(item);
                                            assertTrue(number(item) >= 1);
                                        }
                                    }
                                    assertTrue(list.size() >= size);
                                }
                            }
                            return null;
                        });
        assertEquals(THREADS / 2 * COUNT, list.size());
        BitSet seen = new BitSet();
        int[] last = new int[THREADS];
        for (Object item : list.toArray()) {
            int number = number(item);
            seen.set(number);
            int thread = (number - 1) / COUNT;
            assertTrue(number > last[thread], "one thread's elements stay in order");
            last[thread] = number;
        }
        assertEquals(THREADS / 2 * COUNT, seen.cardinality());
    }

    @Test
    void everyElementIsPoppedOnce() throws Exception {
        PyList list = shared();
        List<BitSet> popped =
                run(
                        THREADS,
                        t ->
                                () -> {
                                    BitSet mine = new BitSet();
                                    Random random = new Random(t);
                                    for (int i = 0; i < COUNT; i++) {
                                        list.append(element("mixed", t * COUNT + i));
                                        Object item =
                                                list.popItem(random.nextInt(20) == 0 ? 0 : -1);
                                        if (item != null) {
                                            int number = number(item);
                                            assertTrue(!mine.get(number));
                                            mine.set(number);
                                        }
                                    }
                                    return mine;
                                });
        BitSet all = new BitSet();
        int total = 0;
        for (BitSet mine : popped) {
            total += mine.cardinality();
            all.or(mine);
        }
        for (Object item : list.toArray()) {
            all.set(number(item));
            total++;
        }
        assertEquals(THREADS * COUNT, total);
        assertEquals(THREADS * COUNT, all.cardinality());
    }

    @Test
    void storesAreNotLostToGrowth() throws Exception {
        Object[] slots = new Object[THREADS];
        java.util.Arrays.fill(slots, 0L);
        PyList list = shared(slots);
        run(
                THREADS,
                t ->
                        () -> {
                            for (int i = 1; i <= COUNT; i++) {
                                assertTrue(list.setItem(t, (long) i));
                                assertEquals((long) i, list.getOrNull(t));
                                if (i % 3 == 0) {
                                    list.append((long) i);
                                }
                            }
                            return null;
                        });
        for (int t = 0; t < THREADS; t++) {
            assertEquals((long) COUNT, list.get(t));
        }
    }

    @Test
    void slicesAreAssignedAtOnce() throws Exception {
        Object[] zeros = new Object[64];
        java.util.Arrays.fill(zeros, 0L);
        PyList list = shared(zeros);
        run(
                4,
                t ->
                        () -> {
                            for (int i = 0; i < 5_000; i++) {
                                if (t < 2) {
                                    Object[] values = new Object[64];
                                    java.util.Arrays.fill(values, (long) (2 * i + t));
                                    if (i % 2 == 0) {
                                        list.setSlice(0, 64, values);
                                    } else {
                                        list.setSlice(
                                                new SliceBounds(Long.MAX_VALUE, Long.MIN_VALUE, -1),
                                                ListStorage.of(values));
                                    }
                                } else {
                                    Object[] snapshot = list.toArray();
                                    assertEquals(64, snapshot.length);
                                    for (Object item : snapshot) {
                                        assertEquals(snapshot[0], item);
                                    }
                                }
                            }
                            return null;
                        });
    }

    @Test
    void anyMixOfOperationsIsSafe() throws Exception {
        PyList list = shared(1L, 2L, 3L);
        run(
                THREADS,
                t ->
                        () -> {
                            Random random = new Random(t);
                            for (int i = 0; i < COUNT; i++) {
                                operation(random, list);
                            }
                            return null;
                        });
        assertTrue(list.getStorage().isShared());
        for (Object item : list.toArray()) {
            assertNotNull(item);
        }
    }

    private static void operation(Random random, PyList list) {
        Object value =
                random.nextInt(50) == 0
                        ? (Object) "text"
                        : random.nextInt(50) == 0 ? (Object) 0.5 : (Object) 7L;
        int index = random.nextInt(-20, 20);
        switch (random.nextInt(18)) {
            case 0, 1 -> list.append(value);
            case 2 -> list.insert(index, value);
            case 3, 4 -> list.popItem(index);
            case 5 -> list.setItem(index, value);
            case 6 -> list.setSlice(index, index + 3, new Object[] {value, value});
            case 7 -> list.deleteSlice(new SliceBounds(index, Long.MAX_VALUE, 3));
            case 8 -> list.extend(list);
            case 9 -> list.reverse();
            case 10 -> list.copy().extend(list);
            case 11 -> {
                if (list.size() > 100) {
                    list.clear();
                }
            }
            case 12 -> {
                ListStorage elements = list.detach();
                list.attach(elements);
            }
            case 13 -> list.getSlice(new SliceBounds(index, Long.MAX_VALUE, 2));
            case 14 -> list.repeatInPlace(list.size() > 50 ? 0 : 2);
            default -> {
                Object item = list.getOrNull(random.nextInt(20));
                assertTrue(item == null || item instanceof String || item instanceof Number);
                for (int i = 0; list.getOrNull(i) != null; i++) {
                    assertTrue(i < Integer.MAX_VALUE);
                }
            }
        }
    }
}
