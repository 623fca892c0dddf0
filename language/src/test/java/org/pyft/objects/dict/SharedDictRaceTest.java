package org.pyft.objects.dict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.sharing.Sharing;
import org.pyft.testing.Races;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Threads on one shared dict: nothing is lost, nothing appears that was never stored, no Java exception. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class SharedDictRaceTest {
    private static final int THREADS = 8;
    private static final int COUNT = 10_000;

    /** Gives access to what only subclasses may do. */
    private static final class OpenDict extends PyDict {
        boolean moveKey(Object key, boolean toEnd) {
            return move(key, hashOf(key), toEnd);
        }

        Object[] popEntry(boolean fromEnd) {
            return pop(fromEnd);
        }
    }

    private static OpenDict shared() {
        OpenDict dict = new OpenDict();
        Sharing.publish(dict);
        return dict;
    }

    /** Keys of three kinds; comparing tuples is not known to run no Python code. */
    private static Object key(String kind, long n) {
        return switch (kind) {
            case "int" -> (Object) n;
            case "str" -> Str.of("k" + n);
            default -> PyTuple.of(n % 50, n);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"int", "str", "tuple"})
    void insertionsAreNotLost(String kind) throws Exception {
        for (int round = 0; round < 5; round++) {
            PyDict dict = shared();
            Races.run(
                    THREADS,
                    t ->
                            () -> {
                                for (long i = 0; i < COUNT; i++) {
                                    dict.put(key(kind, i * THREADS + t), i);
                                }
                                return null;
                            });
            assertEquals(THREADS * COUNT, dict.size());
            assertEquals(THREADS * COUNT, new HashSet<>(List.of(dict.keyArray())).size());
            for (long i = 0; i < (long) COUNT * THREADS; i++) {
                assertEquals(i / THREADS, dict.get(key(kind, i)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"int", "str", "tuple"})
    void oneSetDefaultWins(String kind) throws Exception {
        PyDict dict = shared();
        List<Object[]> seen =
                Races.run(
                        THREADS,
                        t ->
                                () -> {
                                    Object[] values = new Object[COUNT];
                                    for (int i = 0; i < COUNT; i++) {
                                        values[i] =
                                                dict.setDefault(
                                                        key(kind, i), Str.of("of thread " + t));
                                    }
                                    return values;
                                });
        assertEquals(COUNT, dict.size());
        for (int i = 0; i < COUNT; i++) {
            for (Object[] values : seen) {
                assertSame(dict.get(key(kind, i)), values[i]);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"int", "str", "tuple"})
    void readersFindWhatIsAlwaysThere(String kind) throws Exception {
        OpenDict dict = shared();
        for (long i = 0; i < 100; i++) {
            dict.put(key(kind, -1 - i), i);
        }
        AtomicBoolean stop = new AtomicBoolean();
        Races.run(
                THREADS,
                t ->
                        () -> {
                            if (t % 2 == 0) {
                                Random random = new Random(t);
                                for (long i = 0; i < 4 * COUNT; i++) {
                                    dict.put(key(kind, i % 300 * THREADS + t), i);
                                    if (random.nextInt(3) > 0) {
                                        dict.remove(
                                                key(
                                                        kind,
                                                        Math.floorMod(i - 5, 300L) * THREADS + t));
                                    }
                                    dict.moveKey(key(kind, -1 - i % 100), random.nextInt(5) > 0);
                                }
                                stop.set(true);
                            } else {
                                while (!stop.get()) {
                                    for (long i = 0; i < 100; i++) {
                                        assertEquals(
                                                i, dict.get(key(kind, -1 - i)), "a key is missing");
                                    }
                                }
                            }
                            return null;
                        });
    }

    @Test
    void everyEntryIsPoppedOnce() throws Exception {
        OpenDict dict = shared();
        for (long i = 0; i < THREADS * COUNT; i++) {
            dict.put(i, i);
        }
        List<List<Object>> popped =
                Races.run(
                        THREADS,
                        t ->
                                () -> {
                                    List<Object> mine = new ArrayList<>();
                                    for (Object[] entry;
                                            (entry = t % 2 == 0 ? dict.popEntry(t % 4 == 0) : null)
                                                            != null
                                                    || (t % 2 == 1 && dict.size() > 0); ) {
                                        if (entry != null) {
                                            mine.add(entry[0]);
                                        } else {
                                            long wanted = (long) (Math.random() * THREADS * COUNT);
                                            if (dict.remove(wanted) != null) {
                                                mine.add(wanted);
                                            }
                                        }
                                    }
                                    return mine;
                                });
        Set<Object> all = new HashSet<>();
        int total = 0;
        for (List<Object> mine : popped) {
            all.addAll(mine);
            total += mine.size();
        }
        assertEquals(THREADS * COUNT, total);
        assertEquals(total, all.size());
    }

    @Test
    void mergesAreAtomic() throws Exception {
        PyDict dict = shared();
        AtomicBoolean stop = new AtomicBoolean();
        Races.run(
                THREADS,
                t ->
                        () -> {
                            if (t < THREADS / 2) {
                                for (long i = 0; i < COUNT; i++) {
                                    PyDict change = new PyDict();
                                    for (long k = 0; k < 10; k++) {
                                        change.put(k, i * THREADS + t);
                                    }
                                    dict.putAll(change);
                                    if (i % 10 == 0) {
                                        dict.put(1000 + i, i);
                                        dict.remove(1000 + i);
                                    }
                                }
                                stop.set(true);
                            } else {
                                while (!stop.get()) {
                                    PyDict copy = dict.copy();
                                    if (copy.containsKey(0L)) {
                                        for (long k = 1; k < 10; k++) {
                                            assertEquals(
                                                    copy.get(0L),
                                                    copy.get(k),
                                                    "half of an update is visible");
                                        }
                                    }
                                }
                            }
                            return null;
                        });
    }

    /** Two threads that fill a dict through {@code clear}: a reader sees entries of whole generations only. */
    @Test
    void clearIsAtomic() throws Exception {
        PyDict dict = shared();
        AtomicBoolean stop = new AtomicBoolean();
        Races.run(
                4,
                t ->
                        () -> {
                            if (t == 0) {
                                for (long i = 0; i < COUNT; i++) {
                                    dict.put(i % 20, i);
                                    if (i % 20 == 19) {
                                        dict.clear();
                                    }
                                }
                                stop.set(true);
                            } else {
                                while (!stop.get()) {
                                    Object[] keys = dict.keyArray();
                                    for (int k = 0; k < keys.length; k++) {
                                        assertEquals((long) k, keys[k]);
                                    }
                                }
                            }
                            return null;
                        });
    }

    /** Every method against every other: only Python exceptions, and the dict works afterwards. */
    @Test
    void anyMixOfMethods() throws Exception {
        for (int round = 0; round < 20; round++) {
            OpenDict dict = shared();
            int seed = round;
            Races.run(
                    THREADS,
                    t ->
                            () -> {
                                Random random = new Random(seed * 100L + t);
                                for (int i = 0; i < 5000; i++) {
                                    mix(dict, random, i);
                                }
                                return null;
                            });
            assertEquals(dict.size(), dict.keyArray().length);
            dict.put(-1L, 5L);
            assertEquals(5L, dict.get(-1L));
        }
    }

    private static void mix(OpenDict dict, Random random, long i) {
        Object key = key(random.nextBoolean() ? "int" : "tuple", random.nextInt(60));
        try {
            switch (random.nextInt(14)) {
                case 0, 1, 2, 3 -> dict.put(key, i);
                case 4, 5, 6 -> dict.remove(key);
                case 7 -> dict.setDefault(key, i);
                case 8 -> dict.popEntry(random.nextBoolean());
                case 9 -> dict.moveKey(key, random.nextBoolean());
                case 10 -> {
                    HashIterator iterator =
                            new PyDictIterator(dict, DictKind.ITEMS, random.nextBoolean());
                    while (iterator.next() != null) {
                        assertTrue(iterator.lengthHint() >= 0);
                    }
                }
                case 11 ->
                        assertTrue(DictMethods.equal(dict.copy(), dict.copy()) || dict.size() >= 0);
                case 12 -> {
                    PyDict other = dict.copy();
                    other.put(key, i);
                    dict.putAll(other);
                }
                default -> {
                    if (random.nextInt(50) == 0) {
                        dict.clear();
                    }
                }
            }
        } catch (PyException e) {
            assertNotNull(e.getValue());
        }
    }
}
