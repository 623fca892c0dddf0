package org.pyft.nodes.generator;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.FrameSlots;
import org.pyft.nodes.StatementNode;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.generator.PyAsyncGenerator;
import org.pyft.objects.generator.PyCoroutine;
import org.pyft.objects.generator.PyGenerator;
import org.pyft.objects.iterator.PyIterator;
import org.pyft.ops.IterNode;
import org.pyft.ops.ResumeNode;

/**
 * {@code yield from value} and {@code await value} as a statement (PEP 380): passes on what is sent and raised until the inner iterator
 * ends, and stores its result in a temporary.
 */
public final class DelegateNode extends StatementNode {
    private static final int SUSPENDED = 1;

    /** How the inner iterator is obtained. */
    public enum Kind {
        YIELD_FROM,
        AWAIT,
        AWAIT_ENTER,
        AWAIT_EXIT,
        AWAIT_NEXT
    }

    @Child private ExpressionNode value;
    @Child private IterNode iter;
    @Child private ResumeNode resume = ResumeNode.create();
    private final Kind kind;
    private final int iteratorSlot;
    private final int resultSlot;
    private final int stateSlot;

    public DelegateNode(
            ExpressionNode value, Kind kind, int iteratorSlot, int resultSlot, int stateSlot) {
        this.value = value;
        this.kind = kind;
        this.iteratorSlot = iteratorSlot;
        this.resultSlot = resultSlot;
        this.stateSlot = stateSlot;
    }

    @Override
    public int execute(VirtualFrame frame) {
        Object sent = null;
        PyException thrown = null;
        PyGenerator generator = (PyGenerator) frame.getObjectStatic(FrameSlots.OWNER);
        if (resume(frame, stateSlot) == 0) {
            Object object = value.execute(frame);
            markPosition(frame);
            frame.setObjectStatic(iteratorSlot, iterator(object, generator));
        } else {
            thrown = generator.takeThrown();
            sent = generator.takeSent();
            generator.setDelegate(null);
            markPosition(frame);
            if (thrown != null) {
                generator.chainThrown(thrown);
            }
        }
        Object inner = frame.getObjectStatic(iteratorSlot);
        Object yielded;
        Object result = null;
        if (inner instanceof PyGenerator body && (thrown == null || !isExit(thrown))) {
            yielded = resume.execute(body, sent, thrown);
            if (yielded == null) {
                result = body.takeResult();
            }
        } else {
            Delegation outcome =
                    thrown == null ? Delegation.send(inner, sent) : Delegation.raise(inner, thrown);
            yielded = outcome.yielded();
            result = outcome.result();
        }
        if (yielded == null) {
            frame.setObjectStatic(resultSlot, result);
            frame.setObjectStatic(iteratorSlot, null);
            return NORMAL;
        }
        generator.setDelegate(inner);
        if (!(inner instanceof PyIterator)) {
            // It may have a close() of its own.
            generator.suspendToBeClosed();
        }
        frame.setObjectStatic(FrameSlots.RESULT, yielded);
        suspend(frame, stateSlot, SUSPENDED);
        return YIELD;
    }

    @TruffleBoundary
    private static boolean isExit(PyException thrown) {
        return PyErr.matches(thrown, ExceptionTypes.GENERATOR_EXIT);
    }

    private Object iterator(Object object, PyGenerator generator) {
        switch (kind) {
            case YIELD_FROM:
                if (object instanceof PyCoroutine) {
                    if (!Awaitables.isIterableCoroutine(generator)) {
                        CompilerDirectives.transferToInterpreter();
                        throw PyErr.typeError(
                                "cannot 'yield from' a coroutine object in a non-coroutine generator");
                    }
                    return object;
                }
                return iterate(object);
            default:
                if (object instanceof PyCoroutine coroutine && coroutine.getDelegate() == null) {
                    return coroutine;
                }
                return Awaitables.iterator(object, kind);
        }
    }

    private Object iterate(Object object) {
        if (object instanceof PyGenerator generator && !(object instanceof PyAsyncGenerator)) {
            return generator;
        }
        if (iter == null) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            iter = insert(IterNode.create());
        }
        return iter.execute(object);
    }
}
