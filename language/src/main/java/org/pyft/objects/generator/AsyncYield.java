package org.pyft.objects.generator;

/**
 * A value that an asynchronous generator yields to its consumer, told apart by this class from the values that its awaits pass to the
 * event loop.
 */
public record AsyncYield(Object value) {}
