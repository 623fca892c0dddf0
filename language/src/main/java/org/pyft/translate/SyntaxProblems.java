package org.pyft.translate;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.pyft.PyContext;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.syntax.SyntaxException;
import org.pyft.syntax.WarningSink;

/**
 * Turns syntax errors and warnings of the front end into Python's.
 */
public final class SyntaxProblems {
    private SyntaxProblems() {}

    /** A sink that passes warnings to Python's {@code warnings} module; one that has become an error is a SyntaxError. */
    public static WarningSink warnings() {
        return (category, message, filename, line, position) -> {
            PyType type = category == WarningSink.Category.SYNTAX_WARNING
                    ? ExceptionTypes.SYNTAX_WARNING
                    : ExceptionTypes.DEPRECATION_WARNING;
            if (!PyContext.get().isInitialized()) {
                return;
            }
            try {
                Py.call(
                        Py.getAttr(PyContext.get().importModule("warnings"), "warn_explicit"), Str.of(message), type,
                        Str.of(filename), (long) line);
            } catch (PyException e) {
                if (PyErr.matches(e, type) && position != null) {
                    throw position;
                }
                throw e;
            }
        };
    }

    /** The exception to throw for a syntax error; the source (null if unknown) gives the line's text where the error has none. */
    @TruffleBoundary
    public static PyException raise(SyntaxException e, byte[] source) {
        PyType type = switch (e.kind()) {
            case SYNTAX -> ExceptionTypes.SYNTAX_ERROR;
            case INDENTATION -> ExceptionTypes.INDENTATION_ERROR;
            case TAB -> ExceptionTypes.TAB_ERROR;
            case INCOMPLETE_INPUT -> ExceptionTypes.INCOMPLETE_INPUT_ERROR;
            case MEMORY -> ExceptionTypes.MEMORY_ERROR;
        };
        if (e.kind() == SyntaxException.Kind.MEMORY) {
            return PyErr.error(type, "%s", e.getMessage());
        }
        String text = e.text();
        int offset = e.offset();
        int endOffset = e.endOffset();
        if (text == null && source != null && e.line() > 0) {
            byte[] line = line(source, e.line());
            text = new String(line, StandardCharsets.UTF_8);
            offset = characters(line, offset);
            endOffset = e.endLine() == e.line()
                    ? characters(line, endOffset)
                    : characters(line(source, e.endLine()), endOffset);
        }
        Object[] place = {
            e.filename() == null ? PyNone.NONE : Str.of(e.filename()),
            e.line() == 0 ? PyNone.NONE : (Object) (long) e.line(),
            e.line() == 0 ? PyNone.NONE : (Object) (long) offset,
            text == null ? PyNone.NONE : Str.of(text),
            (long) e.endLine(),
            (long) endOffset
        };
        return PyErr.raised(Py.call(type, Str.of(e.getMessage()), PyTuple.of(place)));
    }

    /** The bytes of a line, its end included. */
    private static byte[] line(byte[] source, int number) {
        int start = 0;
        for (int i = 1; i < number && start < source.length; i++) {
            while (start < source.length && source[start] != '\n') {
                start++;
            }
            start++;
        }
        int end = Math.min(start, source.length);
        while (end < source.length && source[end] != '\n') {
            end++;
        }
        return Arrays.copyOfRange(source, Math.min(start, source.length), Math.min(end + 1, source.length));
    }

    /** An offset in characters from one in bytes; both count from 1. */
    private static int characters(byte[] line, int offset) {
        int count = 1;
        for (int i = 0; i < offset - 1; i++) {
            if (i >= line.length || (line[i] & 0xC0) != 0x80) {
                count++;
            }
        }
        return offset <= 0 ? offset : count;
    }
}
