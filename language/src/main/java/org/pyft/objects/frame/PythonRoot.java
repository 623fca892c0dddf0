package org.pyft.objects.frame;

import com.oracle.truffle.api.frame.Frame;

/**
 * What the root nodes that run Python code have in common; the stack walk knows activations by it.
 */
public interface PythonRoot {
    /** The frame that holds the variables: the root node's own, or the generator's. */
    Frame variables(Frame frame);
}
