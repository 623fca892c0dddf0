package org.pyft.objects.str;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.ops.Py;

/**
 * The little language of {@code str.format}: literal text and replacement fields. One object parses one string, piece by
 * piece; {@link #next} moves on.
 */
public final class FormatString {
    private static final int MAXIMUM_DEPTH = 2;

    private final TruffleString source;
    private final Text text;
    private int position;

    private TruffleString literal;
    private TruffleString fieldName;
    private TruffleString spec;
    private int conversion;
    private boolean nested;

    /** At the beginning of {@code source}. */
    public FormatString(TruffleString source) {
        this.source = source;
        this.text = Text.of(source);
    }

    /** Parses the next piece: literal text and perhaps a field after it; false at the end. */
    public boolean next() {
        fieldName = null;
        spec = Str.EMPTY;
        conversion = 0;
        nested = false;
        int length = text.length();
        if (position >= length) {
            return false;
        }
        int start = position;
        int c = 0;
        while (position < length) {
            c = text.at(position++);
            if (c == '{' || c == '}') {
                break;
            }
        }
        boolean brace = c == '{' || c == '}';
        boolean atEnd = position >= length;
        boolean doubled = brace && !atEnd && text.at(position) == c;
        if (c == '}' && !doubled) {
            throw PyErr.valueError("Single '}' encountered in format string");
        }
        if (c == '{' && atEnd) {
            throw PyErr.valueError("Single '{' encountered in format string");
        }
        if (!brace || doubled) {
            literal = Str.substring(source, start, position);
            position += doubled ? 1 : 0;
            return true;
        }
        literal = Str.substring(source, start, position - 1);
        parseField();
        return true;
    }

    private void parseField() {
        int length = text.length();
        int start = position;
        int c = 0;
        scan:
        while (position < length) {
            c = text.at(position++);
            switch (c) {
                case '{' -> throw PyErr.valueError("unexpected '{' in field name");
                case '[' -> {
                    while (position < length && text.at(position) != ']') {
                        position++;
                    }
                }
                case '}', ':', '!' -> {
                    break scan;
                }
                default -> {}
            }
        }
        if (c != '}' && c != ':' && c != '!') {
            throw PyErr.valueError("expected '}' before end of string");
        }
        fieldName = Str.substring(source, start, position - 1);
        if (c == '!') {
            if (position >= length) {
                throw PyErr.valueError("end of string while looking for conversion specifier");
            }
            conversion = text.at(position++);
            if (position < length) {
                c = text.at(position++);
                if (c == '}') {
                    return;
                }
                if (c != ':') {
                    throw PyErr.valueError("expected ':' after conversion specifier");
                }
            }
        }
        if (c != '}') {
            parseSpec();
        }
    }

    private void parseSpec() {
        int start = position;
        int depth = 1;
        while (position < text.length()) {
            int c = text.at(position++);
            if (c == '{') {
                nested = true;
                depth++;
            } else if (c == '}' && --depth == 0) {
                spec = Str.substring(source, start, position - 1);
                return;
            }
        }
        throw PyErr.valueError("unmatched '{' in format spec");
    }

    /** The literal text before the field, doubled braces resolved. */
    public TruffleString literal() {
        return literal;
    }

    /** The name of the field, or null if there is only literal text. */
    public TruffleString fieldName() {
        return fieldName;
    }

    /** The format specification, as it stands. */
    public TruffleString spec() {
        return spec;
    }

    /** The character after {@code !}, or 0. */
    public int conversion() {
        return conversion;
    }

    // Rendering -----------------------------------------------------------------------------------

    /** Numbering of fields: automatic or manual, not both. */
    private static final class Numbering {
        private boolean automatic;
        private boolean manual;
        private int next;

        int check(TruffleString first, int index) {
            boolean empty = first.isEmpty();
            if (!empty && index < 0) {
                return index;
            }
            if (empty && manual) {
                throw PyErr.valueError(
                        "cannot switch from manual field specification to automatic field numbering");
            }
            if (!empty && automatic) {
                throw PyErr.valueError(
                        "cannot switch from automatic field numbering to manual field specification");
            }
            automatic = empty;
            manual = !empty;
            return empty ? next++ : index;
        }
    }

    /**
     * {@code format.format(*args, **kwargs)}.
     *
     * @param args null for {@code format_map}
     * @param kwargs a mapping, or null if there are no keywords
     */
    public static TruffleString format(TruffleString format, Object[] args, Object kwargs) {
        return format(format, args, kwargs, MAXIMUM_DEPTH, new Numbering());
    }

    private static TruffleString format(
            TruffleString format, Object[] args, Object kwargs, int depth, Numbering numbering) {
        if (depth <= 0) {
            throw PyErr.valueError("Max string recursion exceeded");
        }
        Str.Builder out = Str.builder(Str.length(format) + 16L);
        FormatString parser = new FormatString(format);
        while (parser.next()) {
            out.append(parser.literal);
            if (parser.fieldName == null) {
                continue;
            }
            Object value = resolve(parser.fieldName, args, kwargs, numbering);
            if (parser.conversion != 0) {
                value = convert(value, parser.conversion);
            }
            TruffleString spec = parser.spec;
            if (parser.nested) {
                spec = format(spec, args, kwargs, depth - 1, numbering);
            }
            out.append(Py.format(value, spec));
        }
        return out.build();
    }

    private static Object convert(Object value, int conversion) {
        switch (conversion) {
            case 'r':
                return Py.repr(value);
            case 's':
                return Py.str(value);
            case 'a':
                return Str.escapeNonAscii(Py.repr(value));
            default:
                if (conversion > 32 && conversion < 127) {
                    throw PyErr.valueError(
                            "Unknown conversion specifier %s", Character.toString(conversion));
                }
                throw PyErr.valueError(
                        "Unknown conversion specifier \\x%s", Integer.toHexString(conversion));
        }
    }

    private static Object resolve(
            TruffleString name, Object[] args, Object kwargs, Numbering numbering) {
        FieldName field = new FieldName(name);
        int index = numbering.check(field.first(), field.firstIndex());
        Object value;
        if (index < 0) {
            if (kwargs == null) {
                throw PyErr.keyError(field.first());
            }
            value = Py.getItem(kwargs, field.first());
        } else {
            if (args == null) {
                throw PyErr.valueError("Format string contains positional fields");
            }
            if (index >= args.length) {
                throw PyErr.error(
                        ExceptionTypes.INDEX_ERROR,
                        "Replacement index %s out of range for positional args tuple",
                        index);
            }
            value = args[index];
        }
        while (field.next()) {
            if (field.isAttribute()) {
                value = Py.getAttr(value, Str.intern(field.name()));
            } else {
                value = Py.getItem(value, field.key());
            }
        }
        return value;
    }

    /** A field's name: a first part, then attributes and items. */
    public static final class FieldName {
        private final TruffleString source;
        private final Text text;
        private final TruffleString first;
        private final int firstIndex;
        private int position;
        private boolean attribute;
        private TruffleString name;
        private int index;

        /** Parses the first part of {@code source}. */
        public FieldName(TruffleString source) {
            this.source = source;
            this.text = Text.of(source);
            int end = 0;
            while (end < text.length() && text.at(end) != '.' && text.at(end) != '[') {
                end++;
            }
            first = Str.substring(source, 0, end);
            firstIndex = number(first);
            position = end;
        }

        /** The first part as text. */
        public TruffleString first() {
            return first;
        }

        /** The first part as a number, or −1. */
        public int firstIndex() {
            return firstIndex;
        }

        /** Moves on to the next attribute or item; false at the end. */
        public boolean next() {
            if (position >= text.length()) {
                return false;
            }
            int c = text.at(position++);
            int start = position;
            if (c == '.') {
                attribute = true;
                while (position < text.length()
                        && text.at(position) != '.'
                        && text.at(position) != '[') {
                    position++;
                }
                name = Str.substring(source, start, position);
                index = -1;
            } else if (c == '[') {
                attribute = false;
                while (position < text.length() && text.at(position) != ']') {
                    position++;
                }
                if (position >= text.length()) {
                    throw PyErr.valueError("Missing ']' in format string");
                }
                name = Str.substring(source, start, position++);
                index = number(name);
            } else {
                throw PyErr.valueError("Only '.' or '[' may follow ']' in format field specifier");
            }
            if (name.isEmpty()) {
                throw PyErr.valueError("Empty attribute in format string");
            }
            return true;
        }

        /** Whether the current part is an attribute, not an item. */
        public boolean isAttribute() {
            return attribute;
        }

        /** The current part's text. */
        public TruffleString name() {
            return name;
        }

        /** The current item's key: an int if it looks like one, else a str. */
        public Object key() {
            return index >= 0 ? (Object) (long) index : name;
        }

        private static int number(TruffleString digits) {
            Text text = Text.of(digits);
            long value = 0;
            for (int i = 0; i < text.length(); i++) {
                int digit = CharInfo.decimalValue(text.at(i));
                if (digit < 0) {
                    return -1;
                }
                value = value * 10 + digit;
                if (value > Integer.MAX_VALUE) {
                    throw PyErr.valueError("Too many decimal digits in format string");
                }
            }
            return text.length() == 0 ? -1 : (int) value;
        }
    }
}
