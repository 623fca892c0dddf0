package org.pyft;

import org.pyft.objects.type.PyType;
import org.pyft.sharing.Sharing;

/** Publishes what every thread of a context can reach: modules, and all classes. */
final class SharingRoots {
    private SharingRoots() {}

    /** Called while only one thread runs. */
    static void publish(PyContext context) {
        Sharing.publish(context.imports().modules());
        Sharing.publish(context.sys());
        Sharing.publish(context.builtins());
        context.moduleStates().publish();
        Sharing.publish(context.abandonment());
        publishSubclasses(PyType.OBJECT, context);
    }

    private static void publishSubclasses(PyType type, PyContext context) {
        for (PyType subclass : type.getSubclasses(context)) {
            if (!subclass.isBuiltin()) {
                subclass.publishNamespace();
            }
            publishSubclasses(subclass, context);
        }
    }
}
