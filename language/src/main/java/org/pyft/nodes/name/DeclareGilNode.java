package org.pyft.nodes.name;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.nodes.FrameArguments;
import org.pyft.nodes.TargetNode;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.str.Str;

/**
 * Writes {@code __gil__} in a module: if the value is True, the functions of that package that are made from now on run under its lock. A
 * global lock serves as well, and {@code -X gil=0} overrides the declaration.
 */
public final class DeclareGilNode extends TargetNode {
    @Child private TargetNode store;

    public DeclareGilNode(TargetNode store) {
        this.store = store;
    }

    @Override
    public void executeWrite(VirtualFrame frame, Object value) {
        store.executeWrite(frame, value);
        if (value instanceof Boolean declared && declared) {
            markPosition(frame);
            declare(FrameArguments.function(frame).getGlobals());
        }
    }

    @TruffleBoundary
    private static void declare(PyDict globals) {
        PyContext context = PyContext.get();
        if (context.gilSetting() == null
                && globals.getStr(Str.of("__name__")) instanceof TruffleString name
                && context.packageLocks().mark(Str.toJava(name))) {
            context.warn(
                    ExceptionTypes.RUNTIME_WARNING,
                    "A global interpreter lock (GIL) has been enabled for '"
                            + Str.toJava(name)
                            + "', which has declared by __gil__ that it cannot run safely without."
                            + " Its functions run in one thread at a time."
                            + " To override this behavior and keep the GIL disabled (at your own risk),"
                            + " run with PYTHON_GIL=0 or -Xgil=0.",
                    1);
        }
    }
}
