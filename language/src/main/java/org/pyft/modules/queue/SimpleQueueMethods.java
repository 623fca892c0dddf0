package org.pyft.modules.queue;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.integer.Ints;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.type.PyGenericAlias;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/** The attributes of {@code SimpleQueue}. */
@BuiltinType("_queue.SimpleQueue")
final class SimpleQueueMethods {
    private static final double NANOS = 1e9;

    /** Longer waits are refused, as a time that far away has no representation. */
    private static final double MAXIMUM_SECONDS = 9.2e9;

    private SimpleQueueMethods() {}

    @Builtin("__new__($type, /, *args, **kwargs)")
    static Object create(PyType type, Object[] args, PyDict kwargs) {
        boolean ownInit =
                type != PySimpleQueue.TYPE
                        && type.lookup("__init__") != PyType.OBJECT.lookup("__init__");
        if (!ownInit && args.length > 0) {
            throw PyErr.typeError("SimpleQueue() takes no positional arguments");
        }
        if (!ownInit && kwargs != null && kwargs.size() > 0) {
            throw PyErr.typeError("SimpleQueue() takes no keyword arguments");
        }
        PySimpleQueue queue = new PySimpleQueue();
        queue.initType(type);
        return queue;
    }

    @Builtin("__class_getitem__($type, object, /)")
    static Object classGetItem(PyType type, Object object) {
        return PyGenericAlias.of(type, object);
    }

    @Builtin(value = "put($self, /, item, block=True, timeout=None)", atomicity = "atomic")
    static void put(
            PySimpleQueue self,
            Object item,
            @SuppressWarnings("unused") Object block,
            @SuppressWarnings("unused") Object timeout) {
        self.put(item);
    }

    @Builtin(value = "put_nowait($self, /, item)", atomicity = "atomic")
    static void putNoWait(PySimpleQueue self, Object item) {
        self.put(item);
    }

    @Builtin(value = "get($self, /, block=True, timeout=None)", atomicity = "atomic")
    static Object get(PySimpleQueue self, boolean block, Object timeout) {
        if (!block) {
            return orEmpty(self.poll());
        }
        if (timeout == null || timeout == PyNone.NONE) {
            return self.take();
        }
        if (!(timeout instanceof Double)
                && !Ints.isInt(timeout)
                && Py.indexOrNull(timeout) == null
                && Types.of(timeout).lookup("__float__") == null) {
            throw PyErr.typeError(
                    "'%s' object cannot be interpreted as an integer or float", Types.of(timeout));
        }
        double seconds = Py.asDouble(timeout);
        if (Double.isNaN(seconds)) {
            throw PyErr.valueError("Invalid value NaN (not a number)");
        }
        if (seconds < 0) {
            throw PyErr.valueError("'timeout' must be a non-negative number");
        }
        if (seconds > MAXIMUM_SECONDS) {
            throw PyErr.error(
                    ExceptionTypes.OVERFLOW_ERROR, "timestamp out of range for platform time_t");
        }
        return orEmpty(self.poll(System.nanoTime() + (long) (seconds * NANOS)));
    }

    @Builtin(value = "get_nowait($self, /)", atomicity = "atomic")
    static Object getNoWait(PySimpleQueue self) {
        return orEmpty(self.poll());
    }

    private static Object orEmpty(Object item) {
        if (item == null) {
            throw PyErr.create(QueueModule.EMPTY);
        }
        return item;
    }

    @Builtin("empty($self, /)")
    static boolean isEmpty(PySimpleQueue self) {
        return self.size() == 0;
    }

    @Builtin("qsize($self, /)")
    static long size(PySimpleQueue self) {
        return self.size();
    }
}
