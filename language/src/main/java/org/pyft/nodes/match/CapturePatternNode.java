package org.pyft.nodes.match;

import com.oracle.truffle.api.frame.VirtualFrame;

/**
 * {@code pattern as name}: on a match puts the subject into a temporary. The pattern is null for a bare name, the slot -1 for the wildcard.
 */
public final class CapturePatternNode extends PatternNode {
    @Child private PatternNode pattern;
    private final int slot;

    public CapturePatternNode(PatternNode pattern, int slot) {
        this.pattern = pattern;
        this.slot = slot;
    }

    /** Whether the pattern matches everything without a capture. */
    boolean isWildcard() {
        return pattern == null && slot < 0;
    }

    @Override
    public boolean matches(VirtualFrame frame, Object subject) {
        if (pattern != null && !pattern.matches(frame, subject)) {
            return false;
        }
        if (slot >= 0) {
            frame.setObjectStatic(slot, subject);
        }
        return true;
    }
}
