package org.pyft.nodes;

import com.oracle.truffle.api.dsl.TypeSystem;

/**
 * The Java primitives that Python values are unboxed to. There are no implicit casts: an int never silently becomes a float.
 */
@TypeSystem({long.class, double.class, boolean.class})
public abstract class PyTypes {}
