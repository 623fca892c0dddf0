package org.pyft.objects.dict;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pyft.objects.str.Str;
import org.pyft.sharing.Sharing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A dict does what a {@link LinkedHashMap} does, local and shared; tables stay small and spread well. */
class DictTableTest {
    /** Gives access to what only subclasses may do. */
    private static final class OpenDict extends PyDict {
        boolean moveKey(Object key, boolean toEnd) {
            return move(key, hashOf(key), toEnd);
        }

        Object keyAt(int index) {
            DictTable t = table();
            int entry = t.next(0);
            for (int i = 0; i < index; i++) {
                entry = t.next(entry + 1);
            }
            return t.key(entry);
        }

        Object[] popEntry(boolean fromEnd) {
            return pop(fromEnd);
        }
    }

    private static Object key(Random random, int range) {
        int n = random.nextInt(range);
        return switch (n % 4) {
            case 0 -> (long) n;
            case 1 -> Str.of("key" + n);
            case 2 -> n + 0.5;
            default -> BigInteger.ONE.shiftLeft(70).add(BigInteger.valueOf(n));
        };
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void randomOperations(boolean shared) {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            int range = 4 + random.nextInt(200);
            OpenDict dict = new OpenDict();
            if (shared) {
                Sharing.publish(dict);
            }
            LinkedHashMap<Object, Object> model = new LinkedHashMap<>();
            for (int i = 0; i < 2000; i++) {
                Object key = key(random, range);
                Object value = (long) i;
                switch (random.nextInt(14)) {
                    case 0, 1, 2, 3, 4 -> {
                        dict.put(key, value);
                        model.put(key, value);
                    }
                    case 5 -> {
                        model.putIfAbsent(key, value);
                        assertEquals(model.get(key), dict.setDefault(key, value));
                    }
                    case 6, 7, 8 -> assertEquals(model.remove(key), dict.remove(key));
                    case 9 -> assertEquals(model.get(key), dict.get(key));
                    case 10 -> assertEquals(popFromModel(model, true), asList(dict.popEntry(true)));
                    case 11 ->
                            assertEquals(popFromModel(model, false), asList(dict.popEntry(false)));
                    case 12 -> {
                        boolean toEnd = random.nextBoolean();
                        assertEquals(model.containsKey(key), dict.moveKey(key, toEnd));
                        moveInModel(model, key, toEnd);
                    }
                    default -> {
                        if (random.nextInt(100) == 0) {
                            dict.clear();
                            model.clear();
                        }
                    }
                }
                assertEquals(model.size(), dict.size());
            }
            assertArrayEquals(model.keySet().toArray(), dict.keyArray());
            assertArrayEquals(model.values().toArray(), dict.valueArray());
            assertArrayEquals(dict.keyArray(), dict.copy().keyArray());
        }
    }

    private static List<Object> asList(Object[] entry) {
        return entry == null ? null : List.of(entry);
    }

    private static List<Object> popFromModel(LinkedHashMap<Object, Object> model, boolean last) {
        Map.Entry<Object, Object> entry = last ? model.pollLastEntry() : model.pollFirstEntry();
        return entry == null ? null : List.of(entry.getKey(), entry.getValue());
    }

    private static void moveInModel(
            LinkedHashMap<Object, Object> model, Object key, boolean toEnd) {
        Object value = model.remove(key);
        if (value != null) {
            if (toEnd) {
                model.putLast(key, value);
            } else {
                model.putFirst(key, value);
            }
        }
    }

    @Test
    void equalNumbersAreOneKey() {
        PyDict dict = new PyDict();
        dict.put(1L, Str.of("int"));
        dict.put(1.0, Str.of("float"));
        dict.put(true, Str.of("bool"));
        assertEquals(1, dict.size());
        assertEquals(Str.of("bool"), dict.get(1L));
        dict.put(0x1p70, 1L);
        assertEquals(1L, dict.get(BigInteger.ONE.shiftLeft(70)));
        assertNull(dict.get(Math.nextUp(0x1p70)));
    }

    /** A key is null if another thread has deleted it since the entry was found: nothing equals it, and nothing is compared. */
    @Test
    void deletedKeyIsAbsent() {
        DictTable table = DictTable.withRoom(4, false);
        Object key = new Incomparable();
        table.append(key, 7, key);
        assertEquals(DictTable.ABSENT, table.find(null, 7));
        assertNull(table.get(null, 7));
        assertEquals(0, table.find(key, 7));
    }

    @Test
    void simpleComparisonAgrees() {
        Object[] keys = {
            0L,
            1L,
            -1L,
            Long.MAX_VALUE,
            Long.MIN_VALUE,
            0.0,
            -0.0,
            1.0,
            0x1p63,
            -0x1p63,
            0.5,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            true,
            false,
            BigInteger.ONE.shiftLeft(63),
            BigInteger.ONE.shiftLeft(80),
            0x1p80,
            Str.of("a"),
            Str.EMPTY,
            org.pyft.objects.none.PyNone.NONE
        };
        for (Object a : keys) {
            for (Object b : keys) {
                DictTable table = DictTable.withRoom(1, true);
                table.append(a, 7, 1L);
                assertTrue(DictTable.isSimple(a));
                assertEquals(table.find(b, 7), table.findSimple(b, 7), () -> a + " and " + b);
            }
        }
    }

    @Test
    void churnKeepsTheTableSmall() {
        PyDict dict = new PyDict();
        for (long i = 0; i < 1_000_000; i++) {
            dict.put(i, i);
            if (i >= 10) {
                assertEquals(i - 10, dict.remove(i - 10));
            }
        }
        assertEquals(10, dict.size());
        assertTrue(dict.table().capacity() <= 64, () -> "capacity " + dict.table().capacity());
    }

    /** Quadratic time would not end within the limit. */
    @Test
    @Timeout(20)
    void queuesAndStacksAreLinear() {
        int n = 300_000;
        OpenDict queue = new OpenDict();
        OpenDict stack = new OpenDict();
        OpenDict recent = new OpenDict();
        for (long i = 0; i < n; i++) {
            queue.put(i, i);
            stack.put(i, i);
            recent.put(i % 100, i);
        }
        for (long i = 0; i < n; i++) {
            assertEquals(i, queue.popEntry(false)[0]);
            assertEquals(n - 1 - i, stack.popEntry(true)[0]);
            assertTrue(recent.moveKey(i % 100, true));
            assertEquals((i + 1) % 100, recent.keyAt(0));
        }
        assertEquals(0, queue.size());
        assertNull(stack.popEntry(true));
    }

    /** Common patterns of int keys: the folded hashes are distinct. */
    @Test
    void patternsSpread() {
        List<long[]> patterns = new ArrayList<>();
        long[] grid = new long[10_000];
        long[] steps = new long[10_000];
        long[] high = new long[10_000];
        for (int i = 0; i < 10_000; i++) {
            grid[i] = ((long) (i / 100) << 32) | (i % 100);
            steps[i] = i * 4096L;
            high[i] = (long) i << 40;
        }
        patterns.add(grid);
        patterns.add(steps);
        patterns.add(high);
        for (long[] keys : patterns) {
            Set<Integer> hashes = new HashSet<>();
            for (long key : keys) {
                hashes.add(DictTable.fold(key));
            }
            assertTrue(hashes.size() > 9_980, () -> "only " + hashes.size() + " different hashes");
        }
    }
}
