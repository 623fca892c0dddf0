package org.pyft.modules.builtins;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.exception.PyErr;
import org.pyft.objects.frame.PyFrame;
import org.pyft.objects.frame.StackWalk;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.list.ListSort;
import org.pyft.objects.list.PyList;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/** Names, attributes and the caller's variables. */
final class Reflection {
    private Reflection() {}

    static String attributeName(Object name) {
        if (PyWrapper.unwrap(name) instanceof TruffleString string) {
            return Str.intern(string);
        }
        throw PyErr.typeError("attribute name must be string, not '%s'", Types.of(name));
    }

    /** The frame of the Python code that calls. */
    static PyFrame caller() {
        PyFrame frame = StackWalk.frame(0);
        if (frame == null) {
            throw PyErr.systemError("frame does not exist");
        }
        return frame;
    }

    static Object globals() {
        return StackWalk.function(0) == null ? caller() : StackWalk.function(0).getGlobals();
    }

    static Object locals() {
        return caller().locals();
    }

    static Object dirOfCaller() {
        Object locals = locals();
        Object keys = Py.callMethod(locals, "keys");
        PyList list = new PyList(Py.toArray(keys));
        ListSort.sort(list, null, false);
        return list;
    }

    static Object dir(Object object) {
        Object method = Py.lookupSpecial(object, "__dir__");
        if (method == null) {
            throw PyErr.typeError("object does not provide __dir__");
        }
        PyList list = new PyList(Py.toArray(Py.call(method)));
        ListSort.sort(list, null, false);
        return list;
    }

    static Object vars(Object object) {
        Object dict = Py.lookupAttr(object, "__dict__");
        if (dict == null) {
            throw PyErr.typeError("vars() argument must have __dict__ attribute");
        }
        return dict;
    }
}
