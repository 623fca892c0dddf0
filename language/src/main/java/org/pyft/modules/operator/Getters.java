package org.pyft.modules.operator;

import org.pyft.objects.PyHeapObject;
import org.pyft.ops.Py;

/** What the getter types have in common. */
final class Getters {
    private Getters() {}

    static Object[] prepend(Object first, Object[] rest) {
        Object[] all = new Object[rest.length + 1];
        all[0] = first;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }

    static String repr(PyHeapObject self, Object[] arguments) {
        StringBuilder out = new StringBuilder(self.getType().getName()).append('(');
        for (int i = 0; i < arguments.length; i++) {
            out.append(i == 0 ? "" : ", ").append(Py.reprString(arguments[i]));
        }
        return out.append(')').toString();
    }
}
