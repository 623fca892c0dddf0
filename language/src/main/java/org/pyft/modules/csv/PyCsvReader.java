package org.pyft.modules.csv;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.iterator.PyIterator;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;
import org.pyft.sharing.Publisher;

/** {@code csv.reader}. A record is parsed by the thread that asks for it; threads that share a reader take turns with its lines. */
public final class PyCsvReader extends PyIterator {
    public static final PyType TYPE =
            PyType.builtin("_csv.reader", new CsvReaderMethodsTable()).notSubclassable();

    private final Object lines;
    private final PyDialect dialect;
    private long lineNumber;

    PyCsvReader(Object lines, PyDialect dialect) {
        this.lines = lines;
        this.dialect = dialect;
    }

    PyDialect getDialect() {
        return dialect;
    }

    long getLineNumber() {
        return lineNumber;
    }

    @Override
    public Object next() {
        RecordParser parser = new RecordParser(dialect, CsvState.get().fieldLimit);
        while (true) {
            Object line = Py.next(lines);
            if (line == null) {
                return parser.finish() ? parser.fields() : null;
            }
            if (!(PyWrapper.unwrap(line) instanceof TruffleString text)) {
                throw CsvState.error(
                        "iterator should return strings, not %s (the file should be opened in text mode)",
                        Types.nameOf(line));
            }
            lineNumber++;
            if (parser.parse(text)) {
                return parser.fields();
            }
        }
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(lines);
        publisher.visit(dialect);
    }
}
