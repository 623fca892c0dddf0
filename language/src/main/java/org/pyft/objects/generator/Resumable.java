package org.pyft.objects.generator;

import org.pyft.objects.exception.PyException;

/**
 * Something that {@code yield from} and {@code await} can delegate to without going through Python methods.
 */
public interface Resumable {
    /** Sends a value; the next yielded value, or null when finished, see {@link #takeResult()}. */
    Object send(Object value);

    /** Raises an exception where it is suspended; the next yielded value, or null when finished. */
    Object raise(PyException exception);

    /** The return value, once {@link #send} or {@link #raise} has given null. */
    Object takeResult();
}
