package org.pyft.translate;

import org.pyft.syntax.tree.Expr;
import org.pyft.syntax.tree.Span;

/**
 * Which stretch of source an operation is reported at, where that is not the whole expression.
 */
final class Places {
    private Places() {}

    /** An attribute access: the whole expression if it stands on one line, else the attribute's name. */
    static Span of(Expr.Attribute attribute) {
        return startingAt(attribute, attribute.span());
    }

    /** A method call whose attribute access ends on another line than it begins: from the attribute's name on. */
    static Span startingAt(Expr.Attribute attribute, Span span) {
        Span own = attribute.span();
        if (span.line() == own.endLine()) {
            return span;
        }
        int line = own.endLine();
        int length = attribute.attr().codePointCount(0, attribute.attr().length());
        int start = Math.max(0, own.endColumn() - length);
        return new Span(line, start, Math.max(line, span.endLine()), own.endColumn());
    }
}
