package org.pyft.modules.gc;

import com.oracle.truffle.api.TruffleSafepoint;

import org.pyft.PyContext;
import org.pyft.sharing.Publisher;
import org.pyft.sharing.PyShareable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Walks the objects that the modules reach. Objects that only threads' variables reach are not found. */
final class ReachableObjects {
    private ReachableObjects() {}

    /** The objects that one object refers to directly. */
    static List<Object> referents(Object object) {
        List<Object> result = new ArrayList<>();
        if (object instanceof PyShareable shareable) {
            shareable.publishChildren(Publisher.collecting(result));
        }
        return result;
    }

    static Object[] all(PyContext context) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        ArrayDeque<Object> pending = new ArrayDeque<>();
        pending.add(context.imports().modules());
        List<Object> result = new ArrayList<>();
        Object next;
        while ((next = pending.poll()) != null) {
            if (!seen.add(next)) {
                continue;
            }
            if (GcModule.isTracked(next)) {
                result.add(next);
            }
            if ((result.size() & 0xfff) == 0) {
                TruffleSafepoint.poll(null);
            }
            pending.addAll(referents(next));
        }
        return result.toArray();
    }
}
