package org.pyft.nodes.generator;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.LoopNode;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RepeatingNode;

import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.StatementNode;
import org.pyft.nodes.TargetNode;
import org.pyft.nodes.tracing.Tracing;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;

/**
 * {@code async for}: each iteration awaits the next item (the fetch statement leaves it in a temporary); StopAsyncIteration from there
 * ends the loop.
 */
public final class AsyncForNode extends StatementNode {
    private static final int IN_LOOP = 1;
    private static final int IN_ELSE = 2;
    private static final int EXHAUSTED = -1;

    @Child private AsyncIterNode begin;
    @Child private LoopNode loop;
    @Child private StatementNode orElse;
    private final int iteratorSlot;
    private final int stateSlot;

    public AsyncForNode(
            AsyncIterNode begin,
            StatementNode fetch,
            ExpressionNode item,
            TargetNode target,
            StatementNode body,
            StatementNode orElse,
            int iteratorSlot,
            int stateSlot,
            int iterationSlot) {
        this.iteratorSlot = iteratorSlot;
        this.begin = begin;
        this.loop =
                Truffle.getRuntime()
                        .createLoopNode(new Iteration(fetch, item, target, body, iterationSlot));
        this.orElse = orElse;
        this.stateSlot = stateSlot;
    }

    /** Says where the loop begins: what a trace function is told when it goes round. */
    public void beginningAt(int position) {
        ((Iteration) loop.getRepeatingNode()).header = position;
    }

    /** Says that the value of the expression is an asynchronous iterator already: {@code __aiter__} is not called. */
    public void overIterator() {
        begin.overIterator();
    }

    @Override
    public int execute(VirtualFrame frame) {
        int state = resume(frame, stateSlot);
        if (state != IN_ELSE) {
            if (state == 0) {
                begin.execute(frame);
            }
            int completion = (int) loop.execute(frame);
            if (completion == YIELD) {
                suspend(frame, stateSlot, IN_LOOP);
                return YIELD;
            }
            frame.setObjectStatic(iteratorSlot, null);
            if (completion != EXHAUSTED) {
                return completion == BREAK ? NORMAL : completion;
            }
        }
        if (orElse == null) {
            return NORMAL;
        }
        int completion = orElse.execute(frame);
        if (completion == YIELD) {
            suspend(frame, stateSlot, IN_ELSE);
        }
        return completion;
    }

    private static final class Iteration extends Node implements RepeatingNode {
        private static final int IN_BODY = 1;

        @Child private StatementNode fetch;
        @Child private ExpressionNode item;
        @Child private TargetNode target;
        @Child private StatementNode body;
        private final int stateSlot;
        @CompilationFinal private int header;

        Iteration(
                StatementNode fetch,
                ExpressionNode item,
                TargetNode target,
                StatementNode body,
                int stateSlot) {
            this.fetch = fetch;
            this.item = item;
            this.target = target;
            this.body = body;
            this.stateSlot = stateSlot;
        }

        @Override
        public boolean executeRepeating(VirtualFrame frame) {
            throw CompilerDirectives.shouldNotReachHere();
        }

        @Override
        public Object executeRepeatingWithValue(VirtualFrame frame) {
            if (StatementNode.resume(frame, stateSlot) == 0) {
                try {
                    if (fetch.execute(frame) == YIELD) {
                        return YIELD;
                    }
                } catch (PyException e) {
                    if (isEnd(e)) {
                        return EXHAUSTED;
                    }
                    throw e;
                }
                target.executeWrite(frame, item.execute(frame));
            }
            int completion = body.execute(frame);
            if (completion == YIELD) {
                StatementNode.suspend(frame, stateSlot, IN_BODY);
            }
            if (completion == NORMAL || completion == CONTINUE) {
                if (Tracing.isOn()) {
                    Tracing.again(frame.materialize(), header);
                }
                return CONTINUE_LOOP_STATUS;
            }
            return completion;
        }

        @TruffleBoundary
        private static boolean isEnd(PyException e) {
            return PyErr.matches(e, ExceptionTypes.STOP_ASYNC_ITERATION);
        }
    }
}
