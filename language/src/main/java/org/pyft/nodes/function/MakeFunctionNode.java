package org.pyft.nodes.function;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.FrameArguments;
import org.pyft.objects.cell.PyCell;
import org.pyft.objects.code.PyCode;
import org.pyft.objects.function.PyFunction;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;
import org.pyft.sharing.PackageLocks;
import org.pyft.sharing.TurnLock;

/**
 * Makes a function object: evaluates the defaults, collects the cells of the closure. Keyword-only parameters without a default have
 * a null element; the annotate function is null where there are no annotations.
 */
public final class MakeFunctionNode extends ExpressionNode {
    @Children private final ExpressionNode[] defaults;
    @Children private final ExpressionNode[] keywordDefaults;
    @Child private ExpressionNode annotate;
    private final PyCode code;

    @CompilationFinal(dimensions = 1)
    private final int[] closure;

    @CompilationFinal private boolean guarded;

    public MakeFunctionNode(
            PyCode code,
            int[] closure,
            ExpressionNode[] defaults,
            ExpressionNode[] keywordDefaults,
            ExpressionNode annotate) {
        this.code = code;
        this.closure = closure;
        this.defaults = defaults;
        this.keywordDefaults = keywordDefaults;
        this.annotate = annotate;
    }

    @Override
    @ExplodeLoop
    public PyFunction execute(VirtualFrame frame) {
        Object[] values =
                defaults.length == 0 ? PyFunction.NO_DEFAULTS : new Object[defaults.length];
        for (int i = 0; i < defaults.length; i++) {
            values[i] = defaults[i].execute(frame);
        }
        Object[] keywordValues =
                keywordDefaults.length == 0
                        ? PyFunction.NO_DEFAULTS
                        : new Object[keywordDefaults.length];
        for (int i = 0; i < keywordDefaults.length; i++) {
            if (keywordDefaults[i] != null) {
                keywordValues[i] = keywordDefaults[i].execute(frame);
            }
        }
        Object annotateFunction = annotate == null ? null : annotate.execute(frame);
        PyCell[] cells = new PyCell[closure.length];
        for (int i = 0; i < closure.length; i++) {
            cells[i] = (PyCell) frame.getObjectStatic(closure[i]);
        }
        PyFunction function =
                new PyFunction(
                        code,
                        FrameArguments.function(frame).getGlobals(),
                        cells,
                        values,
                        keywordValues,
                        code.getName(),
                        code.getQualifiedName());
        if (annotateFunction != null) {
            annotate(function, annotateFunction);
        }
        PackageLocks packages = PyContext.get(this).packageLocks();
        if (packages.isUsed() && !guarded) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            guard(packages, function);
            guarded = true;
        }
        return function;
    }

    /** The functions of some packages run under a lock. The code belongs to one module, so it is enough to look once. */
    private void guard(PackageLocks packages, PyFunction function) {
        TurnLock lock =
                function.getGlobals().getStr(Str.of("__name__")) instanceof TruffleString name
                        ? packages.of(Str.toJava(name))
                        : null;
        if (lock != null) {
            code.guardBy(lock);
        }
    }

    @TruffleBoundary
    private static void annotate(PyFunction function, Object annotations) {
        Py.setAttr(function, "__annotate__", annotations);
    }
}
