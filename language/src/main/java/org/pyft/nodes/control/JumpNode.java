package org.pyft.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.StatementNode;

/**
 * A statement that only completes in a certain way: {@code pass}, {@code break}, {@code continue}.
 */
public final class JumpNode extends StatementNode {
    private final int completion;

    public JumpNode(int completion) {
        this.completion = completion;
    }

    @Override
    public int execute(VirtualFrame frame) {
        if (getPosition() != 0) {
            markPosition(frame);
        }
        return completion;
    }
}
