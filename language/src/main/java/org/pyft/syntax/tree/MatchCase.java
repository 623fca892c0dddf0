package org.pyft.syntax.tree;

import java.util.List;

/**
 * One {@code case} clause; the guard may be null.
 */
public record MatchCase(Pattern pattern, Expr guard, List<Stmt> body) {}
