package org.pyft.translate;

import org.pyft.syntax.tree.Expr;
import org.pyft.syntax.tree.Span;

/**
 * Stands in a rewritten syntax tree for a value that has been evaluated already: the value of a constant expression may be one.
 */
record TempRef(int slot) {
    /** An expression that reads the temporary. */
    Expr at(Span span) {
        return new Expr.Constant(this, null, span);
    }
}
