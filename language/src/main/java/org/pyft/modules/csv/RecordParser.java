package org.pyft.modules.csv;

import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.floating.FloatType;
import org.pyft.objects.list.PyList;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Splits lines into the fields of one record. For one thread and one record. */
final class RecordParser {
    private enum State {
        START_RECORD,
        START_FIELD,
        ESCAPED,
        IN_FIELD,
        IN_QUOTED,
        ESCAPED_IN_QUOTED,
        QUOTE_IN_QUOTED,
        LINE_END,
        AFTER_ESCAPED_LINE_END
    }

    private static final int END = -2;

    private final PyDialect dialect;
    private final long limit;
    private final List<Object> fields = new ArrayList<>();
    private State state = State.START_RECORD;
    private int[] field = new int[64];
    private int length;
    private boolean unquoted = true;

    RecordParser(PyDialect dialect, long limit) {
        this.dialect = dialect;
        this.limit = limit;
    }

    /** Takes a line in; true if the record ends with it. */
    boolean parse(TruffleString line) {
        int[] characters = Str.codePoints(line);
        for (int i = 0; i < characters.length; i++) {
            accept(characters[i]);
            if ((i & 0xffff) == 0xffff) {
                TruffleSafepoint.poll(null);
            }
        }
        accept(END);
        return state == State.START_RECORD;
    }

    /** The input has ended: whether there is a record nevertheless. */
    boolean finish() {
        if (length == 0 && state != State.IN_QUOTED) {
            return false;
        }
        if (dialect.strict) {
            throw CsvState.error("unexpected end of data");
        }
        save();
        return true;
    }

    PyList fields() {
        return new PyList(fields.toArray());
    }

    private static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r';
    }

    private boolean isQuote(int c) {
        return c == dialect.quote && dialect.quoting != PyDialect.QUOTE_NONE;
    }

    private void accept(int c) {
        switch (state) {
            case START_RECORD -> {
                if (isLineEnd(c)) {
                    state = State.LINE_END;
                } else if (c != END) {
                    startField(c);
                }
            }
            case START_FIELD -> startField(c);
            case ESCAPED -> {
                add(c == END ? '\n' : c);
                state = isLineEnd(c) ? State.AFTER_ESCAPED_LINE_END : State.IN_FIELD;
            }
            case AFTER_ESCAPED_LINE_END -> {
                if (c != END) {
                    inField(c);
                }
            }
            case IN_FIELD -> inField(c);
            case IN_QUOTED -> inQuoted(c);
            case ESCAPED_IN_QUOTED -> {
                add(c == END ? '\n' : c);
                state = State.IN_QUOTED;
            }
            case QUOTE_IN_QUOTED -> afterQuote(c);
            case LINE_END -> {
                if (c == END) {
                    state = State.START_RECORD;
                } else if (!isLineEnd(c)) {
                    throw CsvState.error(
                            "new-line character seen in unquoted field - do you need to open the file with newline=''?");
                }
            }
        }
    }

    private void startField(int c) {
        if (isLineEnd(c) || c == END) {
            save();
            state = c == END ? State.START_RECORD : State.LINE_END;
        } else if (isQuote(c)) {
            unquoted = false;
            state = State.IN_QUOTED;
        } else if (c == dialect.escape) {
            state = State.ESCAPED;
        } else if (c == ' ' && dialect.skipInitialSpace) {
            state = State.START_FIELD;
        } else if (c == dialect.delimiter) {
            save();
            state = State.START_FIELD;
        } else {
            add(c);
            state = State.IN_FIELD;
        }
    }

    private void inField(int c) {
        if (isLineEnd(c) || c == END) {
            save();
            state = c == END ? State.START_RECORD : State.LINE_END;
        } else if (c == dialect.escape) {
            state = State.ESCAPED;
        } else if (c == dialect.delimiter) {
            save();
            state = State.START_FIELD;
        } else {
            add(c);
            state = State.IN_FIELD;
        }
    }

    private void inQuoted(int c) {
        if (c == END) {
            return;
        }
        if (c == dialect.escape) {
            state = State.ESCAPED_IN_QUOTED;
        } else if (isQuote(c)) {
            state = dialect.doubleQuote ? State.QUOTE_IN_QUOTED : State.IN_FIELD;
        } else {
            add(c);
        }
    }

    private void afterQuote(int c) {
        if (isQuote(c)) {
            add(c);
            state = State.IN_QUOTED;
        } else if (c == dialect.delimiter) {
            save();
            state = State.START_FIELD;
        } else if (isLineEnd(c) || c == END) {
            save();
            state = c == END ? State.START_RECORD : State.LINE_END;
        } else if (!dialect.strict) {
            add(c);
            state = State.IN_FIELD;
        } else {
            throw CsvState.error(
                    "'%s' expected after '%s'",
                    Str.fromCodePoint(dialect.delimiter), Str.fromCodePoint(dialect.quote));
        }
    }

    private void add(int c) {
        if (length >= limit) {
            throw CsvState.error("field larger than field limit (%s)", limit);
        }
        if (length == field.length) {
            field = Arrays.copyOf(field, length * 2);
        }
        field[length++] = c;
    }

    private void save() {
        Object value;
        if (unquoted && length == 0 && dialect.marksNone()) {
            value = PyNone.NONE;
        } else {
            value = Str.fromCodePoints(field, 0, length);
            if (unquoted
                    && length > 0
                    && (dialect.quoting == PyDialect.QUOTE_NONNUMERIC
                            || dialect.quoting == PyDialect.QUOTE_STRINGS)) {
                value = Py.call(FloatType.TYPE, value);
            }
        }
        fields.add(value);
        length = 0;
        unquoted = true;
    }
}
