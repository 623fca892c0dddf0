package org.pyft.syntax.tree;

/** A complex constant; from a literal the real part is always zero. */
public record ComplexValue(double real, double imag) {}
