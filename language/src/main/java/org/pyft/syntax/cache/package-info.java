/** The compact binary form of a syntax tree: what {@code .pyc} files and {@code marshal} hold in place of byte code. */
package org.pyft.syntax.cache;
