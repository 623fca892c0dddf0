package org.pyft.objects.generator;

import org.pyft.objects.function.PyFunction;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;
import org.pyft.sharing.PyShareable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts dead objects into the order in which reference counts would have found them: an object before those that only it kept alive. What
 * does not depend on one another stays in order.
 */
final class OwnersFirst {
    /** Beyond this many objects the order is not worth the search. */
    private static final int BUDGET = 10_000;

    private final Map<Object, Abandonment.Entry> entries = new IdentityHashMap<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final ArrayDeque<Step> path = new ArrayDeque<>();
    private final ArrayDeque<Abandonment.Entry> sorted = new ArrayDeque<>();

    /** An object on the path of the search, and which of its referents come next. */
    private static final class Step {
        private final Object object;
        private final List<Object> referents = new ArrayList<>();
        private int next;

        Step(Object object) {
            this.object = object;
            // Code, classes and modules reach everything, but belong to nobody.
            if (object instanceof PyShareable shareable
                    && !(object instanceof PyFunction)
                    && !(object instanceof PyType)
                    && !(object instanceof PyModule)) {
                shareable.publishChildren(Publisher.collecting(referents));
            }
        }
    }

    private OwnersFirst() {}

    /** {@code entries} in another order, or as they are if there is too much to look at. */
    static List<Abandonment.Entry> sort(List<Abandonment.Entry> entries) {
        return entries.size() < 2 ? entries : new OwnersFirst().search(entries);
    }

    private List<Abandonment.Entry> search(List<Abandonment.Entry> list) {
        for (Abandonment.Entry entry : list) {
            if (entry.subject() != null) {
                entries.put(entry.subject(), entry);
            }
        }
        for (Abandonment.Entry entry : list.reversed()) {
            if (entry.subject() == null) {
                sorted.addFirst(entry);
                continue;
            }
            visit(entry.subject());
            while (!path.isEmpty()) {
                if (seen.size() > BUDGET) {
                    return list;
                }
                Step step = path.peek();
                if (step.next < step.referents.size()) {
                    visit(step.referents.get(step.next++));
                } else {
                    path.pop();
                    Abandonment.Entry ended = entries.get(step.object);
                    if (ended != null) {
                        sorted.addFirst(ended);
                    }
                }
            }
        }
        return new ArrayList<>(sorted);
    }

    private void visit(Object object) {
        if (object instanceof PyShareable && seen.add(object)) {
            path.push(new Step(object));
        }
    }
}
