package org.pyft.objects.code;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;

import org.pyft.builtin.Signature;
import org.pyft.objects.PyHeapObject;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.TurnLock;
import org.pyft.syntax.tree.Span;

/**
 * A code object: the facts that are known from the syntax tree, and the body that is translated on first use.
 *
 * <p>Immutable apart from the translation, which is published through a volatile field.
 */
public final class PyCode extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("code", new CodeMethodsTable()).notSubclassable();

    public static final int OPTIMIZED = 0x1;
    public static final int NEWLOCALS = 0x2;
    public static final int VARARGS = 0x4;
    public static final int VARKEYWORDS = 0x8;
    public static final int NESTED = 0x10;
    public static final int GENERATOR = 0x20;
    public static final int COROUTINE = 0x80;
    public static final int ITERABLE_COROUTINE = 0x100;
    public static final int ASYNC_GENERATOR = 0x200;
    public static final int HAS_DOCSTRING = 0x4000000;
    public static final int METHOD = 0x8000000;

    @CompilationFinal private CodeInfo info;
    @CompilationFinal private CodeBody body;
    private volatile CodeBody.Translated translated;
    private TurnLock guard;

    public PyCode(CodeInfo info, CodeBody body) {
        this.info = info;
        this.body = body;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    /** The facts known before translation. */
    public CodeInfo info() {
        return info;
    }

    /** The same body under other facts ({@code code.replace}). */
    @TruffleBoundary
    public PyCode with(CodeInfo other) {
        PyCode result = new PyCode(other, body);
        synchronized (this) {
            result.guard = guard;
        }
        return result;
    }

    /**
     * Takes over the facts and the body of {@code other}. Only for code that nobody has run or shared yet, such as a module's that has just been
     * read from a cache written for another place.
     */
    public void become(PyCode other) {
        assert translated == null;
        info = other.info;
        body = other.body;
    }

    /** Whether the body has been translated, so that its facts are fixed. */
    public boolean isTranslated() {
        return translated != null;
    }

    /** The documentation string, or None. */
    public Object getDocstring() {
        return info.docstring() == null ? PyNone.NONE : info.docstring();
    }

    /** What runs. */
    public CodeBody body() {
        return body;
    }

    public String getName() {
        return info.name();
    }

    public String getQualifiedName() {
        return info.qualifiedName();
    }

    public String getFileName() {
        return info.filename();
    }

    public Signature getSignature() {
        return info.signature();
    }

    public int getFlags() {
        return info.flags();
    }

    public int getFirstLine() {
        return info.firstLine();
    }

    public String[] getVariableNames() {
        return info.varNames();
    }

    public String[] getCellNames() {
        return info.cellVars();
    }

    /** The names of the free variables, in the order of a function's closure. */
    public String[] getFreeNames() {
        return info.freeVars();
    }

    /** The call target of a function with this code. */
    public RootCallTarget getCallTarget() {
        return translation().target();
    }

    /** Where the variables live in the frames of the code. */
    public VariableLayout getLayout() {
        return translation().layout();
    }

    /** The translated body; translates it on first use. */
    public CodeBody.Translated translation() {
        CodeBody.Translated result = translated;
        return result != null ? result : translate();
    }

    /** Says that functions with this code run under a lock. */
    @TruffleBoundary
    public synchronized void guardBy(TurnLock lock) {
        if (guard != lock) {
            guard = lock;
            // Functions that have been made before may have had it translated without.
            translated = null;
        }
    }

    /** The lock under which functions with this code run, or null. To be called from the translation. */
    public TurnLock getGuard() {
        assert Thread.holdsLock(this);
        return guard;
    }

    @TruffleBoundary
    private synchronized CodeBody.Translated translate() {
        if (translated == null) {
            translated = body.translate(this);
        }
        return translated;
    }

    /** The span of a position index; the first line where the code has no positions. */
    @TruffleBoundary
    public Span spanAt(int position) {
        Span[] positions = translation().positions();
        if (position > 0 && position < positions.length) {
            return positions[position];
        }
        return new Span(info.firstLine(), 0, info.firstLine(), 0);
    }

    /** The line of a position index. */
    public int lineAt(int position) {
        return spanAt(position).line();
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public String toString() {
        return "<code object " + getName() + ">";
    }
}
