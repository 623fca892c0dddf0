package org.pyft.modules.csv;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/** Attributes of {@code csv.writer} objects. */
@BuiltinType("_csv.writer")
final class CsvWriterMethods {
    private CsvWriterMethods() {}

    @Builtin("writerow($self, row, /)")
    static Object writeRow(PyCsvWriter self, Object row) {
        Object fields;
        try {
            fields = Py.iter(row);
        } catch (PyException e) {
            if (PyErr.matches(e, ExceptionTypes.TYPE_ERROR)) {
                throw CsvState.error("iterable expected, not %s", Types.nameOf(row));
            }
            throw e;
        }
        RecordWriter record = new RecordWriter(self.getDialect());
        Object field;
        while ((field = Py.next(fields)) != null) {
            record.add(field);
        }
        return Py.call(self.getWrite(), record.finish());
    }

    @Builtin("writerows($self, rows, /)")
    static void writeRows(PyCsvWriter self, Object rows) {
        Object iterator = Py.iter(rows);
        Object row;
        while ((row = Py.next(iterator)) != null) {
            writeRow(self, row);
        }
    }

    @Getter("dialect")
    static Object dialect(PyCsvWriter self) {
        return self.getDialect();
    }
}
