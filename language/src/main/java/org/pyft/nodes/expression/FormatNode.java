package org.pyft.nodes.expression;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.nodes.ExpressionNode;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;

/**
 * A replacement field of an f-string: converts the value and formats it. The specification is null where there is none.
 */
public final class FormatNode extends ExpressionNode {
    @Child private ExpressionNode value;
    @Child private ExpressionNode specification;
    private final int conversion;

    public FormatNode(ExpressionNode value, int conversion, ExpressionNode specification) {
        this.value = value;
        this.conversion = conversion;
        this.specification = specification;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object object = value.execute(frame);
        Object spec = specification == null ? null : specification.execute(frame);
        markPosition(frame);
        if (spec == null
                && (conversion < 0 || conversion == 's')
                && object instanceof TruffleString) {
            return object;
        }
        return format(object, conversion, spec);
    }

    @TruffleBoundary
    private static Object format(Object object, int conversion, Object specification) {
        Object converted =
                switch (conversion) {
                    case 's' -> Py.str(object);
                    case 'r' -> Py.repr(object);
                    case 'a' -> Str.escapeNonAscii(Py.repr(object));
                    default -> object;
                };
        if (specification == null && converted instanceof TruffleString) {
            return converted;
        }
        return Py.format(
                converted, specification == null ? Str.EMPTY : (TruffleString) specification);
    }
}
