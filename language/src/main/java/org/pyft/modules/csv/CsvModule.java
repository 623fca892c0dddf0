package org.pyft.modules.csv;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.integer.Ints;
import org.pyft.objects.list.PyList;
import org.pyft.objects.module.PyModule;
import org.pyft.ops.Py;

/** The module {@code _csv}. */
@BuiltinModule("_csv")
final class CsvModule {
    private CsvModule() {}

    static void init(PyModule module) {
        module.put("QUOTE_MINIMAL", (long) PyDialect.QUOTE_MINIMAL);
        module.put("QUOTE_ALL", (long) PyDialect.QUOTE_ALL);
        module.put("QUOTE_NONNUMERIC", (long) PyDialect.QUOTE_NONNUMERIC);
        module.put("QUOTE_NONE", (long) PyDialect.QUOTE_NONE);
        module.put("QUOTE_STRINGS", (long) PyDialect.QUOTE_STRINGS);
        module.put("QUOTE_NOTNULL", (long) PyDialect.QUOTE_NOTNULL);
        module.put("Dialect", PyDialect.TYPE);
        module.put("Reader", PyCsvReader.TYPE);
        module.put("Writer", PyCsvWriter.TYPE);
        module.put("Error", CsvState.ERROR);
        module.put("_dialects", CsvState.get().dialects);
    }

    private static PyDialect dialect(Object[] args, PyDict options) {
        return DialectOptions.create(PyDialect.TYPE, args, options);
    }

    @Builtin("reader(iterable, /, *args, **fmtparams)")
    static Object reader(Object iterable, Object[] args, PyDict options) {
        Object lines = Py.iter(iterable);
        return new PyCsvReader(lines, dialect(args, options));
    }

    @Builtin("writer(fileobj, /, *args, **fmtparams)")
    static Object writer(Object file, Object[] args, PyDict options) {
        PyDialect dialect = dialect(args, options);
        Object write = Py.lookupAttr(file, "write");
        if (write == null || !Py.isCallable(write)) {
            throw PyErr.typeError("argument 1 must have a \"write\" method");
        }
        return new PyCsvWriter(write, dialect);
    }

    @Builtin("register_dialect(name, /, *args, **fmtparams)")
    static void register(Object name, Object[] args, PyDict options) {
        if (!(PyWrapper.unwrap(name) instanceof TruffleString)) {
            throw PyErr.typeError("dialect name must be a string");
        }
        CsvState.get().dialects.put(name, dialect(args, options));
    }

    @Builtin("unregister_dialect(name)")
    static void unregister(Object name) {
        if (CsvState.get().dialects.remove(name) == null) {
            throw CsvState.error("unknown dialect");
        }
    }

    @Builtin("get_dialect(name)")
    static Object getDialect(Object name) {
        return CsvState.get().dialect(name);
    }

    @Builtin("list_dialects()")
    static Object listDialects() {
        return new PyList(CsvState.get().dialects.keyArray());
    }

    @Builtin("field_size_limit(new_limit=None, /)")
    static Object fieldSizeLimit(Object limit) {
        CsvState state = CsvState.get();
        long old = state.fieldLimit;
        if (limit != null) {
            if (!Ints.isInt(limit)) {
                throw PyErr.typeError("limit must be an integer");
            }
            state.fieldLimit = Py.asLong(limit);
        }
        return old;
    }
}
