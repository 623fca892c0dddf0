package org.pyft.nodes.match;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

/**
 * {@code a | b}: the first alternative that matches.
 */
public final class OrPatternNode extends PatternNode {
    @Children private final PatternNode[] alternatives;

    public OrPatternNode(PatternNode[] alternatives) {
        this.alternatives = alternatives;
    }

    @Override
    @ExplodeLoop
    public boolean matches(VirtualFrame frame, Object subject) {
        for (PatternNode alternative : alternatives) {
            if (alternative.matches(frame, subject)) {
                return true;
            }
        }
        return false;
    }
}
