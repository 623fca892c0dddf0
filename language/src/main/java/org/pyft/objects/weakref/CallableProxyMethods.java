package org.pyft.objects.weakref;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.dict.PyDict;
import org.pyft.ops.Py;

/** What proxies of callable objects have beside the other attributes. */
@BuiltinType("weakref.CallableProxyType")
final class CallableProxyMethods {
    private CallableProxyMethods() {}

    @Builtin("__call__($self, /, *args, **kwargs)")
    static Object call(PyProxy self, Object[] args, PyDict kwargs) {
        return Py.callDict(self.target(), args, kwargs);
    }
}
