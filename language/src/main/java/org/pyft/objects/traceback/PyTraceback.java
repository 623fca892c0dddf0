package org.pyft.objects.traceback;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.frame.PyFrame;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;
import org.pyft.syntax.tree.Span;

/**
 * One entry of a traceback: where in an activation an exception came by. The next entry is deeper in the call stack.
 */
public final class PyTraceback extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("traceback", new TracebackMethodsTable())
                    .notSubclassable()
                    .notWeakReferenceable();

    /** The position of an entry that Python code made with a line number of its own. */
    private static final int EXPLICIT = -1;

    private volatile PyTraceback next;
    private final PyFrame frame;
    private final int position;
    private final long line;

    /** An entry at a position of the frame's code. */
    public PyTraceback(PyTraceback next, PyFrame frame, int position) {
        this.next = next;
        this.frame = frame;
        this.position = position;
        this.line = 0;
    }

    /** An entry made by Python code, with an instruction offset of its own. */
    public PyTraceback(PyTraceback next, PyFrame frame, int lastInstruction, long line) {
        this.next = next;
        this.frame = frame;
        this.position = EXPLICIT - Math.max(0, lastInstruction);
        this.line = line;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    /** {@code tb_next} or null. */
    public PyTraceback getNext() {
        return next;
    }

    public void setNext(PyTraceback value) {
        next = value;
    }

    /** {@code tb_frame}. */
    public PyFrame getFrame() {
        return frame;
    }

    /** {@code tb_lasti}: the index of the position, doubled as bytecode offsets are even. */
    public int getLastInstruction() {
        return position < 0 ? EXPLICIT - position : 2 * position;
    }

    private int positionIndex() {
        return position < 0 ? (EXPLICIT - position) / 2 : position;
    }

    /** {@code tb_lineno}. */
    public long getLine() {
        return position < 0 ? line : frame.getCode().lineAt(position);
    }

    /** The source positions of the entry. */
    public Span getSpan() {
        return frame.getCode().spanAt(positionIndex());
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(next);
        publisher.visit(frame);
    }
}
