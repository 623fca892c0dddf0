package org.pyft.objects.list;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.slice.SliceBounds;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.sharing.Sharing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The storages of lists: kinds, changes against a model, sharing. */
class ListStorageTest {
    private static PyList list(boolean shared, Object... items) {
        PyList list = new PyList(items.clone());
        if (shared) {
            Sharing.publish(list);
        }
        return list;
    }

    @Test
    void kindFollowsElements() {
        PyList list = new PyList();
        assertInstanceOf(EmptyStorage.class, list.getStorage());
        list.append(1L);
        assertEquals(LongStorage.class, list.getStorage().getClass());
        list.append(PyNone.NONE);
        assertEquals(ObjectStorage.class, list.getStorage().getClass());
        assertArrayEquals(new Object[] {1L, PyNone.NONE}, list.toArray());
        assertEquals(DoubleStorage.class, PyList.of(1.5, -0.0).getStorage().getClass());
        assertEquals(ObjectStorage.class, PyList.of(1L, 1.5).getStorage().getClass());
        assertEquals(ObjectStorage.class, PyList.of(1L, true).getStorage().getClass());
        PyList doubles = PyList.of(1.5, 2.5);
        doubles.set(1, 7L);
        assertArrayEquals(new Object[] {1.5, 7L}, doubles.toArray());
        doubles.clear();
        doubles.append(3.5);
        assertEquals(DoubleStorage.class, doubles.getStorage().getClass());
    }

    @Test
    void kindIsKeptWhenPublished() {
        assertEquals(SharedEmptyStorage.class, list(true).getStorage().getClass());
        assertEquals(SharedLongStorage.class, list(true, 1L).getStorage().getClass());
        assertEquals(SharedDoubleStorage.class, list(true, 1.0).getStorage().getClass());
        PyList list = list(true, 1L, 2L);
        list.append(3L);
        assertEquals(SharedLongStorage.class, list.getStorage().getClass());
        list.append(0.5);
        assertEquals(SharedObjectStorage.class, list.getStorage().getClass());
        list.clear();
        list.append(0.5);
        assertEquals(SharedDoubleStorage.class, list.getStorage().getClass());
    }

    @Test
    void valuesArePublishedWithTheList() {
        PyList inner = new PyList();
        PyTuple tuple = PyTuple.of(inner);
        PyList outer = PyList.of(tuple, 1L);
        assertFalse(inner.isShared());
        Sharing.publish(outer);
        assertTrue(tuple.isShared());
        assertTrue(inner.isShared());
        assertTrue(inner.getStorage().isShared());
    }

    @Test
    void everyWayIntoASharedListPublishes() {
        PyList target = list(true, PyNone.NONE, PyNone.NONE, PyNone.NONE);
        List<PyList> values = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            values.add(new PyList());
        }
        target.append(values.get(0));
        target.setItem(-1, values.get(1));
        target.insert(0, values.get(2));
        target.extend(new Object[] {values.get(3)});
        target.extend(PyList.of(values.get(4)));
        target.setSlice(0, 1, new Object[] {values.get(5)});
        target.setSlice(new SliceBounds(0, 2, 2), ListStorage.of(new Object[] {values.get(6)}));
        for (PyList value : values) {
            assertTrue(value.isShared());
        }
    }

    @Test
    void aListPublishedWhileItIsSortedPublishesItsElements() {
        PyList inner = new PyList();
        PyList list = PyList.of(inner);
        ListStorage elements = list.detach();
        Sharing.publish(list);
        assertFalse(inner.isShared());
        assertTrue(list.attach(elements));
        assertTrue(inner.isShared());
        assertTrue(list.getStorage().isShared());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void sortingNoticesChanges(boolean shared) {
        PyList list = list(shared, 3L, 1L, 2L);
        ListStorage elements = list.detach();
        assertEquals(0, list.size());
        list.clear();
        list.reverse();
        assertTrue(list.attach(elements));
        elements = list.detach();
        list.append(5L);
        assertFalse(list.attach(elements));
        assertArrayEquals(new Object[] {3L, 1L, 2L}, list.toArray());
        elements = list.detach();
        list.append(5L);
        list.popItem(-1);
        assertFalse(list.attach(elements));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void poppedSlotsHoldNothing(boolean shared) {
        PyList list = list(shared, PyNone.NONE, new PyList());
        ListStorage before = list.getStorage();
        list.popItem(-1);
        assertNull(((Object[]) before.array())[1]);
        assertSame(PyNone.NONE, list.get(0));
        assertNull(list.getOrNull(1));
    }

    @Test
    void aReaderWithAnOlderStorageSeesItsElements() {
        PyList list = list(true, 1L, 2L, 3L);
        ListStorage before = list.getStorage();
        list.insert(0, 9L);
        list.popItem(2);
        list.reverse();
        assertArrayEquals(new Object[] {1L, 2L, 3L}, before.toArray());
        assertArrayEquals(new Object[] {3L, 1L, 9L}, list.toArray());
    }

    @Test
    void arraysOfNarrowerClassAreCopied() {
        PyList list = new PyList(new String[] {"a"});
        list.append(1L);
        list.setItem(0, 2L);
        assertArrayEquals(new Object[] {2L, 1L}, list.toArray());
    }

    /** Random changes, on lists of all kinds, against {@link ArrayList}. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void changesAgreeWithAModel(boolean shared) {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Object[] start = values(random, random.nextInt(6));
            List<Object> model = new ArrayList<>(Arrays.asList(start));
            PyList list = list(shared, start);
            for (int step = 0; step < 200; step++) {
                change(random, list, model);
                assertArrayEquals(
                        model.toArray(), list.toArray(), "seed " + seed + " step " + step);
                assertEquals(model.size(), list.size());
                assertEquals(shared, list.getStorage().isShared());
            }
        }
    }

    private static Object[] values(Random random, int count) {
        Object[] values = new Object[count];
        int kind = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            values[i] = value(random, kind);
        }
        return values;
    }

    private static Object value(Random random, int kind) {
        return switch (kind) {
            case 0, 1 -> (Object) (long) random.nextInt(10);
            case 2 -> (Object) random.nextDouble();
            default ->
                    random.nextInt(3) == 0 ? (Object) "text" : (Object) (long) random.nextInt(10);
        };
    }

    private static void change(Random random, PyList list, List<Object> model) {
        int size = model.size();
        int index = size == 0 ? 0 : random.nextInt(size);
        Object value = value(random, random.nextInt(20) == 0 ? random.nextInt(4) : 0);
        switch (random.nextInt(14)) {
            case 0, 1, 2 -> {
                list.append(value);
                model.add(value);
            }
            case 3 -> {
                assertEquals(size > 0, list.setItem(index, value));
                if (size > 0) {
                    model.set(index, value);
                }
            }
            case 4 -> {
                list.insert(index, value);
                model.add(index, value);
            }
            case 5 -> assertEquals(size > 0 ? model.removeLast() : null, list.popItem(-1));
            case 6 -> assertEquals(size > 0 ? model.remove(index) : null, list.popItem(index));
            case 7 -> {
                Object[] values = values(random, random.nextInt(5));
                list.extend(values.clone());
                Collections.addAll(model, values);
            }
            case 8 -> {
                int to = index + (size == 0 ? 0 : random.nextInt(size - index + 1));
                Object[] values = values(random, random.nextInt(5));
                list.setSlice(index, to, values.clone());
                model.subList(index, to).clear();
                model.addAll(index, Arrays.asList(values));
            }
            case 9 -> {
                int step = random.nextInt(1, 4) * (random.nextBoolean() ? 1 : -1);
                list.deleteSlice(
                        new SliceBounds(
                                step > 0 ? index : Long.MAX_VALUE,
                                step > 0 ? Long.MAX_VALUE : index,
                                step));
                if (step > 0) {
                    removeStepwise(model, index, step);
                } else {
                    Collections.reverse(model);
                    removeStepwise(model.subList(0, Math.max(0, size - index - 1)), 0, -step);
                    Collections.reverse(model);
                }
            }
            case 10 -> {
                list.reverse();
                Collections.reverse(model);
            }
            case 11 -> {
                if (size < 50) {
                    list.repeatInPlace(2);
                    model.addAll(new ArrayList<>(model));
                }
            }
            case 12 -> {
                SliceBounds bounds = new SliceBounds(index, Long.MAX_VALUE, 2);
                int count = (size - index + 1) / 2;
                Object[] values = values(random, count);
                assertEquals(-1, list.setSlice(bounds, ListStorage.of(values.clone())));
                for (int i = 0; i < count; i++) {
                    model.set(index + 2 * i, values[i]);
                }
                assertEquals(count, list.setSlice(bounds, ListStorage.of(new Object[count + 1])));
            }
            default -> {
                if (random.nextInt(10) == 0) {
                    list.clear();
                    model.clear();
                } else {
                    PyList copy = list.getSlice(new SliceBounds(index, size, 1));
                    assertArrayEquals(model.subList(index, size).toArray(), copy.toArray());
                    assertFalse(copy.isShared());
                }
            }
        }
    }

    private static void removeStepwise(List<Object> model, int from, int step) {
        int removed = 0;
        int size = model.size();
        for (int i = from; i < size; i += step) {
            model.remove(i - removed++);
        }
    }
}
