package org.pyft.modules.csv;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;

/** {@code csv.writer}. Immutable: a record is composed by the thread that writes it and handed to the file in one call. */
public final class PyCsvWriter extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("_csv.writer", new CsvWriterMethodsTable()).notSubclassable();

    private final Object write;
    private final PyDialect dialect;

    PyCsvWriter(Object write, PyDialect dialect) {
        this.write = write;
        this.dialect = dialect;
    }

    /** The file's method {@code write}. */
    Object getWrite() {
        return write;
    }

    PyDialect getDialect() {
        return dialect;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(write);
        publisher.visit(dialect);
    }
}
