package org.pyft.objects.list;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;

class MergeSortTest {
    private record Item(int key, int place) {}

    private static Item[] items(Random random, int count, int distinct) {
        Item[] items = new Item[count];
        int run = 0;
        for (int i = 0; i < count; i++) {
            // Runs up and down between random stretches.
            run = random.nextInt(8) == 0 ? random.nextInt(3) : run;
            int before = i == 0 ? 0 : items[i - 1].key;
            int key =
                    run == 0
                            ? random.nextInt(distinct)
                            : run == 1 ? Math.min(distinct, before + 1) : Math.max(0, before - 1);
            items[i] = new Item(key, i);
        }
        return items;
    }

    @Test
    void sortsStably() {
        Random random = new Random(1);
        for (int round = 0; round < 400; round++) {
            Object[] items = items(random, random.nextInt(700), 1 + random.nextInt(500));
            Object[] expected = Arrays.copyOf(items, items.length, Item[].class);
            Arrays.sort((Item[]) expected, Comparator.comparingInt(Item::key));
            Object[] keys = new Object[items.length];
            for (int i = 0; i < keys.length; i++) {
                keys[i] = ((Item) items[i]).key;
            }
            Object[] sorted = new Object[items.length];
            System.arraycopy(items, 0, sorted, 0, items.length);
            if (round % 2 == 0) {
                MergeSort.sort(keys, sorted, (a, b) -> (Integer) a < (Integer) b);
            } else {
                MergeSort.sort(sorted, null, (a, b) -> ((Item) a).key < ((Item) b).key);
            }
            assertArrayEquals(expected, sorted);
        }
    }

    @Test
    void inconsistentComparisonsLeaveAPermutation() {
        Random random = new Random(2);
        for (int round = 0; round < 200; round++) {
            Object[] items = new Object[random.nextInt(2000)];
            Arrays.setAll(items, i -> i);
            MergeSort.sort(items, null, (a, b) -> random.nextBoolean());
            assertPermutation(items);
        }
    }

    @Test
    void failingComparisonsLeaveAPermutation() {
        Random random = new Random(3);
        for (int round = 0; round < 300; round++) {
            Object[] keys = new Object[100 + random.nextInt(2000)];
            Arrays.setAll(keys, i -> random.nextInt(1000) * 10000 + i);
            Object[] values = keys.clone();
            int[] left = {random.nextInt(keys.length * 5)};
            try {
                MergeSort.sort(
                        keys,
                        values,
                        (a, b) -> {
                            if (left[0]-- == 0) {
                                throw new IllegalStateException();
                            }
                            return (Integer) a < (Integer) b;
                        });
            } catch (IllegalStateException e) {
                assertTrue(left[0] < 0);
            }
            assertArrayEquals(keys, values);
            Object[] places = Arrays.stream(values).map(v -> (Integer) v % 10000).toArray();
            assertPermutation(places);
        }
    }

    private static void assertPermutation(Object[] items) {
        Object[] sorted = items.clone();
        Arrays.sort(sorted);
        for (int i = 0; i < sorted.length; i++) {
            assertTrue((Integer) sorted[i] == i);
        }
    }
}
