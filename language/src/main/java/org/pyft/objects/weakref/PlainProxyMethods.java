package org.pyft.objects.weakref;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.ops.Py;

/** What only proxies of objects that are not callable have. */
@BuiltinType("weakref.ProxyType")
final class PlainProxyMethods {
    private PlainProxyMethods() {}

    @Builtin("__bytes__($self, /)")
    static Object bytes(PyProxy self) {
        return Py.callMethod(self.target(), "__bytes__");
    }

    @Builtin("__reversed__($self, /)")
    static Object reversed(PyProxy self) {
        return Py.callMethod(self.target(), "__reversed__");
    }
}
