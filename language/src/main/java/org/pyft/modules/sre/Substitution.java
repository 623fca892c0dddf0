package org.pyft.modules.sre;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.objects.bytes.Buffers;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

import java.io.ByteArrayOutputStream;

/** {@code Pattern.sub} and {@code subn}. */
final class Substitution {
    private final PyPattern pattern;
    private final SreText text;

    /** One of these is what matches are replaced with. */
    private final Object function;

    private final Object literal;
    private final PyTemplate template;

    private long count;

    /** Parts so far, as CPython's list would have them: for its error text. */
    private int parts;

    private Str.Builder string;
    private ByteArrayOutputStream bytes;

    private Substitution(PyPattern pattern, SreText text, Object replacement) {
        this.pattern = pattern;
        this.text = text;
        PyTemplate parsed = null;
        Object fixed = null;
        if (Py.isCallable(replacement)) {
            function = replacement;
        } else {
            function = null;
            if (isLiteral(replacement)) {
                fixed = replacement;
            } else {
                parsed = template(pattern, replacement);
                fixed = parsed.literalOrNull();
            }
        }
        literal = fixed;
        template = fixed == null ? parsed : null;
    }

    /** Whether a replacement is text without a backslash. */
    private static boolean isLiteral(Object replacement) {
        if (PyWrapper.unwrap(replacement) instanceof TruffleString string) {
            return Str.indexOfCodePoint(string, '\\', 0, Str.length(string)) < 0;
        }
        byte[] data = Buffers.toBytesOrNull(replacement);
        if (data == null) {
            return false;
        }
        for (byte b : data) {
            if (b == '\\') {
                return false;
            }
        }
        return true;
    }

    /** The parsed template of a replacement, from {@code re}'s cache. */
    static PyTemplate template(PyPattern pattern, Object replacement) {
        Object result =
                Py.call(
                        Py.getAttr(PyContext.get().importModule("re"), "_compile_template"),
                        pattern,
                        replacement);
        if (result instanceof PyTemplate parsed) {
            return parsed;
        }
        throw PyErr.runtimeError(
                "the result of compiling a replacement string is %s, not a list",
                Types.nameOf(result));
    }

    /** The text with matches replaced, at most {@code limit} of them (0: all); element 1 is their number. */
    static Object[] run(PyPattern pattern, Object replacement, Object object, long limit) {
        SreText text = pattern.text(object);
        Substitution substitution = new Substitution(pattern, text, replacement);
        Object result = substitution.replace(limit);
        return new Object[] {result, substitution.count};
    }

    private Object replace(long limit) {
        SreMatcher matcher = pattern.matcher(text);
        matcher.begin(0, text.length());
        int done = 0;
        while ((limit == 0 || count < limit) && matcher.searchNext()) {
            if (string == null && bytes == null) {
                start();
            }
            if (done < matcher.start()) {
                appendText(done, matcher.start());
            }
            appendReplacement(matcher);
            done = matcher.end();
            count++;
        }
        if (count == 0) {
            return text.slice(0, text.length());
        }
        if (done < text.length()) {
            appendText(done, text.length());
        }
        return string != null ? string.build() : PyBytes.of(bytes.toByteArray());
    }

    private void start() {
        if (text.isString()) {
            string = Str.builder(text.length());
        } else {
            bytes = new ByteArrayOutputStream(text.length() + 16);
        }
    }

    private void appendText(int from, int to) {
        parts++;
        if (string != null) {
            string.append(text.string(), from, to);
        } else {
            bytes.write(text.bytes(), from, to - from);
        }
    }

    private void appendReplacement(SreMatcher matcher) {
        if (literal != null) {
            append(literal);
            return;
        }
        PyMatch match = PyMatch.of(pattern, text, 0, text.length(), matcher);
        if (template != null) {
            parts++;
            if (string != null) {
                template.append(string, match);
            } else {
                template.append(bytes, match);
            }
            return;
        }
        Object result = Py.call(function, match);
        if (result != PyNone.NONE) {
            append(result);
        }
    }

    private void append(Object item) {
        if (string != null) {
            if (!(PyWrapper.unwrap(item) instanceof TruffleString part)) {
                throw PyErr.typeError(
                        "sequence item %s: expected str instance, %s found",
                        parts, Types.nameOf(item));
            }
            string.append(part);
        } else {
            byte[] part = Buffers.toBytesOrNull(item);
            if (part == null) {
                throw PyErr.typeError(
                        "sequence item %s: expected a bytes-like object, %s found",
                        parts, Types.nameOf(item));
            }
            bytes.writeBytes(part);
        }
        parts++;
    }
}
