package org.pyft.programs;

import org.pyft.PyContext;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.syntax.SyntaxException;
import org.pyft.syntax.WarningSink;

/** Issues the warnings of the parser through the warnings filter; one that is an error becomes a SyntaxError. */
final class SyntaxWarnings {
    private SyntaxWarnings() {}

    static void warn(
            WarningSink.Category category,
            String message,
            String filename,
            int line,
            SyntaxException position) {
        if (!PyContext.get().isInitialized()) {
            return;
        }
        PyType type =
                category == WarningSink.Category.SYNTAX_WARNING
                        ? ExceptionTypes.SYNTAX_WARNING
                        : ExceptionTypes.DEPRECATION_WARNING;
        try {
            Py.call(
                    Py.getAttr(PyContext.get().importModule("_warnings"), "warn_explicit"),
                    Str.of(message),
                    type,
                    Str.of(filename),
                    (long) line);
        } catch (PyException e) {
            if (position != null && PyErr.matches(e, type)) {
                throw position;
            }
            throw e;
        }
    }
}
