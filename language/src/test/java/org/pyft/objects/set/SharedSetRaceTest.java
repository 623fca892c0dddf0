package org.pyft.objects.set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
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

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Threads on one shared set: nothing is lost, nothing appears that was never added, no Java exception. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class SharedSetRaceTest {
    private static final int THREADS = 8;
    private static final int COUNT = 10_000;

    private static PySet shared(Object... elements) {
        PySet set = new PySet();
        for (Object element : elements) {
            set.add(element);
        }
        Sharing.publish(set);
        return set;
    }

    private static PySet local(Object... elements) {
        PySet set = new PySet();
        for (Object element : elements) {
            set.add(element);
        }
        return set;
    }

    private static Object element(String kind, long n) {
        return switch (kind) {
            case "int" -> (Object) n;
            case "str" -> Str.of("e" + n);
            default -> PyTuple.of(n % 50, n);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"int", "str", "tuple"})
    void additionsAreNotLost(String kind) throws Exception {
        PySet set = shared();
        List<Integer> added =
                Races.run(
                        THREADS,
                        t ->
                                () -> {
                                    int mine = 0;
                                    for (long i = 0; i < COUNT; i++) {
                                        mine += set.add(element(kind, i * THREADS + t)) ? 1 : 0;
                                        mine += set.add(element(kind, -1 - i)) ? 1 : 0;
                                    }
                                    return mine;
                                });
        assertEquals(THREADS * COUNT + COUNT, set.size());
        assertEquals(set.size(), added.stream().mapToInt(Integer::intValue).sum());
        assertEquals(set.size(), new HashSet<>(List.of(set.keyArray())).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"int", "str", "tuple"})
    void everyElementIsTakenOnce(String kind) throws Exception {
        PySet set = shared();
        for (long i = 0; i < COUNT; i++) {
            set.add(element(kind, i));
        }
        List<Set<Object>> taken =
                Races.run(
                        THREADS,
                        t ->
                                () -> {
                                    Set<Object> mine = new HashSet<>();
                                    while (set.size() > 0) {
                                        if (t % 2 == 0) {
                                            Object element = set.popFirst();
                                            if (element != null) {
                                                assertTrue(mine.add(element));
                                            }
                                        } else {
                                            Object element =
                                                    element(kind, (long) (Math.random() * COUNT));
                                            if (set.discard(element)) {
                                                assertTrue(
                                                        mine.add(
                                                                Str.of(
                                                                        "discarded "
                                                                                + mine.size())));
                                            }
                                        }
                                    }
                                    return mine;
                                });
        assertEquals(COUNT, taken.stream().mapToInt(Set::size).sum());
    }

    /** Each operation on the whole set is one step: a reader sees either side, and never a part. */
    @Test
    void wholeSetOperationsAreAtomic() throws Exception {
        Object[] numbers = {1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L};
        PySet set = shared(numbers);
        set.add(0L);
        AtomicBoolean stop = new AtomicBoolean();
        Races.run(
                4,
                t ->
                        () -> {
                            if (t == 0) {
                                for (int i = 0; i < COUNT; i++) {
                                    switch (i % 3) {
                                        case 0 -> set.removeAll(local(numbers));
                                        case 1 -> set.retainAll(new Object[] {local(0L)});
                                        default -> set.removeAll(shared(numbers));
                                    }
                                    set.addAll(local(numbers));
                                }
                                stop.set(true);
                            } else {
                                while (!stop.get()) {
                                    int size = set.keyArray().length;
                                    assertTrue(
                                            size == 1 || size == 11,
                                            () -> "saw " + size + " elements");
                                    assertTrue(set.contains(0L));
                                }
                            }
                            return null;
                        });
    }

    @Test
    void twoSetsIntoEachOther() throws Exception {
        PySet a = shared(1L, 2L);
        PySet b = shared(3L, 4L);
        Races.run(
                THREADS,
                t ->
                        () -> {
                            for (int i = 0; i < COUNT; i++) {
                                PySet target = t % 2 == 0 ? a : b;
                                PySet source = t % 2 == 0 ? b : a;
                                target.addAll(source);
                                assertNotNull(target.union(source));
                                assertNotNull(target.intersection(source));
                                target.isEqual(source);
                            }
                            return null;
                        });
        assertTrue(a.isEqual(b));
    }

    @Test
    void anyMixOfMethods() throws Exception {
        for (int round = 0; round < 20; round++) {
            PySet set = shared();
            int seed = round;
            Races.run(
                    THREADS,
                    t ->
                            () -> {
                                Random random = new Random(seed * 100L + t);
                                for (int i = 0; i < 4000; i++) {
                                    mix(set, random);
                                }
                                return null;
                            });
            assertEquals(set.size(), set.keyArray().length);
            set.clear();
            assertTrue(set.add(1L));
            assertFalse(set.add(1.0));
        }
    }

    private static void mix(PySet set, Random random) {
        Object element = element(random.nextBoolean() ? "int" : "tuple", random.nextInt(40));
        try {
            switch (random.nextInt(14)) {
                case 0, 1, 2, 3 -> set.add(element);
                case 4, 5 -> set.discard(element);
                case 6 -> set.popFirst();
                case 7 -> set.addAll(local(element, 1L, 2L));
                case 8 -> set.removeAll(local(element, 1L, 2L));
                case 9 -> set.toggleAll(local(element, 1L, 2L));
                case 10 -> set.retainAll(new Object[] {set.difference(local(element))});
                case 11 -> {
                    PySetIterator iterator = set.iterator();
                    while (iterator.next() != null) {
                        assertTrue(iterator.lengthHint() >= 0);
                    }
                }
                case 12 -> assertTrue(set.symmetricDifference(set).size() <= 80);
                default -> {
                    if (random.nextInt(50) == 0) {
                        set.clear();
                    }
                }
            }
        } catch (PyException e) {
            assertNotNull(e.getValue());
        }
    }

    /** Another thread deletes elements that a difference is just looking up. */
    @ParameterizedTest
    @ValueSource(strings = {"int", "str", "tuple"})
    void differenceMeetsDeletedElements(String kind) throws Exception {
        int count = 400;
        Object[] elements = new Object[count];
        Object[] more = new Object[3 * count];
        for (int i = 0; i < more.length; i++) {
            more[i] = element(kind, i);
            if (i < count) {
                elements[i] = more[i];
            }
        }
        PySet set = shared(elements);
        PySet larger = local(more);
        Races.run(
                THREADS,
                t ->
                        () -> {
                            for (int round = 0; round < 300; round++) {
                                if (t % 2 == 0) {
                                    set.removeAll(larger);
                                } else {
                                    for (int i = t / 2; i < count; i += THREADS / 2) {
                                        set.add(elements[i]);
                                    }
                                    for (int i = t / 2; i < count; i += THREADS / 2) {
                                        set.discard(elements[i]);
                                    }
                                }
                            }
                            return null;
                        });
        set.removeAll(larger);
        assertEquals(0, set.size());
    }

    /** Every copy has all of the elements that are toggled, or none of them. */
    @ParameterizedTest
    @ValueSource(strings = {"int", "str"})
    void symmetricDifferenceIsOneStep(String kind) throws Exception {
        int count = 50;
        PySet toggled = new PySet();
        for (long i = 0; i < count; i++) {
            toggled.add(element(kind, i));
        }
        PySet set = shared(element(kind, -1));
        Races.run(
                THREADS,
                t ->
                        () -> {
                            for (int round = 0; round < 2_000; round++) {
                                if (t % 2 == 0) {
                                    set.toggleAll(toggled);
                                } else {
                                    int size = set.copy().size();
                                    assertTrue(size == 1 || size == 1 + count, "size " + size);
                                }
                            }
                            return null;
                        });
        assertEquals(1, set.size());
    }

    /** Elements whose comparison may run Python code are toggled in one step too while nobody else changes the set. */
    @Test
    void symmetricDifferenceOfTuples() {
        Object kept = element("tuple", 1);
        Object added = element("tuple", 3);
        PySet set = shared(kept, element("tuple", 2));
        set.toggleAll(local(element("tuple", 2), added));
        assertEquals(Set.of(kept, added), new HashSet<>(List.of(set.keyArray())));
    }
}
