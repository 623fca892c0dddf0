package org.pyft.objects.type;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.list.PyList;
import org.pyft.objects.none.PyEllipsis;
import org.pyft.objects.none.PyNone;
import org.pyft.ops.Py;

/** How a type is written inside the repr of a generic alias or union. */
public final class TypeText {
    private TypeText() {}

    /** A class by its name, with its module unless that is {@code builtins}; anything else by its repr. */
    @TruffleBoundary
    public static String of(Object item) {
        if (item == PyNone.TYPE) {
            return "None";
        }
        if (item == PyEllipsis.ELLIPSIS) {
            return "...";
        }
        if (Py.hasAttr(item, "__origin__") && Py.hasAttr(item, "__args__")) {
            return Py.reprString(item);
        }
        Object name = Py.lookupAttr(item, "__qualname__");
        Object module = name == null ? null : Py.lookupAttr(item, "__module__");
        if (module == null || module == PyNone.NONE) {
            return Py.reprString(item);
        }
        String moduleName = Py.strString(module);
        return moduleName.equals("builtins")
                ? Py.strString(name)
                : moduleName + "." + Py.strString(name);
    }

    /** An argument of a generic alias: lists are parameter lists of a ParamSpec. */
    static String ofArgument(Object item) {
        if (!(item instanceof PyList list)) {
            return of(item);
        }
        StringBuilder out = new StringBuilder("[");
        // A repr may shorten the list: an IndexError then.
        int size = list.size();
        for (int i = 0; i < size; i++) {
            out.append(i == 0 ? "" : ", ").append(of(Py.getItem(list, (long) i)));
        }
        return out.append(']').toString();
    }
}
