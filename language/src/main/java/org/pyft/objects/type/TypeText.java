package org.pyft.objects.type;

import com.oracle.truffle.api.strings.TruffleString;
import org.pyft.objects.none.PyEllipsis;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;

/** How a type is written inside the repr of a generic alias or union. */
final class TypeText {
    private TypeText() {
    }

    static String of(Object item) {
        if (item == PyNone.TYPE) {
            return "None";
        }
        if (item == PyEllipsis.ELLIPSIS) {
            return "...";
        }
        if (!(item instanceof PyGenericAlias) && Py.lookupAttr(item, "__origin__") == null || item instanceof PyType) {
            Object name = Py.lookupAttr(item, "__qualname__");
            Object module = Py.lookupAttr(item, "__module__");
            if (name instanceof TruffleString text && module instanceof TruffleString moduleText) {
                return Str.equals(moduleText, "builtins") ? Str.toJava(text) : Str.toJava(moduleText) + "." + Str.toJava(text);
            }
        }
        return Py.reprString(item);
    }
}
