package org.pyft.syntax.scope;

import org.pyft.syntax.tree.Stmt;

/**
 * An annotated name of a module or class whose annotation the scope's {@code __annotate__} function evaluates.
 *
 * @param statement the annotated assignment
 * @param conditionalIndex the number that the statement adds to {@code __conditional_annotations__} when it runs and that
 *     {@code __annotate__} looks for, or -1 if the annotation is unconditional
 */
public record DeferredAnnotation(Stmt.AnnAssign statement, int conditionalIndex) {}
