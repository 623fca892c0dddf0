package org.pyft.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.StatementNode;
import org.pyft.sharing.GlobalLock;

/**
 * Before each iteration of a loop and each call of a function, where there is a global lock: another thread may take its turn.
 */
public final class SwitchPointNode extends StatementNode {
    @Child private StatementNode body;
    private final GlobalLock lock;

    public SwitchPointNode(GlobalLock lock, StatementNode body) {
        this.lock = lock;
        this.body = body;
    }

    @Override
    public int execute(VirtualFrame frame) {
        lock.switchPoint();
        return body.execute(frame);
    }
}
