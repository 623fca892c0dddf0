package org.pyft.modules.queue;

import org.pyft.builtin.BuiltinModule;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.type.PyType;

/** {@code _queue}: what {@code queue} takes from Java. */
@BuiltinModule("_queue")
public final class QueueModule {
    /** Raised by {@code get} when the queue is empty. */
    public static final PyType EMPTY =
            PyType.builtin("_queue.Empty", null, ExceptionTypes.EXCEPTION).withDict();

    private QueueModule() {}

    static void init(PyModule module) {
        module.addType(PySimpleQueue.TYPE);
        module.addType(EMPTY);
    }
}
