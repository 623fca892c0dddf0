package org.pyft.nodes.call;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.none.PyNone;
import org.pyft.ops.Py;

/**
 * How the error messages of a call name the callee.
 */
public final class CallErrors {
    private CallErrors() {}

    /** The qualified name with the module, and parentheses. */
    @TruffleBoundary
    public static String functionString(Object callee) {
        Object name = Py.lookupAttr(callee, "__qualname__");
        if (name == null) {
            return Py.strString(callee);
        }
        Object module = Py.lookupAttr(callee, "__module__");
        String text = Py.strString(name) + "()";
        if (module != null && module != PyNone.NONE && !Py.strString(module).equals("builtins")) {
            return Py.strString(module) + "." + text;
        }
        return text;
    }
}
