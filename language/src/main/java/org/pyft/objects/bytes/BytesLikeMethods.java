package org.pyft.objects.bytes;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.codecs.Codecs;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.list.PyList;
import org.pyft.objects.list.SequenceOperands;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.none.PyNotImplemented;
import org.pyft.objects.str.Indices;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/** The attributes that {@code bytes} and {@code bytearray} have in common. */
@BuiltinType("bytes")
public final class BytesLikeMethods {
    private static final String REQUIRED = "a bytes-like object is required, not '%s'";

    private BytesLikeMethods() {}

    // Arguments -----------------------------------------------------------------------------------

    /** The bytes of an argument; TypeError if it is not bytes-like. */
    static Span bytesOf(Object value) {
        return value instanceof PyBytesLike like ? like.span() : Span.of(Buffers.toBytes(value));
    }

    private static Span bytesOrNull(Object value) {
        if (value instanceof PyBytesLike like) {
            return like.span();
        }
        byte[] bytes = Buffers.toBytesOrNull(value);
        return bytes == null ? null : Span.of(bytes);
    }

    /** What is searched for: bytes, or an int that stands for one byte. */
    private static Span wanted(PyBytesLike self, Object value) {
        if (value instanceof PyBytesLike like) {
            return like.span();
        }
        return value instanceof Long
                ? Span.of(new byte[] {(byte) checkByte(value)})
                : Buffers.pinned(self, () -> wanted(value));
    }

    private static Span wanted(Object value) {
        Span bytes = bytesOrNull(value);
        if (bytes != null) {
            return bytes;
        }
        Object index = Py.indexOrNull(value);
        if (index == null) {
            throw PyErr.typeError(
                    "argument should be integer or bytes-like object, not '%s'",
                    Types.nameOf(value));
        }
        return Span.of(new byte[] {(byte) checkByte(index)});
    }

    private static int checkByte(Object index) {
        long value = Indices.clip(index);
        if (value < 0 || value > 255) {
            throw PyErr.valueError("byte must be in range(0, 256)");
        }
        return (int) value;
    }

    /** A value to store: an int from 0 to 255. */
    static int byteValue(Object value) {
        return checkByte(Py.index(value));
    }

    /** {@code self} itself if it is exact bytes, else a copy. */
    private static PyBytesLike same(PyBytesLike self, Span bytes) {
        return self instanceof PyBytes exact && exact.isExact() ? exact : self.make(bytes.copy());
    }

    private static PyBytesLike part(PyBytesLike self, Span bytes, int from, int to) {
        return from == 0 && to == bytes.length()
                ? same(self, bytes)
                : self.make(bytes.copy(from, to));
    }

    // Sequence ------------------------------------------------------------------------------------

    @Builtin(value = "__len__($self, /)", inline = true)
    static long len(PyBytesLike self) {
        return self.size();
    }

    @Builtin("__iter__($self, /)")
    static Object iter(PyBytesLike self) {
        return new BytesIterator(self);
    }

    @Builtin("__contains__($self, key, /)")
    static boolean contains(PyBytesLike self, Object key) {
        Object index = key instanceof Long ? key : Buffers.pinned(self, () -> Py.indexOrNull(key));
        Span wanted =
                index != null
                        ? Span.of(new byte[] {(byte) checkByte(index)})
                        : Buffers.pinned(self, () -> bytesOf(key));
        Span bytes = self.span();
        return bytes.indexOf(wanted, 0, bytes.length()) >= 0;
    }

    @Builtin("__add__($self, value, /)")
    static Object add(PyBytesLike self, Object value) {
        Span b = bytesOrNull(value);
        if (b == null) {
            Object result = SequenceOperands.reflected(self, value, "__radd__");
            if (result != null) {
                return result;
            }
            throw PyErr.typeError("can't concat %s to %s", Types.nameOf(value), Types.nameOf(self));
        }
        Span a = self.span();
        if (self instanceof PyBytes exact && exact.isExact() && b.length() == 0) {
            return self;
        }
        if (a.length() == 0
                && self instanceof PyBytes
                && value instanceof PyBytes v
                && v.isExact()) {
            return value;
        }
        return self.make(
                new ByteBuilder((long) a.length() + b.length()).append(a).append(b).toArray());
    }

    @Builtin("__mul__($self, value, /)")
    static Object mul(PyBytesLike self, Object value) {
        Object reflected = SequenceOperands.reflected(self, value, "__rmul__");
        if (reflected != null) {
            return reflected;
        }
        long count = Math.max(0, SequenceOperands.times(value));
        Span bytes = self.span();
        if (count == 1) {
            return same(self, bytes);
        }
        int length = bytes.length();
        if (length > 0 && count > (Integer.MAX_VALUE - 16) / length) {
            throw PyErr.memoryError();
        }
        int total = (int) (length * count);
        byte[] result = new byte[total];
        if (length == 1) {
            Arrays.fill(result, (byte) bytes.at(0));
        } else {
            for (int at = 0; at < total; at += length) {
                System.arraycopy(bytes.array(), bytes.from(), result, at, length);
            }
        }
        return self.make(result);
    }

    @Builtin("__rmul__($self, value, /)")
    static Object mulReflected(PyBytesLike self, Object value) {
        return mul(self, value);
    }

    @Builtin("__mod__($self, value, /)")
    static Object mod(PyBytesLike self, Object value) {
        return self.make(Buffers.pinned(self, () -> BytesFormat.format(self, value)));
    }

    @Builtin("__rmod__($self, value, /)")
    static Object modReflected(PyBytesLike self, Object value) {
        return value instanceof PyBytesLike format && format.builtinType() == self.builtinType()
                ? mod(format, self)
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    private static Integer compare(PyBytesLike self, Object value) {
        if (value instanceof PyBytesLike other) {
            return self.span().compare(other.span());
        }
        // bytes knows only bytes, bytearray compares with every buffer.
        if (self instanceof PyByteArray) {
            Span other = bytesOrNull(value);
            return other == null ? null : (Integer) self.span().compare(other);
        }
        return null;
    }

    @Builtin("__eq__($self, value, /)")
    static Object eq(PyBytesLike self, Object value) {
        if (value instanceof PyBytesLike other) {
            return self == other || self.span().sameBytes(other.span());
        }
        Integer order = compare(self, value);
        return order == null ? PyNotImplemented.NOT_IMPLEMENTED : (Object) (order == 0);
    }

    @Builtin("__ne__($self, value, /)")
    static Object ne(PyBytesLike self, Object value) {
        Object equal = eq(self, value);
        return equal instanceof Boolean truth ? (Object) !truth : equal;
    }

    @Builtin("__lt__($self, value, /)")
    static Object lt(PyBytesLike self, Object value) {
        Integer order = compare(self, value);
        return order == null ? PyNotImplemented.NOT_IMPLEMENTED : (Object) (order < 0);
    }

    @Builtin("__le__($self, value, /)")
    static Object le(PyBytesLike self, Object value) {
        Integer order = compare(self, value);
        return order == null ? PyNotImplemented.NOT_IMPLEMENTED : (Object) (order <= 0);
    }

    @Builtin("__gt__($self, value, /)")
    static Object gt(PyBytesLike self, Object value) {
        Integer order = compare(self, value);
        return order == null ? PyNotImplemented.NOT_IMPLEMENTED : (Object) (order > 0);
    }

    @Builtin("__ge__($self, value, /)")
    static Object ge(PyBytesLike self, Object value) {
        Integer order = compare(self, value);
        return order == null ? PyNotImplemented.NOT_IMPLEMENTED : (Object) (order >= 0);
    }

    // Searching -----------------------------------------------------------------------------------

    private static int search(
            PyBytesLike self, Object sub, Object start, Object end, boolean last) {
        Span wanted = wanted(self, sub);
        Span bytes = self.span();
        int from = Indices.start(start, bytes.length());
        int to = Indices.end(end, bytes.length());
        if (from > to) {
            return -1;
        }
        return last ? bytes.lastIndexOf(wanted, from, to) : bytes.indexOf(wanted, from, to);
    }

    @Builtin("find($self, sub, start=None, end=None, /)")
    static long find(PyBytesLike self, Object sub, Object start, Object end) {
        return search(self, sub, start, end, false);
    }

    @Builtin("rfind($self, sub, start=None, end=None, /)")
    static long findLast(PyBytesLike self, Object sub, Object start, Object end) {
        return search(self, sub, start, end, true);
    }

    @Builtin("index($self, sub, start=None, end=None, /)")
    static long index(PyBytesLike self, Object sub, Object start, Object end) {
        return found(search(self, sub, start, end, false));
    }

    @Builtin("rindex($self, sub, start=None, end=None, /)")
    static long indexLast(PyBytesLike self, Object sub, Object start, Object end) {
        return found(search(self, sub, start, end, true));
    }

    private static long found(int index) {
        if (index < 0) {
            throw PyErr.valueError("subsection not found");
        }
        return index;
    }

    @Builtin("count($self, sub, start=None, end=None, /)")
    static long count(PyBytesLike self, Object sub, Object start, Object end) {
        Span wanted = wanted(self, sub);
        Span bytes = self.span();
        return bytes.count(
                wanted,
                Indices.start(start, bytes.length()),
                Indices.end(end, bytes.length()),
                Integer.MAX_VALUE);
    }

    @Builtin("startswith($self, prefix, start=None, end=None, /)")
    static boolean startsWith(PyBytesLike self, Object prefix, Object start, Object end) {
        return hasAffix(self, prefix, start, end, false);
    }

    @Builtin("endswith($self, suffix, start=None, end=None, /)")
    static boolean endsWith(PyBytesLike self, Object suffix, Object start, Object end) {
        return hasAffix(self, suffix, start, end, true);
    }

    private static boolean hasAffix(
            PyBytesLike self, Object affix, Object start, Object end, boolean atEnd) {
        Object[] choices = affix instanceof PyTuple tuple ? tuple.toArray() : new Object[] {affix};
        Span bytes = self.span();
        int from = Indices.start(start, bytes.length());
        int to = Indices.end(end, bytes.length());
        for (Object choice : choices) {
            Span wanted = bytesOrNull(choice);
            if (wanted == null) {
                if (choice != affix) {
                    throw PyErr.typeError(REQUIRED, Types.nameOf(choice));
                }
                throw PyErr.typeError(
                        "%s first arg must be bytes or a tuple of bytes, not %s",
                        atEnd ? "endswith" : "startswith", Types.nameOf(affix));
            }
            int length = wanted.length();
            if (from <= to
                    && length <= to - from
                    && bytes.matches(atEnd ? to - length : from, wanted)) {
                return true;
            }
        }
        return false;
    }

    @Builtin("replace($self, old, new, count=-1, /)")
    static Object replace(PyBytesLike self, Object old, Object replacement, long count) {
        Span from = bytesOf(old);
        Span to = bytesOf(replacement);
        Span bytes = self.span();
        byte[] result = ByteSplit.replace(bytes, from, to, count);
        return result == null ? same(self, bytes) : self.make(result);
    }

    @Builtin("removeprefix($self, prefix, /)")
    static Object removePrefix(PyBytesLike self, Object prefix) {
        Span wanted = bytesOf(prefix);
        Span bytes = self.span();
        int from = bytes.matches(0, wanted) ? wanted.length() : 0;
        return part(self, bytes, from, bytes.length());
    }

    @Builtin("removesuffix($self, suffix, /)")
    static Object removeSuffix(PyBytesLike self, Object suffix) {
        Span wanted = bytesOf(suffix);
        Span bytes = self.span();
        int to = bytes.length() - wanted.length();
        return part(self, bytes, 0, bytes.matches(to, wanted) ? to : bytes.length());
    }

    // Splitting and joining -----------------------------------------------------------------------

    private static Span separator(PyBytesLike self, Object value) {
        if (value == null || value == PyNone.NONE) {
            return null;
        }
        return value instanceof PyBytesLike like
                ? like.span()
                : Buffers.pinned(self, () -> bytesOf(value));
    }

    @Builtin("split($self, /, sep=None, maxsplit=-1)")
    static Object split(PyBytesLike self, Object sep, long maxsplit) {
        return PyList.of(ByteSplit.split(self, separator(self, sep), maxsplit).toArray());
    }

    @Builtin("rsplit($self, /, sep=None, maxsplit=-1)")
    static Object splitFromEnd(PyBytesLike self, Object sep, long maxsplit) {
        return PyList.of(ByteSplit.splitFromEnd(self, separator(self, sep), maxsplit).toArray());
    }

    @Builtin("splitlines($self, /, keepends=False)")
    static Object splitLines(PyBytesLike self, boolean keepends) {
        return PyList.of(ByteSplit.splitLines(self, keepends).toArray());
    }

    @Builtin("partition($self, sep, /)")
    static Object partition(PyBytesLike self, Object sep) {
        return ByteSplit.partition(self, sep, bytesOf(sep), false);
    }

    @Builtin("rpartition($self, sep, /)")
    static Object partitionFromEnd(PyBytesLike self, Object sep) {
        return ByteSplit.partition(self, sep, bytesOf(sep), true);
    }

    @Builtin("join($self, iterable_of_bytes, /)")
    static Object join(PyBytesLike self, Object iterable) {
        // A bytearray keeps its size while the items are collected.
        PyBuffer pin = self.openBuffer(false);
        try {
            return join(self, Py.toArray(iterable, "can only join an iterable"));
        } finally {
            pin.close();
        }
    }

    private static Object join(PyBytesLike self, Object[] items) {
        Span separator = self.span();
        if (items.length == 1 && items[0] instanceof PyBytes only && only.isExact()) {
            return self instanceof PyBytes ? only : self.make(only.bytes().clone());
        }
        ByteBuilder out = new ByteBuilder(16L * items.length);
        for (int i = 0; i < items.length; i++) {
            Span item = bytesOrNull(items[i]);
            if (item == null) {
                throw PyErr.typeError(
                        "sequence item %s: expected a bytes-like object, %s found",
                        i, Types.nameOf(items[i]));
            }
            if (i > 0) {
                out.append(separator);
            }
            out.append(item);
        }
        return self.make(out.toArray());
    }

    @Builtin("strip($self, bytes=None, /)")
    static Object strip(PyBytesLike self, Object characters) {
        return strip(self, characters, true, true);
    }

    @Builtin("lstrip($self, bytes=None, /)")
    static Object stripLeft(PyBytesLike self, Object characters) {
        return strip(self, characters, true, false);
    }

    @Builtin("rstrip($self, bytes=None, /)")
    static Object stripRight(PyBytesLike self, Object characters) {
        return strip(self, characters, false, true);
    }

    private static Object strip(PyBytesLike self, Object characters, boolean left, boolean right) {
        boolean[] set = new boolean[256];
        if (characters == null || characters == PyNone.NONE) {
            for (int c = 0; c < 128; c++) {
                set[c] = ByteText.isSpace(c);
            }
        } else {
            Span given = bytesOf(characters);
            for (int i = 0; i < given.length(); i++) {
                set[given.at(i)] = true;
            }
        }
        Span bytes = self.span();
        int from = 0;
        int to = bytes.length();
        while (left && from < to && set[bytes.at(from)]) {
            from++;
        }
        while (right && to > from && set[bytes.at(to - 1)]) {
            to--;
        }
        return part(self, bytes, from, to);
    }

    // Padding -------------------------------------------------------------------------------------

    @Builtin("center($self, width, fillchar=b' ', /)")
    static Object center(PyBytesLike self, Object width, Object fillchar) {
        int fill = fill(fillchar, "center");
        Span bytes = self.span();
        int total = padding(bytes, width);
        int left = total / 2 + (total & (total + bytes.length()) & 1);
        return pad(self, bytes, left, total - left, fill);
    }

    @Builtin("ljust($self, width, fillchar=b' ', /)")
    static Object justifyLeft(PyBytesLike self, Object width, Object fillchar) {
        int fill = fill(fillchar, "ljust");
        Span bytes = self.span();
        return pad(self, bytes, 0, padding(bytes, width), fill);
    }

    @Builtin("rjust($self, width, fillchar=b' ', /)")
    static Object justifyRight(PyBytesLike self, Object width, Object fillchar) {
        int fill = fill(fillchar, "rjust");
        Span bytes = self.span();
        return pad(self, bytes, padding(bytes, width), 0, fill);
    }

    @Builtin("zfill($self, width, /)")
    static Object fillZeros(PyBytesLike self, Object width) {
        Span bytes = self.span();
        int total = padding(bytes, width);
        if (total == 0) {
            return same(self, bytes);
        }
        int signs = bytes.length() > 0 && (bytes.at(0) == '+' || bytes.at(0) == '-') ? 1 : 0;
        return self.make(
                new ByteBuilder((long) total + bytes.length())
                        .append(bytes.part(0, signs))
                        .fill('0', total)
                        .append(bytes.part(signs, bytes.length()))
                        .toArray());
    }

    private static int padding(Span bytes, Object width) {
        long missing = Indices.size(width) - bytes.length();
        if (missing > Integer.MAX_VALUE / 2) {
            throw PyErr.memoryError();
        }
        return (int) Math.max(0, missing);
    }

    private static int fill(Object value, String method) {
        if (value == null) {
            return ' ';
        }
        if (value instanceof PyBytesLike like) {
            Span bytes = like.span();
            if (bytes.length() == 1) {
                return bytes.at(0);
            }
            throw PyErr.typeError(
                    "%s(): argument 2 must be a byte string of length 1, not a %s object of length"
                            + " %s",
                    method, Types.nameOf(value), bytes.length());
        }
        throw PyErr.typeError(
                "%s() argument 2 must be a byte string of length 1, not %s",
                method, value == PyNone.NONE ? "None" : Types.nameOf(value));
    }

    private static Object pad(PyBytesLike self, Span bytes, int left, int right, int fill) {
        if (left + right == 0) {
            return same(self, bytes);
        }
        return self.make(
                new ByteBuilder((long) left + right + bytes.length())
                        .fill(fill, left)
                        .append(bytes)
                        .fill(fill, right)
                        .toArray());
    }

    @Builtin("expandtabs($self, /, tabsize=8)")
    static Object expandTabs(PyBytesLike self, int tabsize) {
        Span bytes = self.span();
        ByteBuilder out = new ByteBuilder(bytes.length());
        int column = 0;
        for (int i = 0; i < bytes.length(); i++) {
            int c = bytes.at(i);
            if (c == '\t') {
                if (tabsize > 0) {
                    int spaces = tabsize - column % tabsize;
                    out.fill(' ', spaces);
                    column += spaces;
                }
            } else {
                out.append(c);
                column = c == '\n' || c == '\r' ? 0 : column + 1;
            }
        }
        return self.make(out.toArray());
    }

    // Case and classes ----------------------------------------------------------------------------

    private static PyBytesLike map(PyBytesLike self, IntUnaryOperator function) {
        byte[] result = self.span().copy();
        for (int i = 0; i < result.length; i++) {
            result[i] = (byte) function.applyAsInt(result[i] & 0xff);
        }
        return self.make(result);
    }

    @Builtin("lower($self, /)")
    static Object lower(PyBytesLike self) {
        return map(self, ByteText::lower);
    }

    @Builtin("upper($self, /)")
    static Object upper(PyBytesLike self) {
        return map(self, ByteText::upper);
    }

    @Builtin("swapcase($self, /)")
    static Object swapCase(PyBytesLike self) {
        return map(self, c -> ByteText.isLower(c) ? c - 32 : ByteText.lower(c));
    }

    @Builtin("capitalize($self, /)")
    static Object capitalize(PyBytesLike self) {
        byte[] result = self.span().copy();
        for (int i = 0; i < result.length; i++) {
            int c = result[i] & 0xff;
            result[i] = (byte) (i == 0 ? ByteText.upper(c) : ByteText.lower(c));
        }
        return self.make(result);
    }

    @Builtin("title($self, /)")
    static Object title(PyBytesLike self) {
        byte[] result = self.span().copy();
        boolean inWord = false;
        for (int i = 0; i < result.length; i++) {
            int c = result[i] & 0xff;
            result[i] = (byte) (inWord ? ByteText.lower(c) : ByteText.upper(c));
            inWord = ByteText.isAlpha(c);
        }
        return self.make(result);
    }

    private static boolean all(PyBytesLike self, IntPredicate test) {
        Span bytes = self.span();
        for (int i = 0; i < bytes.length(); i++) {
            if (!test.test(bytes.at(i))) {
                return false;
            }
        }
        return bytes.length() > 0;
    }

    @Builtin("isalnum($self, /)")
    static boolean isAlnum(PyBytesLike self) {
        return all(self, ByteText::isAlnum);
    }

    @Builtin("isalpha($self, /)")
    static boolean isAlpha(PyBytesLike self) {
        return all(self, ByteText::isAlpha);
    }

    @Builtin("isascii($self, /)")
    static boolean isAscii(PyBytesLike self) {
        return self.size() == 0 || all(self, c -> c < 128);
    }

    @Builtin("isdigit($self, /)")
    static boolean isDigit(PyBytesLike self) {
        return all(self, ByteText::isDigit);
    }

    @Builtin("isspace($self, /)")
    static boolean isSpace(PyBytesLike self) {
        return all(self, ByteText::isSpace);
    }

    @Builtin("islower($self, /)")
    static boolean isLower(PyBytesLike self) {
        Span bytes = self.span();
        boolean found = false;
        for (int i = 0; i < bytes.length(); i++) {
            if (ByteText.isUpper(bytes.at(i))) {
                return false;
            }
            found |= ByteText.isLower(bytes.at(i));
        }
        return found;
    }

    @Builtin("isupper($self, /)")
    static boolean isUpper(PyBytesLike self) {
        Span bytes = self.span();
        boolean found = false;
        for (int i = 0; i < bytes.length(); i++) {
            if (ByteText.isLower(bytes.at(i))) {
                return false;
            }
            found |= ByteText.isUpper(bytes.at(i));
        }
        return found;
    }

    @Builtin("istitle($self, /)")
    static boolean isTitle(PyBytesLike self) {
        Span bytes = self.span();
        boolean found = false;
        boolean inWord = false;
        for (int i = 0; i < bytes.length(); i++) {
            int c = bytes.at(i);
            if (ByteText.isAlpha(c)) {
                if (ByteText.isUpper(c) == inWord) {
                    return false;
                }
                found = true;
            }
            inWord = ByteText.isAlpha(c);
        }
        return found;
    }

    // Conversion ----------------------------------------------------------------------------------

    @Builtin("translate($self, table, /, delete=b'')")
    static Object translate(PyBytesLike self, Object table, Object delete) {
        Span mapping = table == PyNone.NONE ? null : bytesOf(table);
        if (mapping != null && mapping.length() != 256) {
            throw PyErr.valueError("translation table must be 256 characters long");
        }
        boolean[] deleted = new boolean[256];
        if (delete != null) {
            Span given = bytesOf(delete);
            for (int i = 0; i < given.length(); i++) {
                deleted[given.at(i)] = true;
            }
        }
        Span bytes = self.span();
        byte[] result = new byte[bytes.length()];
        int length = 0;
        boolean changed = false;
        for (int i = 0; i < bytes.length(); i++) {
            int c = bytes.at(i);
            if (deleted[c]) {
                changed = true;
                continue;
            }
            int mapped = mapping == null ? c : mapping.at(c);
            changed |= mapped != c;
            result[length++] = (byte) mapped;
        }
        return changed ? self.make(Arrays.copyOf(result, length)) : same(self, bytes);
    }

    @Builtin("maketrans(frm, to, /)")
    static Object makeTranslation(Object frm, Object to) {
        Span keys = bytesOf(frm);
        Span values = bytesOf(to);
        if (keys.length() != values.length()) {
            throw PyErr.valueError("maketrans arguments must have same length");
        }
        byte[] table = new byte[256];
        for (int i = 0; i < 256; i++) {
            table[i] = (byte) i;
        }
        for (int i = 0; i < keys.length(); i++) {
            table[keys.at(i)] = (byte) values.at(i);
        }
        return PyBytes.of(table);
    }

    @Builtin("hex($self, /, sep=<unrepresentable>, bytes_per_sep=1)")
    static TruffleString hex(PyBytesLike self, Object sep, int bytesPerSep) {
        return Buffers.pinned(self, () -> ByteText.hex(self.span(), sep, bytesPerSep));
    }

    @Builtin("decode($self, /, encoding='utf-8', errors='strict')")
    static TruffleString decode(PyBytesLike self, TruffleString encoding, TruffleString errors) {
        return Codecs.decode(
                self,
                encoding == null ? null : Str.toJava(encoding),
                errors == null ? null : Str.toJava(errors));
    }
}
