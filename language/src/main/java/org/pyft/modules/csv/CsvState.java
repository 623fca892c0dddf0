package org.pyft.modules.csv;

import org.pyft.PyContext;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.type.PyType;

/** What the module {@code _csv} remembers in one context. */
final class CsvState {
    /** {@code _csv.Error}. */
    static final PyType ERROR =
            PyType.builtin("_csv.Error", null, ExceptionTypes.EXCEPTION).withDict();

    private static final long DEFAULT_LIMIT = 128 * 1024;

    /** Registered dialects by name: {@code _csv._dialects}, so it is reached and shared through the module. */
    final PyDict dialects = new PyDict();

    /** How long a field may be. */
    volatile long fieldLimit = DEFAULT_LIMIT;

    private CsvState() {}

    static CsvState get() {
        return PyContext.get().moduleStates().get(CsvState.class, CsvState::new);
    }

    /** The registered dialect. */
    Object dialect(Object name) {
        Object found = dialects.get(name);
        if (found == null) {
            throw error("unknown dialect");
        }
        return found;
    }

    static PyException error(String format, Object... parts) {
        return PyErr.error(ERROR, format, parts);
    }
}
