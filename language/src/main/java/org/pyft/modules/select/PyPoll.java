package org.pyft.modules.select;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.type.PyType;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** {@code select.poll}: descriptors and what to wait for. */
public final class PyPoll extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("select.poll", new PollMethodsTable()).notSubclassable();

    private final Map<Integer, Integer> masks = new LinkedHashMap<>();
    private final AtomicBoolean waiting = new AtomicBoolean();

    synchronized void put(int fd, int mask) {
        masks.put(fd, mask);
    }

    /** Changes the mask of a descriptor; false if it is not registered. */
    synchronized boolean replace(int fd, int mask) {
        return masks.replace(fd, mask) != null;
    }

    synchronized boolean remove(int fd) {
        return masks.remove(fd) != null;
    }

    synchronized Map<Integer, Integer> snapshot() {
        return new LinkedHashMap<>(masks);
    }

    /** Only one thread may wait at a time. */
    boolean startWaiting() {
        return waiting.compareAndSet(false, true);
    }

    void stopWaiting() {
        waiting.set(false);
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }
}
