package org.pyft.modules.warnings;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.list.PyList;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Blocking;

import java.util.concurrent.locks.ReentrantLock;

/** The state of the warnings system of one context: what holds until the module {@code warnings} has been imported. */
final class WarningState {
    final PyList filters;
    final PyDict onceRegistry = new PyDict();
    final TruffleString defaultAction = Str.of("default");
    volatile Object context = PyNone.NONE;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile long filtersVersion = 1;

    private WarningState() {
        filters =
                PyList.of(
                        filter("default", ExceptionTypes.DEPRECATION_WARNING, Str.of("__main__")),
                        filter("ignore", ExceptionTypes.DEPRECATION_WARNING, PyNone.NONE),
                        filter("ignore", ExceptionTypes.PENDING_DEPRECATION_WARNING, PyNone.NONE),
                        filter("ignore", ExceptionTypes.IMPORT_WARNING, PyNone.NONE),
                        filter("ignore", ExceptionTypes.RESOURCE_WARNING, PyNone.NONE));
    }

    private static PyTuple filter(String action, PyType category, Object module) {
        return PyTuple.of(Str.of(action), PyNone.NONE, category, module, 0L);
    }

    static WarningState get() {
        return PyContext.get().moduleStates().get(WarningState.class, WarningState::new);
    }

    /** Takes the lock around filters and registries; it may be held while Python code runs. */
    void acquire() {
        Blocking.lock(lock);
    }

    void release() {
        lock.unlock();
    }

    boolean isHeld() {
        return lock.isHeldByCurrentThread();
    }

    long filtersVersion() {
        return filtersVersion;
    }

    /** The filters have changed: registries begin anew. */
    void filtersChanged() {
        filtersVersion = filtersVersion + 1;
    }
}
