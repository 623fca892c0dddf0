package org.pyft.sharing;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleSafepoint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** Walks objects along the references that publication follows. Objects that only variables of running code reach are not found. */
public final class ObjectGraph {
    private ObjectGraph() {}

    /** The objects that one object refers to directly. */
    @TruffleBoundary
    public static List<Object> referents(Object object) {
        List<Object> result = new ArrayList<>();
        if (object instanceof PyShareable shareable) {
            shareable.publishChildren(Publisher.collecting(result));
        }
        return result;
    }

    /**
     * The objects that {@code root} reaches, itself first, each once, nearest first.
     *
     * @param follow asked about each reference, by who holds it and what is held, whether to go along it
     */
    @TruffleBoundary
    public static List<Object> reachable(Object root, BiPredicate<Object, Object> follow) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Object> result = new ArrayList<>();
        seen.add(root);
        result.add(root);
        for (int next = 0; next < result.size(); next++) {
            Object holder = result.get(next);
            for (Object held : referents(holder)) {
                if (follow.test(holder, held) && seen.add(held)) {
                    result.add(held);
                }
            }
            if ((next & 0xfff) == 0) {
                TruffleSafepoint.poll(null);
            }
        }
        return result;
    }
}
