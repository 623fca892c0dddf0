package org.pyft.sharing;

import org.pyft.PyContext;

import java.util.ArrayList;
import java.util.List;

/**
 * Checks the protocol's first invariant: everything mutable that a shared object reaches is shared. A debugging aid; the walk visits every shared
 * object that the modules reach. Other threads may run meanwhile: they publish before they store, so that what is found is never
 * in between.
 */
public final class SharingChecker {
    /** A shared object, and a local one that it refers to. */
    public record Violation(Object holder, Object held) {}

    private SharingChecker() {}

    /** The violations that can be reached from the modules; shared objects that are not reachable from them are not looked at. */
    public static List<Violation> check(PyContext context) {
        List<Violation> violations = new ArrayList<>();
        Object modules = context.imports().modules();
        if (Sharing.isShared(modules)) {
            ObjectGraph.reachable(
                    modules,
                    (holder, held) -> {
                        if (!(held instanceof PyShareable shareable)) {
                            return false;
                        }
                        if (!shareable.isShared()) {
                            violations.add(new Violation(holder, held));
                        }
                        return shareable.isShared();
                    });
        }
        return violations;
    }
}
