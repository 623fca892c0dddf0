package org.pyft.modules.warnings;

import org.pyft.PyContext;
import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.objects.dict.PyDict;
import org.pyft.ops.Py;

/**
 * {@code _warnings}: only what the import machinery calls. {@code warnings} finds no further names here and takes the library's own
 * implementation, {@code _py_warnings}.
 */
@BuiltinModule("_warnings")
public final class WarningsModule {
    private WarningsModule() {
    }

    @Builtin("warn(*args, **kwargs)")
    static Object warn(Object[] args, PyDict kwargs) {
        return Py.callDict(Py.getAttr(PyContext.get().importModule("_py_warnings"), "warn"), args, kwargs);
    }

    @Builtin("warn_explicit(*args, **kwargs)")
    static Object warnExplicit(Object[] args, PyDict kwargs) {
        return Py.callDict(Py.getAttr(PyContext.get().importModule("_py_warnings"), "warn_explicit"), args, kwargs);
    }
}
