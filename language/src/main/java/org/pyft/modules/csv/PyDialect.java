package org.pyft.modules.csv;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.type.PyType;

/** {@code _csv.Dialect}: how a file is written. Immutable; characters are code points, {@link #NOT_SET} if there is none. */
public final class PyDialect extends PyHeapObject {
    public static final PyType TYPE = PyType.builtin("_csv.Dialect", new DialectMethodsTable());

    static final int NOT_SET = -1;

    static final int QUOTE_MINIMAL = 0;
    static final int QUOTE_ALL = 1;
    static final int QUOTE_NONNUMERIC = 2;
    static final int QUOTE_NONE = 3;
    static final int QUOTE_STRINGS = 4;
    static final int QUOTE_NOTNULL = 5;

    final int delimiter;
    final boolean doubleQuote;
    final int escape;
    final TruffleString lineTerminator;
    final int quote;
    final int quoting;
    final boolean skipInitialSpace;
    final boolean strict;

    PyDialect(
            int delimiter,
            boolean doubleQuote,
            int escape,
            TruffleString lineTerminator,
            int quote,
            int quoting,
            boolean skipInitialSpace,
            boolean strict) {
        this.delimiter = delimiter;
        this.doubleQuote = doubleQuote;
        this.escape = escape;
        this.lineTerminator = lineTerminator;
        this.quote = quote;
        this.quoting = quoting;
        this.skipInitialSpace = skipInitialSpace;
        this.strict = strict;
    }

    /** Whether {@code None} is distinguished from an empty string by its lack of quotes. */
    boolean marksNone() {
        return quoting == QUOTE_STRINGS || quoting == QUOTE_NOTNULL;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }
}
