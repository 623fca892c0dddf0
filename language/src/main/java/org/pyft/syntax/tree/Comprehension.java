package org.pyft.syntax.tree;

import java.util.List;

/**
 * One {@code for … in … if …} of a comprehension.
 */
public record Comprehension(Expr target, Expr iter, List<Expr> ifs, boolean isAsync) {}
