package org.pyft.objects.descriptor;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.Attributes;
import org.pyft.objects.instance.PyInstance;
import org.pyft.ops.Py;

/** Copies the identifying attributes of a wrapped callable, as {@code functools.update_wrapper} does. */
final class WrapperAttributes {
    private static final String[] NAMES = {"__module__", "__name__", "__qualname__", "__doc__"};

    private WrapperAttributes() {}

    static void copy(Object callable, PyHeapObject wrapper) {
        for (String name : NAMES) {
            Object value = Py.lookupAttr(callable, name);
            if (value != null) {
                Attributes.put(wrapper.getOrMakeExtra(), name, value);
            }
        }
    }

    /** An attribute that is copied when it is first asked for. */
    static Object getLazy(Object callable, PyHeapObject wrapper, String name) {
        PyInstance own = wrapper.getOrMakeExtra();
        Object value = Attributes.get(own, name);
        if (value == null) {
            value = Py.getAttr(callable, name);
            Attributes.put(own, name, value);
        }
        return value;
    }

    /** Replaces such an attribute; a null value removes it. AttributeError if it has not been copied then. */
    static void setLazy(PyHeapObject wrapper, String name, Object value) {
        PyInstance own = wrapper.getOrMakeExtra();
        if (value != null) {
            Attributes.put(own, name, value);
        } else if (!Attributes.remove(own, name)) {
            throw PyErr.noAttribute(wrapper, name);
        }
    }
}
