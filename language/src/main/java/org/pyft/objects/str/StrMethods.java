package org.pyft.objects.str;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.codecs.Codecs;
import org.pyft.objects.bytes.Buffers;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.list.PyList;
import org.pyft.objects.list.SequenceOperands;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.none.PyNotImplemented;
import org.pyft.objects.slice.PySlice;
import org.pyft.objects.slice.SliceIndices;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

import java.util.List;

/** The attributes of {@code str}. */
@BuiltinType("str")
public final class StrMethods {
    private StrMethods() {}

    @Builtin("__new__($type, object='', encoding='utf-8', errors='strict')")
    static Object create(PyType type, Object object, TruffleString encoding, TruffleString errors) {
        TruffleString value;
        if (object == null) {
            value = Str.EMPTY;
        } else if (encoding == null && errors == null) {
            if (type == StrType.TYPE) {
                return Py.strObject(object);
            }
            value = Py.str(object);
        } else {
            value = decode(object, name(encoding), name(errors));
        }
        return type == StrType.TYPE ? value : PyWrapper.create(type, value);
    }

    private static String name(TruffleString text) {
        return text == null ? null : Str.toJava(text);
    }

    private static TruffleString decode(Object object, String encoding, String errors) {
        if (PyWrapper.unwrap(object) instanceof TruffleString) {
            throw PyErr.typeError("decoding str is not supported");
        }
        if (!Buffers.isBuffer(object)) {
            throw PyErr.typeError(
                    "decoding to str: need a bytes-like object, %s found", Types.nameOf(object));
        }
        return Codecs.decode(object, encoding, errors);
    }

    // Basics --------------------------------------------------------------------------------------

    @Builtin("__repr__($self, /)")
    static TruffleString repr(TruffleString self) {
        return Str.repr(self);
    }

    @Builtin("__str__($self, /)")
    static TruffleString str(TruffleString self) {
        return self;
    }

    @Builtin("__hash__($self, /)")
    static long hash(TruffleString self) {
        return Str.hash(self);
    }

    @Builtin(value = "__len__($self, /)", inline = true)
    static long len(TruffleString self) {
        return Str.length(self);
    }

    @Builtin("__iter__($self, /)")
    static Object iter(TruffleString self) {
        return new StrIterator(self);
    }

    @Builtin("__getnewargs__($self, /)")
    static Object newArguments(TruffleString self) {
        return PyTuple.of(Str.copy(self));
    }

    @Builtin("__sizeof__($self, /)")
    static long sizeOf(TruffleString self) {
        // The sizes of free-threaded CPython.
        int length = Str.length(self);
        if (Str.isAscii(self)) {
            return 57L + length;
        }
        Text text = Text.of(self);
        return 72L + (length + 1L) * text.width();
    }

    @Builtin("__eq__($self, value, /)")
    static Object eq(TruffleString self, Object value) {
        return PyWrapper.unwrap(value) instanceof TruffleString other
                ? (Object) Str.equals(self, other)
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__ne__($self, value, /)")
    static Object ne(TruffleString self, Object value) {
        return PyWrapper.unwrap(value) instanceof TruffleString other
                ? (Object) !Str.equals(self, other)
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__lt__($self, value, /)")
    static Object lt(TruffleString self, Object value) {
        return PyWrapper.unwrap(value) instanceof TruffleString other
                ? (Object) (Str.compare(self, other) < 0)
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__le__($self, value, /)")
    static Object le(TruffleString self, Object value) {
        return PyWrapper.unwrap(value) instanceof TruffleString other
                ? (Object) (Str.compare(self, other) <= 0)
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__gt__($self, value, /)")
    static Object gt(TruffleString self, Object value) {
        return PyWrapper.unwrap(value) instanceof TruffleString other
                ? (Object) (Str.compare(self, other) > 0)
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__ge__($self, value, /)")
    static Object ge(TruffleString self, Object value) {
        return PyWrapper.unwrap(value) instanceof TruffleString other
                ? (Object) (Str.compare(self, other) >= 0)
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__contains__($self, key, /)")
    static boolean contains(TruffleString self, Object key) {
        if (PyWrapper.unwrap(key) instanceof TruffleString wanted) {
            return Str.contains(self, wanted);
        }
        throw PyErr.typeError(
                "'in <string>' requires string as left operand, not %s", Types.nameOf(key));
    }

    @Builtin("__getitem__($self, key, /)")
    static Object getItem(TruffleString self, Object key) {
        int length = Str.length(self);
        if (key instanceof PySlice slice) {
            SliceIndices range = slice.indices(length);
            return slice(self, range.start(), range.step(), range.count());
        }
        long index;
        if (key instanceof Long exact) {
            index = exact;
        } else {
            if (Py.indexOrNull(key) == null) {
                throw PyErr.typeError(
                        "string indices must be integers, not '%s'", Types.nameOf(key));
            }
            index = Py.asSize(key);
        }
        int place = Indices.element(index, length);
        if (place < 0) {
            throw PyErr.indexError("string index out of range");
        }
        return Str.fromCodePoint(Str.codePointAt(self, place));
    }

    /** {@code self[start::step]}, cut to {@code count} characters. */
    public static TruffleString slice(TruffleString self, int start, int step, int count) {
        if (count == 0) {
            return Str.EMPTY;
        }
        if (step == 1) {
            return Str.substring(self, start, start + count);
        }
        Text text = Text.of(self);
        if (text.isLatin1()) {
            byte[] bytes = new byte[count];
            for (int i = 0, at = start; i < count; i++, at += step) {
                bytes[i] = (byte) text.at(at);
            }
            return Str.fromLatin1(bytes, 0, count, false);
        }
        int[] codePoints = new int[count];
        for (int i = 0, at = start; i < count; i++, at += step) {
            codePoints[i] = text.at(at);
        }
        return Str.fromCodePoints(codePoints);
    }

    @Builtin("__add__($self, value, /)")
    static Object add(TruffleString self, Object value) {
        if (PyWrapper.unwrap(value) instanceof TruffleString other) {
            return Str.concat(self, other);
        }
        Object result = SequenceOperands.reflected(self, value, "__radd__");
        if (result != null) {
            return result;
        }
        throw PyErr.typeError("can only concatenate str (not \"%s\") to str", Types.nameOf(value));
    }

    @Builtin("__mul__($self, value, /)")
    static Object mul(TruffleString self, Object value) {
        Object result = SequenceOperands.reflected(self, value, "__rmul__");
        return result != null ? result : Str.repeat(self, SequenceOperands.times(value));
    }

    @Builtin("__rmul__($self, value, /)")
    static Object mulReflected(TruffleString self, Object value) {
        return mul(self, value);
    }

    @Builtin("__mod__($self, value, /)")
    static Object mod(TruffleString self, Object value) {
        return Formatting.percent(self, value);
    }

    @Builtin("__rmod__($self, value, /)")
    static Object modReflected(TruffleString self, Object value) {
        return PyWrapper.unwrap(value) instanceof TruffleString format
                ? Formatting.percent(format, self)
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    // Formatting ----------------------------------------------------------------------------------

    @Builtin("__format__($self, format_spec, /)")
    static TruffleString format(Object self, Object spec) {
        if (!(PyWrapper.unwrap(spec) instanceof TruffleString text)) {
            throw PyErr.typeError("__format__() argument must be str, not %s", Types.nameOf(spec));
        }
        return text.isEmpty() ? Py.str(self) : Formatting.format(self, text);
    }

    @Builtin("format($self, /, *args, **kwargs)")
    static TruffleString formatFields(TruffleString self, Object[] args, PyDict kwargs) {
        return FormatString.format(self, args, kwargs);
    }

    @Builtin("format_map($self, mapping, /)")
    static TruffleString formatMap(TruffleString self, Object mapping) {
        return FormatString.format(self, null, mapping);
    }

    @Builtin("encode($self, /, encoding='utf-8', errors='strict')")
    static Object encode(TruffleString self, TruffleString encoding, TruffleString errors) {
        return PyBytes.of(Codecs.encode(self, name(encoding), name(errors)));
    }

    // Case ----------------------------------------------------------------------------------------

    @Builtin("lower($self, /)")
    static TruffleString lower(TruffleString self) {
        return Casing.lower(self);
    }

    @Builtin("upper($self, /)")
    static TruffleString upper(TruffleString self) {
        return Casing.upper(self);
    }

    @Builtin("title($self, /)")
    static TruffleString title(TruffleString self) {
        return Casing.title(self);
    }

    @Builtin("capitalize($self, /)")
    static TruffleString capitalize(TruffleString self) {
        return Casing.capitalize(self);
    }

    @Builtin("swapcase($self, /)")
    static TruffleString swapCase(TruffleString self) {
        return Casing.swapCase(self);
    }

    @Builtin("casefold($self, /)")
    static TruffleString caseFold(TruffleString self) {
        return Casing.caseFold(self);
    }

    @Builtin("islower($self, /)")
    static boolean isLower(TruffleString self) {
        return Casing.isLower(self);
    }

    @Builtin("isupper($self, /)")
    static boolean isUpper(TruffleString self) {
        return Casing.isUpper(self);
    }

    @Builtin("istitle($self, /)")
    static boolean isTitle(TruffleString self) {
        return Casing.isTitle(self);
    }

    // Predicates ----------------------------------------------------------------------------------

    @Builtin("isalnum($self, /)")
    static boolean isAlnum(TruffleString self) {
        return Casing.all(self, CharInfo::isAlnum);
    }

    @Builtin("isalpha($self, /)")
    static boolean isAlpha(TruffleString self) {
        return Casing.all(self, CharInfo::isAlpha);
    }

    @Builtin("isascii($self, /)")
    static boolean isAscii(TruffleString self) {
        return Str.isAscii(self);
    }

    @Builtin("isdecimal($self, /)")
    static boolean isDecimal(TruffleString self) {
        return Casing.all(self, CharInfo::isDecimal);
    }

    @Builtin("isdigit($self, /)")
    static boolean isDigit(TruffleString self) {
        return Casing.all(self, CharInfo::isDigit);
    }

    @Builtin("isnumeric($self, /)")
    static boolean isNumeric(TruffleString self) {
        return Casing.all(self, CharInfo::isNumeric);
    }

    @Builtin("isspace($self, /)")
    static boolean isSpace(TruffleString self) {
        return Casing.all(self, CharInfo::isSpace);
    }

    @Builtin("isprintable($self, /)")
    static boolean isPrintable(TruffleString self) {
        return self.isEmpty() || Casing.all(self, CharInfo::isPrintable);
    }

    @Builtin("isidentifier($self, /)")
    static boolean isIdentifier(TruffleString self) {
        return Str.isIdentifier(self);
    }

    // Searching -----------------------------------------------------------------------------------

    @Builtin("find($self, sub, start=None, end=None, /)")
    static long find(TruffleString self, TruffleString sub, Object start, Object end) {
        return StrSearch.find(self, sub, start, end);
    }

    @Builtin("rfind($self, sub, start=None, end=None, /)")
    static long findLast(TruffleString self, TruffleString sub, Object start, Object end) {
        return StrSearch.findLast(self, sub, start, end);
    }

    @Builtin("index($self, sub, start=None, end=None, /)")
    static long index(TruffleString self, TruffleString sub, Object start, Object end) {
        return found(StrSearch.find(self, sub, start, end));
    }

    @Builtin("rindex($self, sub, start=None, end=None, /)")
    static long indexLast(TruffleString self, TruffleString sub, Object start, Object end) {
        return found(StrSearch.findLast(self, sub, start, end));
    }

    private static long found(int index) {
        if (index < 0) {
            throw PyErr.valueError("substring not found");
        }
        return index;
    }

    @Builtin("count($self, sub, start=None, end=None, /)")
    static long count(TruffleString self, TruffleString sub, Object start, Object end) {
        return StrSearch.count(self, sub, start, end);
    }

    @Builtin("startswith($self, prefix, start=None, end=None, /)")
    static boolean startsWith(TruffleString self, Object prefix, Object start, Object end) {
        return StrSearch.hasAffix(self, prefix, start, end, false);
    }

    @Builtin("endswith($self, suffix, start=None, end=None, /)")
    static boolean endsWith(TruffleString self, Object suffix, Object start, Object end) {
        return StrSearch.hasAffix(self, suffix, start, end, true);
    }

    @Builtin("replace($self, old, new, /, count=-1)")
    static TruffleString replace(
            TruffleString self, TruffleString old, TruffleString replacement, long count) {
        return StrSearch.replace(self, old, replacement, count);
    }

    @Builtin("removeprefix($self, prefix, /)")
    static TruffleString removePrefix(TruffleString self, Object prefix) {
        TruffleString text = only(prefix, "removeprefix");
        return Str.startsWith(self, text) ? Str.substring(self, Str.length(text)) : self;
    }

    @Builtin("removesuffix($self, suffix, /)")
    static TruffleString removeSuffix(TruffleString self, Object suffix) {
        TruffleString text = only(suffix, "removesuffix");
        return !text.isEmpty() && Str.endsWith(self, text)
                ? Str.substring(self, 0, Str.length(self) - Str.length(text))
                : self;
    }

    private static TruffleString only(Object value, String method) {
        if (PyWrapper.unwrap(value) instanceof TruffleString text) {
            return text;
        }
        throw PyErr.typeError("%s() argument must be str, not %s", method, described(value));
    }

    private static String described(Object value) {
        return value == PyNone.NONE ? "None" : Types.nameOf(value);
    }

    // Splitting and joining -----------------------------------------------------------------------

    @Builtin("split($self, /, sep=None, maxsplit=-1)")
    static Object split(TruffleString self, Object sep, long maxsplit) {
        return list(StrSplit.split(self, separator(sep), maxsplit));
    }

    @Builtin("rsplit($self, /, sep=None, maxsplit=-1)")
    static Object splitFromEnd(TruffleString self, Object sep, long maxsplit) {
        return list(StrSplit.splitFromEnd(self, separator(sep), maxsplit));
    }

    @Builtin("splitlines($self, /, keepends=False)")
    static Object splitLines(TruffleString self, boolean keepends) {
        return list(StrSplit.splitLines(self, keepends));
    }

    private static PyList list(List<Object> items) {
        return PyList.of(items.toArray());
    }

    private static TruffleString separator(Object value) {
        if (value == null || value == PyNone.NONE) {
            return null;
        }
        if (PyWrapper.unwrap(value) instanceof TruffleString text) {
            return text;
        }
        throw PyErr.typeError("must be str or None, not %s", Types.nameOf(value));
    }

    @Builtin("partition($self, sep, /)")
    static Object partition(TruffleString self, Object sep) {
        return StrSplit.partition(self, required(sep));
    }

    @Builtin("rpartition($self, sep, /)")
    static Object partitionFromEnd(TruffleString self, Object sep) {
        return StrSplit.partitionFromEnd(self, required(sep));
    }

    private static TruffleString required(Object value) {
        if (PyWrapper.unwrap(value) instanceof TruffleString text) {
            return text;
        }
        throw PyErr.typeError("must be str, not %s", Types.nameOf(value));
    }

    @Builtin("join($self, iterable, /)")
    static TruffleString join(TruffleString self, Object iterable) {
        Object[] parts;
        if (iterable instanceof PyList || iterable instanceof PyTuple) {
            parts = Py.toArray(iterable);
        } else {
            parts = Py.toArray(iterable, "can only join an iterable");
        }
        for (int i = 0; i < parts.length; i++) {
            if (!(parts[i] instanceof TruffleString)) {
                if (!(PyWrapper.unwrap(parts[i]) instanceof TruffleString text)) {
                    throw PyErr.typeError(
                            "sequence item %s: expected str instance, %s found",
                            i, Types.nameOf(parts[i]));
                }
                parts[i] = text;
            }
        }
        return Str.join(self, parts);
    }

    @Builtin("strip($self, chars=None, /)")
    static TruffleString strip(TruffleString self, Object chars) {
        return StrSearch.strip(self, characters(chars, "strip"), true, true);
    }

    @Builtin("lstrip($self, chars=None, /)")
    static TruffleString stripLeft(TruffleString self, Object chars) {
        return StrSearch.strip(self, characters(chars, "lstrip"), true, false);
    }

    @Builtin("rstrip($self, chars=None, /)")
    static TruffleString stripRight(TruffleString self, Object chars) {
        return StrSearch.strip(self, characters(chars, "rstrip"), false, true);
    }

    private static TruffleString characters(Object value, String method) {
        if (value == null || value == PyNone.NONE) {
            return null;
        }
        if (PyWrapper.unwrap(value) instanceof TruffleString text) {
            return text;
        }
        throw PyErr.typeError("%s arg must be None or str", method);
    }

    // Padding -------------------------------------------------------------------------------------

    @Builtin("center($self, width, fillchar=' ', /)")
    static TruffleString center(TruffleString self, Object width, Object fillchar) {
        int total = padding(self, width);
        int fill = fill(fillchar);
        // The odd one goes to the right of an even width, as CPython has it.
        int left = total / 2 + (total & (int) (total + (long) Str.length(self)) & 1);
        return pad(self, left, total - left, fill);
    }

    @Builtin("ljust($self, width, fillchar=' ', /)")
    static TruffleString justifyLeft(TruffleString self, Object width, Object fillchar) {
        int total = padding(self, width);
        return pad(self, 0, total, fill(fillchar));
    }

    @Builtin("rjust($self, width, fillchar=' ', /)")
    static TruffleString justifyRight(TruffleString self, Object width, Object fillchar) {
        int total = padding(self, width);
        return pad(self, total, 0, fill(fillchar));
    }

    @Builtin("zfill($self, width, /)")
    static TruffleString fillZeros(TruffleString self, Object width) {
        int total = padding(self, width);
        if (total == 0) {
            return self;
        }
        int signs = !self.isEmpty() && isSign(Str.codePointAt(self, 0)) ? 1 : 0;
        return Str.builder((long) total + Str.length(self))
                .append(self, 0, signs)
                .append('0', total)
                .append(self, signs, Str.length(self))
                .build();
    }

    private static boolean isSign(int c) {
        return c == '+' || c == '-';
    }

    /** How many characters are missing to {@code width}. */
    private static int padding(TruffleString self, Object width) {
        long missing = Indices.size(width) - Str.length(self);
        if (missing > Str.MAXIMUM_LENGTH) {
            throw PyErr.memoryError();
        }
        return (int) Math.max(0, missing);
    }

    private static int fill(Object value) {
        if (value == null) {
            return ' ';
        }
        if (!(PyWrapper.unwrap(value) instanceof TruffleString text)) {
            throw PyErr.typeError(
                    "The fill character must be a unicode character, not %s", Types.nameOf(value));
        }
        if (Str.length(text) != 1) {
            throw PyErr.typeError("The fill character must be exactly one character long");
        }
        return Str.codePointAt(text, 0);
    }

    private static TruffleString pad(TruffleString self, int left, int right, int fill) {
        if (left + right == 0) {
            return self;
        }
        return Str.builder((long) left + right + Str.length(self))
                .append(fill, left)
                .append(self)
                .append(fill, right)
                .build();
    }

    @Builtin("expandtabs($self, /, tabsize=8)")
    static TruffleString expandTabs(TruffleString self, int tabsize) {
        Text text = Text.of(self);
        Str.Builder out = Str.builder(text.length());
        int column = 0;
        for (int i = 0; i < text.length(); i++) {
            int c = text.at(i);
            if (c == '\t') {
                if (tabsize > 0) {
                    int spaces = tabsize - column % tabsize;
                    out.append(' ', spaces);
                    column += spaces;
                }
            } else {
                out.append(c);
                column = c == '\n' || c == '\r' ? 0 : column + 1;
            }
        }
        return out.build();
    }

    @Builtin("translate($self, table, /)")
    static TruffleString translate(TruffleString self, Object table) {
        return Translation.translate(self, table);
    }

    @Builtin("maketrans(x, y=<unrepresentable>, z=<unrepresentable>, /)")
    static Object makeTranslation(Object x, TruffleString y, TruffleString z) {
        return Translation.makeTable(x, y, z);
    }
}
