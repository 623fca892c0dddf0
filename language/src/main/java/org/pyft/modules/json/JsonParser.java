package org.pyft.modules.json;

import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.floating.FloatType;
import org.pyft.objects.integer.IntType;
import org.pyft.objects.list.PyList;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.str.Text;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads one JSON value. For one thread. */
final class JsonParser {
    /** Integers of so few digits fit a long. */
    private static final int SHORT_INTEGER = 18;

    private static final int MAXIMUM_DEPTH = 100_000;

    private final TruffleString document;
    private final Text text;
    private final int length;
    private final PyJsonScanner scanner;
    private final boolean strict;
    private final Map<TruffleString, TruffleString> keys = new HashMap<>();
    private int end;
    private int steps;
    private int depth;

    JsonParser(TruffleString document, boolean strict, PyJsonScanner scanner) {
        this.document = document;
        this.text = Text.of(document);
        this.length = text.length();
        this.strict = strict;
        this.scanner = scanner;
    }

    /** Where the value that was read last ends. */
    int end() {
        return end;
    }

    private PyException error(String message, int position) {
        Object type = Py.getAttr(PyContext.get().importModule("json.decoder"), "JSONDecodeError");
        return PyErr.raised(Py.call(type, Str.of(message), document, (long) position));
    }

    private static PyException nothingAt(int position) {
        return PyErr.stopIteration((long) position);
    }

    private boolean isAt(int index, int c) {
        return index < length && text.at(index) == c;
    }

    private boolean matches(int index, String wanted) {
        if (index + wanted.length() > length) {
            return false;
        }
        for (int i = 0; i < wanted.length(); i++) {
            if (text.at(index + i) != wanted.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private int skipBlanks(int from) {
        int i = from;
        while (i < length) {
            int c = text.at(i);
            if (c != ' ' && c != '\n' && c != '\t' && c != '\r') {
                break;
            }
            i++;
        }
        return i;
    }

    /** The value that starts at an index; StopIteration with the index if there is none. */
    Object value(long start) {
        if (start < 0) {
            throw PyErr.valueError("idx cannot be negative");
        }
        if (start >= length) {
            throw PyErr.stopIteration(start);
        }
        if ((++steps & 0xfff) == 0) {
            TruffleSafepoint.poll(null);
        }
        int index = (int) start;
        switch (text.at(index)) {
            case '"' -> {
                return string(index + 1);
            }
            case '{' -> {
                enter("object");
                Object value = object(index + 1);
                depth--;
                return value;
            }
            case '[' -> {
                enter("array");
                Object value = array(index + 1);
                depth--;
                return value;
            }
            case 'n' -> {
                return constant(index, "null", PyNone.NONE);
            }
            case 't' -> {
                return constant(index, "true", true);
            }
            case 'f' -> {
                return constant(index, "false", false);
            }
            case 'N' -> {
                return namedNumber(index, "NaN");
            }
            case 'I' -> {
                return namedNumber(index, "Infinity");
            }
            default -> {
                return matches(index, "-Infinity")
                        ? namedNumber(index, "-Infinity")
                        : number(index);
            }
        }
    }

    /** Nesting is limited as by CPython's stack, so that other code can handle the result. */
    private void enter(String kind) {
        if (++depth > MAXIMUM_DEPTH) {
            throw PyErr.error(
                    ExceptionTypes.RECURSION_ERROR,
                    "maximum recursion depth exceeded while decoding a JSON %s from a unicode string",
                    kind);
        }
    }

    private Object constant(int index, String name, Object value) {
        if (!matches(index, name)) {
            throw nothingAt(index);
        }
        end = index + name.length();
        return value;
    }

    private Object namedNumber(int index, String name) {
        if (!matches(index, name)) {
            throw nothingAt(index);
        }
        Object value = Py.call(scanner.parseConstant, Str.of(name));
        end = index + name.length();
        return value;
    }

    private boolean isDigit(int index) {
        return index < length && text.at(index) >= '0' && text.at(index) <= '9';
    }

    private int skipDigits(int from) {
        int i = from;
        while (isDigit(i)) {
            i++;
        }
        return i;
    }

    private Object number(int start) {
        int i = isAt(start, '-') ? start + 1 : start;
        if (!isDigit(i)) {
            throw nothingAt(start);
        }
        i = isAt(i, '0') ? i + 1 : skipDigits(i);
        boolean isFloat = false;
        if (isAt(i, '.') && isDigit(i + 1)) {
            isFloat = true;
            i = skipDigits(i + 1);
        }
        if (isAt(i, 'e') || isAt(i, 'E')) {
            int digits = isAt(i + 1, '+') || isAt(i + 1, '-') ? i + 2 : i + 1;
            if (isDigit(digits)) {
                isFloat = true;
                i = skipDigits(digits);
            }
        }
        Object result = isFloat ? floatOf(start, i) : integerOf(start, i);
        end = i;
        return result;
    }

    private Object floatOf(int start, int stop) {
        TruffleString literal = Str.substring(document, start, stop);
        return scanner.parseFloat == FloatType.TYPE
                ? (Object) Double.parseDouble(Str.toJava(literal))
                : Py.call(scanner.parseFloat, literal);
    }

    private Object integerOf(int start, int stop) {
        if (scanner.parseInt == IntType.TYPE && stop - start <= SHORT_INTEGER) {
            long value = 0;
            for (int i = isAt(start, '-') ? start + 1 : start; i < stop; i++) {
                value = value * 10 + (text.at(i) - '0');
            }
            return isAt(start, '-') ? -value : value;
        }
        return Py.call(scanner.parseInt, Str.substring(document, start, stop));
    }

    private Object array(int start) {
        List<Object> items = new ArrayList<>();
        int i = skipBlanks(start);
        if (!isAt(i, ']')) {
            while (true) {
                items.add(value(i));
                i = skipBlanks(end);
                if (isAt(i, ']')) {
                    break;
                }
                if (!isAt(i, ',')) {
                    throw error("Expecting ',' delimiter", i);
                }
                int comma = i;
                i = skipBlanks(i + 1);
                if (isAt(i, ']')) {
                    throw error("Illegal trailing comma before end of array", comma);
                }
            }
        }
        end = i + 1;
        return new PyList(items.toArray());
    }

    private Object object(int start) {
        boolean asPairs = scanner.objectPairsHook != PyNone.NONE;
        List<Object> pairs = asPairs ? new ArrayList<>() : null;
        PyDict dict = asPairs ? null : new PyDict();
        int i = skipBlanks(start);
        if (!isAt(i, '}')) {
            while (true) {
                if (!isAt(i, '"')) {
                    throw error("Expecting property name enclosed in double quotes", i);
                }
                TruffleString read = string(i + 1);
                TruffleString known = keys.putIfAbsent(read, read);
                TruffleString key = known == null ? read : known;
                i = skipBlanks(end);
                if (!isAt(i, ':')) {
                    throw error("Expecting ':' delimiter", i);
                }
                Object item = value(skipBlanks(i + 1));
                if (asPairs) {
                    pairs.add(PyTuple.of(key, item));
                } else {
                    dict.put(key, item);
                }
                i = skipBlanks(end);
                if (isAt(i, '}')) {
                    break;
                }
                if (!isAt(i, ',')) {
                    throw error("Expecting ',' delimiter", i);
                }
                int comma = i;
                i = skipBlanks(i + 1);
                if (isAt(i, '}')) {
                    throw error("Illegal trailing comma before end of object", comma);
                }
            }
        }
        int after = i + 1;
        Object result = dict;
        if (asPairs) {
            result = Py.call(scanner.objectPairsHook, new PyList(pairs.toArray()));
        } else if (scanner.objectHook != PyNone.NONE) {
            result = Py.call(scanner.objectHook, dict);
        }
        end = after;
        return result;
    }

    // Strings
    // ----------------------------------------------------------------------------------------------------------

    /** The string whose first character after the quote stands at an index. */
    TruffleString string(long from) {
        if (from < 0 || from > length) {
            throw PyErr.valueError("end is out of bounds");
        }
        int begin = (int) from - 1;
        int i = (int) from;
        Str.Builder parts = null;
        while (true) {
            int stop = chunkEnd(i);
            if (stop >= length) {
                throw error("Unterminated string starting at", begin);
            }
            boolean last = text.at(stop) == '"';
            if (last && parts == null) {
                end = stop + 1;
                return Str.substring(document, i, stop);
            }
            if (parts == null) {
                parts = Str.builder();
            }
            parts.append(document, i, stop);
            if (last) {
                end = stop + 1;
                return parts.build();
            }
            if (stop + 1 >= length) {
                throw error("Unterminated string starting at", begin);
            }
            i = escape(stop + 1, parts);
        }
    }

    /** Where the characters end that stand for themselves. */
    private int chunkEnd(int from) {
        int i = from;
        while (i < length) {
            int c = text.at(i);
            if (c == '"' || c == '\\') {
                break;
            }
            if (c < ' ' && strict) {
                throw error("Invalid control character at", i);
            }
            i++;
        }
        return i;
    }

    /** Reads what follows a backslash; the index after it. */
    private int escape(int index, Str.Builder out) {
        int c = text.at(index);
        if (c == 'u') {
            return unicodeEscape(index + 1, out);
        }
        int decoded =
                switch (c) {
                    case '"', '\\', '/' -> c;
                    case 'b' -> '\b';
                    case 'f' -> '\f';
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    case 't' -> '\t';
                    default -> throw error("Invalid \\escape", index - 1);
                };
        out.append(decoded);
        return index + 1;
    }

    private int unicodeEscape(int index, Str.Builder out) {
        int after = index + 4;
        if (after >= length) {
            throw error("Invalid \\uXXXX escape", index - 1);
        }
        int c = hexDigits(index, index - 1);
        if (Character.isHighSurrogate((char) c)
                && after + 6 < length
                && isAt(after, '\\')
                && isAt(after + 1, 'u')) {
            int low = hexDigits(after + 2, after + 1);
            if (Character.isLowSurrogate((char) low)) {
                c = Character.toCodePoint((char) c, (char) low);
                after += 6;
            }
        }
        out.append(c);
        return after;
    }

    private int hexDigits(int index, int errorPosition) {
        int value = 0;
        for (int i = index; i < index + 4; i++) {
            int c = text.at(i);
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw error("Invalid \\uXXXX escape", errorPosition);
            }
            value = value * 16 + digit;
        }
        return value;
    }
}
