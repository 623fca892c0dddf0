package org.pyft.nodes.annotation;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.StatementNode;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.ops.Py;
import org.pyft.syntax.tree.CompareOperator;

/**
 * Beginning of an annotate function: only the formats VALUE and VALUE_WITH_FAKE_GLOBALS are supported by compiled code.
 */
public final class AnnotationFormatNode extends StatementNode {
    private static final long VALUE_WITH_FAKE_GLOBALS = 2;

    @Child private ExpressionNode format;

    public AnnotationFormatNode(ExpressionNode format) {
        this.format = format;
    }

    @Override
    public int execute(VirtualFrame frame) {
        Object value = format.execute(frame);
        markPosition(frame);
        if (value instanceof Long number && number <= VALUE_WITH_FAKE_GLOBALS) {
            return NORMAL;
        }
        check(value);
        return NORMAL;
    }

    @TruffleBoundary
    private static void check(Object value) {
        if (Py.compare(value, VALUE_WITH_FAKE_GLOBALS, CompareOperator.GT)) {
            throw PyErr.create(ExceptionTypes.NOT_IMPLEMENTED_ERROR);
        }
    }
}
