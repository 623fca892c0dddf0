package org.pyft.modules.csv;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;

/** Attributes of {@code csv.reader} objects. */
@BuiltinType("_csv.reader")
final class CsvReaderMethods {
    private CsvReaderMethods() {}

    @Builtin("__iter__($self, /)")
    static Object iter(PyCsvReader self) {
        return self;
    }

    @Builtin("__next__($self, /)")
    static Object next(PyCsvReader self) {
        return self.nextOrStop();
    }

    @Getter("dialect")
    static Object dialect(PyCsvReader self) {
        return self.getDialect();
    }

    @Getter("line_num")
    static Object lineNumber(PyCsvReader self) {
        return self.getLineNumber();
    }
}
