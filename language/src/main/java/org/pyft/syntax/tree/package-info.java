/** The syntax tree: records that mirror Python's abstract grammar ({@code Python.asdl}). */
package org.pyft.syntax.tree;
