/** Scope analysis: which scopes a syntax tree opens, where each name lives, and the errors that only show then. */
package org.pyft.syntax.scope;
