package org.pyft.modules.datetime;

import org.pyft.PyContext;
import org.pyft.builtin.BuiltinModule;
import org.pyft.modules.types.PyCapsule;
import org.pyft.objects.code.PyCode;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;
import org.pyft.programs.Programs;

/**
 * The module {@code _datetime}: the library's own {@code _pydatetime}, run in this module's namespace, so that both exist side by
 * side as programs expect that choose between them.
 */
@BuiltinModule("_datetime")
public final class DatetimeModule {
    private static final String SOURCE = "_pydatetime";

    private DatetimeModule() {}

    /** Runs the library's source. ImportError if it is not to be found. */
    static void init(PyModule module) {
        Object finder =
                Py.getAttr(
                        PyContext.get().importModule("_frozen_importlib_external"), "PathFinder");
        Object spec = Py.callMethod(finder, "find_spec", Str.of(SOURCE));
        if (spec == PyNone.NONE) {
            throw PyErr.importError(
                    ExceptionTypes.MODULE_NOT_FOUND_ERROR,
                    Str.of(SOURCE),
                    null,
                    "No module named '" + SOURCE + "'");
        }
        Object code = Py.callMethod(Py.getAttr(spec, "loader"), "get_code", Str.of(SOURCE));
        Programs.execute((PyCode) code, module.getDict());
        module.put("__name__", Str.of("_datetime"));
        module.put("datetime_CAPI", new PyCapsule("datetime.datetime_CAPI"));
    }
}
