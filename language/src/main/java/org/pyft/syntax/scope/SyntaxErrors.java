package org.pyft.syntax.scope;

import org.pyft.syntax.SyntaxException;
import org.pyft.syntax.WarningSink;
import org.pyft.syntax.tree.Span;

/**
 * Makes the errors and warnings of one tree. As in CPython the offsets of errors found after parsing count bytes, not characters.
 */
final class SyntaxErrors {
    private final String filename;
    private final WarningSink warnings;

    SyntaxErrors(String filename, WarningSink warnings) {
        this.filename = filename;
        this.warnings = warnings;
    }

    /** The error to throw for a construct. */
    SyntaxException at(Span span, String message) {
        if (span == null) {
            return new SyntaxException(
                    SyntaxException.Kind.SYNTAX, message, filename, 0, 0, 0, 0, null);
        }
        return new SyntaxException(
                SyntaxException.Kind.SYNTAX,
                message,
                filename,
                span.line(),
                span.column() + 1,
                span.endLine(),
                span.endColumn() + 1,
                null);
    }

    /** Reports a SyntaxWarning about a construct. */
    void warn(Span span, String message) {
        warnings.warn(
                WarningSink.Category.SYNTAX_WARNING,
                message,
                filename,
                span.line(),
                at(span, message));
    }
}
