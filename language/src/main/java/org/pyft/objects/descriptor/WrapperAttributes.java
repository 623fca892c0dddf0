package org.pyft.objects.descriptor;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.instance.Attributes;
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
}
