package org.pyft.modules.csv;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.complex.PyComplex;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

import java.util.Arrays;

/** Joins fields into the text of one record. For one thread and one record. */
final class RecordWriter {
    private final PyDialect dialect;
    private int[] text = new int[128];
    private int length;
    private int count;
    private boolean lastIsNone;

    RecordWriter(PyDialect dialect) {
        this.dialect = dialect;
    }

    void add(Object field) {
        boolean quoted =
                switch (dialect.quoting) {
                    case PyDialect.QUOTE_NONNUMERIC -> !isNumber(field);
                    case PyDialect.QUOTE_ALL -> true;
                    case PyDialect.QUOTE_STRINGS ->
                            PyWrapper.unwrap(field) instanceof TruffleString;
                    case PyDialect.QUOTE_NOTNULL -> field != PyNone.NONE;
                    default -> false;
                };
        lastIsNone = field == PyNone.NONE;
        append(lastIsNone ? null : Py.str(field), quoted);
    }

    private static boolean isNumber(Object field) {
        PyType type = Types.of(field);
        return field instanceof PyComplex
                || type.lookup("__index__") != null
                || type.lookup("__int__") != null
                || type.lookup("__float__") != null;
    }

    /** The record with its line end. */
    TruffleString finish() {
        if (count > 0 && length == 0) {
            if (dialect.quoting == PyDialect.QUOTE_NONE || lastIsNone && dialect.marksNone()) {
                throw CsvState.error("single empty field record must be quoted");
            }
            count--;
            append(null, true);
        }
        for (int c : Str.codePoints(dialect.lineTerminator)) {
            put(c);
        }
        return Str.fromCodePoints(text, 0, length);
    }

    private void append(TruffleString field, boolean mustQuote) {
        int[] characters = field == null ? new int[0] : Str.codePoints(field);
        boolean quoted = mustQuote;
        if (characters.length == 0 && dialect.delimiter == ' ' && dialect.skipInitialSpace) {
            if (dialect.quoting == PyDialect.QUOTE_NONE || field == null && dialect.marksNone()) {
                throw CsvState.error(
                        "empty field must be quoted if delimiter is a space and skipinitialspace is true");
            }
            quoted = true;
        }
        for (int c : characters) {
            quoted |= isSpecial(c) && !isEscaped(c);
        }
        if (count++ > 0) {
            put(dialect.delimiter);
        }
        if (quoted) {
            put(dialect.quote);
        }
        for (int c : characters) {
            if (isSpecial(c)) {
                if (isEscaped(c)) {
                    if (dialect.escape == PyDialect.NOT_SET) {
                        throw CsvState.error("need to escape, but no escapechar set");
                    }
                    put(dialect.escape);
                } else if (c == dialect.quote) {
                    put(dialect.quote);
                }
            }
            put(c);
        }
        if (quoted) {
            put(dialect.quote);
        }
    }

    /** Whether the character cannot stand in a field as it is. */
    private boolean isSpecial(int c) {
        return c == dialect.delimiter
                || c == dialect.escape
                || c == dialect.quote
                || c == '\n'
                || c == '\r'
                || Str.contains(dialect.lineTerminator, Str.fromCodePoint(c));
    }

    /** Whether quotes around the field do not help a special character. */
    private boolean isEscaped(int c) {
        if (dialect.quoting == PyDialect.QUOTE_NONE) {
            return true;
        }
        return c == dialect.quote ? !dialect.doubleQuote : c == dialect.escape;
    }

    private void put(int c) {
        if (length == text.length) {
            text = Arrays.copyOf(text, length * 2);
        }
        text[length++] = c;
    }
}
