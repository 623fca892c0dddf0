package org.pyft.nodes.function;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.ThreadState;
import org.pyft.nodes.StatementNode;
import org.pyft.sharing.HeldLocks;
import org.pyft.sharing.TurnLock;

/**
 * Around the body of a function whose package has a lock: takes it for the call, or for the step of a generator, unless the thread has it
 * already.
 */
public final class PackageLockNode extends StatementNode {
    @Child private StatementNode body;
    private final TurnLock lock;

    public PackageLockNode(TurnLock lock, StatementNode body) {
        this.lock = lock;
        this.body = body;
    }

    @Override
    public int execute(VirtualFrame frame) {
        HeldLocks held = ThreadState.get().heldLocks();
        if (held.holds(lock)) {
            return body.execute(frame);
        }
        held.acquire(lock);
        try {
            return body.execute(frame);
        } finally {
            held.release(lock);
        }
    }
}
