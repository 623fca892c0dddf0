package org.pyft.modules.heapq;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.objects.list.PyList;

/** The module {@code _heapq}. */
@BuiltinModule("_heapq")
public final class HeapqModule {
    private static final String ATOMICITY = "not atomic: comparisons may interleave";

    private HeapqModule() {}

    @Builtin(value = "heappush(heap, item, /)", atomicity = ATOMICITY)
    static void push(PyList heap, Object item) {
        new Heap(heap, false).push(item);
    }

    @Builtin(value = "heappop(heap, /)", atomicity = ATOMICITY)
    static Object pop(PyList heap) {
        return new Heap(heap, false).pop();
    }

    @Builtin(value = "heapreplace(heap, item, /)", atomicity = ATOMICITY)
    static Object replace(PyList heap, Object item) {
        return new Heap(heap, false).replace(item);
    }

    @Builtin(value = "heappushpop(heap, item, /)", atomicity = ATOMICITY)
    static Object pushPop(PyList heap, Object item) {
        return new Heap(heap, false).pushPop(item);
    }

    @Builtin(value = "heapify(heap, /)", atomicity = ATOMICITY)
    static void heapify(PyList heap) {
        new Heap(heap, false).heapify();
    }

    @Builtin(value = "heappush_max(heap, item, /)", atomicity = ATOMICITY)
    static void pushMax(PyList heap, Object item) {
        new Heap(heap, true).push(item);
    }

    @Builtin(value = "heappop_max(heap, /)", atomicity = ATOMICITY)
    static Object popMax(PyList heap) {
        return new Heap(heap, true).pop();
    }

    @Builtin(value = "heapreplace_max(heap, item, /)", atomicity = ATOMICITY)
    static Object replaceMax(PyList heap, Object item) {
        return new Heap(heap, true).replace(item);
    }

    @Builtin(value = "heappushpop_max(heap, item, /)", atomicity = ATOMICITY)
    static Object pushPopMax(PyList heap, Object item) {
        return new Heap(heap, true).pushPop(item);
    }

    @Builtin(value = "heapify_max(heap, /)", atomicity = ATOMICITY)
    static void heapifyMax(PyList heap) {
        new Heap(heap, true).heapify();
    }
}
