package org.pyft.modules.ast;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.instance.PyInstance;
import org.pyft.objects.list.PyList;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;

import java.util.ArrayList;
import java.util.List;

/** Turns {@code "…%s…" % (a, …)} into an f-string where the format has only text conversions. For one thread. */
final class FormatFolder {
    private static final int MAXIMUM_DIGITS = 3;

    private final NodePreprocessor preprocessor;
    private final int[] format;
    private final Object[] items;
    private int position;

    private FormatFolder(NodePreprocessor preprocessor, int[] format, Object[] items) {
        this.preprocessor = preprocessor;
        this.format = format;
        this.items = items;
    }

    /** The f-string, or the operation itself. */
    static Object fold(NodePreprocessor preprocessor, PyInstance operation) {
        Object left = NodePreprocessor.get(operation, "left");
        Object right = NodePreprocessor.get(operation, "right");
        if (!NodePreprocessor.is(NodePreprocessor.get(operation, "op"), "Mod")
                || !NodePreprocessor.is(left, "Constant")
                || !NodePreprocessor.is(right, "Tuple")
                || !(NodePreprocessor.get((PyInstance) left, "value")
                        instanceof TruffleString text)) {
            return operation;
        }
        Object[] items = ((PyList) NodePreprocessor.get((PyInstance) right, "elts")).toArray();
        for (Object item : items) {
            if (NodePreprocessor.is(item, "Starred")) {
                return operation;
            }
        }
        List<Object> parts = new FormatFolder(preprocessor, Str.codePoints(text), items).parts();
        return parts == null
                ? operation
                : preprocessor.make("JoinedStr", operation, new PyList(parts.toArray()));
    }

    /** The values of the f-string; null if the format is not that simple. */
    private List<Object> parts() {
        List<Object> parts = new ArrayList<>();
        int used = 0;
        while (true) {
            TruffleString literal = literal();
            if (!Str.isEmpty(literal)) {
                parts.add(preprocessor.make("Constant", null, literal, PyNone.NONE));
            }
            if (position >= format.length) {
                return used < items.length ? null : parts;
            }
            if (used >= items.length) {
                return null;
            }
            position++;
            Object part = conversion((PyInstance) items[used++]);
            if (part == null) {
                return null;
            }
            parts.add(part);
        }
    }

    /** Text up to the next conversion. */
    private TruffleString literal() {
        Str.Builder text = Str.builder();
        while (position < format.length) {
            if (format[position] == '%') {
                if (position + 1 >= format.length || format[position + 1] != '%') {
                    break;
                }
                position++;
            }
            text.append(format[position++]);
        }
        return text.build();
    }

    private int next() {
        return position < format.length ? format[position++] : -1;
    }

    private Object conversion(PyInstance item) {
        boolean left = false;
        int c = next();
        while (c == '-' || c == '+' || c == ' ' || c == '#' || c == '0') {
            left |= c == '-';
            c = next();
        }
        StringBuilder specification = new StringBuilder();
        StringBuilder width = new StringBuilder();
        while (c >= '0' && c <= '9') {
            width.append((char) c);
            c = next();
        }
        StringBuilder precision = new StringBuilder();
        boolean hasPrecision = c == '.';
        if (hasPrecision) {
            c = next();
            while (c >= '0' && c <= '9') {
                precision.append((char) c);
                c = next();
            }
        }
        if (c != 's' && c != 'r' && c != 'a'
                || width.length() >= MAXIMUM_DIGITS
                || precision.length() >= MAXIMUM_DIGITS) {
            return null;
        }
        if (!width.isEmpty()) {
            specification.append(left ? "" : ">").append(width);
        }
        if (hasPrecision) {
            specification
                    .append('.')
                    .append(
                            precision.isEmpty()
                                    ? "0"
                                    : Integer.toString(Integer.parseInt(precision.toString())));
        }
        Object spec =
                specification.isEmpty()
                        ? PyNone.NONE
                        : preprocessor.make(
                                "Constant", item, Str.of(specification.toString()), PyNone.NONE);
        return preprocessor.make("FormattedValue", item, item, (long) c, spec);
    }
}
