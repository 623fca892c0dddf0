package org.pyft.programs;

import org.pyft.objects.exception.ExceptionFields;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyBaseException;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.syntax.SourceParser;
import org.pyft.syntax.SyntaxException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Makes Python's SyntaxError of the parser's. */
public final class SyntaxErrorObjects {
    /** Where an error was found. */
    public enum Stage {
        /** In text. */
        TEXT,
        /** In a file that is run: the module {@code traceback} reads it again to look for a misspelt keyword. */
        PROGRAM_FILE,
        /** In a tree: the error's text is looked up in the file, as CPython does. */
        AFTER_PARSING
    }

    private SyntaxErrorObjects() {}

    /**
     * The exception to throw.
     *
     * @param stage where the error was found
     */
    public static PyException raise(SyntaxException e, Stage stage) {
        if (e.kind() == SyntaxException.Kind.MEMORY) {
            return PyErr.error(ExceptionTypes.MEMORY_ERROR, "%s", e.getMessage());
        }
        if (e.kind() == SyntaxException.Kind.VALUE) {
            return PyErr.valueError("%s", e.getMessage());
        }
        if (e.line() == 0 && e.filename() == null) {
            return PyErr.raised(Py.call(type(e), Str.of(e.getMessage())));
        }
        String text = e.text();
        if (text == null && stage == Stage.AFTER_PARSING) {
            text = lineOf(e.filename(), e.line());
        }
        Object location =
                PyTuple.of(
                        e.filename() == null ? PyNone.NONE : Str.of(e.filename()),
                        (long) e.line(),
                        (long) e.offset(),
                        text == null ? PyNone.NONE : Str.of(text),
                        (long) e.endLine(),
                        (long) e.endOffset());
        Object error = Py.call(type(e), Str.of(e.getMessage()), location);
        if (e.source() != null) {
            ExceptionFields.set(
                    (PyBaseException) error,
                    ExceptionFields.METADATA,
                    PyTuple.of(
                            0L,
                            0L,
                            stage == Stage.PROGRAM_FILE ? PyNone.NONE : Str.of(e.source())));
        }
        return PyErr.raised(error);
    }

    private static PyType type(SyntaxException e) {
        return switch (e.kind()) {
            case SYNTAX, MEMORY, VALUE -> ExceptionTypes.SYNTAX_ERROR;
            case INDENTATION -> ExceptionTypes.INDENTATION_ERROR;
            case TAB -> ExceptionTypes.TAB_ERROR;
            case INCOMPLETE_INPUT -> ExceptionTypes.INCOMPLETE_INPUT_ERROR;
        };
    }

    /** A line of a source file with its line end, or null. */
    public static String lineOf(String filename, int line) {
        if (filename == null || filename.startsWith("<") || line <= 0) {
            return null;
        }
        try {
            Path path = Path.of(filename);
            if (!Files.isRegularFile(path)) {
                return null;
            }
            return SourceParser.line(Files.readAllBytes(path), filename, line);
        } catch (IOException | InvalidPathException | SyntaxException e) {
            return null;
        }
    }
}
