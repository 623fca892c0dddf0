package org.pyft.objects.code;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import org.pyft.builtin.Signature;
import org.pyft.objects.PyHeapObject;
import org.pyft.objects.type.PyType;

/** A code object: immutable description of a function, class body or module; translated to nodes on first call. */
public final class PyCode extends PyHeapObject {
    public static final PyType TYPE = PyType.builtin("code", new CodeMethodsTable()).notSubclassable();

    public static final int OPTIMIZED = 0x1;
    public static final int NEWLOCALS = 0x2;
    public static final int VARARGS = 0x4;
    public static final int VARKEYWORDS = 0x8;
    public static final int NESTED = 0x10;
    public static final int GENERATOR = 0x20;
    public static final int COROUTINE = 0x80;
    public static final int ITERABLE_COROUTINE = 0x100;
    public static final int ASYNC_GENERATOR = 0x200;

    /** Makes the executable form of a code object; called at most once per code object, under its lock. */
    public interface Body {
        RootCallTarget translate(PyCode code);
    }

    private final String name;
    private final String qualifiedName;
    private final String fileName;
    private final int firstLine;
    private final int flags;
    private final Signature signature;
    private final String[] variableNames;
    private final String[] cellNames;
    private final String[] freeNames;
    private final Body body;
    @CompilationFinal private volatile RootCallTarget callTarget;

    public PyCode(String name, String qualifiedName, String fileName, int firstLine, int flags, Signature signature, String[] variableNames, String[] cellNames, String[] freeNames, Body body) {
        this.name = name;
        this.qualifiedName = qualifiedName;
        this.fileName = fileName;
        this.firstLine = firstLine;
        this.flags = flags;
        this.signature = signature;
        this.variableNames = variableNames;
        this.cellNames = cellNames;
        this.freeNames = freeNames;
        this.body = body;
    }

    public String getName() {
        return name;
    }

    public String getQualifiedName() {
        return qualifiedName;
    }

    public String getFileName() {
        return fileName;
    }

    public int getFirstLine() {
        return firstLine;
    }

    public int getFlags() {
        return flags;
    }

    public Signature getSignature() {
        return signature;
    }

    public String[] getVariableNames() {
        return variableNames;
    }

    public String[] getCellNames() {
        return cellNames;
    }

    public String[] getFreeNames() {
        return freeNames;
    }

    /** The call target, translated on first request. */
    public RootCallTarget getCallTarget() {
        RootCallTarget target = callTarget;
        return target == null ? translate() : target;
    }

    @TruffleBoundary
    private synchronized RootCallTarget translate() {
        if (callTarget == null) {
            callTarget = body.translate(this);
        }
        return callTarget;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public boolean isShared() {
        return true;
    }
}
